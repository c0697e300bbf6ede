import type { ScoredKind, Stretch } from './measured-document'

const LEADING_MARK = /[\s"'“”‘’«»`([]/
const TRAILING_MARK = /[\s"'“”‘’«»`.,;:!?)\]—–-]/

const TITLES = new Set(
  `the a an mr mrs ms miss dr sir dame lord lady president minister chancellor senator sen representative rep
  congressman congresswoman governor gov mayor king queen prince princess pope general gen colonel col major maj captain
  capt lieutenant lt sergeant sgt secretary ambassador judge justice professor prof detective officer chief director
  chairman chairwoman coach rev reverend bishop archbishop cardinal sheikh sultan ayatollah us u.s british french german
  italian polish russian ukrainian foreign defense defence state special envoy former ex spokesman spokeswoman
  spokesperson`.split(/\s+/),
)

const LEAD_INS = new Set(
  'the a an about around some nearly almost roughly approximately on in at since from by until'.split(' '),
)

const FIRST_TITLE = /^(vice[- ]president|prime minister|[a-z]+(?:\.[a-z]+)*)[.,]?[\s\u00a0-]+/i

/**
 * The stretch that is compared: without the marks around it, a possessive 's, titles before a person, and one article,
 * hedge or preposition before anything but a person or quotation. A stretch made of nothing else stays as it is.
 */
export function trimSpan(text: string, span: Stretch, kind: ScoredKind): Stretch {
  let { start, end } = span
  for (;;) {
    const last = text[end - 1]
    if (end <= start || last === undefined) break
    if (TRAILING_MARK.test(last)) end -= 1
    else if (last === 's' && end - 2 >= start && "'’".includes(text[end - 2] ?? ' ')) end -= 2
    else break
  }
  while (start < end && LEADING_MARK.test(text[start] ?? '')) start += 1
  if (kind === 'person') start = skipTitles(text, start, end)
  else if (kind !== 'quote') start = skipLeadIn(text, start, end)
  return end > start ? { start, end } : { start: span.start, end: span.end }
}

function skipTitles(text: string, from: number, end: number): number {
  let start = from
  for (;;) {
    const [whole, word] = FIRST_TITLE.exec(text.slice(start, end)) ?? []
    if (whole === undefined || word === undefined) return start
    if (!TITLES.has(word.toLowerCase()) && !/[- ]/.test(word)) return start
    start += whole.length
  }
}

function skipLeadIn(text: string, start: number, end: number): number {
  const [whole, word] = /^([a-z]+)\s+/i.exec(text.slice(start, end)) ?? []
  return whole !== undefined && word !== undefined && LEAD_INS.has(word.toLowerCase()) ? start + whole.length : start
}

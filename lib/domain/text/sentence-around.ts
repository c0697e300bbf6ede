/** The most context that is kept on either side, in UTF-16 code units. */
const MOST = 320

/** The words of the same sentence that stand before and after a span of a text. */
export interface Around {
  before: string
  after: string
}

/** Sentences are looked for in so much text on either side: more than is kept, and little of a paragraph as long as a book. */
const LOOKED_AT = 640

/** Cuts the sentence, within its paragraph, that a span stands in; a span over several sentences keeps the ends of both. */
export function sentenceAround(text: string, start: number, end: number, language: string): Around {
  const from = Math.max(start - LOOKED_AT, text.lastIndexOf('\n', start - 1) + 1)
  const stop = text.indexOf('\n', end)
  const until = Math.min(end + LOOKED_AT, stop === -1 ? text.length : stop)
  const atStart = sentencesIn(text, { from, until: Math.min(until, start + LOOKED_AT) }, language)
  const first = atStart.findLast((sentence) => sentence.first <= start)?.first ?? from
  const isNear = until <= start + LOOKED_AT
  const atEnd = isNear ? atStart : sentencesIn(text, { from: Math.max(from, end - LOOKED_AT), until }, language)
  const last = atEnd.find((sentence) => sentence.last >= end)?.last ?? until
  return { before: tail(text.slice(first, start)), after: head(text.slice(end, last).trimEnd()) }
}

function sentencesIn(text: string, { from, until }: { from: number; until: number }, language: string) {
  const cut = new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text.slice(from, until))
  return [...cut].map(({ index, segment }) => ({ first: from + index, last: from + index + segment.length }))
}

/** Both cut at a space, so that neither half a word nor half a character is left. */
function tail(words: string): string {
  return words.length <= MOST ? words : `… ${words.slice(words.indexOf(' ', words.length - MOST) + 1)}`
}

function head(words: string): string {
  const space = words.lastIndexOf(' ', MOST)
  return words.length <= MOST ? words : `${words.slice(0, Math.max(0, space))} …`
}

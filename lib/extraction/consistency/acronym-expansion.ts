import type { Span } from '@/lib/extraction/claim'
import type { Finding, Rule } from './conflict'
import { editDistance } from './edit-distance'
import { jurisdictionOf } from './jurisdictions'
import type { Reading } from './reading'

/** An acronym and the words it is said to stand for. */
interface Introduced {
  acronym: string
  expansion: string
  initials: string
  /** Words of a name stand before what was taken for the expansion. */
  cut: boolean
  acronymAt: Span
  expansionAt: Span
}

const WORD = "[\\p{Lu}][\\p{L}\\p{N}’'&-]*"
const LINK = '(?: of| the| for| and| on| in| to| &| de| du| des| against)*'
const INTRODUCED = new RegExp(
  `(?<words>${WORD}(?:${LINK} ${WORD}){1,8}) \\((?:the )?(?<acronym>\\p{Lu}[\\p{Lu}\\p{N}&]{1,7}|\\p{Lu}\\p{Ll}?\\p{Lu}{1,5})s?\\)`,
  'gu',
)
/** Acronyms of another language than their English expansion: the letters are right as they are. */
const FOREIGN = new Set(
  'FSB GRU SVR AFD SPD FPO FPÖ DFB PKK ETA FARC MSF FIFA UEFA FIA PIS SNB ONU OTAN UE CNRS CERN DUP IRNA TASS BND INE BKA RAI IOC HDP CDU CSU SBU'.split(
    ' ',
  ),
)

/** An acronym against its expansion: two expansions, two acronyms, or letters that nearly fit. */
export const acronymExpansion: Rule = (reading) => {
  const introduced = introductions(reading)
  const foreign = introduced.some(isOfAnotherLanguage)
  const found: Finding[] = []
  const byAcronym = new Map<string, Introduced>()
  const byExpansion = new Map<string, Introduced>()
  for (const one of introduced) {
    const key = one.expansion.toLowerCase().replace(/^the /, '')
    const twice = byAcronym.get(one.acronym)
    const again = byExpansion.get(key)
    if (again && again.acronym !== one.acronym)
      found.push(
        pair(
          again.acronymAt,
          one.acronymAt,
          `“${one.expansion}” is ${again.acronym} here and ${one.acronym} there.`,
          'high',
        ),
      )
    else if (
      twice &&
      initialsOf(twice.expansion) !== '' &&
      twice.expansion.toLowerCase() !== one.expansion.toLowerCase() &&
      !contains(twice, one)
    )
      found.push(
        pair(
          twice.expansionAt,
          one.expansionAt,
          `${one.acronym} stands for “${twice.expansion}” here and for “${one.expansion}” there.`,
          'high',
        ),
      )
    else if (!again && !twice && !foreign) found.push(...nearMiss(one))
    if (!twice) byAcronym.set(one.acronym, one)
    if (!again) byExpansion.set(key, one)
  }
  return [...found, ...strangers(reading, introduced)]
}

function pair(a: Span, b: Span, why: string, severity: Finding['severity']): Finding {
  return { rule: 'acronym-expansion', severity, sides: [[a], [b]], why }
}

/** The same words in another order, or one with a word more in front. */
function contains(a: Introduced, b: Introduced): boolean {
  const [x, y] = [a.expansion.toLowerCase(), b.expansion.toLowerCase()]
  const bag = (words: string) =>
    words
      .split(/ (?:(?:of|for|the|and) )*/)
      .sort()
      .join(' ')
  return x.endsWith(y) || y.endsWith(x) || bag(x) === bag(y)
}

function introductions(reading: Reading): Introduced[] {
  return Array.from(reading.text.matchAll(INTRODUCED), (match) => {
    const { words = '', acronym = '' } = match.groups ?? {}
    const expansion = closest(words, acronym)
    const start = match.index + words.length - expansion.length
    const at = match.index + match[0].lastIndexOf(acronym)
    return {
      acronym,
      expansion,
      initials: initialsOf(expansion),
      cut: words.split(' ').length - expansion.split(' ').length > (opensSentence(reading.text, match.index) ? 1 : 0),
      acronymAt: { start: at, end: at + acronym.length },
      expansionAt: { start, end: match.index + words.length },
    }
  })
}

function opensSentence(text: string, at: number): boolean {
  return /(?:^|[.!?:\n–—-]\s?)\s*$/.test(text.slice(Math.max(0, at - 4), at))
}

/** The run before the bracket may begin too early ("In Geneva World Health …"): keep what begins with the acronym's letter. */
function closest(words: string, acronym: string): string {
  const tokens = words.split(' ')
  let best = words
  let bestDistance = Infinity
  for (let from = 0; from < tokens.length - 1; from += 1) {
    const tail = tokens.slice(from).join(' ')
    if (!/^\p{Lu}/u.test(tail)) continue
    const distance = Math.min(
      editDistance(initialsOf(tail), acronym.toUpperCase()),
      editDistance(allInitials(tail), acronym.toUpperCase()),
    )
    if (distance < bestDistance) [best, bestDistance] = [tail, distance]
  }
  return best
}

function initialsOf(words: string): string {
  return (words.match(/(?<![\p{L}’'])\p{Lu}/gu) ?? []).join('')
}

function allInitials(words: string): string {
  return (words.match(/(?<![\p{L}’'])\p{L}/gu) ?? []).join('').toUpperCase()
}

/** Letters that do not come from the English words at all: one such, and the others of the text may be like it. */
function isOfAnotherLanguage({ acronym, expansion, initials }: Introduced): boolean {
  const letters = acronym.toUpperCase()
  const near = [initials, allInitials(expansion)].some((one) => editDistance(one, letters) <= 1)
  const spelt = Array.from(letters).every((letter) => expansion.toUpperCase().includes(letter))
  return !near && !spelt
}

/** As many letters as words, and one is another or two have changed places: WTO for the World Health Organisation. */
function nearMiss(one: Introduced): Finding[] {
  const acronym = one.acronym.toUpperCase()
  const foreign = FOREIGN.has(acronym) || one.expansion.split(' ').some((word) => jurisdictionOf(word) !== undefined)
  const lengths = [one.initials, allInitials(one.expansion)].filter((initials) => initials.length === acronym.length)
  if (acronym.length < 3 || foreign || one.cut || lengths.length === 0) return []
  if (!lengths.some((initials) => editDistance(initials, acronym) === 1) || lengths.includes(acronym)) return []
  return [
    pair(
      one.acronymAt,
      one.expansionAt,
      `The initials of “${one.expansion}” are ${one.initials}, not ${one.acronym}.`,
      'medium',
    ),
  ]
}

/** An acronym that was never introduced, with the letters of one that was: "LAT" for LTA. */
function strangers(reading: Reading, introduced: readonly Introduced[]): Finding[] {
  const known = new Set(introduced.map((one) => one.acronym))
  const byLetters = new Map(introduced.map((one) => [sorted(one.acronym), one]))
  const places = new Map<string, Span[]>()
  for (const match of reading.text.matchAll(/(?<![\p{L}\p{N}])\p{Lu}{3,8}(?![\p{L}\p{N}])/gu)) {
    const one = byLetters.get(sorted(match[0]))
    if (!one || known.has(match[0])) continue
    places.set(
      match[0],
      [...(places.get(match[0]) ?? []), { start: match.index, end: match.index + match[0].length }].slice(0, 20),
    )
  }
  return [...places].flatMap(([acronym, spans]) => {
    const one = byLetters.get(sorted(acronym))
    return one
      ? [
          {
            rule: 'acronym-expansion',
            severity: 'medium' as const,
            sides: [[one.acronymAt], spans],
            why: `“${one.expansion}” was introduced as ${one.acronym}; ${acronym} has the same letters in another order.`,
          },
        ]
      : []
  })
}

function sorted(letters: string): string {
  return Array.from(letters).sort().join('')
}

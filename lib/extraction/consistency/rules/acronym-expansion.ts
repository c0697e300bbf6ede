import type { Span } from '@/lib/extraction/claim'
import { GAZETTEER_INDEX } from '@/lib/extraction/tokens/gazetteer-index'
import { Gaz, lookUp } from '@/lib/extraction/tokens/lexicon'
import type { Finding, Rule } from '@/lib/extraction/consistency/conflict'
import { editDistance } from '@/lib/extraction/consistency/edit-distance'
import { jurisdictionOf } from '@/lib/extraction/consistency/jurisdictions'
import type { Reading } from '@/lib/extraction/consistency/reading'

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
/** Most articles have no acronym in brackets: this tells so at once. */
const BRACKETED = /[\p{L}\p{N}’'&-] \((?:the )?\p{Lu}[\p{L}\p{N}&]{1,7}\)/u
/** Where bodies have their letters from English: states by their codes, countries within them and unions of states. */
const ENGLISH: ReadonlySet<string> = new Set(GAZETTEER_INDEX.englishStates.split('|'))
const BEFORE_EXPANSION = 50

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
    else if (!again && !twice && !foreign) found.push(...nearMiss(reading.text, one))
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
  if (!BRACKETED.test(reading.text)) return []
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

/** As many letters as words, and one is another or two neighbours have changed places: WTO for the World Health Organisation. */
function nearMiss(text: string, one: Introduced): Finding[] {
  const acronym = one.acronym.toUpperCase()
  const lengths = [one.initials, allInitials(one.expansion)].filter((initials) => initials.length === acronym.length)
  if (acronym.length < 3 || lengths.length === 0 || lengths.includes(acronym)) return []
  const near = lengths.filter((initials) => editDistance(initials, acronym) === 1)
  // Two letters that changed places are a slip whatever stands before; a letter of its own may be of another word.
  const swapped = near.includes(one.initials) && sorted(one.initials) === sorted(acronym)
  if (near.length === 0 || (one.cut && !swapped) || isOfAnotherCountry(text, one)) return []
  // "Federal Security Service (FSB)": a known body whose head word is translated one way or another.
  if ((lookUp(acronym.toLowerCase()).gaz & Gaz.ORG) !== 0 && one.initials.slice(0, -1) === acronym.slice(0, -1))
    return []
  return [
    pair(
      one.acronymAt,
      one.expansionAt,
      `The initials of “${one.expansion}” are ${one.initials}, not ${one.acronym}.`,
      'medium',
    ),
  ]
}

/** "Germany’s Social Democratic Party (SPD)": where another language is spoken, its letters are right as they are. */
function isOfAnotherCountry(text: string, { expansionAt, acronymAt }: Introduced): boolean {
  const before = text.slice(Math.max(0, expansionAt.start - BEFORE_EXPANSION), acronymAt.start)
  return before.split(/[^\p{L}\p{N}’'.-]+/u).some((word) => {
    const state = /^\p{Lu}/u.test(word) ? jurisdictionOf(word) : undefined
    return state !== undefined && !ENGLISH.has(state)
  })
}

/** An acronym that was never introduced, with the letters of one that was: "LAT" for LTA. */
function strangers(reading: Reading, introduced: readonly Introduced[]): Finding[] {
  if (introduced.length === 0) return []
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

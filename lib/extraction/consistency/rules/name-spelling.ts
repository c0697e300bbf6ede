import type { Span } from '@/lib/extraction/claim'
import type { Finding, Rule } from '@/lib/extraction/consistency/conflict'
import { Gaz, lookUp } from '@/lib/extraction/tokens/lexicon'
import { joinedCapitalWords, lowerCaseWords, type CapitalWord } from '@/lib/extraction/consistency/capital-words'
import { deletions, editDistance } from '@/lib/extraction/consistency/edit-distance'
import { foldWord } from '@/lib/extraction/consistency/fold-word'
import { isToldApart } from '@/lib/extraction/consistency/kin'
import { calledAt, capital } from '@/lib/extraction/consistency/parts/part-of-text'
import { remembering } from '@/lib/extraction/tokens/remembering'
import { jurisdictionOf } from '@/lib/extraction/consistency/jurisdictions'
import { within, type Reading } from '@/lib/extraction/consistency/reading'

/** A name's spelling, with where it stands and the first names it stands with. */
interface Spelling {
  word: string
  key: string
  places: Span[]
  firsts: Set<string>
  person: boolean
}

const SHORTEST = 4
/** Letters: shorter names are often a letter apart, so that both must be surnames of people. */
const USUAL = 5
/** Endings that make another word of a name, or another person's form of it. */
const ENDINGS = /^(?:s|es|n|an|ian|ean|i|ese|ish|ist|ism|er|a|y|ova|eva|aya|skaya|ina)$/
/** Endings by which a people, a language or many of a kind differ from a name: "Somalia" and "Somalis". */
const KIN = /^(?:|s|es|n|an|ian|ean|i|is|ia|ese|ish|er|ers|a|as)$/
/** Names one letter apart that are two names. */
const TWO_NAMES = new Set(['gambia zambia', 'iran iraq', 'manchester lanchester', 'india indiana', 'london londen'])
const TITLES = new Set(
  'Mr Mrs Ms Miss Dr Prof Professor Sir Dame Lord Lady President Minister Judge Justice Mayor Councillor Senator Captain King Queen Pope'.split(
    ' ',
  ),
)

/**
 * One name in two spellings: "Graham Olyphant" and "Graham Oliphant". Never where only capitals differ, where one is the
 * other in the plural, where British and American English spell a word differently, or for a handle.
 */
export const nameSpelling: Rule = (reading) => {
  const found: Finding[] = []
  const spellings = collect(reading)
  for (const [a, b] of nearPairs(spellings)) {
    if (isOtherForm(reading.text, a, b) || !oneName(reading, a, b)) continue
    const [rare, usual] = a.places.length < b.places.length ? [a, b] : [b, a]
    found.push(finding(reading, usual.places, rare.places, usual.word, rare.word))
  }
  return [...found, ...firstNames(reading)]
}

/** "DONALD" and "Donald", "Boomer" and "Boomers", "Center" and "Centre", "@ABlinken" and "Blinken". */
function isOtherForm(text: string, a: Spelling, b: Spelling): boolean {
  const [one, other] = [a.word, b.word]
  const loud = one === one.toUpperCase() || other === other.toUpperCase()
  if (loud && one.toLowerCase() === other.toLowerCase()) return true
  const [short, long] = a.key.length < b.key.length ? [a.key, b.key] : [b.key, a.key]
  if (long === `${short}s` && ((!a.person && !b.person) || lookUp(short).gaz & (Gaz.COMMON | Gaz.DEMONYM))) return true
  if (a.key.replace(/re$/, 'er') === b.key.replace(/re$/, 'er') && /(?:re|er)$/.test(a.key)) return true
  return [...a.places, ...b.places].some(({ start }) => text[start - 1] === '@')
}

function finding(reading: Reading, usual: Span[], rare: Span[], one: string, other: string): Finding {
  const bySense = (places: Span[]) => places.slice(0, 20)
  const accents = foldWord(one) === foldWord(other)
  return {
    rule: 'name-spelling',
    severity: accents ? 'low' : 'medium',
    sides: [bySense(usual), bySense(rare)],
    why: `${capital(calledOf(reading, usual))} says “${one}”, but ${elsewhere(reading, usual, rare)} “${other}”: one name in two spellings?`,
  }
}

/** The part that all the places stand in; the text where they stand in several. */
function calledOf(reading: Reading, places: readonly Span[]): string {
  const [called, other] = new Set(places.map((place) => calledAt(reading, place)))
  return called === undefined || other !== undefined ? 'the text' : called
}

function elsewhere(reading: Reading, usual: readonly Span[], rare: readonly Span[]): string {
  const called = calledOf(reading, rare)
  return called === calledOf(reading, usual) ? 'elsewhere' : `${called} says`
}

function nameWords(text: string, span: Span): CapitalWord[] {
  return joinedCapitalWords(text, span).filter(({ word }) => !TITLES.has(word))
}

function collect(reading: Reading): Map<string, Spelling> {
  const spellings = new Map<string, Spelling>()
  const add = (word: string, place: Span, first: string | undefined, person: boolean) => {
    const known = spellings.get(word) ?? { word, key: foldWord(word), places: [], firsts: new Set<string>(), person }
    known.places.push(place)
    known.person ||= person
    if (first !== undefined) known.firsts.add(foldWord(first))
    spellings.set(word, known)
  }
  for (const kind of ['PERSON', 'ORGANISATION', 'PLACE'] as const)
    for (const mention of reading.mentions[kind]) {
      const words = nameWords(reading.text, mention)
      const last = words.at(-1)
      if (kind === 'PERSON' && last)
        add(last.word, { start: last.start, end: last.end }, words.length > 1 ? words[0]?.word : undefined, true)
      else
        for (const [i, { word, start, end }] of words.entries()) {
          const beside = words[i + 1]?.word ?? words[i - 1]?.word
          if (word.length >= 6) add(word, { start, end }, beside, false)
        }
    }
  addUnclaimed(reading, spellings, add)
  return spellings
}

/** Capitalised words in the middle of sentences that no claim holds: a misspelt name is often not seen as one. */
function addUnclaimed(
  reading: Reading,
  spellings: Map<string, Spelling>,
  add: (word: string, place: Span, first: string | undefined, person: boolean) => void,
): void {
  const names = [...reading.mentions.PERSON, ...reading.mentions.ORGANISATION, ...reading.mentions.PLACE].sort(
    (a, b) => a.start - b.start,
  )
  for (const sentence of reading.sentences) {
    if (sentence.heading) continue
    let taken: Span[] | undefined
    for (const { word, start, end } of nameWords(reading.text, sentence)) {
      if (spellings.has(word) || word.length < 6 || word.toUpperCase() === word) continue
      const initial =
        start - sentence.start < 2 &&
        !/^ (?:said|says|told|added|has|had|was|is|did)\b/.test(reading.text.slice(end, end + 7))
      if (initial) continue
      taken ??= within(names, { start: sentence.start - 80, end: sentence.end })
      if (!taken.some((name) => name.start < end && name.end > start)) add(word, { start, end }, undefined, false)
    }
  }
}

/** How a name sounds, roughly: "Stephen" as "Steven", "Zaporizhzhia" as "Zaporizhia". */
const soundsAs = remembering(5_000, (key: string): string =>
  key
    .replaceAll(/ph/g, 'v')
    .replaceAll(/c(?=[aouklr])|ck|q/g, 'k')
    .replaceAll(/y/g, 'i')
    .replaceAll(/(?<=[tr])h/g, '')
    .replaceAll(/(.{1,2})\1/g, '$1'),
)

/** What a name has in common with those one change apart, or alike in sound. */
const nearKeys = remembering(5_000, (key: string) => [...new Set([...deletions(key), soundsAs(key)])])

/** Pairs of spellings one change apart, or alike in sound, found through what they have in common. */
function nearPairs(spellings: Map<string, Spelling>): [Spelling, Spelling][] {
  const buckets = new Map<string, Spelling[]>()
  for (const spelling of spellings.values()) {
    if (spelling.key.length < SHORTEST || spelling.key.length > 24) continue
    for (const key of nearKeys(spelling.key)) {
      const bucket = buckets.get(key) ?? []
      if (bucket.length < 12) bucket.push(spelling)
      buckets.set(key, bucket)
    }
  }
  const pairs = new Map<string, [Spelling, Spelling]>()
  for (const bucket of buckets.values())
    for (const [i, a] of bucket.entries())
      for (const b of bucket.slice(i + 1)) {
        const id = [a.word, b.word].sort().join(' ')
        if (a !== b && !pairs.has(id) && (editDistance(a.key, b.key) <= 1 || soundsAs(a.key) === soundsAs(b.key)))
          pairs.set(id, [a, b])
      }
  return [...pairs.values()]
}

function oneName(reading: Reading, a: Spelling, b: Spelling): boolean {
  // Datelines and headings in capitals, and straight or curly apostrophes, are no spellings.
  const plain = (word: string) => word.replaceAll(/[’ʼ]/g, "'").toLowerCase()
  if (plain(a.word) === plain(b.word)) return false
  const [short, long] = a.key.length <= b.key.length ? [a.key, b.key] : [b.key, a.key]
  if (a.key !== b.key && long.startsWith(short) && ENDINGS.test(long.slice(short.length)))
    return a.person && b.person && sameFirst(a, b)
  const common = sharedStart(a.key, b.key)
  if (!a.person && !b.person && KIN.test(a.key.slice(common)) && KIN.test(b.key.slice(common))) return false
  // "SolTech" and "Soltec", "CORVANA" and "Corvane": a brand's own letters, a heading.
  if (/\p{Ll}\p{Lu}/u.test(a.word) !== /\p{Ll}\p{Lu}/u.test(b.word)) return false
  if ([a, b].some(({ word }) => word.toUpperCase() === word)) return false
  if (short.length < USUAL && !areShortNames(a, b)) return false
  if (TWO_NAMES.has([a.key, b.key].sort().join(' '))) return false
  const states = [a, b].filter(({ word }) => jurisdictionOf(word) !== undefined)
  if (states.length > 0) return states.length === 1 && isMisspeltState(a, b, short, long)
  // A word that the text also has in lower case is no name's spelling: "Miller" and "Millet".
  if ([a, b].some(({ word }) => lowerCaseWords(reading).has(word.toLowerCase()))) return false
  if (a.firsts.size > 0 && b.firsts.size > 0) return sameFirst(a, b)
  if (!a.person && !b.person)
    return (
      Math.min(a.places.length, b.places.length) === 1 &&
      Math.max(a.places.length, b.places.length) > 1 &&
      short.length >= 6
    )
  return a.firsts.size + b.firsts.size > 0
}

/** “Lund” and “Lunt”: people’s surnames, neither a first name nor a word of its own. */
function areShortNames(a: Spelling, b: Spelling): boolean {
  const isOther = ({ key }: Spelling) => (lookUp(key).gaz & (Gaz.FIRST | Gaz.COMMON)) !== 0
  return a.person && b.person && a.key[0] === b.key[0] && !isOther(a) && !isOther(b)
}

/** "Malasia" for "Malaysia": a letter left out inside, of a word that is no name of its own. */
function isMisspeltState(a: Spelling, b: Spelling, short: string, long: string): boolean {
  const other = jurisdictionOf(a.word) === undefined ? a : b
  const inside = short[0] === long[0] && short.at(-1) === long.at(-1) && long.length === short.length + 1
  return inside && short.length >= 6 && lookUp(other.word.toLowerCase()).gaz === 0 && editDistance(a.key, b.key) === 1
}

function sharedStart(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length += 1
  return length
}

function sameFirst(a: Spelling, b: Spelling): boolean {
  return [...a.firsts].some((first) =>
    [...b.firsts].some((other) => first === other || (first.length > 4 && editDistance(first, other) === 1)),
  )
}

/** "Jonathan Lind" and "Jonathon Lind": the surname agrees, the first name nearly does. */
function firstNames(reading: Reading): Finding[] {
  const bySurname = new Map<string, Map<string, Span[]>>()
  for (const mention of reading.mentions.PERSON) {
    const words = nameWords(reading.text, mention)
    const [first, last] = [words[0], words.at(-1)]
    if (!first || !last || first === last) continue
    const firsts = bySurname.get(foldWord(last.word)) ?? new Map<string, Span[]>()
    firsts.set(first.word, [...(firsts.get(first.word) ?? []), { start: first.start, end: last.end }])
    bySurname.set(foldWord(last.word), firsts)
  }
  const found: Finding[] = []
  for (const firsts of bySurname.values()) {
    const names = [...firsts.keys()].slice(0, 20)
    for (const [i, a] of names.entries())
      for (const b of names.slice(i + 1)) {
        const [x, y] = [foldWord(a), foldWord(b)]
        // Daniel and Daniela, Mario and Maria are two people.
        const gendered =
          /[aeio]$/.test(x) !== /[aeio]$/.test(y) || (x.slice(0, -1) === y.slice(0, -1) && /[aeio]$/.test(x))
        const near = editDistance(x, y) <= 1 || soundsAs(x) === soundsAs(y)
        if (x === y && (a === a.toUpperCase() || b === b.toUpperCase())) continue
        if (Math.min(x.length, y.length) < 3 || gendered || !near || soundsAs(x)[0] !== soundsAs(y)[0]) continue
        if (isToldApart(reading, firsts.get(a) ?? [], firsts.get(b) ?? [])) continue
        found.push(finding(reading, firsts.get(a) ?? [], firsts.get(b) ?? [], a, b))
      }
  }
  return found
}

import type { Span } from '@/lib/extraction/claim'
import type { Finding, Rule } from '@/lib/extraction/consistency/conflict'
import { capitalWords, lowerCaseWords, type CapitalWord } from '@/lib/extraction/consistency/capital-words'
import { deletions, editDistance } from '@/lib/extraction/consistency/edit-distance'
import { foldWord } from '@/lib/extraction/consistency/fold-word'
import { jurisdictionOf } from '@/lib/extraction/consistency/jurisdictions'
import { kinOf } from '@/lib/extraction/consistency/kin'
import { headlineOf } from '@/lib/extraction/consistency/parts/headline-of'
import { otherFirstNames, type TwoFirstNames } from '@/lib/extraction/consistency/parts/other-first-names'
import { calledAt, capital, isShort } from '@/lib/extraction/consistency/parts/part-of-text'
import type { Reading } from '@/lib/extraction/consistency/reading'
import { Gaz, lookUp } from '@/lib/extraction/tokens/lexicon'

const SHORTEST = 4
/** Words of short parts that are compared: a text must not make this grow without end. */
const MOST_WORDS = 200
/** Endings that make another word of a name. */
const ENDINGS = /^(?:s|es|e|n|an|i|er|r|a|y|d)$/

interface Word extends CapitalWord {
  /** The word folded: what it is compared by. */
  key: string
}

/**
 * A name of the headline, of a standfirst, subhead or caption that the text has with one letter other: “Olyphant” above a text
 * about Graham Oliphant. The short part must not have the text’s name besides, nor the text the short part’s; and a word that
 * English has, or that begins the part, is a name only where no dictionary knows it.
 */
export const nameInPart: Rule = (reading) => {
  const shorts = shortsOf(reading)
  if (shorts.length === 0) return []
  return [...spellings(reading, shorts), ...otherFirstNames(reading, shorts).map((one) => ofFirstNames(reading, one))]
}

function spellings(reading: Reading, shorts: readonly Span[]): Finding[] {
  const places = Map.groupBy(wordsIn(reading.text, { start: 0, end: reading.text.length }), ({ key }) => key)
  const suspects = shorts
    .flatMap((part) => wordsIn(reading.text, part).map((word) => ({ part, word })))
    .slice(0, MOST_WORDS)
    .filter(
      ({ part, word: { key } }) =>
        key.length >= SHORTEST && !isWord(key) && (places.get(key) ?? []).every((place) => isInside(part, place)),
    )
  if (suspects.length === 0) return []
  const lower = lowerCaseWords(reading)
  const names = namesOf(reading, places)
  const near = new Map<string, Set<string>>()
  for (const key of names.keys()) for (const cut of deletions(key)) near.set(cut, (near.get(cut) ?? new Set()).add(key))
  return suspects
    .filter(({ word }) => !lower.has(word.word.toLowerCase()))
    .flatMap(({ part, word }) => {
      const { key } = word
      const other = [...new Set(deletions(key).flatMap((cut) => [...(near.get(cut) ?? [])]))].find(
        (name) => isMisspelling(key, name) && !(places.get(name) ?? []).some((place) => isInside(part, place)),
      )
      const usual = other === undefined ? [] : (names.get(other) ?? [])
      return usual.length > 0 && mayBeOne(reading, word, usual) && !areTwo(reading, word, usual)
        ? [finding(reading, word, usual)]
        : []
    })
}

const isInside = (part: Span, place: Span) => place.start >= part.start && place.start < part.end

/** English has the word: at the head of a line, or in a headline all in capitals, it need not be a name. */
const isWord = (key: string) => (lookUp(key).gaz & Gaz.COMMON) !== 0

function shortsOf(reading: Reading): Span[] {
  if (reading.blocks.length > 0) return reading.blocks.filter(isShort)
  const place = headlineOf(reading)?.place
  return place ? [place] : []
}

function wordsIn(text: string, span: Span): Word[] {
  return capitalWords(text, span).map((word) => ({ ...word, key: foldWord(word.word) }))
}

/** Where each word of a name stands, by the word: of a person, body or place, or with a capital more than once. */
function namesOf(reading: Reading, all: ReadonlyMap<string, Word[]>): Map<string, Word[]> {
  const names = new Map<string, Word[]>()
  for (const kind of ['PERSON', 'ORGANISATION', 'PLACE'] as const)
    for (const mention of reading.mentions[kind])
      for (const word of wordsIn(reading.text, mention)) {
        const { key } = word
        if (key.length >= SHORTEST && !isWord(key)) names.set(key, [...(names.get(key) ?? []), word].slice(0, 20))
      }
  for (const [key, places] of all)
    if (places.length > 1 && key.length >= SHORTEST && !isWord(key) && !names.has(key))
      names.set(key, places.slice(0, 20))
  return names
}

/** One letter other, left out, put in or swapped, and no other form of the word nor another name of its own. */
function isMisspelling(key: string, name: string): boolean {
  if (key === name || editDistance(key, name) !== 1) return false
  const [short, long] = key.length < name.length ? [key, name] : [name, key]
  if (long.startsWith(short) && ENDINGS.test(long.slice(short.length))) return false
  if (key.slice(0, -1) === name.slice(0, -1) && /[aeio]$/.test(key) && /[aeio]$/.test(name)) return false
  if (key[0] !== name[0]) return false
  if (jurisdictionOf(key) !== undefined && jurisdictionOf(name) !== undefined) return false
  const [mine, theirs] = [lookUp(key).gaz, lookUp(name).gaz]
  const places = Gaz.CITY | Gaz.TOWN | Gaz.REGION | Gaz.COUNTRY | Gaz.DEMONYM
  const isFirst = (gaz: number) => (gaz & Gaz.FIRST) !== 0 && (gaz & Gaz.LAST) === 0
  return !((mine & places) !== 0 && (theirs & places) !== 0) && !(isFirst(mine) && isFirst(theirs))
}

/** The name that a word is part of: what kind it is of, and its other words. */
function nameAt(reading: Reading, { start, key }: Word) {
  for (const kind of ['PERSON', 'ORGANISATION', 'PLACE'] as const) {
    const mention = reading.mentions[kind].find((one) => one.start <= start && start < one.end)
    if (mention)
      return { kind, others: wordsIn(reading.text, mention).flatMap((word) => (word.key === key ? [] : [word.key])) }
  }
  return null
}

/** Kristen Anderson is not David Andersen, nor is Nouha Saoudi Saudi Arabia: where both have other words, they share one. */
function mayBeOne(reading: Reading, word: Word, usual: readonly Word[]): boolean {
  const mine = nameAt(reading, word)
  if (!mine || mine.others.length === 0) return true
  const theirs = usual.flatMap((one) => nameAt(reading, one) ?? [])
  const others = theirs.flatMap((one) => one.others)
  if (others.length > 0) return others.some((one) => mine.others.includes(one))
  return mine.kind !== 'PERSON' || theirs.length === 0 || theirs.some(({ kind }) => kind === 'PERSON')
}

/** The part says of whom the person is a relative, and the text does not say the same: “his grandmother Jean Smith” and Joan Smith. */
function areTwo(reading: Reading, word: Word, usual: readonly Word[]): boolean {
  const whole = (one: Word): Span =>
    reading.mentions.PERSON.find((name) => name.start <= one.start && one.start < name.end) ?? one
  const kin = kinOf(reading, whole(word))
  return kin !== undefined && usual.every((one) => kinOf(reading, whole(one)) !== kin)
}

function finding(reading: Reading, word: Word, usual: readonly Word[]): Finding {
  const [name] = usual
  const said = reading.blocks.length > 0 ? calledAt(reading, word) : 'the headline'
  return {
    rule: 'name-in-part',
    severity: 'high',
    sides: [usual.map(({ start, end }) => ({ start, end })), [{ start: word.start, end: word.end }]],
    why: `${capital(said)} says “${word.word}”, but elsewhere the text says “${name?.word ?? ''}”: one name in two spellings?`,
  }
}

function ofFirstNames(reading: Reading, { inPart, elsewhere }: TwoFirstNames): Finding {
  const said = reading.blocks.length > 0 ? calledAt(reading, inPart.place) : 'the headline'
  return {
    rule: 'name-in-part',
    severity: 'high',
    sides: [elsewhere.places, [{ start: inPart.place.start, end: inPart.place.end }]],
    why: `${capital(said)} says “${inPart.name}”, but elsewhere the text says “${elsewhere.name}”.`,
  }
}

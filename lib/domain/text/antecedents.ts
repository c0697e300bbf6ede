import type { Sentence } from './match-sentences'
import type { TurningWords } from './turning-words'
import { turningWords } from './turning-words'

/**
 * Words of a sentence that stand for what only the sentences before it name: “he”, “this”, “the next day”, “the bank”.
 */
export interface PointsBack {
  kind: 'person' | 'thing' | 'time' | 'named' | 'ordered'
  word: string
}

/** How far back a person may have been named. */
const MOST_BACK = 4
const NO_NAMES =
  /^(monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|mr|mrs|ms|dr|sir|i)$/
/** A capital after one of these begins a place. */
const PLACE_BEFORE = /^(in|at|near|outside|around|across|im|am|bei|à|dans)$/

interface Word {
  text: string
  lower: string
  isCapital: boolean
}

function wordsIn(sentence: string): Word[] {
  const words = sentence.normalize('NFC').match(/[\p{L}\p{N}]+(?:['-][\p{L}\p{N}]+)*/gu) ?? []
  return words.map((text) => ({ text, lower: text.toLowerCase(), isCapital: /^\p{Lu}/u.test(text) }))
}

const isNameWord = ({ isCapital, lower }: Word, index: number, { opening }: TurningWords) =>
  isCapital && !NO_NAMES.test(lower) && (index > 0 || !opening.test(lower))

/** The words of a sentence that nothing in front of them, in the same sentence, explains: the first of a person or thing, and of each other. */
export function pointsBack(words: string, language: string): PointsBack[] {
  const reads = turningWords(language)
  if (!reads) return []
  const said = wordsIn(words)
    .map(({ lower }) => lower)
    .join(' ')
  const ordered = joinsNames(words, reads) ? undefined : reads.ordered.exec(said)?.[0]
  const found = { time: timeIn(words, reads), named: reads.named.exec(said)?.[0], ordered }
  const who = whoOrWhat(words, reads)
  return [
    ...(who ? [who] : []),
    ...(['time', 'named', 'ordered'] as const).flatMap((kind) => (found[kind] ? [{ kind, word: found[kind] }] : [])),
  ]
}

function whoOrWhat(words: string, reads: TurningWords): PointsBack | null {
  const all = wordsIn(words)
  for (const [index, word] of all.entries()) {
    if (reads.person.test(word.lower)) return { kind: 'person', word: word.text }
    if (isNameWord(word, index, reads)) break
  }
  const [first] = all
  return first && reads.thing.test(all.map(({ lower }) => lower).join(' ')) ? { kind: 'thing', word: first.text } : null
}

/** What counts from a day that was named before, "the next day", where the sentence names none of its own in front of it. */
function timeIn(words: string, reads: TurningWords): string | null {
  const found = reads.since.exec(words.normalize('NFC').toLowerCase())
  if (!found) return null
  const at = words.normalize('NFC').slice(0, found.index)
  return timesOf(at).length > 0 ? null : words.normalize('NFC').slice(found.index, found.index + found[0].length)
}

const MONTH =
  '(?:january|february|march|april|may|june|july|august|september|october|november|december|januar|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre)'
const WEEKDAY =
  '(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)'
/** What a day, a month or a year is named by. */
const TIMES = new RegExp(
  `(?<![\\p{L}\\d])(?:(?:\\d{1,2}(?:st|nd|rd|th|er|\\.)? (?:of )?)?${MONTH}(?: \\d{1,2}(?!\\d))?|${WEEKDAY}|(?:1[5-9]|2[01])\\d\\d|yesterday|today|gestern|heute|hier)(?![\\p{L}\\d])`,
  'gu',
)
const timesOf = (words: string): string[] => words.normalize('NFC').toLowerCase().match(TIMES) ?? []

/** By what the nearest sentence in front of this one names a day, if any does. */
function timesBefore(sentences: readonly Sentence[], index: number): string {
  for (let at = index - 1; at >= Math.max(0, index - MOST_BACK); at--) {
    const times = timesOf(sentences[at]?.words ?? '')
    if (times.length > 0) return times.join(' ')
  }
  return ''
}

/** The names of a sentence, each as its words; places after "in" or "at" are left out unless they are asked for. */
function namesIn(words: string, reads: TurningWords, withPlaces = false): string[][] {
  const names: string[][] = []
  let open: string[] | null = null
  const all = wordsIn(words)
  for (const [index, word] of all.entries()) {
    const isPlace = !open && PLACE_BEFORE.test(all[index - 1]?.lower ?? '')
    if (!isNameWord(word, index, reads) || (isPlace && !withPlaces)) {
      open = null
      continue
    }
    if (!open) names.push((open = []))
    open.push(word.lower.replace(/'s$/, ''))
  }
  return names
}

/** True of a sentence that may say whose words stand beside it: it names somebody, or speaks of "him", or of saying. */
export function namesSomebody(words: string, language: string): boolean {
  const reads = turningWords(language)
  if (!reads) return words !== ''
  return (
    namesIn(words, reads).length > 0 ||
    wordsIn(words).some(({ lower }) => reads.person.test(lower)) ||
    reads.saying.test(words.normalize('NFC').toLowerCase())
  )
}

/** The names that the sentences in front of this one offer a pronoun: those of the nearest sentence that has any. */
function namedBefore({ sentences, index }: Place, reads: TurningWords, withPlaces: boolean): string[][] {
  for (let at = index - 1; at >= Math.max(0, index - MOST_BACK); at--) {
    const names = namesIn(sentences[at]?.words ?? '', reads, withPlaces)
    if (names.length > 0) return names
  }
  return []
}

const shareAWord = (one: readonly string[], others: readonly string[][]) =>
  others.some((other) => other.some((word) => one.includes(word)))

/** What the sentence in front speaks of: its first words that say something. */
function topicBefore(sentences: readonly Sentence[], index: number, reads: TurningWords): string {
  const before = sentences[index - 1]
  if (!before || before.block !== sentences[index]?.block) return ''
  const said = wordsIn(before.words).filter(({ lower }) => !reads.opening.test(lower))
  return said
    .slice(0, 2)
    .map(({ lower }) => lower)
    .join(' ')
}

/** “It was Smith who paid”: stands for nothing that was named before. */
const CLEFT =
  /^(?:it (?:is|was|will be|has been)|c'est|c'était|es (?:ist|war)) .*\b(?:who|whom|that|which|qui|que|der|die|das|den)\b/

/** True unless a paragraph that begins with “it” stands below a part that names another thing than before; capitals apart. */
function namesSameAbove(old: Place, now: Place, reads: TurningWords): boolean {
  const above = ({ sentences, index }: Place) => {
    const before = sentences[index - 1]
    const own = sentences[index]
    if (!before || !own || before.block === own.block || CLEFT.test(own.words.toLowerCase())) return undefined
    return namesIn(before.words, reads, true).length > 0 ? before.words : undefined
  }
  const [was, is] = [above(old), above(now)]
  if (was === undefined || is === undefined) return true
  const isIn = (one: string, other: string) => {
    const said = new Set(wordsIn(other).map(({ lower }) => lower.replace(/'s$/, '')))
    return namesIn(one, reads, true).every((name) => name.some((word) => said.has(word)))
  }
  return isIn(was, is) && isIn(is, was)
}

const JOINED = /\p{Lu}[\p{L}\p{M}'-]*,? (?:and|or|und|oder|et|ou|&) (?:\p{Ll}+ )?\p{Lu}/u

/** True of a sentence that names two beside each other: “Jane Holm and Ann Lee met.” */
const joinsNames = (words: string, reads: TurningWords) => JOINED.test(words) && namesIn(words, reads, true).length > 1

/** What “the former” is told by: the names in their order where two are joined, else all words of the sentence in front. */
function orderBefore({ sentences, index }: Place, reads: TurningWords): string {
  for (let at = index - 1; at >= Math.max(0, index - MOST_BACK); at--) {
    const words = sentences[at]?.words ?? ''
    if (!joinsNames(words, reads)) continue
    const names = namesIn(words, reads, true)
    return names.map((name) => name.join(' ')).join(', ')
  }
  const before = sentences[index - 1]?.words ?? ''
  return wordsIn(before)
    .map(({ lower }) => lower)
    .join(' ')
}

/** A sentence of a text. */
interface Place {
  sentences: readonly Sentence[]
  index: number
}

/** True where a sentence in front speaks of the thing itself: “the bank” after “a bank in Hull” stands for that one. */
function isSpokenOf({ sentences, index }: Place, noun: string): boolean {
  const before = sentences.slice(Math.max(0, index - MOST_BACK), index)
  return before.some(({ words }) => wordsIn(words).some(({ lower }) => lower === noun))
}

/** True when a word that points back from a sentence finds the same in front of it in both texts. */
export function findsTheSame({ kind, word }: PointsBack, old: Place, now: Place, language: string): boolean {
  const reads = turningWords(language)
  if (!reads) return true
  if (kind === 'ordered') return orderBefore(old, reads) === orderBefore(now, reads)
  // Also where a paragraph was joined to the one before, or cut off from it.
  if (kind === 'thing' && old.sentences[old.index - 1]?.words === now.sentences[now.index - 1]?.words) return true
  if (kind === 'thing')
    return (
      topicBefore(old.sentences, old.index, reads) === topicBefore(now.sentences, now.index, reads) &&
      namesSameAbove(old, now, reads)
    )
  if (kind === 'time') return timesBefore(old.sentences, old.index) === timesBefore(now.sentences, now.index)
  const noun = word.slice(word.lastIndexOf(' ') + 1)
  if (kind === 'named' && isSpokenOf(old, noun) && isSpokenOf(now, noun)) return true
  const was = namedBefore(old, reads, kind === 'named')
  const is = namedBefore(now, reads, kind === 'named')
  return was.every((name) => shareAWord(name, is)) && is.every((name) => shareAWord(name, was))
}

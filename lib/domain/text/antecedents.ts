import type { Sentence } from './match-sentences'
import type { TurningWords } from './turning-words'
import { turningWords } from './turning-words'

/** A word of a sentence that stands for somebody, or something, whom only the sentences before it name. */
export interface PointsBack {
  kind: 'person' | 'thing'
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

/** The first word of a sentence that nothing in front of it, in the same sentence, explains. */
export function pointsBack(words: string, language: string): PointsBack | null {
  const reads = turningWords(language)
  if (!reads) return null
  const all = wordsIn(words)
  for (const [index, word] of all.entries()) {
    if (reads.person.test(word.lower)) return { kind: 'person', word: word.text }
    if (isNameWord(word, index, reads)) break
  }
  const [first] = all
  return first && reads.thing.test(all.map(({ lower }) => lower).join(' ')) ? { kind: 'thing', word: first.text } : null
}

/** The names of a sentence, each as its words; places after "in" or "at" are left out. */
function namesIn(words: string, reads: TurningWords): string[][] {
  const names: string[][] = []
  let open: string[] | null = null
  const all = wordsIn(words)
  for (const [index, word] of all.entries()) {
    if (!isNameWord(word, index, reads) || (!open && PLACE_BEFORE.test(all[index - 1]?.lower ?? ''))) {
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
function namedBefore(sentences: readonly Sentence[], index: number, reads: TurningWords): string[][] {
  for (let at = index - 1; at >= Math.max(0, index - MOST_BACK); at--) {
    const names = namesIn(sentences[at]?.words ?? '', reads)
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

/** True when a word that points back from a sentence finds the same in front of it in both texts. */
export function findsTheSame(
  { kind }: PointsBack,
  old: { sentences: readonly Sentence[]; index: number },
  now: { sentences: readonly Sentence[]; index: number },
  language: string,
): boolean {
  const reads = turningWords(language)
  if (!reads) return true
  if (kind === 'thing')
    return topicBefore(old.sentences, old.index, reads) === topicBefore(now.sentences, now.index, reads)
  const was = namedBefore(old.sentences, old.index, reads)
  const is = namedBefore(now.sentences, now.index, reads)
  return was.every((name) => shareAWord(name, is)) && is.every((name) => shareAWord(name, was))
}

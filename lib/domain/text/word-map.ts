import type { ChangeObject } from 'diff'
import { diffArrays } from 'diff'
import { foldMarks } from './fold-marks'
import type { Stretch } from './sentences'

/** Past this many changed words two sentences have nothing to do with each other. */
const MOST_CHANGES = 1_000

interface Word extends Stretch {
  text: string
}

/** Runs of letters or digits, and each other mark by itself; no space. Their texts are the same where only typography differs. */
function words(text: string, { start, end }: Stretch): Word[] {
  const folded = foldMarks(text.slice(start, end))
  return [...folded.text.matchAll(/[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu)].map((match) => ({
    text: match[0],
    start: start + (folded.starts[match.index] ?? 0),
    end: start + (folded.ends[match.index + match[0].length - 1] ?? 0),
  }))
}

/** A headline that comes from title case into sentence case has the same words. */
const inLowerCase = ({ text }: Word) => text.toLowerCase()

/** Two stretches of two texts, word by word: which word of the old is which of the new. */
export interface WordMap {
  before: Word[]
  after: Word[]
  /** By old word: the new one, or -1. */
  to: number[]
}

export function mapWords(oldText: string, old: Stretch, newText: string, new_: Stretch): WordMap | null {
  const before = words(oldText, old)
  const after = words(newText, new_)
  const changes: ChangeObject<string[]>[] | undefined = diffArrays(before.map(inLowerCase), after.map(inLowerCase), {
    maxEditLength: MOST_CHANGES,
  })
  if (!changes) return null
  const to: number[] = []
  let next = 0
  for (const { added, removed, count } of changes)
    if (added) next += count
    else for (let left = count; left > 0; left--) to.push(removed ? -1 : next++)
  return { before, after, to }
}

const hasDigit = (list: readonly Word[]) => list.some(({ text }) => /\p{N}/u.test(text))
const isCapital = (list: readonly Word[]) => /^\p{Lu}/u.test(list.find(({ text }) => /\p{L}/u.test(text))?.text ?? '')

/**
 * Where the words of a span stand in the new stretch: themselves where they are unchanged and together, else what stands
 * between the same neighbours in their place. Words that none of the old ones outlived count only when exactly the span was
 * exchanged for words of its kind ("Tuesday" for "Wednesday", not for "narrowly"). Null when they are gone.
 */
export function placeByWords({ before, after, to }: WordMap, span: Stretch): Stretch | null {
  const first = before.findIndex(({ end }) => end > span.start)
  const last = before.findLastIndex(({ start }) => start < span.end)
  const [opening, closing] = [before[first], before[last]]
  if (!opening || !closing || last < first) return null
  const inside = to.slice(first, last + 1)
  const start = inside[0] ?? -1
  const [newFirst, newLast] = [after[start], after[start + inside.length - 1]]
  if (start >= 0 && newFirst && newLast && inside.every((place, index) => place === start + index))
    return {
      start: newFirst.start + Math.max(0, span.start - opening.start),
      end: newLast.end - Math.max(0, closing.end - span.end),
    }

  const left = to.slice(0, first).findLastIndex((place) => place >= 0)
  const right = to.findIndex((place, index) => index > last && place >= 0)
  const from = left < 0 ? 0 : (to[left] ?? 0) + 1
  const until = right < 0 ? after.length : (to[right] ?? 0)
  const between = after.slice(from, until)
  const [one, other] = [between[0], between.at(-1)]
  if (!one || !other) return null
  const place = { start: one.start, end: other.end }
  if (place.end - place.start > 2 * (span.end - span.start) + 60) return null
  if (inside.some((kept) => kept >= 0)) return place
  const gone = before.slice(first, last + 1)
  const exactly = left === first - 1 && (right < 0 ? before.length : right) === last + 1
  const alike = hasDigit(gone) === hasDigit(between) && isCapital(gone) === isCapital(between)
  return exactly && alike ? place : null
}

/** Where words stand that changed places with others of their sentence, as two names may: if they stand once in both. */
export function onlyPlace(
  oldText: string,
  was: Stretch,
  newText: string,
  now: Stretch,
  place: Stretch,
): Stretch | null {
  const words = oldText.slice(place.start, place.end)
  const [old, new_] = [oldText.slice(was.start, was.end), newText.slice(now.start, now.end)]
  const isOnce = (text: string) => text.includes(words) && text.indexOf(words) === text.lastIndexOf(words)
  if (words === '' || !isOnce(old) || !isOnce(new_)) return null
  const start = new_.indexOf(words)
  const end = start + words.length
  const isPiece = /[\p{L}\p{N}]$/u.test(new_.slice(0, start)) || /^[\p{L}\p{N}]/u.test(new_.slice(end))
  return isPiece ? null : { start: now.start + start, end: now.start + end }
}

/** The words of a stretch, typography and capitals apart. */
export const wordsOf = (text: string, stretch: Stretch): string[] => words(text, stretch).map(inLowerCase)

/** How alike two stretches are, by their words: twice the shared words over all words, 0 to 1. */
export function likeness(mine: readonly string[], theirs: readonly string[]): number {
  const left = new Map<string, number>()
  for (const word of mine) left.set(word, (left.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of theirs) {
    const count = left.get(word) ?? 0
    if (count > 0) {
      left.set(word, count - 1)
      shared++
    }
  }
  return mine.length + theirs.length === 0 ? 0 : (2 * shared) / (mine.length + theirs.length)
}

import { foldTypography } from '@/lib/domain/text/fold-typography'
import type { Stretch } from '@/lib/domain/text/sentences'
import type { Kind } from './claim'
import { KIND_INFO } from './claim'

/** Titles and the words between names belong to everybody. */
const NO_NAME_WORDS =
  /^(mr|mrs|ms|miss|dr|sir|dame|lord|lady|prof|professor|president|minister|the|of|and|for|in|von|van|de|del|della|la|le|al|bin|der|den|da|dos)$/
/** A name of so many letters, or more, may have been spelt otherwise by a letter or two. */
const LONG_NAME = 4

/** The distinct words under a claim, typography apart: what the database binds a verdict to. */
export function wordsUnder(text: string, places: readonly Stretch[]): string {
  const words = places.map(({ start, end }) => foldTypography(text.slice(start, end)).text)
  return [...new Set(words)].sort().join('\u001f')
}

function nameWords(words: string): string[] {
  const found =
    foldTypography(words)
      .text.toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  return found.filter((word) => !NO_NAME_WORDS.test(word))
}

/** At most so many letters added, left out or exchanged make one word of the other. */
function isSpeltAlike(a: string, b: string): boolean {
  if (a === b) return true
  const most = Math.min(a.length, b.length) >= 2 * LONG_NAME ? 2 : 1
  if (Math.min(a.length, b.length) < LONG_NAME || Math.abs(a.length - b.length) > most) return false
  let row = Array.from({ length: b.length + 1 }, (_one, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min(
          (row[j] ?? 0) + 1,
          (next[j - 1] ?? 0) + 1,
          (row[j - 1] ?? 0) + (a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1),
        ),
      )
    row = next
  }
  return (row[b.length] ?? 0) <= most
}

/**
 * Whether new words can still be those of a claim on a name: they share a word of a name with what it stood on, or nearly. Of
 * other kinds any words can: a date that became another day is the same claim with other words.
 */
export function sharesNameWord(
  { kind, places, words }: { kind: Kind; places: readonly Stretch[]; words: string },
  oldText: string,
  now: string,
): boolean {
  if (!KIND_INFO[kind].isName) return true
  const known = new Set([words, ...places.map(({ start, end }) => oldText.slice(start, end))].flatMap(nameWords))
  const found = nameWords(now)
  const letters = (list: readonly string[]) => list.map((word) => word.charAt(0)).join('')
  const isShort = [...known].some((word) => letters(found) === word) || found.includes(letters([...known]))
  return isShort || found.some((word) => [...known].some((one) => isSpeltAlike(one, word)))
}

/** The words of an edit that the text lacks where it should stand, in order. */
export function wordsMissing(text: string, replacement: string): string {
  const split = (words: string) => foldTypography(words).text.trim().split(' ')
  const there = new Set(split(text))
  const missing = split(replacement).filter((word) => !there.has(word))
  return missing.length === 0 ? replacement : missing.join(' ')
}

import { foldMarks } from '@/lib/domain/text/fold-marks'
import { foldTypography } from '@/lib/domain/text/fold-typography'
import type { Stretch } from '@/lib/domain/text/sentences'
import { turningWords } from '@/lib/domain/text/turning-words'
import type { Kind } from './claim'
import { KIND_INFO } from './claim'

/** Titles and the words between names belong to everybody. */
const NO_NAME_WORDS =
  /^(mr|mrs|ms|miss|dr|sir|dame|lord|lady|prof|professor|president|minister|the|of|and|for|in|von|van|de|del|della|la|le|al|bin|der|den|da|dos)$/
/** A name of so many letters, or more, may have been spelt otherwise by a letter or two. */
const LONG_NAME = 4

/** The distinct words under a claim, typography apart: what the database binds a verdict to. */
export function wordsUnder(text: string, places: readonly Stretch[]): string {
  const words = places.map(({ start, end }) => foldMarks(text.slice(start, end)).text)
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

/** Goes before or behind a name without making another of it. */
const TITLE =
  /^(prime|mayor|councillor|cllr|senator|governor|captain|sergeant|inspector|constable|judge|justice|king|queen|prince|princess|bishop|father|sister|rev|reverend|mp|jr|sr|monsieur|madame|señor|señora|don|doña)$/

const CAPITAL = "\\p{Lu}[\\p{L}\\p{M}'’-]+"
const BEFORE = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}'’-])((?:${CAPITAL} )+)$`, 'u')
const AFTER = new RegExp(`^((?: ${CAPITAL})+)`, 'u')
const NEAR = 80

/** The words with a capital that stand right before and right after a place; at the beginning of a sentence not every word is a name. */
function capitalsBeside(text: string, { start, end }: Stretch, language: string): string[] {
  const before = text.slice(Math.max(0, start - NEAR), start)
  const words = BEFORE.exec(before)?.[1]?.trim().split(' ') ?? []
  const begins = !/[\p{L}\p{M}\p{N},;] $/u.test(before.slice(0, before.length - words.join(' ').length - 1))
  const opening = turningWords(language)?.opening
  const isName = (word: string, index: number) =>
    index > 0 || !begins || (opening !== undefined && !opening.test(word.toLowerCase()))
  const after =
    AFTER.exec(text.slice(end, end + NEAR))?.[1]
      ?.trim()
      .split(' ') ?? []
  return [...words.filter(isName), ...after]
}

/** The words beside a place that have no capital: in a line that is set in capitals they are no name either. */
function smallBeside(text: string, { start, end }: Stretch): string {
  const beside = `${text.slice(Math.max(0, start - NEAR), start)} ${text.slice(end, end + NEAR)}`
  return (beside.match(/[\p{L}\p{M}\p{N}'’-]+/gu) ?? []).filter((word) => !/^\p{Lu}/u.test(word)).join(' ')
}

/** In these every noun has a capital. */
const CAPITAL_NOUNS = /^(de|lb)\b/

/**
 * True where a place of a name became part of another name: “Weil” that is “Peter Weil” now, in a claim on Anna Weil. A word with a
 * capital beside it that was not there, is no word of the claim and no title, is of somebody else’s name.
 */
export function isOfOtherName(
  { kind, places, words }: { kind: Kind; places: readonly Stretch[]; words: string },
  old: { text: string; place: Stretch },
  now: { text: string; place: Stretch },
  language: string,
): boolean {
  if (!KIND_INFO[kind].isName || CAPITAL_NOUNS.test(language)) return false
  const own = [words, ...places.map(({ start, end }) => old.text.slice(start, end))]
  const beside = [...capitalsBeside(old.text, old.place, language), smallBeside(old.text, old.place)]
  const known = [...own, ...beside].flatMap(nameWords)
  return capitalsBeside(now.text, now.place, language)
    .flatMap(nameWords)
    .some((word) => !TITLE.test(word) && !known.some((one) => isSpeltAlike(one, word)))
}

/** The words of an edit that the text lacks where it should stand, in order. */
export function wordsMissing(text: string, replacement: string): string {
  const split = (words: string) => foldTypography(words).text.trim().split(' ')
  const there = new Set(split(text))
  const missing = split(replacement).filter((word) => !there.has(word))
  return missing.length === 0 ? replacement : missing.join(' ')
}

import { foldTypography } from './fold-typography'
import { everySpellingOf } from './name-spellings'

/** Quotation marks of every style, which typography folds into these, and primes: people leave them out. */
const QUOTES = /["'\u02B9\u2032-\u2036]/gu
/** Accents and points, once they stand apart from their letters, what draws an Arabic word out, and what turns a line round or shows nothing. */
const MARKS =
  /[\u0300-\u036F\u0591-\u05BD\u05BF\u05C1\u05C2\u061C\u0640\u064B-\u065F\u0670\u200E\u200F\u202A-\u202E\u2066-\u2069\u2800]/gu
/** Letters that are no other letter with a mark on it. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', ẞ: 'SS', Æ: 'AE', æ: 'ae', Œ: 'OE', œ: 'oe', Ø: 'O', ø: 'o', Ł: 'L', ł: 'l', Đ: 'D', đ: 'd' },
  ...{ Ð: 'D', ð: 'd', Þ: 'TH', þ: 'th', Ħ: 'H', ħ: 'h', ı: 'i', Ŧ: 'T', ŧ: 't', Ŋ: 'N', ŋ: 'n', ĸ: 'q' },
}

/** Single letters that were folded: a long text has few different ones. */
const known = new Map<string, string>()
/** More than any script on a desk has; an odd text doesn't fill the memory. */
const MOST_KNOWN = 10_000

function oneLetter(letter: string): string {
  const before = known.get(letter)
  if (before !== undefined) return before
  const plain = letters(letter)
  if (known.size < MOST_KNOWN) known.set(letter, plain)
  return plain
}

/** Of a text whose typography is folded away already. */
function letters(text: string): string {
  const plain = text.replace(QUOTES, '').normalize('NFKD').replace(MARKS, '')
  return Array.from(plain, (letter) => LETTERS[letter] ?? letter)
    .join('')
    .toLowerCase()
    .replace(/ς/g, 'σ')
    .replace(/-+/g, '-')
    .replace(/\s+/g, ' ')
}

/**
 * A text as searches compare it: its typography folded away, and on top of that without quotation marks, accents and case.
 * galley_searchable() in the database says the same of Latin text, and knows more letters; a property test holds the two together.
 */
export function fold(text: string): string {
  return letters(foldTypography(text).text).trim()
}

/** “and”, “&”: whichever of them a name is written with, the other one is typed. */
const AND = new Set(['&', '+', 'and', 'und', 'et', 'y', 'и', 'і', 'та', 'و'])

/** What a clause has before and after its words: another text may end it otherwise. */
const AROUND_WORDS = /^[([{¿¡]+|[\])},;:!?….،؛؟]+$/gu

/** What somebody typed, word by word, without stops and commas; what folds to nothing is left out, and so is what joins two words. */
export function soughtWords(typed: string): string[] {
  const bare = (word: string) => word.replace(AROUND_WORDS, '') || word
  const words = typed
    .split(/\s+/)
    .filter((word) => fold(word) !== '')
    .map(bare)
  const others = words.filter((word) => !AND.has(fold(word)))
  return others.length > 0 ? others : words
}

/** Whether a text has all of these words, their letters folded: what is known of them before `waysOf` is fetched. */
export function says(text: string, words: string): boolean {
  return saysAnyOf(
    text,
    soughtWords(words).map((word) => [fold(word)]),
  )
}

/** In which ways each of the words that somebody typed may stand in a text, folded. */
export type Ways = readonly (readonly string[])[]

/** Whether a text has one of the ways of each word. */
export function saysAnyOf(text: string, ways: Ways): boolean {
  const folded = fold(text)
  return ways.every((spellings) => spellings.some((spelling) => folded.includes(spelling)))
}

interface Folded {
  text: string
  folded: string
  /** Where in `text` each unit of `folded` comes from, end exclusive; UTF-16 code units. */
  from: (unit: number) => number | undefined
  to: (unit: number) => number | undefined
}

function foldedPlaces(text: string): Folded {
  const typography = foldTypography(text)
  const letters: string[] = []
  const at: number[] = []
  let place = 0
  for (const letter of typography.text) {
    const plain = oneLetter(letter)
    // What runs of space and of dashes are folded into may meet again once a mark between them is gone.
    if (plain !== '' && ((plain !== ' ' && plain !== '-') || letters.at(-1) !== plain)) {
      for (let unit = 0; unit < plain.length; unit++) at.push(place)
      letters.push(plain)
    }
    place += letter.length
  }
  const folded = letters.join('')
  const through = (places: ArrayLike<number>) => (unit: number) => {
    const there = at[unit]
    return there === undefined ? undefined : places[there]
  }
  return { text, folded, from: through(typography.starts), to: through(typography.ends) }
}

/** The text that was folded last: words are looked for in one text after the other. */
let last: Folded = foldedPlaces('')

/** Where in a text a word stands, compared as above: UTF-16 code units, end exclusive. Null when it stands nowhere. */
export function findFolded(text: string, word: string): { start: number; end: number } | null {
  if (fold(word) === '') return null
  if (last.text !== text) last = foldedPlaces(text)
  const { folded } = last
  const sought = everySpellingOf(word)
    .map(fold)
    .find((spelling) => folded.includes(spelling))
  if (sought === undefined) return null
  const found = folded.indexOf(sought)
  const [start, end] = [last.from(found), last.to(found + sought.length - 1)]
  return start === undefined || end === undefined ? null : { start, end }
}

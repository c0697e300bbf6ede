import { foldTypography } from './fold-typography'

/** Quotation marks of every style, which typography folds into these, and primes: people leave them out. */
const QUOTES = /["'\u02B9\u2032-\u2036]/gu
/** Accents and points, once they stand apart from their letters, and what turns a line round or shows nothing. */
const MARKS =
  /[\u0300-\u036F\u0591-\u05BD\u05BF\u05C1\u05C2\u061C\u064B-\u065F\u0670\u200E\u200F\u202A-\u202E\u2066-\u2069\u2800]/gu
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

/** Whether a text has all of these words, however they are typed. */
export function says(text: string, words: string): boolean {
  const folded = fold(text)
  return words.split(/\s+/).every((word) => spellingsOf(word).some((spelling) => folded.includes(fold(spelling))))
}

/** A figure as it may be typed: thousands parted or not, and decimals. */
const FIGURE =
  /(?<![\d.,])(?:([1-9]\d{0,2}(?:([.,'’])\d{3})(?:\2\d{3})*)|(0|[1-9]\d*))(?:([.,])(\d{1,2}))?(?!\d|[.,]\d)/
const THOUSANDS = /\B(?=(\d{3})+$)/g
/** Words that are joined to the next with or without a hyphen. */
const JOINED =
  /^(anti|co|counter|cross|de|e|ex|extra|half|inter|mid|multi|neo|non|over|post|pre|pro|re|self|semi|sub|super|ultra|under|vice|well)(\p{L}{4,})$/iu
/** “COVID19”, “F35”. */
const LETTERS_THEN_DIGITS = /^(\p{L}{1,})(\d{1,4})$/u
/** “US”, “EU”, “PhD” is none. */
const INITIALS = /^\p{Lu}{2,4}$/u
/** A word is looked for in so many spellings at most. */
const MOST_SPELLINGS = 12

/** A year is hardly ever parted, a figure of four digits with decimals often. */
const isParted = (digits: string, decimals: string | undefined) => digits.length > (decimals === undefined ? 4 : 3)

/** A figure with each way to part its thousands and its decimals. */
function figuresLike(word: string): string[] {
  const found = FIGURE.exec(word)
  if (!found) return []
  const [typed, parted, , whole, , decimals] = found
  const digits = (parted ?? whole ?? '').replace(/\D/g, '')
  const ends = decimals === undefined ? [''] : [`.${decimals}`, `,${decimals}`]
  const parts = parted !== undefined || isParted(digits, decimals) ? [' ', ',', '.', ''] : ['']
  const ways = parts.flatMap((part) => ends.map((end) => ({ part, end })))
  return ways
    .filter(({ part, end }) => end === '' || part !== end[0])
    .map(({ part, end }) => word.replace(typed, digits.replace(THOUSANDS, part) + end))
}

/** A word that is joined of two, with and without its hyphen, and initials with their stops. */
function joinedLike(word: string): string[] {
  const joined = JOINED.exec(word) ?? LETTERS_THEN_DIGITS.exec(word)
  if (joined) return [`${joined[1]}-${joined[2]}`]
  if (INITIALS.test(word)) return [Array.from(word).join('.')]
  // Of figures a dash is a range, and short words in one would be found in many others.
  const bare = word.replace(/(?<=\p{L})[-\u2010\u2011](?=[\p{L}\d])/gu, '')
  return bare !== word && bare.length >= 5 ? [bare] : []
}

/**
 * The ways in which a word that is looked for may stand in a text: as it is; a figure with its thousands and decimals parted as any
 * country does, and the space before a percent sign; a word of two with and without its hyphen; initials with their stops.
 */
export function spellingsOf(word: string): string[] {
  const figures = figuresLike(word)
  const before = (text: string) => text.replace(/(\d)([%‰])/g, '$1 $2')
  const others = new Set([...figures, ...[word, ...figures].map(before), ...joinedLike(word)])
  others.delete(word)
  return [word, ...[...others].slice(0, MOST_SPELLINGS)]
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
  const sought = spellingsOf(word)
    .map(fold)
    .find((spelling) => folded.includes(spelling))
  if (sought === undefined) return null
  const found = folded.indexOf(sought)
  const [start, end] = [last.from(found), last.to(found + sought.length - 1)]
  return start === undefined || end === undefined ? null : { start, end }
}

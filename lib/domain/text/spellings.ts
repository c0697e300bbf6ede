/** A figure as it may be typed: thousands parted or not, and decimals. */
const FIGURE =
  /(?<![\d.,])(?:([1-9]\d{0,2}(?:([.,'’])\d{3})(?:\2\d{3})*)|(0|[1-9]\d*))(?:([.,])(\d{1,2}))?(?!\d|[.,]\d)/
const THOUSANDS = /\B(?=(\d{3})+$)/g
/** Words that are joined to the next with or without a hyphen. */
const JOINED =
  /^(anti|co|counter|cross|de|e|ex|extra|half|inter|mid|multi|neo|non|over|post|pre|pro|re|self|semi|sub|super|ultra|under|vice|well)(\p{L}{4,})$/iu
/** “COVID19”, “F35”. */
const LETTERS_THEN_DIGITS = /^(\p{L}{1,})(\d{1,4})$/u
/** “25Cz”. */
const DIGITS_THEN_LETTERS = /^(\d{1,5})(\p{L}+)$/u
/** “US”, “EU”, “PhD” is none. */
const INITIALS = /^\p{Lu}{2,4}$/u
/** “U.S.”, “u.n”. */
const STOPPED = /^(?:\p{L}\.){1,3}\p{L}\.?$/u
/** “№55x”, “No.55x”, “Nr.7”. */
const NUMBERED = /^(?:№|n[or]\.?|n[°º]\.?|nº\.?)(\d.*)$/iu
/** “wall—which”: a dash that parts two clauses, set with or without its spaces. */
const PARTED = /(?<=\p{L})[–—](?=\p{L})/gu
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
  if (joined) return [`${joined[1]}-${joined[2]}`, ...(/\d/.test(word) ? [`${joined[1]} ${joined[2]}`] : [])]
  const unit = DIGITS_THEN_LETTERS.exec(word)
  if (unit) return [`${unit[1]} ${unit[2]}`, `${unit[1]}-${unit[2]}`]
  const numbered = NUMBERED.exec(word)?.[1]
  if (numbered !== undefined) return ['No', 'No.', 'Nr.'].flatMap((no) => [`${no} ${numbered}`, `${no}${numbered}`])
  if (PARTED.test(word)) return [word.replace(PARTED, ' – ')]
  if (STOPPED.test(word)) return [word.replaceAll('.', '')]
  if (INITIALS.test(word)) return [Array.from(word).join('.')]
  // Of figures a dash is a range, and short words in one would be found in many others.
  const bare = word.replace(/(?<=\p{L})[-\u2010\u2011](?=[\p{L}\d])/gu, '')
  return bare !== word && bare.length >= 5 ? [bare] : []
}

/**
 * The ways in which a word that is looked for may stand in a text: as it is; a figure with its thousands and decimals parted as any
 * country does, and the space before a percent sign; a word of two with and without its hyphen; initials with and without their stops; a number with and without its sign.
 */
export function spellingsOf(word: string): string[] {
  const figures = figuresLike(word)
  const before = (text: string) => text.replace(/(\d)([%‰])/g, '$1 $2')
  const others = new Set([...figures, ...[word, ...figures].map(before), ...joinedLike(word)])
  others.delete(word)
  return [word, ...[...others].slice(0, MOST_SPELLINGS)]
}

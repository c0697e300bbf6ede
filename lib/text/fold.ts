/** Marks that people leave out or type otherwise: apostrophes and quotation marks of every style. */
const QUOTES = /["'`\u00AB\u00B4\u00BB\u02B9\u02BC\u2018-\u201F\u2032-\u2036\u2039\u203A\uFF02\uFF07]/gu
/** Accents and points, once they stand apart from their letters, and what shows nothing. */
const MARKS =
  /[\u00AD\u0300-\u036F\u0591-\u05BD\u05BF\u05C1\u05C2\u061C\u064B-\u065F\u0670\u115F\u1160\u180B-\u180F\u200B-\u200F\u202A-\u202E\u2060-\u206F\u2800\u3164\uFE00-\uFE0F\uFEFF\uFFA0]/gu
/** Letters that are no other letter with a mark on it. */
const LETTERS: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', ẞ: 'SS', Æ: 'AE', æ: 'ae', Œ: 'OE', œ: 'oe', Ø: 'O', ø: 'o', Ł: 'L', ł: 'l', Đ: 'D', đ: 'd' },
  ...{ Ð: 'D', ð: 'd', Þ: 'TH', þ: 'th', Ħ: 'H', ħ: 'h', ı: 'i', Ŧ: 'T', ŧ: 't', Ŋ: 'N', ŋ: 'n', ĸ: 'q' },
}

function letters(text: string): string {
  const plain = text.replace(QUOTES, '').normalize('NFKD').replace(MARKS, '').normalize('NFC')
  return Array.from(plain, (letter) => LETTERS[letter] ?? letter)
    .join('')
    .toLowerCase()
    .replace(/ς/g, 'σ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
}

/**
 * A text as searches compare it: without accents, apostrophes, case, kinds of dashes and of space. galley_searchable() in the database says the
 * same of Latin text, and knows more letters.
 */
export function fold(text: string): string {
  return letters(text).replace(/\s+/g, ' ').trim()
}

/** Whether a text has all of these words, however they are typed. */
export function says(text: string, words: string): boolean {
  const folded = fold(text)
  return words.split(/\s+/).every((word) => folded.includes(fold(word)))
}

/** Where in a text a word stands, compared as above: UTF-16 code units, end exclusive. Null when it stands nowhere. */
export function findFolded(text: string, word: string): { start: number; end: number } | null {
  const sought = fold(word)
  if (sought === '') return null
  let folded = ''
  const at: number[] = []
  let place = 0
  for (const letter of text) {
    const plain = letters(letter)
    for (let unit = 0; unit < plain.length; unit++) at.push(place)
    folded += plain
    place += letter.length
  }
  const found = folded.replace(/\s/g, ' ').indexOf(sought)
  const start = at[found]
  const last = at[found + sought.length - 1]
  if (found === -1 || start === undefined || last === undefined) return null
  return { start, end: last + String.fromCodePoint(text.codePointAt(last) ?? 0).length }
}

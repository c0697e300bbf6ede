const BEYOND_ASCII = /[^\0-\x7f]/
const MARKS = /\p{M}/gu

/** A word in lower case and without its accents: how two spellings of a name are compared. */
export function foldWord(word: string): string {
  return (BEYOND_ASCII.test(word) ? word.normalize('NFD').replaceAll(MARKS, '') : word).toLowerCase()
}

/** Characters that show nothing. Those that change the order in which a line is read (bidi controls) are not among them. */
const UNSEEN =
  /[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200d\u2060-\u2065\u206a-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e0fff}]/u
const SPACE = /[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]/u
const DASH = /[-\u2010-\u2015\u2212\u2e3a\u2e3b\ufe58\ufe63\uff0d]/u
const DOUBLE_MARK = /["“”„‟«»〝〞〟＂]/u
const SINGLE_MARK = /['‘’‚‛‹›ʼ´`＇]/u
const MARK = /\p{M}/u

/** A text with its typography folded away, and where each UTF-16 code unit of it comes from. */
export interface Folded {
  text: string
  /** By code unit of `text`: where the characters that it stands for begin in the original, and where they end. */
  starts: number[]
  ends: number[]
}

function plain(character: string): string {
  if (SPACE.test(character)) return ' '
  if (DASH.test(character)) return '-'
  if (DOUBLE_MARK.test(character)) return '"'
  return SINGLE_MARK.test(character) ? "'" : character
}

const isAscii = (text: string, at: number) => text.charCodeAt(at) < 0x80

/**
 * Folds away what no reader takes for a change of the text: the kind and amount of white space (never its presence), the style
 * of quotation marks (never a mark itself), the width of dashes, the Unicode form, and characters that show nothing. Letters,
 * digits and case stay. The database's galley_folded() answers the same text; a property test holds the two together.
 */
export function foldTypography(text: string): Folded {
  const units: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  const put = (folded: string, start: number, end: number) => {
    // A run of space, or of dashes, is one.
    if ((folded === ' ' || folded === '-') && units.at(-1) === folded) {
      ends[ends.length - 1] = end
      return
    }
    units.push(folded)
    starts.push(start)
    ends.push(end)
  }
  for (let start = 0; start < text.length;) {
    if (isAscii(text, start) && (start + 1 === text.length || isAscii(text, start + 1))) {
      put(plain(text.charAt(start)), start, start + 1)
      start++
      continue
    }
    const first = String.fromCodePoint(text.codePointAt(start) ?? 0)
    let end = start + first.length
    if (UNSEEN.test(first)) {
      start = end
      continue
    }
    let cluster = first
    let next = end
    while (next < text.length && !SPACE.test(first)) {
      const character = String.fromCodePoint(text.codePointAt(next) ?? 0)
      next += character.length
      if (UNSEEN.test(character)) continue
      if (!MARK.test(character)) break
      cluster += character
      end = next
    }
    for (const character of cluster.normalize('NFD'))
      for (const unit of plain(character).split('')) put(unit, start, end)
    start = end
  }
  return { text: units.join(''), starts, ends }
}

/** The same words, typography apart. */
export function isSameWords(one: string, other: string): boolean {
  return one === other || foldTypography(one).text === foldTypography(other).text
}

/** How many folded code units begin before this place of the original: where a stretch that ends there ends. */
export function foldedEnd({ starts }: Folded, place: number): number {
  return countWhile(starts, (start) => start < place)
}

/** The first folded code unit that ends after this place of the original: where a stretch that begins there begins. */
export function foldedStart({ ends }: Folded, place: number): number {
  return countWhile(ends, (end) => end <= place)
}

/** How many of a sorted list a test holds for, when it holds for a first part of the list only. */
function countWhile(list: readonly number[], test: (value: number) => boolean): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (test(list[middle] ?? 0)) low = middle + 1
    else high = middle
  }
  return low
}

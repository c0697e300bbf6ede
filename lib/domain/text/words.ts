import anyAscii from 'any-ascii'

/** True for a text every part of the desk can carry: no NUL, no half of a surrogate pair. */
export function isWellFormed(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed()
}

/** True where a cut would split a surrogate pair. */
export function splitsPair(text: string, at: number): boolean {
  return /[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at))
}

/** Marks, joiners and skin tones belong to what stands before them, and what a joiner joins to what stands after it. */
const JOINS_BACK = /^[\p{M}\u200d\ufe0e\ufe0f\u{1f3fb}-\u{1f3ff}]/u

/** True where a cut would split what is one letter to whoever reads it: a surrogate pair, a letter from its accent, a joined sign. */
export function splitsLetter(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false
  return splitsPair(text, at) || JOINS_BACK.test(text.slice(at, at + 2)) || text.charAt(at - 1) === '\u200d'
}

/** A short, readable name: words of a headline in ASCII letters, whatever its script, joined by hyphens. At most `most` characters, never empty. */
export function slugOf(headline: string, most: number): string {
  // Letters with their marks in one, so that ö is read as one letter; marks that stay over are left out.
  const words = anyAscii(headline.normalize('NFC').replace(/[’'ʼ]/g, ''))
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
  let slug = ''
  for (const word of words) {
    // Cut short it may end on a word that only leads to the next: “talks on guarantees for”.
    if (slug.length + word.length + 1 > most) return slug.replace(/(-[a-z]{1,3})+$/, '') || word.slice(0, most)
    slug = slug ? `${slug}-${word}` : word
  }
  return slug || 'article'
}

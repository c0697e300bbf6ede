/** True when a text says nothing: missing, empty or only space. */
export function isBlank(text: string | null | undefined): boolean {
  return !text?.trim()
}

/** True for a text every part of the desk can carry: no NUL, no half of a surrogate pair. */
export function isWellFormed(text: string): boolean {
  return !text.includes('\0') && text.isWellFormed()
}

/** A short, readable name: ASCII words of a headline, joined by hyphens. At most `most` characters, never empty. */
export function slugOf(headline: string, most: number): string {
  const words = headline
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
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

import { fold } from './fold'

/** How alike two texts are when they are said to be nearly the same. */
const NEARLY = 0.8
/** How many words in a row are compared at once: few enough that one changed word costs little, enough that word order counts. */
const IN_A_ROW = 3
/** Beyond this many UTF-16 code units texts are not compared further. */
const COMPARED = 60_000

function runs(words: readonly string[]): Set<string> {
  const found = new Set<string>()
  for (let at = 0; at + IN_A_ROW <= Math.max(words.length, IN_A_ROW); at++)
    found.add(words.slice(at, at + IN_A_ROW).join(' '))
  return found
}

export type Alike = 'same' | 'nearly' | null

export interface AlikeText {
  articleId: string
  /** Of the text among those that were given, from 0. */
  place: number
  same: boolean
}

/** Compares texts with one: whether they have its words in the same order ('same'), nearly the same ('nearly'), or others (null). */
export function likeText(one: string): (other: string) => Alike {
  const folded = fold(one.slice(0, COMPARED))
  const own = runs(folded.split(' '))
  return (other) => {
    const [shorter, longer] = [one.length, other.length].sort((a, b) => a - b)
    if ((shorter ?? 0) < (longer ?? 0) * NEARLY) return null
    const second = fold(other.slice(0, COMPARED))
    if (folded === second) return 'same'
    const others = runs(second.split(' '))
    let shared = 0
    for (const run of others) if (own.has(run)) shared++
    return shared >= NEARLY * (own.size + others.size - shared) ? 'nearly' : null
  }
}

/**
 * Which of these texts, in their order, have the words of one, or nearly: of each article the first such, up to so many articles. What
 * comes after them is not looked at.
 */
export function firstAlike(
  text: string,
  texts: readonly { articleId: string; text: string }[],
  most: number,
): AlikeText[] {
  const found = new Map<string, AlikeText>()
  const like = likeText(text)
  for (const [place, other] of texts.entries()) {
    if (found.size === most) break
    const { articleId } = other
    const is = found.has(articleId) ? null : like(other.text)
    if (is) found.set(articleId, { articleId, place, same: is === 'same' })
  }
  return [...found.values()]
}

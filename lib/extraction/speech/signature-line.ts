import type { TextBlock } from '@/lib/extraction/claim'

const CAPITAL = String.raw`\p{Lu}[\p{L}\p{M}.’'-]*`
/** “Jane Holm”, “Jane Holm, mayor of Marlow”, “Jane van Holm (54)”. */
const NAMED = new RegExp(
  String.raw`^${CAPITAL}(?: (?:${CAPITAL}|de|del|della|di|da|van|von|der|al|bin|el)){1,3}(?:, [^.!?…]+| \([^)]+\))?$`,
  'u',
)
const DASH = /^(?:[–—―]|--?)\s?(?=\p{Lu})/u
const MOST_LETTERS = 100

/**
 * Whether a pull quote is no quote but the line that signs the one above or below it: a full name, behind a dash or by itself, with what
 * the person is.
 */
export function isSignatureLine(text: string, blocks: readonly TextBlock[], at: number): boolean {
  const block = blocks[at]
  if (block?.role !== 'PULL_QUOTE' || block.end - block.start > MOST_LETTERS) return false
  const isBeside = [blocks[at - 1], blocks[at + 1]].some((one) => one?.role === 'PULL_QUOTE')
  const words = text.slice(block.start, block.end).trim()
  const name = words.replace(DASH, '')
  return (isBeside || name !== words) && NAMED.test(name)
}

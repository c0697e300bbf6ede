import type { Document } from './document'

/** Web and mail addresses, handles and tags: what stands in them names, counts and dates nothing. */
const ADDRESS =
  /(?:https?:\/\/|www\.)[^\s<>"“”]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\p{L}\p{N}_])[@#][\p{L}\p{N}_]+|(?<![\p{L}\p{N}@])(?:[a-z0-9-]+\.)+[a-z]{2,6}\/[^\s<>"“”]+/giu
const MAY_HOLD_ONE = /[@#]|\/\S|www\./

/** 1 for each token inside an address. */
export function markAddresses({ text, tokens }: Document): Uint8Array {
  const marked = new Uint8Array(tokens.length)
  if (!MAY_HOLD_ONE.test(text)) return marked
  let at = 0
  for (const { 0: words, index } of text.matchAll(ADDRESS)) {
    const end = index + words.replace(/[.,;:!?)\]]+$/, '').length
    while (at < tokens.length && (tokens[at]?.start ?? 0) < index) at++
    while (at < tokens.length && (tokens[at]?.start ?? 0) < end) marked[at++] = 1
  }
  return marked
}

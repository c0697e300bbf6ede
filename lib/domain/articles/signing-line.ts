import type { Block } from './block'

/** In UTF-16 code units. */
const LONGEST = 100
const ENDS_WORDS = /[\p{Sentence_Terminal}…\p{Quotation_Mark}][\p{P}\s]*$/u
const DASH = /^[–—―-]/u

/** Where the line stands that says below a pull quote whose words it is; null where it has none. Offsets count in the text, in UTF-16 code units. */
export function signingLine(text: string, { role, start, end }: Block): { start: number; end: number } | null {
  if (role !== 'PULL_QUOTE') return null
  const words = text.slice(start, end)
  const from = words.lastIndexOf('\n') + 1
  const line = words.slice(from)
  if (from === 0 || line.length > LONGEST || ENDS_WORDS.test(line)) return null
  return DASH.test(line) || ENDS_WORDS.test(words.slice(0, from)) ? { start: start + from, end } : null
}

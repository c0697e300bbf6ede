import { Shape, type Token } from '@/lib/extraction/tokens/tokens'

/** The key of a name: its words in lower case, points and hyphens left out. */
export function keyOf(tokens: readonly Token[], first: number, last: number): string {
  let key = ''
  for (let at = first; at < last; at++) {
    const token = tokens[at] as Token
    if (token.shape === Shape.MARK && token.text !== '&') continue
    key += (key ? ' ' : '') + (token.text.endsWith('.') ? token.lower.replaceAll('.', '') : token.lower)
  }
  return key
}

import { Gram } from '@/lib/extraction/tokens/grammar-words'
import type { Mention } from '@/lib/extraction/tokens/mention'
import type { Token } from '@/lib/extraction/tokens/tokens'

/** "between 5 and 7 percent", "two to three weeks": the first amount is of what only the second one spells out. */
export function lendUnits(tokens: Token[], numbers: Mention[]): void {
  for (const [index, second] of numbers.entries()) {
    const first = numbers[index - 1]
    if (first?.sub !== 'cardinal' || first.last + 1 !== second.first || second.value?.includes('..')) continue
    const link = tokens[first.last]?.lower
    const between = link === 'and' && tokens[first.first - 1]?.lower === 'between'
    if (!between && link !== 'to' && link !== 'or') continue
    if (second.unit !== undefined && second.sub !== undefined)
      Object.assign(first, { sub: second.sub, unit: second.unit })
    const scale = multiplier(tokens, second)
    if (scale > 1 && first.last === first.first + 1 && Number(first.value) * scale <= Number(second.value))
      first.value = String(Number(first.value) * scale)
  }
}

/** A million for "3 million", one for a bare "3". */
function multiplier(tokens: Token[], { first, last, value }: Mention): number {
  const next = tokens[first + 1]
  return first + 1 < last && next && next.word.gram & Gram.MULTIPLIER && value ? next.word.value : 1
}

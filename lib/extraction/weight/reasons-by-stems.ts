import { fold } from '@/lib/extraction/languages/reader/fold'
import type { Lexis } from '@/lib/extraction/languages/reader/lexis'
import type { Document } from '@/lib/extraction/tokens/document'
import { Shape } from '@/lib/extraction/tokens/tokens'
import { BIT, type ReasonName } from './reasons'

/** Stems this short count as whole words only: "mal", "tue". */
const WHOLE = 3

/** For each token the reasons that its word gives, by the beginnings of words that the grammar of its language lists. */
export function reasonsByStems({ tokens }: Document, { weighty, grammar }: Lexis): Uint32Array {
  const byOpening = Map.groupBy(weighty, ({ stem }) => stem.slice(0, 2))
  const bits = new Uint32Array(tokens.length)
  for (const [at, { lower, shape }] of tokens.entries()) {
    if (shape > Shape.MIXED) continue
    const word = fold(lower, grammar.code)
    for (const one of grammar.code === 'ar' && /^[وف]/.test(word) ? [word, word.slice(1)] : [word])
      for (const { stem, reason } of byOpening.get(one.slice(0, 2)) ?? [])
        if (stem.length > WHOLE ? one.startsWith(stem) : one === stem)
          bits[at] = (bits[at] ?? 0) | BIT[reason as ReasonName]
  }
  return bits
}

/** What it adds that the words are somebody's: those that blame accuse somebody. */
export function reasonsOfQuotation(bits: number): number {
  return bits & (BIT.crime | BIT.wrong | BIT.death | BIT.absolute) ? BIT.accuses : 0
}

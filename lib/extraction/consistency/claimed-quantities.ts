import type { ExtractedClaim } from '@/lib/extraction/claim'
import type { Quantity } from './quantities'
import type { Mention } from './reading'

/**
 * The amounts of a text as its claims have them, in order: what a language that has no rules of its own here is compared by. What is
 * counted is not known. A claim without one value is no amount.
 */
export function claimedQuantities(claims: readonly ExtractedClaim[], mentions: readonly Mention[]): Quantity[] {
  return mentions.flatMap(({ start, end, text, claim }): Quantity[] => {
    const { value: written, sub, unit } = claims[claim] ?? {}
    const value = written === undefined ? Number.NaN : Number(written)
    const kind =
      sub === 'money' || sub === 'percent' ? sub : sub === 'cardinal' || sub === undefined ? 'count' : undefined
    if (kind === undefined || !Number.isFinite(value)) return []
    const digits = Number(text.match(/\d/g)?.join('') ?? 0)
    return [
      {
        ...{ start, end, text, kind, value, mantissa: text, scale: 1, nouns: [] },
        // Of “31,4 Millionen” the last digit stands for 100,000.
        grain: digits === 0 ? 0 : Math.abs(value / digits),
        inWords: digits === 0,
        ...(kind === 'money' && unit !== undefined && { unit }),
      },
    ]
  })
}

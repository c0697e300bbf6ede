/** Parts of a text before and after, and what becomes of a claim in them. */

import type { TypedBlock } from '@/lib/domain/articles/compose-blocks'
import { composeBlocks } from '@/lib/domain/articles/compose-blocks'
import type { Kind } from '@/lib/domain/claims/claim'
import { carryClaim } from '@/lib/domain/claims/claim-fate'
import { carrier } from '@/lib/domain/text/carry'

type Blocks = readonly TypedBlock[]
export const of = (role: TypedBlock['role'], text: string): TypedBlock => ({ role, text })
export const body = (text: string) => of('BODY', text)
const headline = of('HEADLINE', 'A year at Marlow')
export const named = (text: string): TypedBlock => ({ role: 'CAPTION', text, ofTable: true })
export const prose = body('Ferries sail twice a day.')

/** A table whose first row and first column are heads, unless `marked` is false. */
export function table(rows: readonly (readonly string[])[], marked = true): TypedBlock[] {
  return rows.flatMap((row, at) =>
    row.map((text, column): TypedBlock => ({
      ...{ role: 'TABLE_CELL', text, row: at, column },
      ...(marked && (at === 0 || column === 0) && { head: true }),
    })),
  )
}
export const amounts = (head = 'Amount', first = '30', row = '2025') => [
  ...[['Year', head] as const, [row, first] as const, ['2026', '40'] as const],
]

/** What becomes of an approved claim on these words, which stand once in the old text. */
export function fateOf(words: string, was: Blocks, now: Blocks, asked: { language?: string; kind?: Kind } = {}) {
  const { language = 'en', kind = 'NUMBER' } = asked
  const [old, next] = [composeBlocks([headline, ...was]), composeBlocks([headline, ...now])]
  const start = old.text.lastIndexOf(words)
  const place = { start, end: start + words.length }
  const parts = { was: old.blocks, now: next.blocks }
  const claim = { id: words, number: 1, kind, status: 'APPROVED', places: [place], words } as const
  const { fate } = carryClaim(claim, carrier(old.text, next.text, language, [], parts), old.text, next.text)
  return fate
}

import { z } from 'zod'
import { Span } from '@/lib/domain/answer-fields'
import { LIMITS } from '@/lib/domain/limits'
import { BLOCK_ROLES, DEEPEST_LEVEL } from './block'

/** HTML allows no more. */
export const MOST_SPANNED = 1_000
const TableSpan = z.int().min(2).max(MOST_SPANNED).exactOptional()
const TableIndex = z.int().nonnegative().max(LIMITS.tableSide.most)

/** What a block has besides its text; the same when it is posted and when it is answered. */
export const BLOCK_FIELDS = {
  role: z.enum(BLOCK_ROLES),
  row: TableIndex.exactOptional().describe(
    'Of a TABLE_CELL, from 0. A cell that is not after the one before it begins a new table.',
  ),
  column: TableIndex.exactOptional().describe('Of a TABLE_CELL, from 0.'),
  head: z.boolean().exactOptional().describe('True for a TABLE_CELL that names its row or column.'),
  across: TableSpan.describe('Of a TABLE_CELL, how many columns it spans, where it is more than one.'),
  down: TableSpan.describe('Of a TABLE_CELL, how many rows it spans, where it is more than one.'),
  ofTable: z.boolean().exactOptional().describe('True for a CAPTION that names the table after it.'),
  level: z
    .int()
    .min(1)
    .max(DEEPEST_LEVEL)
    .exactOptional()
    .describe('Of a LIST_ITEM in a list within a list, how many lists it stands within; absent in the outermost.'),
}

export const BlockLinkView = Span.extend({ href: z.string().describe('http:, https: or mailto:') }).meta({
  id: 'BlockLink',
})

export const BlockView = z
  .object({
    ...BLOCK_FIELDS,
    ...Span.shape,
    links: z.array(BlockLinkView).exactOptional().describe('In order; they do not overlap.'),
  })
  .meta({ id: 'Block' })

/** Which part of an article words stand in. */
export const PartView = z
  .object({
    role: z.enum(BLOCK_ROLES),
    number: z.int().positive().describe('Its place among the blocks of the revision, from 1.'),
  })
  .meta({ id: 'Part' })

/** The same, with what a table says of it. Parts in a row that are told alike are told once, with the number of the first. */
export const PartInTableView = PartView.extend({
  isHead: z.boolean().describe('True for a TABLE_CELL that names its row or column.'),
  heads: z
    .array(z.string())
    .describe(
      'Of a TABLE_CELL, the words of its heads: the column’s, then the row’s; where the table says of no cell that it is one, as guessed.',
    ),
}).meta({ id: 'PartInTable' })

import 'server-only'
import { z } from 'zod'
import { BLOCK_FIELDS, MOST_SPANNED } from '@/lib/domain/articles/block-view'
import { DEEPEST_LEVEL } from '@/lib/domain/articles/block'
import { linkInTextOf } from '@/lib/domain/evidence/source'
import { atMost, LIMITS } from '@/lib/domain/limits'
import { whyNotTurned } from '@/lib/text/turning-characters'
import { Line } from '@/lib/use-cases/fields'

const Href = z
  .string()
  .max(LIMITS.link.most, atMost('link'))
  .transform((typed, context) => {
    const link = linkInTextOf(typed.trim())
    if (link !== null) return link
    context.addIssue({ code: 'custom', message: 'A link begins with http://, https:// or mailto:.' })
    return z.NEVER
  })

/** A schema of text without characters that turn words round: a paste leaves them out and tells it, here somebody else must. */
export const notTurned = <Schema extends z.ZodType<string>>(schema: Schema) =>
  schema.check((context) => {
    const message = whyNotTurned(context.value)
    if (message !== null) context.issues.push({ code: 'custom', message, input: context.value })
  })

/** Told of each text in the description of the API. */
const NOT_TURNED = 'Embeddings and overrides of direction (U+202A to U+202E) are refused: they turn words round.'

const Offset = z.int().nonnegative()

const Spanned = z.int().min(1).max(MOST_SPANNED).exactOptional()

/** A block as it is posted. */
const TypedBlockSchema = z.strictObject({
  ...BLOCK_FIELDS,
  across: Spanned.describe('Of a TABLE_CELL, how many columns it spans; absent for one.'),
  down: Spanned.describe('Of a TABLE_CELL, how many rows it spans; absent for one.'),
  level: z
    .int()
    .min(0)
    .max(DEEPEST_LEVEL)
    .exactOptional()
    .describe(
      'Of a LIST_ITEM, how many lists its list stands within; 0 or absent for the outermost. One that is more than a list deeper than the item before stands under that item.',
    ),
  text: notTurned(z.string()).describe(NOT_TURNED),
  links: z
    .array(z.strictObject({ start: Offset, end: Offset, href: Href }))
    .max(LIMITS.linksInBlock.most, atMost('linksInBlock'))
    .exactOptional()
    .describe('Of words of this block: offsets count in its own text, in UTF-16 code units.'),
})

export const TypedBlocks = z
  .array(TypedBlockSchema)
  .max(LIMITS.blocks.most, atMost('blocks'))
  .describe('The headline first. A blank line in a block’s text makes it several of its role.')

/** The text as it was typed; what is wrong with it is said by `composeArticle`. */
export const TypedText = notTurned(z.string()).describe(
  `Plain text: each piece between blank lines becomes a block of the body. ${NOT_TURNED}`,
)

export const TypedHeadline = notTurned(Line)

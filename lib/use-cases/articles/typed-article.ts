import 'server-only'
import { z } from 'zod'
import { BLOCK_FIELDS, MOST_SPANNED } from '@/lib/domain/articles/block-view'
import { DEEPEST_LEVEL } from '@/lib/domain/articles/block'
import { linkInTextOf } from '@/lib/domain/evidence/source'
import { atMost, LIMITS } from '@/lib/domain/limits'
import { refuseIf } from '@/lib/domain/refusal'
import { whyNotKept } from '@/lib/domain/text/odd-characters'

const Href = z
  .string()
  .max(LIMITS.link.most, atMost('link'))
  .transform((typed, context) => {
    const link = linkInTextOf(typed.trim())
    if (link !== null) return link
    context.addIssue({ code: 'custom', message: 'A link begins with http://, https:// or mailto:.' })
    return z.NEVER
  })

/**
 * Refuses what somebody gives with a character that shows it as something else. A text that has one from before keeps it where only
 * its headline or a label changes.
 */
export function refuseOdd(texts: readonly string[]): void {
  for (const text of texts) refuseIf(whyNotKept(text), 'malformed')
}

/** Told of each text in the description of the API. */
const REFUSED =
  'Characters that show a text as something else are refused and named: embeddings and overrides of direction (U+202A to U+202E), marks and isolates of direction (U+061C, U+200E, U+200F, U+2066 to U+2069) that no right-to-left letter stands beside, control characters, noncharacters.'

/** All of a text together has no more; the refusal of more is `composeArticle`’s (413). */
const WHOLE = { maxLength: LIMITS.text.most }

const Offset = z.int().nonnegative().meta({ maximum: LIMITS.text.most })

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
  text: z.string().meta(WHOLE).describe(REFUSED),
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
export const TypedText = z
  .string()
  .meta(WHOLE)
  .describe(`Plain text: each piece between blank lines becomes a block of the body. ${REFUSED}`)

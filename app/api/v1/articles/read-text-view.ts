import { z } from 'zod'
import { BLOCK_FIELDS, BlockLinkView } from '@/lib/domain/articles/block-view'
import { ANNOTATION_KINDS, OMISSION_KINDS } from '@/lib/intake/intake-block'

const FoundView = z.object({
  words: z.string(),
  was: z.string().exactOptional().describe('What stood in their place before a tracked change.'),
  by: z.string().exactOptional().describe('Whoever changed or remarked it, as the file names them.'),
  on: z.string().exactOptional().describe('The words of the text that it stands at.'),
  after: z
    .int()
    .exactOptional()
    .describe('Of a part that was left out: the place of the block that it stood after; -1: above all.'),
  at: z
    .object({
      block: z.int().describe('The place of the block, counted from 0.'),
      start: z.int().describe('Offset in its text; from here to `end` stand the words that were put in.'),
      end: z.int(),
      was: z.string().describe('What stood there before, with its space; U+2029 where a part of its own ended.'),
    })
    .exactOptional()
    .describe('Of a tracked change: where it stands in the blocks, in which it is accepted.'),
})

/** What was read from a file or a page: its blocks, and a report. */
export const ReadText = z.object({
  blocks: z
    .array(
      z.object({
        ...BLOCK_FIELDS,
        text: z.string(),
        links: z.array(BlockLinkView).exactOptional().describe('Offsets count in the text of the block.'),
      }),
    )
    .describe('As POST /articles takes them; roles that it does not tell are guessed.'),
  omissions: z
    .array(
      z.object({
        kind: z.enum(OMISSION_KINDS),
        count: z.int().positive(),
        words: z.array(z.string()),
        found: z.array(FoundView).exactOptional(),
      }),
    )
    .describe('What of it is not in the blocks, or was changed, with all its words.'),
  annotations: z
    .array(
      z.object({
        kind: z.enum(ANNOTATION_KINDS),
        words: z.string().describe('As written, on one line.'),
        by: z.string().exactOptional(),
        on: z.string().describe('The words before its mark, or those that a comment is about.'),
        links: z.array(z.string()).exactOptional(),
      }),
    )
    .exactOptional()
    .describe('Its notes and comments: given with the article they are proposed as evidence.'),
  byline: z.string().nullable().describe('A line such as “By Marit Oake” below the headline; it is in no block.'),
  published: z
    .string()
    .nullable()
    .describe(
      'When it was published, as its page, its settings or a line of it says: a day, or a moment in ISO 8601 and UTC.',
    ),
})

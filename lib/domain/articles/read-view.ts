import { z } from 'zod'
import { Span } from '@/lib/domain/answer-fields'
import { KINDS } from '@/lib/domain/claims/claim'

const Tag = z.string().describe('A BCP 47 tag; “und” where no language is told, “zxx” where too little is written.')

/** What the languages of a revision are taken for, by its letters alone. */
export const RecognisedView = z
  .object({
    language: Tag.describe('Of most of the text.'),
    certain: z.boolean().describe('False where a person has to say.'),
    parts: z.array(Span.extend({ language: Tag })).describe('Paragraphs that are certainly in another language.'),
  })
  .meta({ id: 'RecognisedLanguages' })

/** What of a text is looked for. Nothing that is not may be taken for covered. */
export const ReadView = z
  .object({
    kinds: z.array(z.enum(KINDS)).describe('What is looked for in the whole text.'),
    notReadFor: z
      .array(
        z.object({
          language: Tag,
          kinds: z.array(z.enum(KINDS)).describe('What is not looked for there.'),
          spans: z.array(Span).describe('Where the text is in this language.'),
        }),
      )
      .describe('The languages in which some kinds are not looked for; empty where the whole text is read for all.'),
  })
  .meta({ id: 'Read' })
export type ReadView = z.infer<typeof ReadView>

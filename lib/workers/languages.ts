import 'server-only'
import { z } from 'zod'
import type { Block } from '@/lib/domain/articles/block'
import type { RecognisedText } from '@/lib/extraction/languages/recognise-text'
import type { WhatIsRead } from '@/lib/extraction/languages/what-is-read'
import { whatIsRead } from '@/lib/extraction/languages/what-is-read'
import { inThread, NotRead } from './text-pool'

/** Where a thread could not tell: nobody may take the text for one that is read. */
const UNTOLD: RecognisedText = { language: 'und', certain: false, parts: [] }
const Parts = z.array(z.object({ start: z.int(), end: z.int(), language: z.string() }))

/** The languages of a text, told beside the event loop; null where that can't be done now. */
export async function recogniseIn(text: string, blocks: readonly Block[]): Promise<RecognisedText | null> {
  try {
    return await inThread('recognise', { text, blocks })
  } catch (error) {
    if (error instanceof NotRead) return null
    throw error
  }
}

interface Kept {
  text: string
  blocks: readonly Block[]
  languages: { language: string; certain: boolean; parts: unknown } | null
}

/** What the languages of a revision are taken for, as it was kept; told now for one from before they were. */
export async function languagesOf({ text, blocks, languages }: Kept): Promise<RecognisedText> {
  if (!languages) return (await recogniseIn(text, blocks)) ?? UNTOLD
  const { language, certain, parts } = languages
  return { language, certain, parts: Parts.safeParse(parts).data ?? [] }
}

/** The columns of an article that say which language it is in, and on whose word. */
export interface LanguageColumns {
  language: string
  languageSaidById: string | null
  languageSaidKnowing: string | null
}

/** What of a text is looked for in its article's language. */
export function readUnderLanguage(
  { language, languageSaidById, languageSaidKnowing }: LanguageColumns,
  recognised: RecognisedText,
  { text }: { text: string },
): WhatIsRead {
  const article = { language, said: languageSaidById !== null, knowing: languageSaidKnowing }
  return whatIsRead(article, recognised, text.length)
}

import 'server-only'
import type { Block } from '@/lib/domain/articles/block'
import type { Published } from '@/lib/domain/articles/published'
import { dayPublished } from '@/lib/domain/articles/published'
import type { ExtractedClaim, ExtractOptions } from '@/lib/extraction/claim'
import type { SuggestionRows } from '@/lib/workers/claims/suggestion-rows'
import type { ReadText } from '@/lib/workers/claims/suggestions'
import { asText, toSuggest } from '@/lib/workers/claims/suggestions'
import { inThread, NotRead } from '@/lib/workers/text-pool'

/** Whatever finds claims in a text; the desk's own is extraction, in a worker thread. */
export type Suggest = (text: string, options: ExtractOptions) => ExtractedClaim[]

/** What was found in a text; null where it could not be read within the limits. */
export async function readForClaims(
  text: string,
  options: ExtractOptions,
  most: number,
  suggest?: Suggest,
): Promise<ReadText | null> {
  if (suggest) return asText(toSuggest(suggest(text, options), most))
  return unlessNotRead(() => inThread('read', { text, options, most }))
}

/** The rows of all that was found in a new text; null where it was not read, or they can't be made within the limits. */
export async function rowsToSuggest(text: string, reading: ReadText | null): Promise<SuggestionRows | null> {
  return reading && unlessNotRead(() => inThread('first', { text, reading }))
}

/** Null in place of what a thread could not do within the limits. */
export async function unlessNotRead<Done>(work: () => Promise<Done>): Promise<Done | null> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof NotRead) return null
    throw error
  }
}

/** How a text is read for claims: its parts, its language, and the day that "yesterday" is told from, of the newsroom's calendar. */
export function readingOf(
  { language, ...published }: { language: string } & Published,
  blocks: readonly Block[],
  timeZone: string,
): ExtractOptions {
  const day = dayPublished(published, timeZone)
  return { language, blocks, ...(day !== null && { publishedAt: day }) }
}

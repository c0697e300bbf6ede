import 'server-only'
import { composeArticle } from '@/lib/domain/articles/compose-article'
import type { Verse } from '@/lib/domain/articles/collate'
import { collateWords, exchange } from '@/lib/domain/articles/collate'
import type { Composed, TypedBlock } from '@/lib/domain/articles/compose-blocks'
import { keepRoles } from '@/lib/domain/articles/keep-roles'
import { Refusal } from '@/lib/domain/refusal'
import { inThread, NotRead, SHORT } from './text-pool'

/** The same as `composeArticle`, beside the event loop where the text is long. It is not refused because others’ texts wait. */
export async function composed(typed: readonly TypedBlock[]): Promise<Composed> {
  if (typed.reduce((size, { text }) => size + text.length, 0) <= SHORT) return composeArticle(typed)
  try {
    return await inThread('compose', { texts: typed })
  } catch (error) {
    if (error instanceof NotRead) return composeArticle(typed)
    throw error
  }
}

/** The same as `keepRoles`, beside the event loop where a text is long; refused (503) when it can't be told now. */
export async function keptRoles(text: string, before: Composed): Promise<TypedBlock[]> {
  if (text.length + before.text.length <= SHORT) return keepRoles(text, before)
  try {
    return await inThread('keep', { text, before })
  } catch (error) {
    if (!(error instanceof NotRead)) throw error
    const sentence = 'Too many texts are being read. Nothing was changed; try again in a moment.'
    throw new Refusal('busy', sentence, { retryAfterSeconds: 5 })
  }
}

/** Two texts part by part, with the words that changed; where that takes too long, the one and then the other. */
export async function compared(before: Composed, after: Composed): Promise<Verse[]> {
  if (before.text.length + after.text.length <= SHORT) return collateWords(before, after)
  try {
    return await inThread('compare', { texts: [before, after] })
  } catch (error) {
    if (error instanceof NotRead) return exchange(before, after)
    throw error
  }
}

import 'server-only'
import { composeArticle } from '@/lib/domain/articles/compose-article'
import { collateWords, exchange } from '@/lib/domain/articles/collate'
import type { Comparison } from '@/lib/domain/articles/comparison'
import { comparisonOf } from '@/lib/domain/articles/comparison'
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

interface KeptText extends Composed {
  /** Of the revision: its text never changes. */
  id: string
}

/** Code units of both texts of the comparisons that are kept: ten of the longest texts. */
const KEPT = 8_000_000
/** By the ids of their revisions, the one asked for longest ago first; promises, so that who asks meanwhile waits for the same. */
const comparisons = new Map<string, { size: number; rows: Promise<Comparison> }>()

/** Forgets those asked for longest ago, until no more is kept than may be. */
function forgetOldest(): void {
  let size = [...comparisons.values()].reduce((sum, one) => sum + one.size, 0)
  for (const [key, one] of comparisons) {
    if (size <= KEPT) return
    comparisons.delete(key)
    size -= one.size
  }
}

/**
 * Two revisions part by part, with the words that changed; where that takes too long, the one and then the other. Of long texts it is kept in
 * this process, since a revision is read page by page and each would work out all of it. Who may see the revisions is for the caller to ask.
 */
export async function compared(before: KeptText, after: KeptText): Promise<Comparison> {
  const size = before.text.length + after.text.length
  if (size <= SHORT) return comparisonOf(collateWords(before, after))
  const key = `${before.id} ${after.id}`
  const texts = [before, after].map(({ text, blocks }) => ({ text, blocks })) as [Composed, Composed]
  const rows = comparisons.get(key)?.rows ?? inThread('compare', { texts })
  comparisons.delete(key)
  comparisons.set(key, { size, rows })
  forgetOldest()
  try {
    return await rows
  } catch (error) {
    comparisons.delete(key)
    if (error instanceof NotRead) return comparisonOf(exchange(before, after))
    throw error
  }
}

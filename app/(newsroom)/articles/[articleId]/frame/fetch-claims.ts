import type { QueryClient } from '@tanstack/react-query'
import { callApi } from '@/components/api'
import type { ArticleDetail } from '@/lib/domain/articles/article-view'
import type { ClaimView } from '@/lib/domain/claims/claim-view'
import type { ChangedClaims, ClaimsView } from '@/lib/domain/claims/claims-view'
import { claimsKey } from './claim-detail-query'
import type { HeldText } from './held-text'
import { withChanged } from './same-claims'

/** How far the claims of an article are known. */
export interface KnownClaims {
  /** Where the log stood before they were read. */
  seq: number
  /** Where those begin that were not read yet; null where all were. */
  next: string | null
}

/** What else is other under another text, or a text that is read otherwise. */
const OF_A_TEXT = ['coverage', 'conflicts']

/**
 * Gives what asks for the claims of an article: the pages that are not known yet, then only what has changed since, and all of them
 * anew, with the text, where that is another: they take their places together, and one of somebody else is held back. What came is
 * kept before anything else is asked, so that a look which nobody waits for any more loses nothing.
 */
export function fetchClaims(
  client: QueryClient,
  articleId: string,
  known: KnownClaims,
  text: HeldText,
): () => Promise<ClaimView[]> {
  const base = `/api/v1/articles/${articleId}`
  let { seq, next } = known
  const kept = () => client.getQueryData<ClaimView[]>(claimsKey(articleId)) ?? []
  const keep = (claims: readonly ClaimView[]) => {
    client.setQueryData<ClaimView[]>(claimsKey(articleId), [...claims])
  }
  const page = (cursor: string | null) =>
    callApi<ClaimsView>('GET', `${base}/claims${cursor === null ? '' : `?cursor=${cursor}`}`)

  async function every(): Promise<{ claims: ClaimView[]; seq: number }> {
    const first = await page(null)
    const claims = first.items.slice()
    for (let { next: cursor } = first; cursor !== null;) {
      const more = await page(cursor)
      claims.push(...more.items)
      cursor = more.next
    }
    return { claims, seq: first.seq }
  }

  /** Answers whether they were taken: not where they stand in a text that is held back. */
  async function all(): Promise<boolean> {
    const article = await callApi<ArticleDetail>('GET', base)
    if (!text.takes(article)) return false
    const found = await every()
    client.setQueryData(['article', articleId], article)
    keep(found.claims)
    ;({ seq } = found)
    next = null
    for (const key of OF_A_TEXT) void client.invalidateQueries({ queryKey: [key, articleId] }, { cancelRefetch: false })
    return true
  }

  async function rest(): Promise<void> {
    while (next !== null) {
      const from = next
      const more = await page(from)
      if (next !== from) continue
      keep(withChanged(kept(), more.items, []))
      ;({ next } = more)
    }
  }

  /** Answers whether there is more to ask for. */
  async function changes(): Promise<boolean> {
    const changed = await callApi<ChangedClaims>('GET', `${base}/changes?since=${seq}`)
    // Another look was faster, and knows more.
    if (changed.seq < seq) return false
    if (changed.anew) return all()
    if (changed.claims.length + changed.gone.length > 0) keep(withChanged(kept(), changed.claims, changed.gone))
    ;({ seq } = changed)
    return changed.more
  }

  return async () => {
    if (text.newer()) return kept()
    await rest()
    while (await changes()) continue
    return kept()
  }
}

'use client'

import { useMemo } from 'react'
import type { ArticleDetail } from '@/lib/domain/articles/article-view'
import type { ClaimView } from '@/lib/domain/claims/claim-view'
import { sentencesOf } from '@/lib/domain/text/sentences'
import type { ClaimFilter } from './claim-filter'
import { passes } from './claim-filter'
import { inListOrder } from './list-order'
import type { Sentence } from './sentences'
import { sentencesWith } from './sentences'

interface Listing {
  /** In order of position, the orphaned last. */
  claims: readonly ClaimView[]
  filter: ClaimFilter
  me: string
  article: Pick<ArticleDetail, 'revision' | 'language'>
}

const inList = (claim: ClaimView, filter: ClaimFilter, me: string) =>
  claim.status !== 'ORPHANED' && passes(claim, filter, me)

/** The claim at the top of the list, also of a list of sentences: these go by their first. */
export function firstListed(claims: readonly ClaimView[], filter: ClaimFilter, me: string): ClaimView | undefined {
  const shown = claims.filter((claim) => inList(claim, filter, me))
  return inListOrder(shown, filter.order, (claim) => [claim])[0]
}

/** What the list shows, in its order: claims, and while it shows sentences the rows that hold them. */
export function useListed({ claims, filter, me, article: { revision, language } }: Listing): {
  listed: readonly ClaimView[]
  sentences: readonly Sentence[] | null
} {
  const { by, order } = filter
  // A long text takes a moment to be cut: only where somebody looks at its sentences, and once.
  const cut = useMemo(
    () => (by === 'sentences' ? sentencesOf(revision.text, language) : null),
    [by, revision.text, language],
  )
  return useMemo(() => {
    if (cut === null) {
      const shown = claims.filter((claim) => inList(claim, filter, me))
      return { listed: inListOrder(shown, order, (claim) => [claim]), sentences: null }
    }
    const rows = sentencesWith(cut, claims, (claim) => inList(claim, filter, me))
    const sentences = inListOrder(rows, order, (row) => row.claims)
    return { listed: sentences.flatMap((row) => row.claims), sentences }
  }, [cut, claims, filter, order, me])
}

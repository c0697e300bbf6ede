'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import Link from 'next/link'
import { useDecide } from '@/app/(newsroom)/articles/[articleId]/proposed/use-decide'
import { callApi } from '@/components/api'
import { Button } from '@/components/ui/button'
import type { ProposalView } from '@/lib/domain/evidence/proposal'
import { PROPOSAL_ORIGIN_INFO } from '@/lib/domain/evidence/proposal'

interface ProposedPartProps {
  claimId: string
  articleId: string
  /** It changes with the claim, and what is proposed for it with that. */
  version: number
  onDecided: () => void
}

/** What the notes and links of the draft propose for this claim; it counts once it is accepted. */
export function ProposedPart({ claimId, articleId, version, onDecided }: ProposedPartProps) {
  const queries = useQueryClient()
  const queryKey = ['proposed', claimId, version]
  const { data } = useQuery({
    queryKey,
    queryFn: async () => callApi<{ items: ProposalView[] }>('GET', `/api/v1/claims/${claimId}/proposals`),
    retry: false,
  })
  const decide = useDecide(articleId, () => {
    void queries.invalidateQueries({ queryKey })
    onDecided()
  })
  const items = data?.items ?? []
  if (items.length === 0) return null
  return (
    <section aria-label="Proposed by the draft" className="mt-2 grid gap-2 border-s-2 border-hairline ps-3">
      <h4 className="text-small font-semibold">Proposed by the draft</h4>
      {items.map((proposal) => {
        const { id, number, title, locator, origin, words, claims, whyNotAccept } = proposal
        const says = claims.length > 1 ? `Accept for ${claims.length}` : 'Accept'
        return (
          <article key={id} className="grid gap-1">
            <p className="wrap-anywhere">
              <bdi className="font-semibold">{title === '' ? 'Names no source' : title}</bdi>
              {locator !== '' && <>, {locator}</>}
            </p>
            <p className="text-small wrap-anywhere text-muted" dir="auto">
              {PROPOSAL_ORIGIN_INFO[origin].label}: “{words}”
            </p>
            <p>
              {whyNotAccept === null ? (
                <Button
                  size="small"
                  aria-label={`${says}: note ${number}`}
                  onClick={() => void decide.accept([proposal])}
                >
                  {says}
                </Button>
              ) : (
                <span className="text-small text-muted">{whyNotAccept}</span>
              )}
            </p>
          </article>
        )
      })}
      <Link href={`/articles/${articleId}/proposed`} className="text-small">
        All proposed sources of this article
      </Link>
    </section>
  )
}

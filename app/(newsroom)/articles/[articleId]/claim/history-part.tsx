'use client'

import Link from 'next/link'
import { HistoryList } from '@/components/history-list'
import { Part } from '@/components/ui/case'
import { LIMITS } from '@/lib/domain/limits'
import type { ClaimDetail } from '@/lib/domain/claims/claim-view'

/** Who did what to the claim, and to those it was made of, newest first, from the audit events. */
export function HistoryPart({ detail }: { detail: ClaimDetail }) {
  if (detail.history.length === 0) return null
  return (
    <Part level={3} title="History">
      <HistoryList
        items={detail.history.map(({ who, said, claim, ...past }) => ({
          ...past,
          who: who ?? 'Galley',
          said: claim !== null && claim !== detail.number ? `${said} (claim ${claim})` : said,
        }))}
      />
      {detail.history.length === LIMITS.claimHistory.most && (
        <p>
          <Link href={`/articles/${detail.articleId}/history?before=${detail.history.at(-1)?.seq}`}>
            Earlier, in the history of the article
          </Link>
        </p>
      )}
    </Part>
  )
}

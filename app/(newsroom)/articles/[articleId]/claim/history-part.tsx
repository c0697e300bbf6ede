'use client'

import { MoreButton } from '@/components/earlier/more-button'
import { useEarlierBelow } from '@/components/earlier/use-earlier'
import { HistoryList } from '@/components/history-list'
import { Part } from '@/components/ui/case'
import type { ClaimDetail } from '@/lib/domain/claims/claim-view'

function History({ detail: { id, number, history, historyNext } }: { detail: ClaimDetail }) {
  const earlier = useEarlierBelow(`/claims/${id}/history`, { items: history, next: historyNext }, ({ seq }) => seq)
  if (earlier.items.length === 0) return null
  return (
    <Part level={3} title="History">
      <HistoryList
        items={earlier.items.map(({ who, said, claim, ...past }) => ({
          ...past,
          who: who ?? 'Galley',
          said: claim !== null && claim !== number ? `${said} (claim ${claim})` : said,
        }))}
      />
      <MoreButton of={earlier}>Earlier</MoreButton>
    </Part>
  )
}

/** Who did what to the claim, and to those it was made of, newest first, from the audit events. */
export function HistoryPart({ detail }: { detail: ClaimDetail }) {
  return <History key={detail.id} detail={detail} />
}

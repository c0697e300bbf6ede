'use client'

import { MoreButton } from '@/components/earlier/more-button'
import { HistoryList } from '@/components/history-list'
import { useEarlier } from '@/components/earlier/use-earlier'
import type { CorrectionDetail } from '@/lib/domain/corrections/correction-view'

type Told = Pick<CorrectionDetail, 'id' | 'history' | 'historyNext'>

/** What happened to a correction, oldest first: the newest of it, and what came before when it is asked for. */
export function CorrectionHistory({ entry: { id, history, historyNext } }: { entry: Told }) {
  const earlier = useEarlier(`/corrections/${id}/history`, { items: history, next: historyNext }, ({ seq }) => seq)
  return (
    <>
      <MoreButton of={earlier}>Earlier</MoreButton>
      <HistoryList items={earlier.items.map(({ who, ...past }) => ({ ...past, who: who ?? 'A reader' }))} />
    </>
  )
}

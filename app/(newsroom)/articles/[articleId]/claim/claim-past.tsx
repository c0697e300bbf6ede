'use client'

import type { ClaimDetail } from '@/lib/domain/claims/claim-view'
import { EarlierVerdicts } from './earlier-verdicts'
import { HistoryPart } from './history-part'

/** What was found on the claim before, and what happened to it. */
export function ClaimPast({ detail }: { detail: ClaimDetail }) {
  return (
    <>
      <EarlierVerdicts detail={detail} />
      <HistoryPart detail={detail} />
    </>
  )
}

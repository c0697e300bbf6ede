import type { ClaimStatus } from './claim'
import { CLAIM_STATUS_INFO } from './claim'
import type { Outcome } from '@/lib/domain/verdicts/verdict'
import { OUTCOME_INFO } from '@/lib/domain/verdicts/verdict'

/** How a claim is drawn everywhere: the values of data-finding and data-stage, and the same in words. */
export interface ClaimMark {
  finding: string
  stage: string | null
  words: string
}

interface Marked {
  status: ClaimStatus
  dismissReason?: string | null
  verdict: { outcome: Outcome } | null
}

/**
 * The line says what was found, the colour where it stands now, the glyphs both. An OPEN claim is drawn as open even when an
 * earlier verdict was reopened or withdrawn: nothing is found until someone finds it again.
 */
export function markOf({ status, verdict, dismissReason }: Marked): ClaimMark {
  const { label, stage, finding } = CLAIM_STATUS_INFO[status]
  if (finding !== null)
    return { finding, stage, words: status === 'DISMISSED' && dismissReason ? `${label}: ${dismissReason}` : label }
  if (!verdict) return { finding: 'open', stage, words: label }
  const found = OUTCOME_INFO[verdict.outcome]
  const approved = status === 'APPROVED' && found.standsAsWritten
  const words = approved || status === 'STALE' ? label : `${found.label}, ${label.toLowerCase()}`
  return { finding: found.mark, stage, words }
}

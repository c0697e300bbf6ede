'use client'

import type { ClaimDetail, VerdictView } from '@/lib/domain/claims/claim-view'
import { CLAIM_MOVES } from '@/lib/domain/claims/claim'
import { BASIS_INFO, OUTCOME_INFO } from '@/lib/domain/verdicts/verdict'
import { useSteady } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import {
  forgetVerdictDraft,
  likelyBasis,
  useVerdictDraft,
} from '@/app/(newsroom)/articles/[articleId]/claim/use-verdict-draft'
import type { UnsentVerdict } from '@/app/(newsroom)/articles/[articleId]/claim/use-verdict-draft'
import type { ClashScreen } from './clash-actions'
import type { ClaimActions } from './use-claim-actions'
import { useClaimChange } from './use-claim-change'

/** Two verdicts on one claim: the one that is saved, and the one that this person was writing. */
export interface Clash extends ClashScreen {
  theirs: VerdictView
  mine: UnsentVerdict
}

/** Somebody else gave a verdict while this person wrote one; null where nobody did. */
export function useClash(detail: ClaimDetail | null, actions: ClaimActions): Clash | null {
  const { actor } = useSteady()
  const change = useClaimChange()
  const [mine] = useVerdictDraft(detail)
  const theirs = detail?.verdict
  const { outcome, rationale, replacement } = mine
  if (!detail || !theirs || theirs.givenBy.id === actor.id || theirs.id === mine.on) return null
  const isSettled = CLAIM_MOVES.giveVerdict.from.every((status) => status !== detail.status)
  // Words without an outcome stand in their field as long as there is one.
  if (outcome === null && (!isSettled || (rationale.trim() === '' && !replacement))) return null
  const whyNotMine = outcome === null ? 'You had not chosen an outcome.' : actions.whyNotSend()
  const forget = () => {
    forgetVerdictDraft(detail.id)
  }
  const basis = BASIS_INFO[mine.basis ?? likelyBasis(detail)].label
  const asComment = [
    outcome !== null && `I found: ${OUTCOME_INFO[outcome].label}, ${basis.toLowerCase()}.`,
    rationale,
    replacement && `Instead: ${replacement}`,
  ]
    .filter(Boolean)
    .join(' ')
  return {
    theirs,
    mine,
    byKey: isSettled,
    whyNotMine,
    keepTheirs: forget,
    sendMine: () => {
      actions.send()
    },
    sayMine: () => {
      change('comment', detail, {
        does: 'Your verdict as a comment',
        body: { body: asComment },
        said: `Your verdict on claim ${detail.number} was saved as a comment`,
        onDone: forget,
      })
    },
  }
}

'use client'

import { useState } from 'react'
import { focusAfter } from '@/components/focus-after'
import { announce } from '@/components/shell/live-region'
import { CLAIM_MOVES } from '@/lib/domain/claims/claim'
import type { ClaimView } from '@/lib/domain/claims/claim-view'
import { isFrom } from '@/lib/domain/moves'
import { OUTCOME_INFO, whyNotFind } from '@/lib/domain/verdicts/verdict'
import type { Outcome, VerdictDraft } from '@/lib/domain/verdicts/verdict'
import { whyNotByStatus } from '@/lib/domain/claims/why-not-claim'
import { useClaimDetail } from '@/app/(newsroom)/articles/[articleId]/frame/claim-detail-query'
import { useSteady } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import { claimChange, sayAgain, sayMoved } from '@/app/(newsroom)/changes/claim-change'
import { useClaimChange } from './use-claim-change'
import {
  asVerdict,
  forgetVerdictDraft,
  useVerdictDraft,
} from '@/app/(newsroom)/articles/[articleId]/claim/use-verdict-draft'

const EDIT_FIELD = 'claim-replacement'

/** A claim with the verdict that is on its way. */
function withVerdict(claim: ClaimView, verdict: VerdictDraft, { id, name }: { id: string; name: string }) {
  return {
    verdict: {
      id: 'unsent',
      number: (claim.verdict?.number ?? 0) + 1,
      outcome: verdict.outcome,
      basis: verdict.basis,
      rationale: verdict.rationale,
      replacement: verdict.replacement ?? null,
      givenBy: { id, name },
      givenAt: new Date().toISOString(),
      live: true,
      review: null,
    },
  }
}

/** The verdict on the claim at hand: chosen, written and sent; `advance` goes to the next claim. */
export function useVerdict(claim: ClaimView | null, advance: () => void) {
  const { actor, select } = useSteady()
  const change = useClaimChange()
  const [draft, setDraft] = useVerdictDraft(claim)
  const [editingOf, setEditingOf] = useState<string | null>(null)
  const { data: detail } = useClaimDetail(claim)
  const byStatus = claim ? whyNotByStatus(claim.status, actor) : {}
  // What the verdict asks for may stand there already: the server has said so beforehand.
  const mayNotReaffirm = claim && isFrom(CLAIM_MOVES.reaffirm, claim.status) ? detail?.whyNot.reaffirm : undefined
  // Nor is anything found on evidence that this person can't see.
  const mayNotFind = claim !== null && detail?.version === claim.version ? detail.whyNot.giveVerdict : undefined
  const whyNot = {
    ...byStatus,
    ...(mayNotReaffirm !== undefined && { reaffirm: mayNotReaffirm }),
    ...(byStatus.giveVerdict === undefined && mayNotFind !== undefined && { giveVerdict: mayNotFind }),
  }
  const known = { evidence: detail?.evidence ?? [], verdict: claim?.verdict ?? null }

  const whyNotSend = (unsent: typeof draft): string | null => {
    if (!claim) return null
    const verdict = asVerdict(unsent, known)
    if (!verdict) return 'Choose an outcome.'
    return whyNot.giveVerdict ?? whyNotFind(verdict, claim.evidenceCount)
  }

  /** As if the verdict had not been given: what the claim was, with what stood there. */
  const backTo = (before: ClaimView) => {
    const { status, staleReason, verdict } = before
    const back = claimChange('withdraw', before, { move: 'withdraw', body: {}, look: { status, staleReason, verdict } })
    return { way: 'known', kept: { changes: [back], says: sayAgain(before) } } as const
  }

  const send = (unsent: typeof draft) => {
    const verdict = asVerdict(unsent, known)
    const why = whyNotSend(unsent)
    if (!claim || !verdict || why !== null) {
      if (why !== null) announce(why, 'assertive')
      return
    }
    change('giveVerdict', claim, {
      move: 'giveVerdict',
      body: { ...verdict },
      look: withVerdict(claim, verdict, actor),
      said: (answer) =>
        `${sayMoved(answer.number, 'giveVerdict')}: ${OUTCOME_INFO[answer.verdict?.outcome ?? verdict.outcome].label}`,
      undo: backTo(claim),
      onDone: () => {
        forgetVerdictDraft(claim.id)
      },
      // The next claim is on the screen by now: what was refused is shown where it was written.
      onRefused: () => {
        select(claim.id)
        return false
      },
    })
    advance()
  }

  return {
    /** What the state of the claim forbids this person, each with its sentence. */
    whyNot,
    whyNotSend: () => whyNotSend(draft),
    send: () => {
      send(draft)
    },
    reaffirm: () => {
      if (!claim) return
      change('reaffirm', claim, {
        move: 'reaffirm',
        body: {},
        undo: backTo(claim),
      })
      advance()
    },
    /** Chooses an outcome; by key it is sent at once, when nothing is missing and no words are asked for. */
    choose: (outcome: Outcome, byKey: boolean) => {
      if (!claim) return
      const chosen = () => {
        setDraft({ outcome })
      }
      if (byKey && OUTCOME_INFO[outcome].asksForEdit) {
        focusAfter(chosen, EDIT_FIELD)
        return
      }
      chosen()
      if (byKey) send({ ...draft, outcome })
      else announce(`${OUTCOME_INFO[outcome].label}, claim ${claim.number}`)
    },
    /** Shows where other words are suggested, whatever was found. */
    editing: claim !== null && editingOf === claim.id,
    suggestEdit: () => {
      focusAfter(() => {
        setEditingOf(claim?.id ?? null)
      }, EDIT_FIELD)
    },
  }
}

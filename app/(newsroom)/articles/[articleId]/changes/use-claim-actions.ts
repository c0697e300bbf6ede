'use client'

import { useState } from 'react'
import { copy } from '@/components/copy'
import { focusAfter } from '@/components/focus-after'
import { announce } from '@/components/shell/live-region'
import type { ClaimView } from '@/lib/domain/claims/claim-view'
import { OUTCOMES, OUTCOME_INFO, whyNotFind } from '@/lib/domain/verdicts/verdict'
import type { Outcome } from '@/lib/domain/verdicts/verdict'
import { whyNotByStatus } from '@/lib/domain/claims/why-not-claim'
import { isToDo } from '@/app/(newsroom)/articles/[articleId]/list/claim-filter'
import { useClaimDetail } from '@/app/(newsroom)/articles/[articleId]/frame/claim-detail-query'
import { useGalley } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import { clearDraft } from '@/components/use-draft'
import { useClaimChange } from './use-claim-change'
import {
  asVerdict,
  forgetVerdictDraft,
  useVerdictDraft,
} from '@/app/(newsroom)/articles/[articleId]/claim/use-verdict-draft'

const EDIT_FIELD = 'claim-replacement'

/** A move that needs a reason and is being asked for one. */
export type Asking = 'dismiss' | 'return' | 'reopen'

/** What buttons and keys do to the active claim; each says what happens and lets the server judge. */
export function useClaimActions(claim: ClaimView | null) {
  const galley = useGalley()
  const { listed, actor, select, setPanel } = galley
  const change = useClaimChange()
  const [askingFor, setAskingFor] = useState<{ claimId: string; move: Asking } | null>(null)
  const [draft, setDraft] = useVerdictDraft(claim)
  const [editingOf, setEditingOf] = useState<string | null>(null)
  const asking = askingFor && askingFor.claimId === claim?.id ? askingFor.move : null
  const { data: detail } = useClaimDetail(claim)
  const byStatus = claim ? whyNotByStatus(claim.status, actor) : {}
  // What the verdict asks for may stand there already: the server has said so beforehand.
  const mayNotReaffirm = claim?.status === 'STALE' ? detail?.whyNot.reaffirm : undefined
  const whyNot = mayNotReaffirm === undefined ? byStatus : { ...byStatus, reaffirm: mayNotReaffirm }
  const known = { evidence: detail?.evidence ?? [], verdict: claim?.verdict ?? null }

  const stepTo = (direction: 1 | -1, wanted: (claim: ClaimView) => boolean) => {
    const at = listed.findIndex(({ id }) => id === claim?.id)
    const from = at === -1 ? (direction === 1 ? -1 : listed.length) : at
    const ahead = direction === 1 ? listed.slice(from + 1) : listed.slice(0, from).reverse()
    const next = ahead.find(wanted)
    if (next) select(next.id)
    else announce(direction === 1 ? 'No further claim.' : 'No earlier claim.')
    return next
  }
  const advance = () => stepTo(1, isToDo)
  const stopAsking = () => {
    setAskingFor(null)
  }

  const move = (
    path: `/${string}`,
    said: string,
    optimistic: Partial<ClaimView>,
    more: { body?: Record<string, unknown>; undo?: () => void; onDone?: () => void } = {},
  ) => {
    if (claim) change({ claim, path, said, optimistic, ...more })
  }

  const withdrawal = (found: ClaimView) => () => {
    change({ claim: found, path: '/withdraw', optimistic: { status: 'OPEN' }, said: 'Verdict withdrawn' })
  }

  const restoreOf = (dismissed: ClaimView) => () => {
    change({
      claim: dismissed,
      path: '/restore',
      optimistic: { status: 'OPEN', dismissReason: null },
      said: 'Restored',
    })
  }

  const keptOf = (asked: ClaimView) => () => {
    const optimistic = { status: 'OPEN', dismissReason: null, dismissalAskedBy: null } as const
    change({ claim: asked, path: '/dismissal', body: { decision: 'KEEP' }, optimistic, said: 'Kept' })
  }

  return {
    whyNot,
    asking,
    stopAsking,
    ask: (what: Asking) => {
      if (claim) setAskingFor({ claimId: claim.id, move: what })
    },
    step: (direction: 1 | -1) => stepTo(direction, () => true),
    stepUnchecked: (direction: 1 | -1) => stepTo(direction, isToDo),
    accept: () => {
      move('/accept', 'Accepted', { status: 'OPEN' })
    },
    dismiss: (reason: string) => {
      if (!claim) return
      stopAsking()
      const asks = claim.takesTwo
      move(
        '/dismiss',
        asks ? 'Dismissal asked: a second person has to confirm it' : 'Dismissed',
        { status: asks ? 'DISMISSAL_ASKED' : 'DISMISSED', dismissReason: reason },
        {
          body: { reason },
          undo: asks ? keptOf(claim) : restoreOf(claim),
          onDone: () => {
            clearDraft(`dismiss:${claim.id}`)
          },
        },
      )
      advance()
    },
    restore: () => {
      if (claim) restoreOf(claim)()
    },
    confirmDismissal: () => {
      move('/dismissal', 'Dismissed', { status: 'DISMISSED' }, { body: { decision: 'CONFIRM' } })
    },
    keep: () => {
      if (claim) keptOf(claim)()
    },
    withdraw: () => {
      if (claim) withdrawal(claim)()
    },
    reaffirm: () => {
      if (!claim) return
      if (whyNot.reaffirm) {
        announce(whyNot.reaffirm, 'assertive')
        return
      }
      move('/reaffirm', 'Sent for review: reaffirmed', { status: 'IN_REVIEW' }, { undo: withdrawal(claim) })
      advance()
    },
    reopen: (reason: string) => {
      stopAsking()
      move(
        '/reopen',
        'Reopened',
        { status: 'OPEN' },
        {
          body: { reason },
          onDone: () => {
            if (claim) clearDraft(`reopen:${claim.id}`)
          },
        },
      )
    },
    approve: () => {
      if (!claim) return
      const undo = () => {
        const body = { reason: 'Approved by mistake; undone at once.' }
        change({ claim, path: '/reopen', body, optimistic: { status: 'OPEN' }, said: 'Reopened' })
      }
      move('/reviews', 'Approved', { status: 'APPROVED' }, { body: { decision: 'APPROVE' }, undo })
    },
    return: (reason: string) => {
      stopAsking()
      move(
        '/reviews',
        'Returned',
        { status: 'RETURNED' },
        {
          body: { decision: 'RETURN', reason },
          onDone: () => {
            if (claim) clearDraft(`return:${claim.id}`)
          },
        },
      )
    },
    /** Chooses an outcome; by key it is sent at once and the next claim comes, when nothing is missing and no words are asked for. */
    choose: (outcome: Outcome, byKey: boolean) => {
      if (!claim) return
      announce(`${OUTCOME_INFO[outcome].label}, claim ${claim.number}`)
      const found = () => {
        setDraft({ outcome })
      }
      if (byKey && OUTCOME_INFO[outcome].asksForEdit) {
        focusAfter(found, EDIT_FIELD)
        return
      }
      found()
      if (byKey) sendVerdict({ ...draft, outcome })
    },
    /** Shows where other words are suggested, whatever was found. */
    editing: claim !== null && editingOf === claim.id,
    suggestEdit: () => {
      focusAfter(() => {
        setEditingOf(claim?.id ?? null)
      }, EDIT_FIELD)
    },
    chooseNth: (nth: number) => OUTCOMES[nth - 1],
    send: () => {
      sendVerdict(draft)
    },
    whyNotSend: (): string | null => {
      if (!claim) return null
      const verdict = asVerdict(draft, known)
      if (!verdict) return 'Choose an outcome.'
      return whyNot.giveVerdict ?? whyNotFind(verdict, claim.evidenceCount)
    },
    addSource: () => {
      setPanel('source')
    },
    copyLink: () => {
      if (!claim) return
      const url = new URL(window.location.href)
      url.searchParams.set('claim', String(claim.number))
      void copy(`“${claim.text}” ${url.href}`, 'Link')
    },
  }

  function sendVerdict(unsent: typeof draft) {
    if (!claim) return
    const verdict = asVerdict(unsent, known)
    if (!verdict) return
    const why = whyNot.giveVerdict ?? whyNotFind(verdict, claim.evidenceCount)
    if (why) {
      announce(why, 'assertive')
      return
    }
    change({
      claim,
      path: '/verdicts',
      body: { ...verdict },
      said: `Sent for review: ${OUTCOME_INFO[verdict.outcome].label}`,
      optimistic: {
        status: 'IN_REVIEW',
        verdict: {
          id: 'unsent',
          number: (claim.verdict?.number ?? 0) + 1,
          outcome: verdict.outcome,
          basis: verdict.basis,
          rationale: verdict.rationale,
          replacement: verdict.replacement ?? null,
          givenBy: { id: actor.id, name: actor.name },
          givenAt: new Date().toISOString(),
          live: true,
          review: null,
        },
      },
      undo: withdrawal(claim),
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
}

export type ClaimActions = ReturnType<typeof useClaimActions>

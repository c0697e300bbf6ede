'use client'

import type { RefObject } from 'react'
import type { Action } from '@/components/actions/action'
import { announce } from '@/components/shell/live-region'
import { useActions } from '@/components/actions/use-actions'
import { undoLast } from '@/components/changes/undo'
import { whyNotEdit } from '@/lib/domain/people/actor'
import type { ClaimActions } from '@/app/(newsroom)/articles/[articleId]/changes/use-claim-actions'
import { threadOf } from '@/app/(newsroom)/comments/comment-rows'
import { useClaimChange } from '@/app/(newsroom)/articles/[articleId]/changes/use-claim-change'
import { useClash } from '@/app/(newsroom)/articles/[articleId]/changes/use-clash'
import type { Passage } from '@/app/(newsroom)/articles/[articleId]/passage/use-passage'
import { useListView, useSentenceSteps } from '@/app/(newsroom)/articles/[articleId]/passage/use-sentences'
import { CLAIM_ROWS } from '@/app/(newsroom)/articles/[articleId]/list/rows'
import { useClaimDetail } from './claim-detail-query'
import { galleyActions } from './galley-actions'
import { SEEN_FIRST } from './galley-writing'
import { useGalley } from './galley-context'
import { useNewerText } from './use-newer-text'
import { useNoticesRead } from './use-notices-read'

interface Places {
  filter: RefObject<HTMLInputElement | null>
  onNewClaim: () => void
  /** Opens a new revision at the part of the claim at hand. */
  onEditPart: () => void
  /** Opens what the notes of the draft propose as evidence. */
  onShowProposed: () => void
  onShowEdits: () => void
  /** Begins a correction of the claim at hand. */
  onDraftCorrection: () => void
}

/** To what the key after next uses; where there is nothing it is said. */
function goToSeen(): void {
  const first = document.getElementById(SEEN_FIRST)
  if (first) first.focus()
  else announce('No approved claim elsewhere has evidence that this one lacks.', 'assertive')
}

const FIELDS = { comment: 'claim-comment', kind: 'claim-kind', assignee: 'claim-assignee' } as const

/** The galley's table of actions for the claim at hand, heard while nothing is typed. */
export function useGalleyActions(
  actions: ClaimActions,
  passage: Passage,
  { filter, onNewClaim, onEditPart, onShowProposed, onShowEdits, onDraftCorrection }: Places,
): Action[] {
  const galley = useGalley()
  const { active, actor, setPanel } = galley
  const newer = useNewerText()
  const change = useClaimChange()
  const noticesRead = useNoticesRead()
  const sentences = useSentenceSteps()
  const view = useListView()
  const { data: detail = null } = useClaimDetail(active)
  const clash = useClash(detail && active && { ...detail, ...active }, actions)
  const sourceUrl = detail?.evidence.flatMap((piece) => (piece.hidden ? [] : (piece.source.url ?? [])))[0]
  const table = galleyActions({
    ...actions,
    status: active?.status ?? null,
    isMine: active?.verdict?.givenBy.id === actor.id,
    whyNotEdit: whyNotEdit(actor),
    whyNot: { ...detail?.whyNot, ...actions.whyNot },
    clash,
    find: () => filter.current?.focus(),
    showMine: () => {
      const isMine = galley.filter.show === 'mine' && galley.filter.status === null
      galley.setFilter({ ...galley.filter, show: isMine ? 'all' : 'mine', status: null })
    },
    marksHidden: galley.marksHidden,
    hideMarks: () => {
      galley.setMarksHidden(!galley.marksHidden)
    },
    showProposed: onShowProposed,
    showEdits: onShowEdits,
    showUncovered: () => {
      setPanel('uncovered')
    },
    showContradictions: () => {
      galley.compare(null)
    },
    hasNewer: newer !== null,
    showNewest: galley.text.show,
    noticesRead,
    newClaim: onNewClaim,
    editPart: onEditPart,
    draftCorrection: onDraftCorrection,
    showPart: () => {
      setPanel('part')
    },
    goTo: (field) => document.getElementById(FIELDS[field])?.focus(),
    goToSeen,
    thread: threadOf(detail, change),
    openSource: sourceUrl === undefined ? null : () => window.open(sourceUrl, '_blank', 'noreferrer'),
    reshape: setPanel,
    choose: (outcome) => {
      actions.choose(outcome, true)
    },
    undo: undoLast,
    choosing: passage.choosing,
    passage: passage.all.length > 0 ? passage.screen : null,
    bySentence: sentences !== null,
    listBy: view.toggleBy,
    nextOrder: view.nextOrder,
    step: (by) => {
      if (passage.screen.one) passage.step(by)
      else (sentences ?? actions).step(by)
    },
    stepToDo: (sentences ?? actions).stepToDo,
    nextUnassigned: actions.nextUnassigned,
  })
  useActions(table, { home: () => document.getElementById(CLAIM_ROWS) })
  return table
}

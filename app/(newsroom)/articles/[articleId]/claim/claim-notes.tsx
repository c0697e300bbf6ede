'use client'

import type { ReactNode } from 'react'
import { Note } from '@/components/ui/note'
import { Moment } from '@/components/moment'
import { Button } from '@/components/ui/button'
import { WordDiff } from '@/components/word-diff'
import type { ClaimStatus } from '@/lib/domain/claims/claim'
import { CLAIM_MOVES } from '@/lib/domain/claims/claim'
import { markOf } from '@/lib/domain/claims/claim-mark'
import { isSameQuoted } from '@/lib/domain/text/fold-marks'
import type { ClaimDetail } from '@/lib/domain/claims/claim-view'
import { isFrom } from '@/lib/domain/moves'
import { OUTCOME_INFO } from '@/lib/domain/verdicts/verdict'
import { useSteady } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import { lead } from './note-lead'
import { OrphanNote } from './orphan-note'

/** Where a claim went that was merged into another one. */
function MergedNote({ detail: { mergedInto } }: { detail: ClaimDetail }) {
  const { select } = useSteady()
  if (!mergedInto) return null
  return (
    <Note bare finding="dismissed">
      <p>
        <b className={lead}>Merged</b> into{' '}
        <Button
          tone="link"
          onClick={() => {
            select(mergedInto.id)
          }}
        >
          claim {mergedInto.number}
        </Button>
        .
      </p>
    </Note>
  )
}

/** How far an approved edit has come: made, or made in some places only. Null where none was made. */
function editNote({ status, appliedIn, anchors, verdict }: ClaimDetail): string | null {
  if (!isFrom(CLAIM_MOVES.reopen, status) || !verdict?.replacement) return null
  if (appliedIn !== null) return `Edit applied in revision ${appliedIn}.`
  const missing = anchors.filter(({ exact }) => !isSameQuoted(exact, verdict.replacement ?? ''))
  const [first] = missing
  if (!first || missing.length === anchors.length) return null
  return `Edit applied in ${anchors.length - missing.length} of ${anchors.length} places; “${first.exact}” is still in the text.`
}

/** The note of a claim whose state asks for none: how far its edit has come, if one was made. */
function EditNote({ detail }: NoteProps) {
  const edit = editNote(detail)
  return (
    edit !== null && (
      <MarkedNote detail={detail} bare>
        <p>{edit}</p>
      </MarkedNote>
    )
  )
}

interface NoteProps {
  detail: ClaimDetail
}

/** A note that wears what the claim does. */
function MarkedNote({ detail, ...note }: NoteProps & { bare?: boolean; children: ReactNode }) {
  const { finding, stage } = markOf(detail)
  return <Note finding={finding} {...(stage && { stage })} {...note} />
}

function ReturnedNote({ detail }: NoteProps) {
  const review = detail.verdict?.review
  return (
    review && (
      <MarkedNote detail={detail}>
        <p>
          <b className={lead}>
            {review.reviewer.name} returned this, <Moment at={review.at} />.
          </b>{' '}
          {review.reason}
        </p>
      </MarkedNote>
    )
  )
}

function StaleNote({ detail }: NoteProps) {
  const { stale, text, verdict } = detail
  return (
    stale && (
      <MarkedNote detail={detail}>
        <p>
          <b className={lead}>Stale:</b> {stale.why}
        </p>
        {stale.was !== text && <WordDiff was={stale.was} now={text} />}
        {verdict && (
          <p className="text-small text-muted">
            {OUTCOME_INFO[verdict.outcome].label} by {verdict.givenBy.name}, <Moment at={verdict.givenAt} />
            {verdict.review?.decision === 'APPROVE' && (
              <>
                ; approved by {verdict.review.reviewer.name}, <Moment at={verdict.review.at} />
              </>
            )}
          </p>
        )}
      </MarkedNote>
    )
  )
}

function DismissalAskedNote({ detail }: NoteProps) {
  return (
    <MarkedNote detail={detail} bare>
      <p>
        <b className={lead}>Dismissal asked</b> by {detail.dismissalAskedBy?.name}: {detail.dismissReason}
      </p>
    </MarkedNote>
  )
}

function DismissedNote({ detail }: NoteProps) {
  return (
    <MarkedNote detail={detail} bare>
      <p>
        <b className={lead}>Dismissed:</b> {detail.dismissReason}
      </p>
    </MarkedNote>
  )
}

const NOTES: Record<ClaimStatus, (props: NoteProps) => ReactNode> = {
  ...{ SUGGESTED: EditNote, OPEN: EditNote, IN_REVIEW: EditNote, APPROVED: EditNote },
  RETURNED: ReturnedNote,
  STALE: StaleNote,
  ORPHANED: OrphanNote,
  DISMISSAL_ASKED: DismissalAskedNote,
  DISMISSED: DismissedNote,
  MERGED: MergedNote,
}

/** What someone must know before going on: returned with a reason, stale with what changed, orphaned, dismissed. */
export function ClaimNotes({ detail }: NoteProps) {
  const StateNote = NOTES[detail.status]
  return <StateNote detail={detail} />
}

'use client'

import { tw } from '@/components/ui/cn'
import { Note } from '@/components/ui/note'
import { Kbd } from '@/components/ui/kbd'
import { Moment } from '@/components/moment'
import { Button } from '@/components/ui/button'
import { WordDiff } from '@/components/word-diff'
import { markOf } from '@/lib/domain/claims/claim-mark'
import { isSameQuoted } from '@/lib/domain/text/fold-marks'
import type { ClaimDetail } from '@/lib/domain/claims/claim-view'
import { contextOf } from '@/lib/domain/text/sentences'
import { OUTCOME_INFO } from '@/lib/domain/verdicts/verdict'
import { useShown, useSteady } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import { useClaimChange } from '@/app/(newsroom)/articles/[articleId]/changes/use-claim-change'

/** The first words of a note, in the tone of the state. */
const lead = tw('font-semibold text-(--tone)')

/** Where the words of an orphaned claim may belong now; a person decides, and it is stale there. */
function OrphanNote({ detail }: { detail: ClaimDetail }) {
  const { actor } = useSteady()
  const article = useShown((shown) => shown.article)
  const change = useClaimChange()
  const place = detail.suggestedPlace
  const { text, number } = article.revision
  const around = place && contextOf(text, place, article.language)
  return (
    <Note finding="open" stage="orphaned">
      <p>
        <b className={lead}>Its words are gone from the text.</b> Mark other words to move it there, or choose them with{' '}
        <Kbd>N</Kbd> and <Kbd>M</Kbd>; or dismiss it.
      </p>
      {place && around && (
        <div className="my-0.5 border-s-2 border-dashed border-control ps-3">
          <p className="text-small text-muted">Perhaps here</p>
          <p className="mt-1 font-text text-[1rem]/7" dir="auto">
            {text.slice(around.start, place.start)}
            <span className="span">{text.slice(place.start, place.end)}</span>
            {text.slice(place.end, around.end)}
          </p>
          {actor.role !== 'VIEWER' && (
            <p className="flex flex-wrap items-center gap-2">
              <Button
                onClick={() => {
                  change('reanchor', detail, {
                    move: 'reanchor',
                    body: { start: place.start, end: place.end, revision: number },
                    said: `Moved claim ${detail.number} to “${place.exact}”`,
                  })
                }}
              >
                Move it here
              </Button>
              <span className="text-small text-muted">Once moved it is stale, and has to be checked again.</span>
            </p>
          )}
        </div>
      )}
    </Note>
  )
}

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
  if (status !== 'APPROVED' || !verdict?.replacement) return null
  if (appliedIn !== null) return `Edit applied in revision ${appliedIn}.`
  const missing = anchors.filter(({ exact }) => !isSameQuoted(exact, verdict.replacement ?? ''))
  const [first] = missing
  if (!first || missing.length === anchors.length) return null
  return `Edit applied in ${anchors.length - missing.length} of ${anchors.length} places; “${first.exact}” is still in the text.`
}

/** What someone must know before going on: returned with a reason, stale with what changed, orphaned, dismissed. */
export function ClaimNotes({ detail }: { detail: ClaimDetail }) {
  const { finding, stage } = markOf(detail)
  const review = detail.verdict?.review
  if (detail.status === 'RETURNED' && review)
    return (
      <Note finding={finding} {...(stage && { stage })}>
        <p>
          <b className={lead}>
            {review.reviewer.name} returned this, <Moment at={review.at} />.
          </b>{' '}
          {review.reason}
        </p>
      </Note>
    )
  if (detail.status === 'STALE' && detail.stale)
    return (
      <Note finding={finding} {...(stage && { stage })}>
        <p>
          <b className={lead}>Stale:</b> {detail.stale.why}
        </p>
        {detail.stale.was !== detail.text && <WordDiff was={detail.stale.was} now={detail.text} />}
        {detail.verdict && (
          <p className="text-small text-muted">
            {OUTCOME_INFO[detail.verdict.outcome].label} by {detail.verdict.givenBy.name},{' '}
            <Moment at={detail.verdict.givenAt} />
            {detail.verdict.review?.decision === 'APPROVE' && (
              <>
                ; approved by {detail.verdict.review.reviewer.name}, <Moment at={detail.verdict.review.at} />
              </>
            )}
          </p>
        )}
      </Note>
    )
  const edit = editNote(detail)
  if (edit)
    return (
      <Note bare finding={finding} {...(stage && { stage })}>
        <p>{edit}</p>
      </Note>
    )
  if (detail.status === 'ORPHANED') return <OrphanNote detail={detail} />
  if (detail.status === 'DISMISSAL_ASKED')
    return (
      <Note bare finding={finding} {...(stage && { stage })}>
        <p>
          <b className={lead}>Dismissal asked</b> by {detail.dismissalAskedBy?.name}: {detail.dismissReason}
        </p>
      </Note>
    )
  if (detail.status === 'DISMISSED')
    return (
      <Note bare finding="dismissed">
        <p>
          <b className={lead}>Dismissed:</b> {detail.dismissReason}
        </p>
      </Note>
    )
  if (detail.status === 'MERGED') return <MergedNote detail={detail} />
  return null
}

'use client'

import { Moment } from '@/components/moment'
import { Button } from '@/components/ui/button'
import { WordDiff } from '@/components/word-diff'
import { markOf } from '@/lib/domain/claims/claim-mark'
import { isSameWords } from '@/lib/domain/text/fold-typography'
import type { ClaimDetail } from '@/lib/domain/claims/claim-view'
import { contextOf } from '@/lib/domain/text/sentences'
import { OUTCOME_INFO } from '@/lib/domain/verdicts/verdict'
import { useGalley } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import { useClaimChange } from '@/app/(newsroom)/articles/[articleId]/changes/use-claim-change'

/** Where the words of an orphaned claim may belong now; a person decides, and it is stale there. */
function OrphanNote({ detail }: { detail: ClaimDetail }) {
  const { article, actor } = useGalley()
  const change = useClaimChange()
  const place = detail.suggestedPlace
  const { text, number } = article.revision
  const around = place && contextOf(text, place, article.language)
  return (
    <div className="note stacked" data-finding="open" data-stage="orphaned">
      <i className="glyph stage" />
      <p>
        <b className="strong">Its words are gone from the text.</b> Mark other words to move it there, or choose them
        with <kbd>N</kbd> and <kbd>M</kbd>; or dismiss it.
      </p>
      {place && around && (
        <div className="perhaps">
          <p className="fine">Perhaps here</p>
          <p dir="auto">
            {text.slice(around.start, place.start)}
            <span className="span">{text.slice(place.start, place.end)}</span>
            {text.slice(place.end, around.end)}
          </p>
          {actor.role !== 'VIEWER' && (
            <p className="actions">
              <Button
                onClick={() => {
                  change('reanchor', detail, {
                    move: 'reanchor',
                    body: { start: place.start, end: place.end, revision: number },
                    said: `Claim ${detail.number} stands on “${place.exact}” now`,
                  })
                }}
              >
                Move it here
              </Button>
              <span className="fine">Moved, it is stale: somebody has to look at it again.</span>
            </p>
          )}
        </div>
      )}
    </div>
  )
}

/** Where a claim went that was merged into another one. */
function MergedNote({ detail: { mergedInto } }: { detail: ClaimDetail }) {
  const { select } = useGalley()
  if (!mergedInto) return null
  return (
    <div className="note bare" data-finding="dismissed">
      <i className="glyph" />
      <p>
        <b className="strong">Merged</b> into{' '}
        <button
          className="bare linked"
          type="button"
          onClick={() => {
            select(mergedInto.id)
          }}
        >
          claim {mergedInto.number}
        </button>
        .
      </p>
    </div>
  )
}

/** How far an approved edit has come: made, or made in some places only. Null where none was made. */
function editNote({ status, appliedIn, anchors, verdict }: ClaimDetail): string | null {
  if (status !== 'APPROVED' || !verdict?.replacement) return null
  if (appliedIn !== null) return `Edit applied in revision ${appliedIn}.`
  const missing = anchors.filter(({ exact }) => !isSameWords(exact, verdict.replacement ?? ''))
  const [first] = missing
  if (!first || missing.length === anchors.length) return null
  return `Edit applied in ${anchors.length - missing.length} of ${anchors.length} places; “${first.exact}” still stands in the text.`
}

/** What someone must know before going on: returned with a reason, stale with what changed, orphaned, dismissed. */
export function ClaimNotes({ detail }: { detail: ClaimDetail }) {
  const { finding, stage } = markOf(detail)
  const review = detail.verdict?.review
  if (detail.status === 'RETURNED' && review)
    return (
      <div className="note" data-finding={finding} data-stage={stage ?? undefined}>
        <i className="glyph stage" />
        <p>
          <b className="strong">
            {review.reviewer.name} returned this, <Moment at={review.at} />.
          </b>{' '}
          {review.reason}
        </p>
      </div>
    )
  if (detail.status === 'STALE' && detail.stale)
    return (
      <div className="note stacked" data-finding={finding} data-stage={stage ?? undefined}>
        <i className="glyph stage" />
        <p>
          <b className="strong">Stale:</b> {detail.stale.why}
        </p>
        {detail.stale.was !== detail.text && <WordDiff was={detail.stale.was} now={detail.text} />}
        {detail.verdict && (
          <p className="fine">
            {OUTCOME_INFO[detail.verdict.outcome].label} by {detail.verdict.givenBy.name},{' '}
            <Moment at={detail.verdict.givenAt} />
            {detail.verdict.review?.decision === 'APPROVE' && (
              <>
                ; approved by {detail.verdict.review.reviewer.name}, <Moment at={detail.verdict.review.at} />
              </>
            )}
          </p>
        )}
      </div>
    )
  const edit = editNote(detail)
  if (edit)
    return (
      <div className="note bare" data-finding={finding} data-stage={stage ?? undefined}>
        <i className="glyph stage" />
        <p>{edit}</p>
      </div>
    )
  if (detail.status === 'ORPHANED') return <OrphanNote detail={detail} />
  if (detail.status === 'DISMISSAL_ASKED')
    return (
      <div className="note bare" data-finding={finding} data-stage={stage ?? undefined}>
        <i className="glyph stage" />
        <p>
          <b className="strong">Dismissal asked</b> by {detail.dismissalAskedBy?.name}: {detail.dismissReason}
        </p>
      </div>
    )
  if (detail.status === 'DISMISSED')
    return (
      <div className="note bare" data-finding="dismissed">
        <i className="glyph" />
        <p>
          <b className="strong">Dismissed:</b> {detail.dismissReason}
        </p>
      </div>
    )
  if (detail.status === 'MERGED') return <MergedNote detail={detail} />
  return null
}

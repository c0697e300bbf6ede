'use client'

import { memo } from 'react'
import { cn } from '@/components/ui/cn'
import { rowLook } from '@/components/ui/row-look'
import { KIND_INFO } from '@/lib/domain/claims/claim'
import { markOf } from '@/lib/domain/claims/claim-mark'
import type { ClaimView } from '@/lib/domain/claims/claim-view'
import { usePlace } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import type { Progress, Sentence } from './sentences'
import { isSettled } from './sentences'

const row = cn(
  rowLook,
  'group/row grid grid-cols-[1.75rem_minmax(0,1fr)_auto] items-center gap-x-2 gap-y-1 [contain-intrinsic-block-size:3.75rem] [content-visibility:auto] aria-checked:bg-selected',
  'print:[content-visibility:visible]',
)

const chip =
  'inline-flex h-5 min-w-5 items-center justify-center gap-0.75 rounded-sm border border-edge bg-bg px-1 text-small max-tablet:min-h-11 max-tablet:min-w-11 aria-[current]:border-accent forced:aria-[current]:border-2'

const WIDTH = 64
const bar = {
  approved: 'fill-approved forced:fill-[CanvasText]',
  review: 'fill-review forced:fill-[CanvasText]',
  back: 'fill-bg stroke-returned forced:fill-[Canvas] forced:stroke-[CanvasText]',
  open: 'fill-none stroke-control forced:stroke-[CanvasText]',
}

/** How far a sentence is, drawn as that of an article is: the lower a part stands, the further it is from settled. */
function SentenceBar({ progress: { total, approved, review, back } }: { progress: Progress }) {
  const unit = total === 0 ? 0 : WIDTH / total
  const wide = (count: number) => Math.max(1, count * unit - 1)
  const backAt = (approved + review) * unit + 0.5
  return (
    <svg
      className="mt-1.5 h-2 w-16 self-start justify-self-end rtl:-scale-x-100"
      viewBox={`0 0 ${WIDTH} 8`}
      aria-hidden="true"
    >
      <path className={bar.open} d={`M0 7.5h${WIDTH}`} />
      {approved > 0 && <rect className={bar.approved} x="0" width={wide(approved)} height="8" />}
      {review > 0 && <rect className={bar.review} x={approved * unit} y="3" width={wide(review)} height="5" />}
      {back > 0 && <path className={bar.back} d={`M${backAt} 3.5h${wide(back)}v4h-${wide(back)}z`} />}
    </svg>
  )
}

interface ChipProps {
  claim: ClaimView
  active: boolean
  /** With its words: in the sentence at hand. */
  words: boolean
  flags: readonly string[]
}

/** One claim of a sentence: its signs, and in the sentence at hand its words. Pressing it goes to that claim. */
function Chip({ claim, active, words, flags }: ChipProps) {
  const { finding, stage, words: state } = markOf(claim)
  return (
    <span
      className={chip}
      data-claim={claim.id}
      data-kind={KIND_INFO[claim.kind].mark}
      data-finding={finding}
      data-stage={stage ?? undefined}
      aria-current={active || undefined}
    >
      <i className="glyph size-3" aria-hidden="true" />
      {stage && <i className="glyph stage -ms-0.5 size-3" aria-hidden="true" />}
      {flags.length > 0 && <i className="glyph conflict size-2.75 text-wrong" aria-hidden="true" />}
      <span className={words ? 'max-w-48 truncate' : 'sr-only'} dir="auto">
        {claim.text}
      </span>
      <span className="sr-only">, {[state, ...flags].join(', ')}. </span>
    </span>
  )
}

interface RowProps {
  sentence: Sentence
  /** Its words in the text. */
  words: string
  flags: ReadonlyMap<string, readonly string[]>
  onPick: (sentence: Sentence, event: React.MouseEvent) => void
}

const NONE: readonly string[] = []

/** A sentence with its claims and its progress. One in which nothing is left to do is folded to its line, unless it is at hand. */
const SentenceRow = memo(
  function SentenceRow({ sentence, words, flags, onPick }: RowProps) {
    const { claims, progress, number } = sentence
    const activeId = usePlace((place) => (claims.some(({ id }) => id === place.activeId) ? place.activeId : null))
    const chosen = usePlace((place) => place.chosen.size > 0 && claims.some(({ id }) => place.chosen.has(id)))
    const folds = isSettled(claims)
    const open = activeId !== null
    const flagged = claims.some(({ id }) => flags.has(id))
    return (
      <div
        className={row}
        id={`sentence-${number}`}
        role="option"
        aria-selected={open}
        aria-checked={chosen || undefined}
        data-folded={(folds && !open) || undefined}
        onClick={(event) => {
          onPick(sentence, event)
        }}
      >
        <span className="self-start text-end text-small text-faint tabular-nums group-aria-selected/row:font-semibold group-aria-selected/row:text-accent print:text-ink!">
          {number}
        </span>
        <span
          className={cn(
            open ? 'line-clamp-2 font-semibold' : 'truncate',
            folds && !open && 'text-muted',
            'print:font-normal! print:whitespace-normal',
          )}
          dir="auto"
        >
          {words}
        </span>
        <span className="self-start text-small whitespace-nowrap text-muted tabular-nums">
          {flagged && folds && <i className="glyph conflict me-1 size-2.75 text-wrong" aria-hidden="true" />}
          {progress.approved} of {progress.total}
          <span className="sr-only"> approved. </span>
        </span>
        {!(folds && !open) && (
          <>
            <span className="col-start-2 flex flex-wrap gap-1">
              {claims.map((claim) => (
                <Chip
                  key={claim.id}
                  claim={claim}
                  active={claim.id === activeId}
                  words={open}
                  flags={flags.get(claim.id) ?? NONE}
                />
              ))}
            </span>
            <SentenceBar progress={progress} />
          </>
        )}
      </div>
    )
  },
  (before, after) =>
    before.flags === after.flags &&
    before.onPick === after.onPick &&
    before.words === after.words &&
    before.sentence.number === after.sentence.number &&
    JSON.stringify(before.sentence.progress) === JSON.stringify(after.sentence.progress) &&
    before.sentence.claims.length === after.sentence.claims.length &&
    before.sentence.claims.every((claim, index) => claim === after.sentence.claims[index]),
)

interface RowsProps {
  sentences: readonly Sentence[]
  text: string
  flags: ReadonlyMap<string, readonly string[]>
  onPick: (sentence: Sentence, event: React.MouseEvent) => void
}

export function SentenceRows({ sentences, text, ...rest }: RowsProps) {
  return sentences.map((sentence) => (
    <SentenceRow key={sentence.start} sentence={sentence} words={text.slice(sentence.start, sentence.end)} {...rest} />
  ))
}

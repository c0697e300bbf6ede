'use client'

import { memo } from 'react'
import { Badge } from '@/components/ui/badge'
import { cn } from '@/components/ui/cn'
import { Meter } from '@/components/ui/meter'
import { rowLook } from '@/components/ui/list-box'
import type { partsOf } from '@/lib/domain/articles/part'
import { sayParts } from '@/lib/domain/articles/part'
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

const chip = 'max-tablet:min-h-11 max-tablet:min-w-11 aria-[current]:border-accent forced:aria-[current]:border-2'

const WIDTH = 64

/** How far a sentence is, drawn as that of an article is. */
function SentenceBar({ progress: { total, approved, review, back } }: { progress: Progress }) {
  return (
    <Meter
      className="mt-1.5 w-16 self-start justify-self-end"
      width={WIDTH}
      total={total}
      parts={[
        { level: 'settled', count: approved },
        { level: 'waiting', count: review },
        { level: 'back', count: back },
      ]}
    />
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
    <Badge
      framed
      finding={finding}
      stage={stage}
      className={chip}
      data-claim={claim.id}
      data-kind={KIND_INFO[claim.kind].mark}
      aria-current={active || undefined}
    >
      {flags.length > 0 && <i className="glyph conflict size-2.75 text-wrong" aria-hidden="true" />}
      <span className={words ? 'max-w-48 truncate' : 'sr-only'} dir="auto">
        {claim.text}
      </span>
      <span className="sr-only">, {[state, ...flags].join(', ')}. </span>
    </Badge>
  )
}

interface RowProps {
  sentence: Sentence
  /** Its words in the text. */
  words: string
  /** The part that it stands in; empty in running text. */
  where: string
  flags: ReadonlyMap<string, readonly string[]>
  onPick: (sentence: Sentence, event: React.MouseEvent) => void
}

const NONE: readonly string[] = []

/** A sentence with its claims and its progress. One in which nothing is left to do is folded to its line, unless it is at hand. */
const SentenceRow = memo(
  function SentenceRow({ sentence, words, where, flags, onPick }: RowProps) {
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
        {where && (
          <span className="col-start-2 row-start-2 text-small text-ink" dir="auto">
            {where}
          </span>
        )}
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
    before.where === after.where &&
    before.sentence.number === after.sentence.number &&
    JSON.stringify(before.sentence.progress) === JSON.stringify(after.sentence.progress) &&
    before.sentence.claims.length === after.sentence.claims.length &&
    before.sentence.claims.every((claim, index) => claim === after.sentence.claims[index]),
)

interface RowsProps {
  sentences: readonly Sentence[]
  text: string
  partsAt: ReturnType<typeof partsOf>
  flags: ReadonlyMap<string, readonly string[]>
  onPick: (sentence: Sentence, event: React.MouseEvent) => void
}

/** “Caption”; nothing of running text. */
function partOf(parts: ReturnType<ReturnType<typeof partsOf>>): string {
  return parts.every(({ role }) => role === 'BODY') ? '' : sayParts(parts)
}

export function SentenceRows({ sentences, text, partsAt, ...rest }: RowsProps) {
  return sentences.map((sentence) => (
    <SentenceRow
      key={sentence.start}
      sentence={sentence}
      words={text.slice(sentence.start, sentence.end)}
      where={partOf(partsAt(sentence))}
      {...rest}
    />
  ))
}

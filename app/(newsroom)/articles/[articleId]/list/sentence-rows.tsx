'use client'

import { memo } from 'react'
import { cn } from '@/components/ui/cn'
import { rowLook } from '@/components/ui/list-box'
import type { partsOf } from '@/lib/domain/articles/part'
import { sayParts } from '@/lib/domain/articles/part'
import { usePlace } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import { Chip, SentenceBar } from './sentence-chip'
import type { Sentence } from './sentences'
import { isSettled } from './sentences'

const row = cn(
  rowLook,
  'group/row grid grid-cols-[1.75rem_minmax(0,1fr)_auto] items-center gap-x-2 gap-y-1 [contain-intrinsic-block-size:3.75rem] [content-visibility:auto] aria-checked:bg-selected',
  'print:[content-visibility:visible]',
)

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

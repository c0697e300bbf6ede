import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'
import { changesBetween } from '@/lib/domain/text/changes'
import { Visible } from './visible'

interface Piece {
  text: string
  /** Only on this side. */
  changed: boolean
}

const segmenter = new Intl.Segmenter('en', { granularity: 'word' })

/** Longer texts are cut at their spaces only: finding words would take longer than showing them. */
const LONG = 20_000

/** Words, spaces and marks in order; a currency sign belongs to its amount. */
function wordsOf(text: string): string[] {
  if (text.length > LONG) return text.match(/\s+|\S+/gu) ?? []
  const words: string[] = []
  for (const { segment } of segmenter.segment(text)) {
    const last = words.at(-1)
    if (last && /^\p{Sc}$/u.test(last)) words[words.length - 1] = last + segment
    else words.push(segment)
  }
  return words
}

/** Both texts cut where they differ, word by word; each side's pieces join to exactly its own text. */
export function diffSides(was: string, now: string): { was: Piece[]; now: Piece[] } {
  const changes = changesBetween(wordsOf(was), wordsOf(now))
  return {
    was: changes
      .filter(({ added }) => !added)
      .map(({ value, removed }) => ({ text: value.join(''), changed: removed })),
    now: changes
      .filter(({ removed }) => !removed)
      .map(({ value, added }) => ({ text: value.join(''), changed: added })),
  }
}

/** The earlier words, with what goes struck through. */
export function Was({ was, now }: { was: string; now: string }) {
  return diffSides(was, now).was.map(({ text, changed }, place) =>
    changed ? (
      <del key={place}>
        <Visible text={text} />
      </del>
    ) : (
      <Visible key={place} text={text} />
    ),
  )
}

/** The new words, with what is new set strong. */
export function Now({ was, now }: { was: string; now: string }) {
  return diffSides(was, now).now.map(({ text, changed }, place) =>
    changed ? (
      <ins key={place}>
        <Visible text={text} />
      </ins>
    ) : (
      <Visible key={place} text={text} />
    ),
  )
}

/** Names on the left, words on the right, line under line. */
export function DiffList({ className, children }: { className?: string | undefined; children: ReactNode }) {
  return (
    <dl
      className={cn(
        'grid grid-cols-[2.25rem_1fr] gap-x-2 gap-y-0.5 font-text text-excerpt',
        '[&>dd]:min-w-0 [&>dd]:wrap-anywhere [&>dd]:whitespace-pre-line [&>dt]:font-ui [&>dt]:text-small [&>dt]:leading-[inherit] [&>dt]:font-medium [&>dt]:text-muted',
        className,
      )}
    >
      {children}
    </dl>
  )
}

interface WordDiffProps {
  was: string
  now: string
  lang?: string | undefined
  className?: string | undefined
}

/** Was and Now, one above the other, differing word by word. An empty `now` says that the words go. */
export function WordDiff({ was, now, lang, className }: WordDiffProps) {
  return (
    <DiffList className={className}>
      <dt>Was</dt>
      <dd dir="auto" lang={lang}>
        <Was was={was} now={now} />
      </dd>
      <dt>Now</dt>
      <dd dir="auto" lang={now === '' ? undefined : lang}>
        {now === '' ? <span className="font-ui text-small text-muted">removed</span> : <Now was={was} now={now} />}
      </dd>
    </DiffList>
  )
}

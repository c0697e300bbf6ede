import { Fragment } from 'react'
import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'
import type { DiffSides } from '@/lib/domain/text/word-diff'
import { diffSides } from '@/lib/domain/text/word-diff'
import { Visible } from './visible'

interface Words {
  was: string
  now: string
  /** Where they differ, when that is known already. */
  words?: DiffSides | undefined
}

/** The earlier words, with what goes struck through. */
export function Was({ was, now, words = diffSides(was, now) }: Words) {
  return words.was.map(({ text, changed }, place) =>
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
export function Now({ was, now, words = diffSides(was, now) }: Words) {
  return words.now.map(({ text, changed }, place) =>
    changed ? (
      <ins key={place}>
        <Visible text={text} />
      </ins>
    ) : (
      <Visible key={place} text={text} />
    ),
  )
}

/** Both in one line: what goes struck through, what comes after it set strong, what stays once. */
export function Edited({ was, now }: Pick<Words, 'was' | 'now'>) {
  const sides = diffSides(was, now)
  const left = [...sides.was]
  const right = [...sides.now]
  const pieces: { kind: 'del' | 'ins' | 'same'; text: string }[] = []
  while (left.length > 0 || right.length > 0) {
    const gone = left[0]?.changed ? left.shift() : undefined
    const come = !gone && right[0]?.changed ? right.shift() : undefined
    const same = !gone && !come ? left.shift() : undefined
    if (same) right.shift()
    const piece = gone ?? come ?? same ?? right.shift()
    pieces.push({ kind: gone ? 'del' : come ? 'ins' : 'same', text: piece?.text ?? '' })
  }
  return pieces.map(({ kind, text }, place) => {
    const words = <Visible text={text} />
    if (kind === 'same') return <Fragment key={place}>{words}</Fragment>
    if (kind === 'del') return <del key={place}>{words}</del>
    return (
      <Fragment key={place}>
        {pieces[place - 1]?.kind === 'del' && ' '}
        <ins>{words}</ins>
      </Fragment>
    )
  })
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

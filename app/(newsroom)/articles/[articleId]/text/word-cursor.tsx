'use client'

import { Kbd } from '@/components/ui/kbd'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { ButtonOf } from '@/components/actions/action-button'
import { useActions } from '@/components/actions/use-actions'
import { announce } from '@/components/shell/live-region'
import { KINDS, KIND_INFO } from '@/lib/domain/claims/claim'
import type { Kind } from '@/lib/domain/claims/claim'
import { guessKind } from '@/lib/domain/claims/guess-kind'
import { partsOf, sayParts } from '@/lib/domain/articles/part'
import { settingOf } from '@/lib/domain/text/direction'
import { sentencesOf } from '@/lib/domain/text/sentences'
import { cursorBar } from './cursor-bar'
import { rangeOf, rangesOf } from './dom-place'
import { useShown } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import { useMoveHere } from '@/app/(newsroom)/articles/[articleId]/changes/use-move-here'
import { useNewClaim } from './use-new-claim'
import type { WordId, WordScreen } from './word-actions'
import { wordActions } from './word-actions'
import { choiceOf, chosenIn, pressed, wordsOfText } from './word-choice'

const WordButton = ButtonOf<WordId>

/** Words are chosen over everything else. */
function useWordActions(screen: WordScreen): void {
  useActions(wordActions(screen), { alone: true })
}

/** A passing layer: drawn by the browser over the text, so the text itself stays as it is. */
function paint(name: string, ranges: readonly Range[]) {
  if (ranges.length > 0) CSS.highlights.set(name, new Highlight(...ranges))
  else CSS.highlights.delete(name)
}

interface WordCursorProps {
  story: RefObject<HTMLElement | null>
  /** The sentence it opens on. */
  startAt: number
  onClose: () => void
  onByQuote: () => void
}

function Hint({ keys, children }: { keys: readonly string[]; children: React.ReactNode }) {
  return (
    <span className="inline-flex items-center gap-1.25">
      {keys.map((key) => (
        <Kbd key={key}>{key}</Kbd>
      ))}
      {children}
    </span>
  )
}

/**
 * Words by keyboard: arrows choose the sentence, then its words, with ⇧ across sentences and parts; Enter makes a claim of them, M
 * moves the claim at hand there. It holds the focus while it is open.
 */
export function WordCursor({ story, startAt, onClose, onByQuote }: WordCursorProps) {
  const article = useShown((shown) => shown.article)
  const make = useNewClaim()
  const here = useMoveHere()
  const { text, blocks } = article.revision
  const all = useMemo(() => wordsOfText(text, sentencesOf(text, article.language)), [text, article.language])
  const { dir } = useMemo(() => settingOf(text, article.language), [text, article.language])
  const [choice, setChoice] = useState(() => choiceOf(startAt))
  const [asKind, setAsKind] = useState<Kind | null>(null)
  const bar = useRef<HTMLDivElement>(null)

  useEffect(() => bar.current?.focus(), [])

  const { span, around, moving } = chosenIn(choice, all) ?? {}
  const [from, to] = [span?.start ?? 0, span?.end ?? 0]
  const [start, end] = [around?.start ?? 0, around?.end ?? 0]
  const words = text.slice(from, to)
  const kind = asKind ?? guessKind(words)
  const parts = useMemo(() => partsOf(text, blocks)({ start: from, end: to }), [text, blocks, from, to])
  const across = parts.length > 1 ? sayParts(parts) : null
  const inWords = choice.words !== null

  useEffect(() => {
    const root = story.current
    if (!root) return
    paint('galley-sentence', rangesOf(root, start, end))
    paint('galley-words', inWords ? rangesOf(root, from, to) : [])
    announce(across === null ? words : `${words}. ${across}`)
    return () => {
      paint('galley-sentence', [])
      paint('galley-words', [])
    }
  }, [story, start, end, inWords, from, to, words, across])

  const [movingFrom, movingTo] = [moving?.start ?? 0, moving?.end ?? 0]
  useEffect(() => {
    const drawn = story.current && rangeOf(story.current, movingFrom, movingTo)
    drawn?.startContainer.parentElement?.scrollIntoView({ block: 'nearest' })
  }, [story, movingFrom, movingTo])

  useWordActions({
    dir,
    press: (press) => {
      setChoice(pressed(choice, press, all))
      setAsKind(null)
    },
    nextKind: () => {
      setAsKind(KINDS[(KINDS.indexOf(kind) + 1) % KINDS.length] ?? kind)
    },
    byQuote: onByQuote,
    make: () => {
      if (!span) return
      void make(span, kind)
      onClose()
    },
    move: here && {
      label: `Move claim ${here.claim.number} here`,
      run: () => {
        if (!span) return
        here.move(span)
        onClose()
      },
    },
    close: onClose,
  })

  const [forward, back] = dir === 'ltr' ? ['→', '←'] : ['←', '→']
  const [first, last] = [choice.sentences.from, choice.sentences.to].sort((a, b) => a - b).map((at) => at + 1)
  const sentences = first === last ? `Sentence ${first}` : `Sentences ${first} to ${last}`
  return (
    <div ref={bar} className={cursorBar} role="application" aria-label="New claim: choose words" tabIndex={-1}>
      <b className="inline-flex items-center gap-1.25 font-semibold text-ink" data-kind={KIND_INFO[kind].mark}>
        <i className="kind" aria-hidden="true" />
        {inWords ? KIND_INFO[kind].label : `${sentences} of ${all.sentences.length}`}
      </b>
      {across !== null && <span className="text-ink">{across}</span>}
      {inWords ? (
        <>
          <Hint keys={[forward, back]}>next</Hint>
          <Hint keys={[`⇧${forward}`, '⇧↓']}>longer</Hint>
          <Hint keys={['T']}>kind</Hint>
          <Hint keys={['↵']}>make a claim</Hint>
        </>
      ) : (
        <>
          <Hint keys={['↓', '↑']}>sentence</Hint>
          <Hint keys={['⇧↓']}>longer</Hint>
          <Hint keys={[forward]}>into the words</Hint>
          <Hint keys={['↵']}>all of it</Hint>
          <Hint keys={['Q']}>by quote</Hint>
        </>
      )}
      {here && <Hint keys={['M']}>move claim {here.claim.number} here</Hint>}
      <WordButton does="close" tone="plain" />
    </div>
  )
}

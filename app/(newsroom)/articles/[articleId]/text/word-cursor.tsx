'use client'

import { Kbd } from '@/components/ui/kbd'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { announce } from '@/components/shell/live-region'
import { Button } from '@/components/ui/button'
import { KINDS, KIND_INFO } from '@/lib/domain/claims/claim'
import type { Kind } from '@/lib/domain/claims/claim'
import { guessKind } from '@/lib/domain/claims/guess-kind'
import { partsOf, sayParts } from '@/lib/domain/articles/part'
import { settingOf } from '@/lib/domain/text/direction'
import type { Stretch } from '@/lib/domain/text/sentences'
import { sentencesOf } from '@/lib/domain/text/sentences'
import { cursorBar } from './cursor-bar'
import { rangeOf } from './dom-place'
import { useShown } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import { useMoveHere } from '@/app/(newsroom)/articles/[articleId]/changes/use-move-here'
import { useNewClaim } from './use-new-claim'
import type { Press } from './word-choice'
import { choiceOf, chosenIn, pressed, sentenceAt, wordsOfText } from './word-choice'

/** A passing layer: drawn by the browser over the text, so the text itself stays as it is. */
function paint(name: string, range: Range | null) {
  if (range) CSS.highlights.set(name, new Highlight(range))
  else CSS.highlights.delete(name)
}

/** The part of the page that is nearest to a line across it. */
function nearest(parts: Iterable<Element>, line: number): Element | undefined {
  let [best, distance]: [Element | undefined, number] = [undefined, Infinity]
  for (const part of parts) {
    const { top, bottom } = part.getBoundingClientRect()
    const away = Math.max(top - line, line - bottom, 0)
    if (away < distance) [best, distance] = [part, away]
  }
  return best
}

/**
 * The sentence that words are chosen from: that of the claim at hand where it is in view, else the one nearest to the middle of what
 * is.
 */
export function sentenceAtHand(story: Element, text: string, language: string, claim: Stretch | undefined): number {
  const sentences = sentencesOf(text, language)
  const box = story.parentElement?.getBoundingClientRect()
  if (!box) return 0
  const inView = (drawn: DOMRect | undefined) => drawn && drawn.bottom > box.top && drawn.top < box.bottom
  if (claim && inView(rangeOf(story, claim.start, claim.end)?.getBoundingClientRect()))
    return sentenceAt(sentences, claim.start)
  const middle = box.top + box.height / 2
  const part = nearest(story.querySelectorAll('[data-part]'), middle)
  const first = sentenceAt(sentences, Number(part?.getAttribute('data-start') ?? 0))
  let [best, distance] = [first, Number.POSITIVE_INFINITY]
  for (let at = first; at < sentences.length; at++) {
    const { start, end } = sentences[at] ?? { start: 0, end: 0 }
    const drawn = rangeOf(story, start, end)
    if (!drawn || !part?.contains(drawn.startContainer)) break
    const { top, bottom } = drawn.getBoundingClientRect()
    const away = Math.abs((top + bottom) / 2 - middle)
    if (away < distance) [best, distance] = [at, away]
  }
  return best
}

interface WordCursorProps {
  story: RefObject<HTMLElement | null>
  /** The sentence it opens on. */
  startAt: number
  onClose: () => void
  onByQuote: () => void
}

/** What the arrows do; forward is where the text goes. */
function pressOf({ key, shiftKey: longer }: React.KeyboardEvent, dir: 'ltr' | 'rtl'): Press | null {
  const [forward, back] = dir === 'ltr' ? ['ArrowRight', 'ArrowLeft'] : ['ArrowLeft', 'ArrowRight']
  if (key === forward || key === back) return { by: 'word', way: key === forward ? 1 : -1, longer }
  if (key === 'ArrowDown' || key === 'ArrowUp') return { by: 'sentence', way: key === 'ArrowDown' ? 1 : -1, longer }
  return null
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
    paint('galley-sentence', rangeOf(root, start, end))
    paint('galley-words', inWords ? rangeOf(root, from, to) : null)
    announce(across === null ? words : `${words}. ${across}`)
    return () => {
      paint('galley-sentence', null)
      paint('galley-words', null)
    }
  }, [story, start, end, inWords, from, to, words, across])

  const [movingFrom, movingTo] = [moving?.start ?? 0, moving?.end ?? 0]
  useEffect(() => {
    const drawn = story.current && rangeOf(story.current, movingFrom, movingTo)
    drawn?.startContainer.parentElement?.scrollIntoView({ block: 'nearest' })
  }, [story, movingFrom, movingTo])

  const onKey = (event: React.KeyboardEvent) => {
    if (event.metaKey || event.ctrlKey || event.altKey) return
    const press = pressOf(event, dir)
    if (press) {
      setChoice(pressed(choice, press, all))
      setAsKind(null)
    } else
      switch (event.key) {
        case 't':
          setAsKind(KINDS[(KINDS.indexOf(kind) + 1) % KINDS.length] ?? kind)
          break
        case 'q':
          onByQuote()
          break
        case 'Enter':
          if (!span) break
          void make(span, kind)
          onClose()
          break
        case 'm':
          if (!span || !here) break
          here.move(span)
          onClose()
          break
        case 'Escape':
          onClose()
          break
        default:
          return
      }
    event.preventDefault()
    event.stopPropagation()
  }

  const [forward, back] = dir === 'ltr' ? ['→', '←'] : ['←', '→']
  const [first, last] = [choice.sentences.from, choice.sentences.to].sort((a, b) => a - b).map((at) => at + 1)
  const sentences = first === last ? `Sentence ${first}` : `Sentences ${first} to ${last}`
  return (
    <div
      ref={bar}
      className={cursorBar}
      role="application"
      aria-label="New claim: choose words"
      tabIndex={-1}
      onKeyDown={onKey}
    >
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
      <Button tone="plain" kbd="Esc" onClick={onClose}>
        Cancel
      </Button>
    </div>
  )
}

'use client'

import { Kbd } from '@/components/ui/kbd'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { announce } from '@/components/shell/live-region'
import { Button } from '@/components/ui/button'
import { KINDS, KIND_INFO } from '@/lib/domain/claims/claim'
import type { Kind } from '@/lib/domain/claims/claim'
import { guessKind } from '@/lib/domain/claims/guess-kind'
import { sentencesOf, wordsOf } from '@/lib/domain/text/sentences'
import { cursorBar } from './cursor-bar'
import { rangeOf } from './dom-place'
import { useShown } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import { useMoveHere } from '@/app/(newsroom)/articles/[articleId]/changes/use-move-here'
import { useNewClaim } from './use-new-claim'

interface Cursor {
  sentence: number
  /** First and last chosen word of the sentence; null while the whole sentence is chosen. */
  words: { first: number; last: number } | null
  kind: Kind | null
}

/** A passing layer: drawn by the browser over the text, so the text itself stays as it is. */
function paint(name: string, range: Range | null) {
  if (range) CSS.highlights.set(name, new Highlight(range))
  else CSS.highlights.delete(name)
}

/** Which sentence of the text is nearest the middle of what is in view. */
export function sentenceInView(story: Element, text: string, language: string): number {
  const sentences = sentencesOf(text, language)
  const box = story.parentElement?.getBoundingClientRect()
  if (!box) return 0
  const middle = box.top + box.height / 2
  let best = 0
  let distance = Number.POSITIVE_INFINITY
  for (const [index, { start, end }] of sentences.entries()) {
    const drawn = rangeOf(story, start, end)?.getBoundingClientRect()
    if (!drawn) continue
    const away = Math.abs((drawn.top + drawn.bottom) / 2 - middle)
    if (away < distance) [best, distance] = [index, away]
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

/**
 * Words by keyboard: arrows choose the sentence, then its words; Enter makes a claim of them, M moves the claim at hand there. It
 * holds the focus while it is open.
 */
export function WordCursor({ story, startAt, onClose, onByQuote }: WordCursorProps) {
  const article = useShown((shown) => shown.article)
  const claims = useShown((shown) => shown.claims)
  const make = useNewClaim()
  const here = useMoveHere()
  const { text } = article.revision
  const sentences = useMemo(() => sentencesOf(text, article.language), [text, article.language])
  const [cursor, setCursor] = useState<Cursor>({ sentence: startAt, words: null, kind: null })
  const bar = useRef<HTMLDivElement>(null)

  useEffect(() => bar.current?.focus(), [])

  const sentence = sentences[cursor.sentence]
  const words = useMemo(() => (sentence ? wordsOf(text, sentence) : []), [text, sentence])
  const first = cursor.words && words[cursor.words.first]
  const last = cursor.words && words[cursor.words.last]
  const span = first && last ? { start: first.start, end: last.end } : sentence
  const chosen = span ? text.slice(span.start, span.end) : ''
  const kind = cursor.kind ?? guessKind(chosen)

  const [from, to] = [span?.start, span?.end]
  const inWords = cursor.words !== null
  useEffect(() => {
    const root = story.current
    if (!root) return
    const inSentence = sentence ? rangeOf(root, sentence.start, sentence.end) : null
    paint('galley-sentence', inSentence)
    paint('galley-words', inWords && from !== undefined && to !== undefined ? rangeOf(root, from, to) : null)
    inSentence?.startContainer.parentElement?.scrollIntoView({ block: 'nearest' })
    announce(chosen)
    return () => {
      paint('galley-sentence', null)
      paint('galley-words', null)
    }
  }, [story, sentence, inWords, from, to, chosen])

  const onKey = (event: React.KeyboardEvent) => {
    const { words: at } = cursor
    const choose = (firstWord: number, lastWord: number) => {
      if (firstWord >= 0 && lastWord < words.length && firstWord <= lastWord)
        setCursor({ ...cursor, words: { first: firstWord, last: lastWord }, kind: null })
    }
    if (event.metaKey || event.ctrlKey || event.altKey) return
    switch (event.key) {
      case 'ArrowDown':
        setCursor({ sentence: Math.min(cursor.sentence + 1, sentences.length - 1), words: null, kind: null })
        break
      case 'ArrowUp':
        setCursor({ sentence: Math.max(cursor.sentence - 1, 0), words: null, kind: null })
        break
      case 'ArrowRight':
        if (!at) choose(0, 0)
        else if (event.shiftKey) choose(at.first, at.last + 1)
        else choose(at.last + 1, at.last + 1)
        break
      case 'ArrowLeft':
        if (!at) break
        if (event.shiftKey) choose(at.first, at.last - 1)
        else if (at.first === 0) setCursor({ ...cursor, words: null, kind: null })
        else choose(at.first - 1, at.first - 1)
        break
      case 't':
        setCursor({ ...cursor, kind: KINDS[(KINDS.indexOf(kind) + 1) % KINDS.length] ?? kind })
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
        {cursor.words ? KIND_INFO[kind].label : `Sentence ${cursor.sentence + 1} of ${sentences.length}`}
      </b>
      {cursor.words ? (
        <>
          <span className="inline-flex items-center gap-1.25">
            <Kbd>→</Kbd>
            <Kbd>←</Kbd> next
          </span>
          <span className="inline-flex items-center gap-1.25">
            <Kbd>⇧→</Kbd> longer
          </span>
          <span className="inline-flex items-center gap-1.25">
            <Kbd>T</Kbd> kind
          </span>
          <span className="inline-flex items-center gap-1.25">
            <Kbd>↵</Kbd> make claim {claims.reduce((most, { number }) => Math.max(most, number), 0) + 1}
          </span>
        </>
      ) : (
        <>
          <span className="inline-flex items-center gap-1.25">
            <Kbd>↓</Kbd>
            <Kbd>↑</Kbd> sentence
          </span>
          <span className="inline-flex items-center gap-1.25">
            <Kbd>→</Kbd> into the words
          </span>
          <span className="inline-flex items-center gap-1.25">
            <Kbd>↵</Kbd> all of it
          </span>
          <span className="inline-flex items-center gap-1.25">
            <Kbd>Q</Kbd> by quote
          </span>
        </>
      )}
      {here && (
        <span className="inline-flex items-center gap-1.25">
          <Kbd>M</Kbd> move claim {here.claim.number} here
        </span>
      )}
      <Button tone="plain" kbd="Esc" onClick={onClose}>
        Cancel
      </Button>
    </div>
  )
}

'use client'

import { hearTyping } from '@/components/actions/typing-keys'
import { EditorPane } from '@/app/(newsroom)/articles/[articleId]/frame/side-pane'
import { FORM_KEYS, Kbd } from '@/components/ui/kbd'
import { useEffect, useRef, useState } from 'react'
import { useActions } from '@/components/actions/use-actions'
import { Button } from '@/components/ui/button'
import type { ClaimView } from '@/lib/domain/claims/claim-view'
import { wordsOf } from '@/lib/domain/text/sentences'
import type { Stretch } from '@/lib/domain/text/sentences'
import { panelActions } from './panel-actions'
import { useGalley } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import { Cut, Places } from './split-choice'
import { useReshape } from './use-reshape'
import { PanelButton } from './panel-button'

/** One claim becomes two: by its places where it has several, else at a word. */
export function SplitPanel({ claim }: { claim: ClaimView }) {
  const { article, setPanel } = useGalley()
  const { split } = useReshape()
  const form = useRef<HTMLFormElement>(null)
  const { anchors } = claim
  const [only] = anchors
  const words = only ? wordsOf(article.revision.text, only) : []
  const [taken, setTaken] = useState<readonly Stretch[]>(() => {
    const middle = words[Math.ceil(words.length / 2)]
    return anchors.length === 1 && only && middle ? [{ start: middle.start, end: only.end }] : []
  })
  useEffect(() => form.current?.querySelector<HTMLElement>('[role="slider"], input')?.focus(), [])
  const divisible = anchors.length > 1 || words.length > 1
  const whyNot =
    taken.length === 0
      ? 'Tick the places that become a claim of their own.'
      : anchors.length > 1 && taken.length === anchors.length
        ? 'Some words have to stay with this claim.'
        : null
  const close = () => {
    setPanel('claim')
  }
  const send = () => {
    if (whyNot === null) split(claim, taken)
  }
  const part = { claim, taken, setTaken }
  useActions(panelActions(close, 'Cancel'), { alone: true })
  return (
    <EditorPane
      aria-label={`Split claim ${claim.number}`}
      heading={`Split claim ${claim.number}`}
      action={<PanelButton does="close" tone="plain" />}
    >
      <form
        ref={form}
        className="grid grid-cols-[minmax(0,1fr)] gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          send()
        }}
        onKeyDown={(event) => {
          hearTyping(event, { send, by: '↵', leave: close })
        }}
      >
        {anchors.length > 1 ? <Places {...part} /> : only && words.length > 1 && <Cut {...part} place={only} />}
        {divisible && (
          <>
            <p className="text-small text-muted">
              {anchors.length > 1 ? 'What is ticked' : 'What is marked'} becomes a claim of its own, with the same
              evidence. Its verdict will become stale.
            </p>
            <p className="flex flex-wrap items-center gap-2">
              <Button tone="primary" kbd={FORM_KEYS.send} type="submit" refused={whyNot !== null}>
                Split
              </Button>
              <span className="text-small text-muted">
                {whyNot}
                {anchors.length === 1 && words.length > 2 && (
                  <>
                    <span className="whitespace-nowrap">
                      <Kbd>←</Kbd> <Kbd>→</Kbd> word
                    </span>
                  </>
                )}
              </span>
            </p>
          </>
        )}
        {!divisible && <p className="text-muted">This claim is one word in one place: nothing can be split off.</p>}
      </form>
    </EditorPane>
  )
}

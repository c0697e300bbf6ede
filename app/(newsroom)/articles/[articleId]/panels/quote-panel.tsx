'use client'

import { hearTyping } from '@/components/actions/typing-keys'
import { Field } from '@/components/ui/field'
import { TextArea } from '@/components/ui/text-area'
import { EditorPane } from '@/app/(newsroom)/articles/[articleId]/frame/side-pane'
import { useState } from 'react'
import { useActions } from '@/components/actions/use-actions'
import { Button } from '@/components/ui/button'
import { clearDraft, useDraft } from '@/components/use-draft'
import { optionsOf, Picker } from '@/components/picker'
import { KINDS, KIND_INFO } from '@/lib/domain/claims/claim'
import type { Kind } from '@/lib/domain/claims/claim'
import { findWords } from '@/lib/domain/text/find-words'
import { guessKind } from '@/lib/domain/claims/guess-kind'
import { contextOf } from '@/lib/domain/text/sentences'
import { match } from './match-look'
import { panelActions } from './panel-actions'
import { useGalley } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import { useNewClaim } from '@/app/(newsroom)/articles/[articleId]/text/use-new-claim'
import { PanelButton } from './panel-button'

/** A new claim by pasting words that somebody sent. Only words that stand in the text can be taken. */
export function QuotePanel() {
  const { article, setPanel } = useGalley()
  const make = useNewClaim()
  const { text } = article.revision
  const draftName = `quote:${article.id}`
  const [words, setWords] = useDraft(draftName)
  const [kind, setKind] = useState<Kind | null>(null)
  const found = findWords(text, words)
  const [only] = found
  const close = () => {
    setPanel('claim')
  }
  const chosenKind = kind ?? guessKind(words.trim())
  const take = (span: (typeof found)[number]) => {
    void make(span, chosenKind).then((made) => {
      if (made) clearDraft(draftName)
    })
    close()
  }
  useActions(panelActions(close, 'Cancel'), { alone: true })
  return (
    <EditorPane
      aria-label="New claim by quote"
      heading="New claim by quote"
      action={<PanelButton does="close" tone="plain" />}
    >
      <form
        className="grid grid-cols-[minmax(0,1fr)] gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          if (only && found.length === 1) take(only)
        }}
        onKeyDown={(event) => {
          hearTyping(event, { leave: close })
        }}
      >
        <Field label="Words from the text" id="quote-words">
          <TextArea
            serif
            dir="auto"
            autoFocus
            value={words}
            onChange={(event) => {
              setWords(event.target.value)
            }}
          />
        </Field>
        <p className="text-small text-muted" role="status">
          {words.trim() === ''
            ? 'Paste what somebody sent you.'
            : found.length === 0
              ? 'These words aren’t in this revision.'
              : found.length === 1
                ? 'Found once.'
                : `Found ${found.length} times: choose one.`}
        </p>
        <ul className="grid gap-2 empty:hidden">
          {found.map((span) => {
            const around = contextOf(text, span, article.language)
            return (
              <li className={match} key={span.start}>
                <p className="font-text text-[1rem]/7 wrap-anywhere" dir="auto">
                  {text.slice(around.start, span.start)}
                  <span className="span">{text.slice(span.start, span.end)}</span>
                  {text.slice(span.end, around.end)}
                </p>
                {found.length > 1 && (
                  <Button
                    onClick={() => {
                      take(span)
                    }}
                  >
                    Make a claim
                  </Button>
                )}
              </li>
            )
          })}
        </ul>
        <div className="flex flex-wrap items-center gap-2">
          <Picker
            label="Kind of the new claim"
            value={chosenKind}
            options={optionsOf(KINDS, KIND_INFO)}
            onChange={setKind}
          />
          <Button tone="primary" type="submit" className="ms-auto" refused={found.length !== 1}>
            Make a claim
          </Button>
        </div>
      </form>
    </EditorPane>
  )
}

'use client'

import type { ReactNode } from 'react'
import { useEffect, useRef, useState } from 'react'
import { hearTyping } from '@/components/actions/typing-keys'
import { useActions } from '@/components/actions/use-actions'
import { Button } from '@/components/ui/button'
import { EditorPane } from '@/app/(newsroom)/articles/[articleId]/frame/side-pane'
import { panelActions } from '@/app/(newsroom)/articles/[articleId]/panels/panel-actions'
import { announce } from '@/components/shell/live-region'
import type { Stance } from '@/lib/domain/evidence/source'
import { STANCES, STANCE_INFO } from '@/lib/domain/evidence/source'
import { isBlank } from '@/lib/text/blank'
import type { UnsentEvidence } from './use-evidence-draft'
import { FORM_KEYS } from '@/components/ui/kbd'

const STANCE_KEYS = ['Digit1', 'Digit2', 'Digit3']

/** What the buttons that take the place do with it besides: send the verdict with it, or attach it without one. */
export const SEND = 'send'
export const ATTACH = 'attach'

interface Props {
  label: string
  source: NonNullable<UnsentEvidence['source']>
  draft: Pick<UnsentEvidence, 'title' | 'locator'>
  onBack: () => void
  /** What is typed is whole; `by` is the value of the button that took it: SEND also by ⌘↵, ATTACH by ⇧⌘↵. */
  take: (by: string) => void
  /** ⌥1 to ⌥3 say what the source says, also while its place is typed. */
  onStance: (stance: Stance) => void
  /** The fields, told which of them is empty, once that was tried to be taken. */
  children: (lacks: { title: boolean; locator: boolean }) => ReactNode
}

/** The place in a source that was chosen, or in a new one. Without a title or a place it is refused, beside the field. */
export function PlacePane({ label, source, draft: { title, locator }, onBack, take, onStance, children }: Props) {
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const goTo = (field: 'title' | 'locator') =>
    form.current?.querySelector<HTMLInputElement>(`#evidence-${field}`)?.focus()
  useEffect(() => {
    goTo(source.id ? 'locator' : 'title')
  }, [source.id])
  const lacks = { title: !source.id && isBlank(title), locator: isBlank(locator) }
  const tryToTake = (by: string) => {
    setTried(true)
    if (lacks.locator || lacks.title) goTo(lacks.locator ? 'locator' : 'title')
    else take(by)
  }
  useActions(panelActions(onBack, 'Another source'), { alone: true })
  return (
    <EditorPane
      aria-label={label}
      heading={source.id ? title : 'New source'}
      action={
        <Button tone="plain" kbd={FORM_KEYS.close} onClick={onBack}>
          Another source
        </Button>
      }
    >
      <form
        ref={form}
        className="grid grid-cols-[minmax(0,1fr)] gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          const { nativeEvent } = event
          const by = nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null
          tryToTake(by instanceof HTMLButtonElement ? by.value : '')
        }}
        onKeyDown={(event) => {
          hearTyping(event, {
            leave: onBack,
            send: ({ shiftKey }) => {
              tryToTake(shiftKey ? ATTACH : SEND)
            },
          })
          // By its place on the keyboard: with ⌥ a digit types another sign on most of them.
          const stance = event.altKey ? STANCES[STANCE_KEYS.indexOf(event.code)] : undefined
          if (stance) {
            event.preventDefault()
            onStance(stance)
            announce(`${STANCE_INFO[stance].label}.`)
          }
        }}
      >
        {children({ title: tried && lacks.title, locator: tried && lacks.locator })}
      </form>
    </EditorPane>
  )
}

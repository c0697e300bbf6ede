'use client'

import type { ReactNode } from 'react'
import { useEffect, useRef, useState } from 'react'
import { useActions } from '@/components/actions/use-actions'
import { Button } from '@/components/ui/button'
import { EditorPane } from '@/app/(newsroom)/articles/[articleId]/frame/side-pane'
import { panelActions } from '@/app/(newsroom)/articles/[articleId]/panels/panel-actions'
import { isBlank } from '@/lib/text/blank'
import type { UnsentEvidence } from './use-evidence-draft'

/** Of the button that takes the place and sends. */
export const SEND = 'send'

interface Props {
  label: string
  source: NonNullable<UnsentEvidence['source']>
  draft: Pick<UnsentEvidence, 'title' | 'locator'>
  onBack: () => void
  /** What is typed is whole; `andSend` where that was said by ⌘↵ or by its button. */
  take: (andSend: boolean) => void
  /** The fields, told which of them is empty, once that was tried to be taken. A button of the form whose value is SEND also sends. */
  children: (lacks: { title: boolean; locator: boolean }) => ReactNode
}

/** The place in a source that was chosen, or in a new one. Without a title or a place it is refused, beside the field. */
export function PlacePane({ label, source, draft: { title, locator }, onBack, take, children }: Props) {
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const goTo = (field: 'title' | 'locator') =>
    form.current?.querySelector<HTMLInputElement>(`#evidence-${field}`)?.focus()
  useEffect(() => {
    goTo(source.id ? 'locator' : 'title')
  }, [source.id])
  const lacks = { title: !source.id && isBlank(title), locator: isBlank(locator) }
  const tryToTake = (andSend: boolean) => {
    setTried(true)
    if (lacks.locator || lacks.title) goTo(lacks.locator ? 'locator' : 'title')
    else take(andSend)
  }
  useActions(panelActions(onBack, 'Another source'), { alone: true })
  return (
    <EditorPane
      aria-label={label}
      heading={source.id ? title : 'New source'}
      action={
        <Button tone="plain" kbd="Esc" onClick={onBack}>
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
          tryToTake(by instanceof HTMLButtonElement && by.value === SEND)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            event.stopPropagation()
            onBack()
          }
          if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) {
            event.preventDefault()
            tryToTake(true)
          }
        }}
      >
        {children({ title: tried && lacks.title, locator: tried && lacks.locator })}
      </form>
    </EditorPane>
  )
}

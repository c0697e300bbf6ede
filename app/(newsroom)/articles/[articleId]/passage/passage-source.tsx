'use client'

import { useEffect, useRef, useState } from 'react'
import { useActions } from '@/components/actions/use-actions'
import { announce } from '@/components/shell/live-region'
import { Button } from '@/components/ui/button'
import { isBlank } from '@/lib/text/blank'
import { NewSourceFields, PlaceFields } from '@/app/(newsroom)/articles/[articleId]/claim/source-fields'
import type { UnsentEvidence } from '@/app/(newsroom)/articles/[articleId]/claim/use-evidence-draft'
import { useEvidenceDraft } from '@/app/(newsroom)/articles/[articleId]/claim/use-evidence-draft'
import { useGalley } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import { EditorPane } from '@/app/(newsroom)/articles/[articleId]/frame/side-pane'
import { panelActions } from '@/app/(newsroom)/articles/[articleId]/panels/panel-actions'
import { SourceChoice } from '@/app/(newsroom)/articles/[articleId]/panels/source-panel'
import type { Passage } from './use-passage'
import { placeName } from './use-passage'

interface PlaceProps {
  passage: Passage
  source: NonNullable<UnsentEvidence['source']>
  onDone: () => void
}

/** Where in the source: one place, which counts for all of them. What is found says whether it supports or contradicts. */
function PassagePlace({ passage, source, onDone }: PlaceProps) {
  const { article } = useGalley()
  const [draft, setDraft] = useEvidenceDraft(placeName(article.id))
  const { title, locator } = draft
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    form.current?.querySelector<HTMLInputElement>(source.id ? '#evidence-locator' : '#evidence-title')?.focus()
  }, [source.id])
  const count = passage.taken.length

  const onBack = () => {
    setDraft(source.id ? { source: null, title: '', url: '' } : { source: null })
    passage.set({ hasPlace: false })
  }
  const take = (andSend = false) => {
    setTried(true)
    const lacks = isBlank(locator) ? '#evidence-locator' : !source.id && isBlank(title) ? '#evidence-title' : null
    if (lacks !== null) {
      form.current?.querySelector<HTMLInputElement>(lacks)?.focus()
      return
    }
    if (andSend && passage.sendWithPlace()) return
    passage.set({ hasPlace: true })
    if (!andSend) announce(`${title}, ${locator}, for all ${count}`)
    onDone()
  }
  useActions(panelActions(onBack, 'Another source'), { alone: true })
  return (
    <EditorPane
      aria-label={`Source for ${count} claims: the place in it`}
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
          take()
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            event.stopPropagation()
            onBack()
          }
          if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) {
            event.preventDefault()
            take(true)
          }
        }}
      >
        {!source.id && <NewSourceFields draft={draft} setDraft={setDraft} lacksTitle={tried && isBlank(title)} />}
        <PlaceFields draft={draft} setDraft={setDraft} lacksLocator={tried && isBlank(locator)} />
        <p className="flex flex-wrap items-center gap-2">
          <Button tone="primary" kbd="↵" type="submit">
            Use for all {count}
          </Button>
          <Button
            kbd="⌘↵"
            onClick={() => {
              take(true)
            }}
          >
            Use and send
          </Button>
          <span className="text-small text-muted">It is attached with the verdict.</span>
        </p>
      </form>
    </EditorPane>
  )
}

/** One source for all that is chosen. */
export function PassageSource({ passage }: { passage: Passage }) {
  const { article } = useGalley()
  return (
    <SourceChoice
      draftOf={placeName(article.id)}
      title={`Add source to ${passage.taken.length} claims`}
      place={(source, close) => <PassagePlace passage={passage} source={source} onDone={close} />}
    />
  )
}

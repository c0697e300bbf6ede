'use client'

import { ErrorNote } from '@/components/ui/error-note'
import { Segments } from '@/components/ui/segments'
import { EditorPane } from '@/app/(newsroom)/articles/[articleId]/frame/side-pane'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { useActions } from '@/components/actions/use-actions'
import { Button } from '@/components/ui/button'
import type { ClaimView } from '@/lib/domain/claims/claim-view'
import { STANCES, STANCE_INFO } from '@/lib/domain/evidence/source'
import { isBlank } from '@/lib/text/blank'
import { claimChange, useClaimChange } from '@/app/(newsroom)/articles/[articleId]/changes/use-claim-change'
import { panelActions } from '@/app/(newsroom)/articles/[articleId]/panels/panel-actions'
import { NewSourceFields, PlaceFields } from './source-fields'
import { KnownAlready } from './known-already'
import type { UnsentEvidence } from './use-evidence-draft'
import { forgetEvidenceDraft, useEvidenceDraft } from './use-evidence-draft'

interface SourcePlaceProps {
  claim: ClaimView
  source: NonNullable<UnsentEvidence['source']>
  onDone: () => void
}

/** Stance, where in the source, and what it says there. Without a locator it is refused, beside the field. */
export function SourcePlace({ claim, source, onDone }: SourcePlaceProps) {
  const change = useClaimChange()
  const client = useQueryClient()
  const [draft, setDraft] = useEvidenceDraft(claim.id)
  const { title, url, visibility, stance, locator, excerpt } = draft
  const [tried, setTried] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    form.current?.querySelector<HTMLInputElement>(source.id ? '#evidence-locator' : '#evidence-title')?.focus()
  }, [source.id])

  const onBack = () => {
    setDraft(source.id ? { source: null, title: '', url: '' } : { source: null })
  }
  const lacksLocator = tried && isBlank(locator)
  const lacksTitle = tried && !source.id && isBlank(title)
  const attach = () => {
    setTried(true)
    setRefused(null)
    if (isBlank(locator) || (!source.id && isBlank(title))) {
      form.current?.querySelector<HTMLInputElement>(isBlank(locator) ? '#evidence-locator' : '#evidence-title')?.focus()
      return
    }
    const fresh = { kind: source.kind, title: title.trim(), visibility, ...(url.trim() && { url: url.trim() }) }
    change('attachEvidence', claim, {
      does: 'Attach evidence',
      body: {
        ...(source.id ? { sourceId: source.id } : { source: fresh }),
        stance,
        locator: locator.trim(),
        ...(excerpt.trim() && { excerpt: excerpt.trim() }),
      },
      look: { evidenceCount: claim.evidenceCount + 1 },
      said: 'Evidence attached',
      undo: (answer) => {
        const attached = answer.evidence.at(-1)
        if (!attached) return null
        const at = { evidenceId: attached.id }
        return [claimChange('removeEvidence', answer, { does: 'Remove evidence', at, body: {} })]
      },
      onDone: () => {
        forgetEvidenceDraft(claim.id)
        void client.invalidateQueries({ queryKey: ['sources'] })
        onDone()
      },
      onRefused: (problem) => {
        setRefused(problem.detail)
        return true
      },
    })
  }

  useActions(panelActions(onBack, 'Another source'), { alone: true })
  return (
    <EditorPane
      aria-label={`Add source to claim ${claim.number}: the place in it`}
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
          attach()
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            event.stopPropagation()
            onBack()
          }
          if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) {
            event.preventDefault()
            attach()
          }
        }}
      >
        {refused !== null && <ErrorNote role="alert">{refused}</ErrorNote>}
        {!source.id && <NewSourceFields draft={draft} setDraft={setDraft} lacksTitle={lacksTitle} />}
        <KnownAlready
          claimId={claim.id}
          title={title}
          url={url}
          {...(!source.id && {
            onTake: (known: { sourceId: string; title: string }) => {
              setDraft({ source: { id: known.sourceId, kind: source.kind }, title: known.title })
            },
          })}
        />
        <Segments
          label="Stance"
          value={stance}
          onChange={(which) => {
            setDraft({ stance: which })
          }}
          options={STANCES.map((which) => ({
            value: which,
            label: STANCE_INFO[which].label,
            sign: <i className="glyph bg-current" data-stance={STANCE_INFO[which].mark} aria-hidden="true" />,
          }))}
        />
        <PlaceFields draft={draft} setDraft={setDraft} lacksLocator={lacksLocator} />
        <p className="flex flex-wrap items-center gap-2">
          <Button tone="primary" kbd="↵" type="submit">
            Attach
          </Button>
          <span className="text-small text-muted">
            {STANCE_INFO[stance].label} claim {claim.number} as written.
          </span>
        </p>
      </form>
    </EditorPane>
  )
}

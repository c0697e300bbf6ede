'use client'

import { ErrorNote } from '@/components/ui/error-note'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import type { ClaimView } from '@/lib/domain/claims/claim-view'
import { STANCE_INFO } from '@/lib/domain/evidence/source'
import { useClaimChange } from '@/app/(newsroom)/articles/[articleId]/changes/use-claim-change'
import { NewSourceFields, PlaceFields } from './source-fields'
import { StanceChoice } from './stance-choice'
import { KnownAlready } from './known-already'
import { PlacePane } from './place-pane'
import type { UnsentEvidence } from './use-evidence-draft'
import { forgetEvidenceDraft, useEvidenceDraft } from './use-evidence-draft'
import { FORM_KEYS } from '@/components/ui/kbd'

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
  const [refused, setRefused] = useState<string | null>(null)

  const onBack = () => {
    setDraft(source.id ? { source: null, title: '', url: '' } : { source: null })
  }
  const attach = () => {
    setRefused(null)
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
      said: `Evidence attached to claim ${claim.number}`,
      undo: { way: 'detach', kept: null },
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

  return (
    <PlacePane
      label={`Add source to claim ${claim.number}: the place in it`}
      {...{ source, draft, onBack }}
      take={attach}
      onStance={(which) => {
        setDraft({ stance: which })
      }}
    >
      {(lacks) => (
        <>
          {refused !== null && <ErrorNote role="alert">{refused}</ErrorNote>}
          {!source.id && <NewSourceFields draft={draft} setDraft={setDraft} lacksTitle={lacks.title} />}
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
          <StanceChoice
            label="Stance"
            stance={stance}
            onChoose={(which) => {
              setDraft({ stance: which })
            }}
          />
          <PlaceFields draft={draft} setDraft={setDraft} lacksLocator={lacks.locator} />
          <p className="flex flex-wrap items-center gap-2">
            <Button tone="primary" kbd={FORM_KEYS.send} type="submit">
              Attach
            </Button>
            <span className="text-small text-muted">
              {STANCE_INFO[stance].label} claim {claim.number} as written.
            </span>
          </p>
        </>
      )}
    </PlacePane>
  )
}

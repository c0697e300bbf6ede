'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { optionsOf, Picker } from '@/components/picker'
import { useActions } from '@/components/actions/use-actions'
import { Button } from '@/components/ui/button'
import type { ClaimView } from '@/lib/domain/claims/claim-view'
import { STANCES, STANCE_INFO, VISIBILITIES, VISIBILITY_INFO } from '@/lib/domain/evidence/source'
import { isBlank } from '@/lib/domain/text/words'
import { claimChange, useClaimChange } from '@/app/(newsroom)/articles/[articleId]/changes/use-claim-change'
import { panelActions } from '@/app/(newsroom)/articles/[articleId]/panels/panel-actions'
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
    <section className="detail editor-pane" aria-label={`Add source to claim ${claim.number}: the place in it`}>
      <form
        ref={form}
        className="editor"
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
        <header className="editor-head">
          <h2 dir="auto">{source.id ? title : 'New source'}</h2>
          <Button tone="plain" kbd="Esc" onClick={onBack}>
            Another source
          </Button>
        </header>
        {refused && (
          <p className="error" role="alert">
            <i className="glyph" />
            {refused}
          </p>
        )}
        {!source.id && (
          <>
            <div className="field">
              <label htmlFor="evidence-title">Source name</label>
              <input
                className="input"
                id="evidence-title"
                dir="auto"
                value={title}
                aria-invalid={lacksTitle}
                aria-describedby={lacksTitle ? 'evidence-title-error' : undefined}
                onChange={(event) => {
                  setDraft({ title: event.target.value })
                }}
              />
              {lacksTitle && (
                <p className="error" id="evidence-title-error">
                  <i className="glyph" />
                  Name the source.
                </p>
              )}
            </div>
            <div className="halves">
              <div className="field">
                <label htmlFor="evidence-url">URL (optional)</label>
                <input
                  className="input"
                  id="evidence-url"
                  inputMode="url"
                  value={url}
                  onChange={(event) => {
                    setDraft({ url: event.target.value })
                  }}
                />
              </div>
              <div className="field">
                <label htmlFor="evidence-visibility">Who may see it</label>
                <Picker
                  id="evidence-visibility"
                  label="Who may see it"
                  value={visibility}
                  options={optionsOf(VISIBILITIES, VISIBILITY_INFO)}
                  onChange={(chosen) => {
                    setDraft({ visibility: chosen })
                  }}
                />
              </div>
            </div>
          </>
        )}
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
        <div className="tabs wide" role="radiogroup" aria-label="Stance">
          {STANCES.map((which) => (
            <button
              key={which}
              type="button"
              role="radio"
              aria-checked={stance === which}
              data-stance={STANCE_INFO[which].mark}
              onClick={() => {
                setDraft({ stance: which })
              }}
            >
              <i className="glyph" />
              {STANCE_INFO[which].label}
            </button>
          ))}
        </div>
        <div className="field">
          <label htmlFor="evidence-locator">Where in the source</label>
          <input
            className="input"
            id="evidence-locator"
            dir="auto"
            placeholder="p. 2, § 4"
            value={locator}
            aria-invalid={lacksLocator}
            aria-describedby={lacksLocator ? 'evidence-locator-error' : undefined}
            onChange={(event) => {
              setDraft({ locator: event.target.value })
            }}
          />
          {lacksLocator && (
            <p className="error" id="evidence-locator-error">
              <i className="glyph" />
              Give a page, a paragraph or a time. Without it this is not evidence yet.
            </p>
          )}
        </div>
        <div className="field">
          <label htmlFor="evidence-excerpt">Excerpt</label>
          <textarea
            className="input serif"
            id="evidence-excerpt"
            rows={3}
            dir="auto"
            value={excerpt}
            onChange={(event) => {
              setDraft({ excerpt: event.target.value })
            }}
          />
        </div>
        <p className="actions">
          <Button tone="primary" kbd="↵" type="submit">
            Attach
          </Button>
          <span className="fine">
            {STANCE_INFO[stance].label} claim {claim.number} as written.
          </span>
        </p>
      </form>
    </section>
  )
}

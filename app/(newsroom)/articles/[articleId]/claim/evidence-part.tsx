'use client'

import { Button } from '@/components/ui/button'
import { buttonLook } from '@/components/ui/button-look'
import { Day } from '@/components/day-and-clock'
import { SOURCE_KIND_INFO, STANCE_INFO, VISIBILITY_INFO } from '@/lib/domain/evidence/source'
import type { ClaimDetail, EvidenceView } from '@/lib/domain/claims/claim-view'
import { useGalley } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import type { ClaimActions } from '@/app/(newsroom)/articles/[articleId]/changes/use-claim-actions'
import { KnownAlready } from './known-already'
import { useClaimChange } from '@/app/(newsroom)/articles/[articleId]/changes/use-claim-change'

interface RowProps {
  evidence: EvidenceView
  first: boolean
  onRemove: (() => void) | null
}

function Evidence({ evidence, first, onRemove }: RowProps) {
  const { label, mark } = STANCE_INFO[evidence.stance]
  const stance = (
    <span className="stance" data-stance={mark}>
      <i className="glyph" />
      {label}
    </span>
  )
  if (evidence.hidden)
    return (
      <article className="evidence">
        <header>
          {stance}
          <h3>A confidential source</h3>
          <span />
        </header>
        <p className="fine">Added by {evidence.addedBy.name}. You are not named on it.</p>
      </article>
    )
  const { source, locator, excerpt, accessedAt } = evidence
  return (
    <article className="evidence">
      <header>
        {stance}
        <h3 dir="auto">{source.title}</h3>
        <span>
          {source.url && (
            <a
              className={buttonLook({ tone: 'plain', size: 'small' })}
              href={source.url}
              target="_blank"
              rel="noreferrer"
            >
              Open {first && <kbd>O</kbd>}
            </a>
          )}
          {onRemove && (
            <Button
              tone="plain"
              size="small"
              className="-me-1.5"
              onClick={onRemove}
              aria-label={`Remove ${source.title} from the evidence`}
            >
              Remove
            </Button>
          )}
        </span>
      </header>
      <p className="fine">
        <b className="strong">{locator}</b> · {SOURCE_KIND_INFO[source.kind].label.toLowerCase()},{' '}
        {VISIBILITY_INFO[source.visibility].label.toLowerCase()} · accessed <Day date={accessedAt} />
      </p>
      {excerpt && <blockquote dir="auto">“{excerpt}”</blockquote>}
    </article>
  )
}

interface EvidencePartProps {
  detail: ClaimDetail
  actions: ClaimActions
  loading: boolean
}

export function EvidencePart({ detail, actions, loading }: EvidencePartProps) {
  const { actor } = useGalley()
  const change = useClaimChange()
  const { evidence, whyNot, evidenceCount } = detail
  const refused =
    actor.role === 'VIEWER' ? 'Viewers read the desk; only an editor can change it.' : (whyNot.attachEvidence ?? null)
  const remove = (id: string) => {
    change('removeEvidence', detail, {
      does: 'Remove evidence',
      at: { evidenceId: id },
      body: {},
      said: 'Evidence removed',
    })
  }
  return (
    <section className="part">
      <h3>
        Evidence <span className="count">&nbsp;{evidenceCount}</span>
        {refused === null ? (
          <Button tone="plain" size="small" className="ms-auto -me-1.5" kbd="S" onClick={actions.addSource}>
            Add source
          </Button>
        ) : null}
      </h3>
      {evidence.map((row, index) => (
        <Evidence
          key={row.id}
          evidence={row}
          first={index === 0}
          onRemove={
            refused === null
              ? () => {
                  remove(row.id)
                }
              : null
          }
        />
      ))}
      {!loading && evidence.length === 0 && <p className="none">No source yet.</p>}
      {refused === null && <KnownAlready claimId={detail.id} />}
      {refused !== null && detail.status !== 'DISMISSED' && <p className="fine">{refused}</p>}
    </section>
  )
}

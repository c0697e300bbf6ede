'use client'

import { tw } from '@/components/ui/cn'
import { Part } from '@/components/ui/case'
import { later } from '@/components/later'
import { Kbd } from '@/components/ui/kbd'
import { Button } from '@/components/ui/button'
import { buttonLook } from '@/components/ui/button-look'
import { Day } from '@/components/day-and-clock'
import { SOURCE_KIND_INFO, STANCE_INFO, VISIBILITY_INFO } from '@/lib/domain/evidence/source'
import { CLAIM_STATUS_INFO } from '@/lib/domain/claims/claim'
import type { ClaimDetail, EvidenceView } from '@/lib/domain/claims/claim-view'
import { useSteady } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import { useClaimChange } from '@/app/(newsroom)/articles/[articleId]/changes/use-claim-change'
import { GalleyButton } from '@/app/(newsroom)/articles/[articleId]/frame/galley-button'

const useSeen = later(() => import('./seen-before'))
const useProposed = later(() => import('./proposed-part'))

interface RowProps {
  evidence: EvidenceView
  first: boolean
  onRemove: (() => void) | null
}

const card = tw('grid gap-0.5 rounded-md border border-edge bg-bg px-3 pt-1.75 pb-2')
const cardHead = tw('grid grid-cols-[auto_minmax(0,1fr)_auto] items-center gap-2')

function Evidence({ evidence, first, onRemove }: RowProps) {
  const { label, mark } = STANCE_INFO[evidence.stance]
  const stance = (
    <span className="inline-flex items-center gap-1.25 font-semibold" data-stance={mark}>
      <i className="glyph bg-ink" aria-hidden="true" />
      {label}
    </span>
  )
  if (evidence.hidden)
    return (
      <article className={card}>
        <header className={cardHead}>
          {stance}
          <h4 className="truncate">A confidential source</h4>
          <span />
        </header>
        <p className="text-small text-muted">Added by {evidence.addedBy.name}. You are not named on it.</p>
      </article>
    )
  const { source, locator, excerpt, accessedAt } = evidence
  return (
    <article className={card}>
      <header className={cardHead}>
        {stance}
        <h4 className="truncate" dir="auto">
          {source.title}
        </h4>
        <span>
          {source.url && (
            <a
              className={buttonLook({ tone: 'plain', size: 'small' })}
              href={source.url}
              target="_blank"
              rel="noreferrer"
            >
              Open {first && <Kbd>O</Kbd>}
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
      <p className="text-small text-muted">
        <b className="font-semibold">{locator}</b> · {SOURCE_KIND_INFO[source.kind].label.toLowerCase()},{' '}
        {VISIBILITY_INFO[source.visibility].label.toLowerCase()} · accessed <Day date={accessedAt} />
      </p>
      {excerpt && (
        <blockquote className="font-text text-excerpt wrap-anywhere" dir="auto">
          “{excerpt}”
        </blockquote>
      )}
    </article>
  )
}

interface EvidencePartProps {
  detail: ClaimDetail
  loading: boolean
}

export function EvidencePart({ detail, loading }: EvidencePartProps) {
  const { actor, refresh } = useSteady()
  const change = useClaimChange()
  const { evidence, whyNot, evidenceCount } = detail
  const seen = useSeen()
  const proposed = useProposed()
  const refused =
    actor.role === 'VIEWER' ? 'Viewers read the desk; only an editor can change it.' : (whyNot.attachEvidence ?? null)
  const remove = (id: string) => {
    change('removeEvidence', detail, {
      does: 'Remove evidence',
      at: { evidenceId: id },
      body: {},
      said: `Evidence taken off claim ${detail.number}`,
    })
  }
  return (
    <Part
      level={3}
      title={
        <>
          Evidence <span className="font-normal text-faint tabular-nums">{evidenceCount}</span>
          {refused === null ? (
            <GalleyButton does="source" tone="plain" size="small" className="ms-auto -me-1.5">
              Add source
            </GalleyButton>
          ) : null}
        </>
      }
    >
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
      {!loading && evidence.length === 0 && (
        <p className="text-muted">{detail.proposed > 0 ? 'No source accepted yet.' : 'No source yet.'}</p>
      )}
      {detail.proposed > 0 && proposed && (
        <proposed.ProposedPart
          claimId={detail.id}
          articleId={detail.articleId}
          version={detail.version}
          onDecided={refresh}
        />
      )}
      {!loading && seen && <seen.SeenBefore detail={detail} mayReuse={refused === null} />}
      {refused !== null && CLAIM_STATUS_INFO[detail.status].counts && (
        <p className="text-small text-muted">{refused}</p>
      )}
    </Part>
  )
}

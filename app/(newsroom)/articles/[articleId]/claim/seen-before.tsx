'use client'

import { useQuery } from '@tanstack/react-query'
import Link from 'next/link'
import { useState } from 'react'
import { callApi } from '@/components/api'
import { Moment } from '@/components/moment'
import { useSettled } from '@/components/shell/use-sought'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import type { ClaimDetail, EvidenceView } from '@/lib/domain/claims/claim-view'
import type { SeenBefore as Seen, SeenClaim } from '@/lib/domain/claims/seen-view'
import { STANCE_INFO } from '@/lib/domain/evidence/source'
import { OUTCOME_INFO } from '@/lib/domain/verdicts/verdict'
import { useClaimChange } from '@/app/(newsroom)/articles/[articleId]/changes/use-claim-change'
import { GALLEY_KEYS, SEEN_FIRST } from '@/app/(newsroom)/articles/[articleId]/frame/galley-writing'
import { CLAIM_ROWS } from '@/app/(newsroom)/articles/[articleId]/list/rows'
import { KnownAlready } from './known-already'

/** Milliseconds of quiet before the desk is asked, so that nobody who steps through claims asks for each. */
const PAUSE = 250

const useOf = (row: EvidenceView) =>
  row.hidden ? null : JSON.stringify([row.source.id, row.stance, row.locator, row.excerpt])

function useSeenOf(claimId: string, similar: boolean, wanted: boolean) {
  const path = useSettled(`/api/v1/claims/${claimId}/seen${similar ? '?similar=true' : ''}`, PAUSE)
  const { data } = useQuery({
    queryKey: ['seen-before', path],
    queryFn: async () => callApi<Seen>('GET', path ?? ''),
    enabled: wanted && path !== null,
    retry: false,
  })
  return data ?? null
}

interface SeenBeforeProps {
  detail: ClaimDetail
  /** Whether this person may add evidence to the claim. */
  mayReuse: boolean
}

/** Where an approved claim of another article says the same, and what it rests on. The evidence may come along; the verdict never does. */
export function SeenBefore({ detail, mayReuse }: SeenBeforeProps) {
  const [similarOf, setSimilarOf] = useState<string | null>(null)
  const similar = similarOf === detail.id
  const seen = useSeenOf(detail.id, false, true)
  const alike = useSeenOf(detail.id, true, similar)
  const change = useClaimChange()
  const reuse = ({ claimId, headline }: SeenClaim) => {
    change('reuseEvidence', detail, {
      does: 'Reuse evidence',
      body: { fromClaimId: claimId },
      said: `Evidence of ‘${headline}’ reused on claim ${detail.number}`,
    })
    document.getElementById(CLAIM_ROWS)?.focus({ preventScroll: true })
  }
  const here = new Set(detail.evidence.map(useOf))
  /** What it would bring: live evidence that this person sees and that the claim has not yet. */
  const bringsOf = ({ evidence }: SeenClaim) =>
    evidence.map(useOf).filter((use) => use !== null && !here.has(use)).length
  const items = seen?.items ?? []
  const first = items.find((one) => bringsOf(one) > 0)
  const line = (one: SeenClaim) => (
    <SeenLine
      key={one.claimId}
      seen={one}
      onReuse={
        mayReuse && bringsOf(one) > 0
          ? () => {
              reuse(one)
            }
          : null
      }
      first={one === first}
    />
  )
  return (
    <>
      {items.length > 0 && (
        <section aria-label="Seen before" className="mt-2 grid gap-1 border-s-2 border-hairline ps-3">
          <h4 className="flex items-center gap-1.25 text-small font-semibold">
            <i className="glyph [--glyph:var(--glyph-seen)]" aria-hidden="true" />
            Seen before{items.length > 1 && `, ${seen?.more ? 'more than ' : ''}${items.length} times`}
          </h4>
          <ul className="grid gap-2">{items.map(line)}</ul>
        </section>
      )}
      {similar && alike && (
        <section aria-label="Similar claims" className="mt-2 grid gap-1 border-s-2 border-hairline ps-3">
          <h4 className="text-small font-semibold">Similar claims</h4>
          {alike.items.length === 0 && <p className="text-small text-muted">No approved claim elsewhere is similar.</p>}
          <ul className="grid gap-2">{alike.items.map(line)}</ul>
        </section>
      )}
      {mayReuse && <KnownAlready claimId={detail.id} without={items.map(({ claimId }) => claimId)} />}
      {!similar && seen && (
        <p className="mt-1">
          <Button
            tone="plain"
            size="small"
            className="-ms-1.5"
            onClick={() => {
              setSimilarOf(detail.id)
            }}
          >
            Look for similar claims
          </Button>
        </p>
      )}
    </>
  )
}

interface SeenLineProps {
  seen: SeenClaim
  /** Null where nothing of it would be new here, or this person changes nothing. */
  onReuse: (() => void) | null
  /** The one that the key goes to. */
  first: boolean
}

function SeenLine({ seen, onReuse, first }: SeenLineProps) {
  const { articleId, number, headline, text, outcome, rationale, by, approvedBy, approvedAt, evidence } = seen
  return (
    <li className="grid gap-0.5 text-small">
      <p className="wrap-anywhere">
        <Link href={`/articles/${articleId}?claim=${number}`}>
          <bdi>“{text}”</bdi>
        </Link>{' '}
        in <bdi>{headline}</bdi>
      </p>
      <p className="text-muted">
        <b className="font-semibold text-ink">{OUTCOME_INFO[outcome].label}</b> by {by.name}, approved by{' '}
        {approvedBy.name}, <Moment at={approvedAt} />
      </p>
      {rationale && (
        <p className="wrap-anywhere text-muted" dir="auto">
          {rationale}
        </p>
      )}
      {evidence.map((row) => (
        <p key={row.id} className="wrap-anywhere">
          {row.hidden ? (
            'A confidential source. You are not named on it.'
          ) : (
            <>
              <b className="font-semibold">{row.locator}</b> · <bdi>{row.source.title}</bdi>
              {row.stance !== 'SUPPORTS' && <>, {STANCE_INFO[row.stance].label.toLowerCase()}</>}
            </>
          )}
        </p>
      ))}
      {onReuse && (
        <p>
          <Button
            size="small"
            {...(first && { id: SEEN_FIRST })}
            aria-label={`Use its evidence${first ? ` ${GALLEY_KEYS.seen}` : ''}: “${text}” in ${headline}`}
            onClick={onReuse}
          >
            Use its evidence {first && <Kbd>{GALLEY_KEYS.seen}</Kbd>}
          </Button>
        </p>
      )}
    </li>
  )
}

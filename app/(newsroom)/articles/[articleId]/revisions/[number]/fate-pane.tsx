'use client'

import { useEffect, useRef, useState } from 'react'
import { ClaimState } from '@/components/claim-state'
import { useChange } from '@/app/(newsroom)/changes/use-change'
import { isSingleKey } from '@/components/shell/single-keys'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { useKeys } from '@/components/use-keys'
import { WordDiff } from '@/components/word-diff'
import type { ClaimFate, RevisionReport } from '@/lib/domain/articles/revision-view'
import { CLAIM_MOVES } from '@/lib/domain/claims/claim'
import { markOf } from '@/lib/domain/claims/claim-mark'
import type { ClaimView } from '@/lib/domain/claims/claim-view'
import { sayApplied, whyStale } from '@/lib/domain/claims/why-stale'

interface FatePaneProps {
  articleId: string
  /** The number of the revision. */
  revision: number
  report: RevisionReport | null
  fates: ClaimFate[]
  /** As they stand now; empty for an older revision, whose claims have gone on since. */
  claims: ClaimView[]
  /** By the claim's id, what part of the text it stands in, in words. */
  parts: Readonly<Record<string, string>>
  /** Blocks that are another part of the article than before. */
  relabelled: { text: string; was: string; now: string }[]
  viewer: boolean
}

interface CardProps {
  articleId: string
  /** The number of the revision that is reported on. */
  revision: number
  fate: ClaimFate
  claim: ClaimView | undefined
  part: string | undefined
  viewer: boolean
  /** The one that Y reaffirms. */
  atHand: boolean
  onChanged: (claim: ClaimView) => void
}

function FateCard({ articleId, revision, fate, claim, part, viewer, atHand, onChanged }: CardProps) {
  const { change, refused } = useChange('reaffirm')
  const mark = claim && markOf(claim)
  const card = useRef<HTMLElement>(null)
  useEffect(() => {
    if (atHand) card.current?.scrollIntoView({ block: 'nearest' })
  }, [atHand])
  const reaffirm = () => {
    if (claim)
      void change({
        at: { claimId: claim.id },
        body: {},
        on: [{ thing: `claims/${claim.id}`, version: claim.version, field: 'version' }],
        label: `Claim ${claim.number}: ${CLAIM_MOVES.reaffirm.label}`,
        said: ({ number }) => `Claim ${number} reaffirmed: sent for review`,
        onDone: onChanged,
      })
  }
  return (
    <article className="fate" ref={card} data-finding={mark?.finding} data-stage={mark?.stage ?? undefined}>
      <header>
        <span className="no aside">{fate.number}</span>
        {claim && <ClaimState claim={claim} />}
        {part && <span className="push">{part}</span>}
      </header>
      {fate.fate === 'orphaned' ? (
        <p className="gone">
          <q dir="auto">{fate.was}</q>
        </p>
      ) : fate.was === fate.now && !fate.context ? (
        <p className="font-text text-excerpt" dir="auto">
          {claim?.text ?? fate.now}
        </p>
      ) : (
        <WordDiff
          was={(fate.was === fate.now ? fate.context?.was : fate.was) ?? ''}
          now={(fate.was === fate.now ? fate.context?.now : fate.now) ?? ''}
        />
      )}
      {fate.fate === 'stale' && <p className="aside">{upperFirst(whyStale(revision, fate))}.</p>}
      {fate.fate === 'applied' && <p className="aside">Edit {sayApplied(revision, fate)}.</p>}
      {refused && <p className="error">{refused}</p>}
      {claim && (
        <p className="actions">
          {claim.status === 'STALE' && !viewer && (
            <Button data-at-hand={atHand || undefined} onClick={reaffirm}>
              Reaffirm {atHand && <kbd>Y</kbd>}
            </Button>
          )}
          <ButtonLink tone="plain" href={`/articles/${articleId}?claim=${claim.number}`}>
            Open in the galley
          </ButtonLink>
        </p>
      )}
    </article>
  )
}

const upperFirst = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

/** How many claims a revision kept, moved, shook and orphaned; each shaken one with the way on. */
export function FatePane({
  articleId,
  revision,
  report,
  fates,
  claims: first,
  parts,
  relabelled,
  viewer,
}: FatePaneProps) {
  const [claims, setClaims] = useState(first)
  const pane = useRef<HTMLElement>(null)
  const stale = new Set(claims.filter(({ status }) => status === 'STALE').map(({ id }) => id))
  const atHand = fates.find(({ claimId, fate }) => fate === 'stale' && stale.has(claimId))?.claimId
  useKeys((event) => {
    const button = pane.current?.querySelector<HTMLElement>('[data-at-hand]')
    if (event.key !== 'y' || !button || !isSingleKey(event)) return false
    button.click()
    return true
  })
  const groups = [
    { title: 'Stale', fates: fates.filter(({ fate }) => fate === 'stale') },
    { title: 'Approved edits made', fates: fates.filter(({ fate }) => fate === 'applied') },
    { title: 'Orphaned', fates: fates.filter(({ fate }) => fate === 'orphaned') },
    { title: 'Reworded, without a verdict', fates: fates.filter(({ fate }) => fate === 'reanchored') },
  ].filter((group) => group.fates.length > 0)
  return (
    <aside className="pane" ref={pane} aria-label="Report of the revision">
      <section>
        <h1 className="report-line">
          {report
            ? `${report.kept + report.moved} kept · ${report.stale} stale · ${report.orphaned} orphaned`
            : 'The first text'}
        </h1>
        {report && (
          <p className="aside">
            {report.suggested} suggested in what is new. An approval is carried only where its sentence is the same,
            typography apart, and nothing beside it turns it round.
          </p>
        )}
      </section>
      {relabelled.length > 0 && (
        <section>
          <h2>
            Another part of the article <span className="count">{relabelled.length}</span>
          </h2>
          <ul className="grid gap-1.5">
            {relabelled.map(({ text, was, now }, index) => (
              <li key={index} className="grid">
                <span className="truncate font-text text-excerpt" dir="auto">
                  {text}
                </span>
                <span className="aside">
                  {was} → <b className="font-semibold text-ink">{now}</b>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {groups.map(({ title, fates: its }) => (
        <section key={title}>
          <h2>
            {title} <span className="count">{its.length}</span>
          </h2>
          <div>
            {its.map((fate) => (
              <FateCard
                key={fate.claimId}
                articleId={articleId}
                revision={revision}
                fate={fate}
                part={parts[fate.claimId]}
                claim={claims.find(({ id }) => id === fate.claimId)}
                viewer={viewer}
                atHand={fate.claimId === atHand}
                onChanged={(claim) => {
                  setClaims(claims.map((one) => (one.id === claim.id ? claim : one)))
                }}
              />
            ))}
          </div>
        </section>
      ))}
    </aside>
  )
}

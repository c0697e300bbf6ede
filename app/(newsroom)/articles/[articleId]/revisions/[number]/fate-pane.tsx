'use client'

import { useState } from 'react'
import { useChange } from '@/app/(newsroom)/changes/use-change'
import { useActions } from '@/components/actions/use-actions'
import { Pane, PanePart } from '@/components/ui/pane'
import type { ClaimFate, RevisionReport } from '@/lib/domain/articles/revision-view'
import type { PartInTable } from '@/lib/domain/articles/part'
import { sayParts } from '@/lib/domain/articles/part'
import { CLAIM_MOVES } from '@/lib/domain/claims/claim'
import type { ClaimView } from '@/lib/domain/claims/claim-view'
import { FateCard } from './fate-card'
import { revisionActions } from './revision-actions'

interface FatePaneProps {
  articleId: string
  /** The number of the revision. */
  revision: number
  report: RevisionReport | null
  fates: ClaimFate[]
  /** As they stand now; empty for an older revision, whose claims have gone on since. */
  claims: ClaimView[]
  /** By the claim's id, what parts of the text it stands in, or stood in where it is orphaned. */
  parts: Readonly<Record<string, readonly PartInTable[]>>
  /** Blocks that are another part of the article than before. */
  relabelled: { text: string; was: string; now: string }[]
  /** Why nothing can be changed here; null where it can. */
  whyNotEdit: string | null
}

function Counted({ title, count }: { title: string; count: number }) {
  return (
    <>
      {title} <span className="font-normal text-faint tabular-nums">{count}</span>
    </>
  )
}

/** How many claims a revision kept, moved, shook and orphaned; each shaken one with the way on. */
export function FatePane({
  articleId,
  revision,
  report,
  fates,
  claims: first,
  parts,
  relabelled,
  whyNotEdit,
}: FatePaneProps) {
  const [claims, setClaims] = useState(first)
  const { change, refused } = useChange('reaffirm')
  /** The claim that was tried last. */
  const [tried, setTried] = useState<string | null>(null)
  const stale = claims.filter(({ status }) => whyNotEdit === null && status === 'STALE')
  const staleFate = fates.find(({ claimId, fate }) => fate === 'stale' && stale.some(({ id }) => id === claimId))
  const atHand = stale.find(({ id }) => id === staleFate?.claimId)
  const reaffirmer = (claim: ClaimView | undefined) => {
    if (!claim || !stale.includes(claim)) return undefined
    return () => {
      setTried(claim.id)
      void change({
        at: { claimId: claim.id },
        body: {},
        on: [{ thing: `claims/${claim.id}`, version: claim.version, field: 'version' }],
        label: `Claim ${claim.number}: ${CLAIM_MOVES.reaffirm.label}`,
        said: ({ number }) => `Claim ${number} reaffirmed: sent for review`,
        onDone: (changed) => {
          setClaims((now) => now.map((one) => (one.id === changed.id ? changed : one)))
        },
      })
    }
  }
  useActions(revisionActions({ reaffirm: reaffirmer(atHand) ?? null, whyNotEdit }))
  const groups = [
    { title: 'Stale', fates: fates.filter(({ fate }) => fate === 'stale') },
    { title: 'Approved edits made', fates: fates.filter(({ fate }) => fate === 'applied') },
    { title: 'Orphaned', fates: fates.filter(({ fate }) => fate === 'orphaned') },
    { title: 'Reworded, without a verdict', fates: fates.filter(({ fate }) => fate === 'reanchored') },
  ].filter((group) => group.fates.length > 0)
  return (
    <Pane
      aria-label="Report of the revision"
      className="pt-0 print:mt-6 print:border-0 print:bg-transparent print:px-0"
    >
      <PanePart>
        <h1 className="font-text text-[1.1875rem]/6.5 font-semibold">
          {report
            ? `${report.kept + report.moved} kept · ${report.stale} stale · ${report.orphaned} orphaned`
            : 'The first text'}
        </h1>
        {report && (
          <p className="text-muted">
            {report.suggested} suggested in what is new. Approvals carry over only if the sentence is unchanged,
            typography apart, and nothing beside it turns it round.
          </p>
        )}
      </PanePart>
      {relabelled.length > 0 && (
        <PanePart title={<Counted title="Another part of the article" count={relabelled.length} />}>
          <ul className="grid gap-1.5">
            {relabelled.map(({ text, was, now }, index) => (
              <li key={index} className="grid">
                <span className="truncate font-text text-excerpt" dir="auto">
                  {text}
                </span>
                <span className="text-muted">
                  {was} → <b className="font-semibold text-ink">{now}</b>
                </span>
              </li>
            ))}
          </ul>
        </PanePart>
      )}
      {groups.map(({ title, fates: its }) => (
        <PanePart key={title} title={<Counted title={title} count={its.length} />}>
          <div>
            {its.map((fate) => {
              const claim = claims.find(({ id }) => id === fate.claimId)
              return (
                <FateCard
                  key={fate.claimId}
                  articleId={articleId}
                  revision={revision}
                  fate={fate}
                  part={sayParts(parts[fate.claimId] ?? [])}
                  claim={claim}
                  reaffirm={reaffirmer(claim)}
                  refused={tried === fate.claimId ? refused : null}
                  atHand={atHand !== undefined && fate.claimId === atHand.id}
                />
              )
            })}
          </div>
        </PanePart>
      ))}
    </Pane>
  )
}

'use client'

import { useState } from 'react'
import { sayMoved } from '@/app/(newsroom)/changes/claim-change'
import { useChange } from '@/app/(newsroom)/changes/use-change'
import { useActions } from '@/components/actions/use-actions'
import { MoreButton } from '@/components/earlier/more-button'
import { Pane, PanePart } from '@/components/ui/pane'
import type { FateCounts, RevisionReport } from '@/lib/domain/articles/revision-view'
import { SHAKEN } from '@/lib/domain/articles/revision-view'
import { sayParts } from '@/lib/domain/articles/part'
import { CLAIM_MOVES } from '@/lib/domain/claims/claim'
import type { ClaimView } from '@/lib/domain/claims/claim-view'
import { counted } from '@/lib/domain/counted'
import { isFrom } from '@/lib/domain/moves'
import { FateCard } from './fate-card'
import { revisionActions } from './revision-actions'
import type { FatesPage } from './use-fates'
import { useFates } from './use-fates'

interface FatePaneProps {
  articleId: string
  /** The number of the revision. */
  revision: number
  newest: boolean
  report: RevisionReport
  /** How many claims had each fate. */
  counts: FateCounts
  /** The first of the claims that it did not leave as they were. */
  first: FatesPage
  /** Blocks that are another part of the article than before. */
  relabelled: { text: string; was: string; now: string }[]
  /** How many more of those there are. */
  moreRelabelled: number
  /** Why nothing can be changed here; null where it can. */
  whyNotEdit: string | null
}

const TITLES = {
  stale: 'Stale',
  applied: 'Approved edits made',
  orphaned: 'Orphaned',
  reanchored: 'Reworded, without a verdict',
} as const satisfies Record<(typeof SHAKEN)[number], string>

function Counted({ title, count }: { title: string; count: number }) {
  return (
    <>
      {title} <span className="font-normal text-faint tabular-nums">{count}</span>
    </>
  )
}

/** How many claims a revision kept, moved, shook and orphaned; each shaken one with the way on. */
export function FatePane(props: FatePaneProps) {
  const { articleId, revision, newest, report, counts, first, relabelled, moreRelabelled, whyNotEdit } = props
  const mayReaffirm = newest && whyNotEdit === null
  const reaffirmable = mayReaffirm ? (counts.stale ?? 0) : 0
  const { atHand, onChanged, ...fates } = useFates({ articleId, revision, first, reaffirmable })
  const { change, refused } = useChange('reaffirm')
  /** The claim that was tried last. */
  const [tried, setTried] = useState<string | null>(null)
  const reaffirmer = (claim: ClaimView | null | undefined) => {
    if (!mayReaffirm || !claim || !isFrom(CLAIM_MOVES.reaffirm, claim.status)) return undefined
    return () => {
      setTried(claim.id)
      void change({
        at: { claimId: claim.id },
        body: {},
        on: [{ thing: `claims/${claim.id}`, version: claim.version, field: 'version' }],
        label: `Claim ${claim.number}: ${CLAIM_MOVES.reaffirm.label}`,
        said: ({ number }) => sayMoved(number, 'reaffirm'),
        onDone: onChanged,
      })
    }
  }
  useActions(revisionActions({ reaffirm: reaffirmer(atHand) ?? null, whyNotEdit }))
  const groups = SHAKEN.map((name) => ({
    title: TITLES[name],
    count: counts[name] ?? 0,
    fates: fates.items.filter(({ fate }) => fate === name),
  })).filter((group) => group.fates.length > 0)
  return (
    <Pane
      aria-label="Report of the revision"
      className="pt-0 print:mt-6 print:border-0 print:bg-transparent print:px-0"
    >
      <PanePart>
        <h1 className="font-text text-[1.1875rem]/6.5 font-semibold">
          {report.kept + report.moved} kept · {report.stale} stale · {report.orphaned} orphaned
        </h1>
        <p className="text-muted">
          {report.suggested === 0 ? 'No new suggestions.' : `${counted(report.suggested, 'new suggestion')}.`} Approvals
          carry over only if the sentence is unchanged, apart from typography, and no sentence beside it changes its
          meaning.
        </p>
      </PanePart>
      {relabelled.length > 0 && (
        <PanePart title={<Counted title="Another part of the article" count={relabelled.length + moreRelabelled} />}>
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
          {moreRelabelled > 0 && <p className="text-muted">and {moreRelabelled} more, among the parts that changed</p>}
        </PanePart>
      )}
      {groups.map(({ title, count, fates: its }) => (
        <PanePart key={title} title={<Counted title={title} count={count} />}>
          <div>
            {its.map((fate) => (
              <FateCard
                key={fate.claimId}
                articleId={articleId}
                revision={revision}
                fate={fate}
                part={sayParts(fate.parts)}
                claim={fate.claim ?? undefined}
                reaffirm={reaffirmer(fate.claim)}
                refused={tried === fate.claimId ? refused : null}
                atHand={fate.claimId === atHand?.id}
              />
            ))}
          </div>
        </PanePart>
      ))}
      {first.next !== null && (
        <PanePart>
          <MoreButton of={{ ...fates, count: fates.items.length }}>Show more</MoreButton>
        </PanePart>
      )}
    </Pane>
  )
}

'use client'

import { useEffect, useRef, useState } from 'react'
import { ClaimState } from '@/components/claim-state'
import { useChange } from '@/app/(newsroom)/changes/use-change'
import { useActions } from '@/components/actions/use-actions'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { ErrorNote } from '@/components/ui/error-note'
import { Pane, PanePart } from '@/components/ui/pane'
import { WordDiff } from '@/components/word-diff'
import type { ClaimFate, RevisionReport } from '@/lib/domain/articles/revision-view'
import type { PartInTable } from '@/lib/domain/articles/part'
import { sayParts } from '@/lib/domain/articles/part'
import { CLAIM_MOVES } from '@/lib/domain/claims/claim'
import { markOf } from '@/lib/domain/claims/claim-mark'
import type { ClaimView } from '@/lib/domain/claims/claim-view'
import { sayApplied, whyStale } from '@/lib/domain/claims/why-stale'
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

interface CardProps {
  articleId: string
  /** The number of the revision that is reported on. */
  revision: number
  fate: ClaimFate
  claim: ClaimView | undefined
  /** Where it stands, in words; where it stood, when its words are gone. */
  part: string
  /** Absent where it can’t be reaffirmed. */
  reaffirm: (() => void) | undefined
  /** The one that Y reaffirms. */
  atHand: boolean
  /** Why the last try did not work. */
  refused: string | null
}

function FateCard({ articleId, revision, fate, claim, part, reaffirm, atHand, refused }: CardProps) {
  const mark = claim && markOf(claim)
  const card = useRef<HTMLElement>(null)
  useEffect(() => {
    if (atHand) card.current?.scrollIntoView({ block: 'nearest' })
  }, [atHand])
  return (
    <article
      className="grid gap-1.5 border-hairline py-2.5 not-first:border-t first:pt-0 print:break-inside-avoid"
      ref={card}
      data-finding={mark?.finding}
      data-stage={mark?.stage ?? undefined}
    >
      <header className="flex items-center gap-2">
        <span className="text-muted tabular-nums">{fate.number}</span>
        {claim && (
          <span className="font-semibold">
            <ClaimState claim={claim} />
          </span>
        )}
        {part && (
          <span className="ms-auto text-end text-muted" dir="auto">
            {fate.fate === 'orphaned' ? `Stood in: ${part.charAt(0).toLowerCase()}${part.slice(1)}` : part}
          </span>
        )}
      </header>
      {fate.fate === 'orphaned' ? (
        <p className="font-text text-[0.9375rem]/5 line-through decoration-muted" dir="auto">
          {fate.was}
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
      {fate.fate === 'stale' && <p className="text-muted">{upperFirst(whyStale(revision, fate))}.</p>}
      {fate.fate === 'applied' && <p className="text-muted">Edit {sayApplied(revision, fate)}.</p>}
      {refused !== null && <ErrorNote>{refused}</ErrorNote>}
      {claim && (
        <div className="flex flex-wrap items-center gap-2 print:hidden">
          {reaffirm && (
            <Button {...(atHand && { kbd: 'Y' })} onClick={reaffirm}>
              Reaffirm
            </Button>
          )}
          <ButtonLink tone="plain" href={`/articles/${articleId}?claim=${claim.number}`}>
            Open in the galley
          </ButtonLink>
        </div>
      )}
    </article>
  )
}

function Counted({ title, count }: { title: string; count: number }) {
  return (
    <>
      {title} <span className="font-normal text-faint tabular-nums">{count}</span>
    </>
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

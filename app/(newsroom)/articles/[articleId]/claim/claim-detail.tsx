'use client'

import { later } from '@/components/later'
import { Visible } from '@/components/visible'
import { cn, tw } from '@/components/ui/cn'
import { PaneBody, SidePane } from '@/app/(newsroom)/articles/[articleId]/frame/side-pane'
import { useEffect, useMemo, useRef } from 'react'
import type { RefObject } from 'react'
import { ClaimState } from '@/components/claim-state'
import { namesOfParts, partsOf, sayParts } from '@/lib/domain/articles/part'
import { CLAIM_MOVES } from '@/lib/domain/claims/claim'
import { markOf } from '@/lib/domain/claims/claim-mark'
import type { ClaimDetail as Detail, ClaimView } from '@/lib/domain/claims/claim-view'
import { contextOf } from '@/lib/domain/text/sentences'
import { ClaimConflicts } from './claim-conflicts'
import { ClaimFacts, Reshape } from './claim-facts'
import { ClaimNotes } from './claim-notes'
import { CommentsPart } from './comments-part'
import { DecisionBar } from './decision-bar'
import { EvidencePart } from './evidence-part'
import { useClaimDetail } from '@/app/(newsroom)/articles/[articleId]/frame/claim-detail-query'
import { ColleaguesHere } from '@/app/(newsroom)/articles/[articleId]/frame/colleagues-here'
import { usePlace, useShown, useSteady } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import type { ClaimActions } from '@/app/(newsroom)/articles/[articleId]/changes/use-claim-actions'
import { UnderstoodLine } from './understood-line'
import { VerdictPart } from './verdict-part'
import { GalleyButton } from '@/app/(newsroom)/articles/[articleId]/frame/galley-button'

/** What the list knows, until all of the claim is there. */
function standIn(claim: ClaimView): Detail {
  return {
    ...claim,
    evidence: [],
    verdicts: claim.verdict ? [claim.verdict] : [],
    verdictsNext: null,
    comments: [],
    commentsNext: null,
    history: [],
    historyNext: null,
    whyNot: {},
    merged: [],
    proposed: 0,
    stale: null,
  }
}

const usePast = later(() => import('./claim-past'))

const context = tw('font-text text-context wrap-anywhere text-muted')

/** The claim's sentence with its words marked; its own text when the words are gone. */
function Context({ claim, whyNot }: { claim: ClaimView; whyNot: Detail['whyNot'] }) {
  const article = useShown((shown) => shown.article)
  const { text, blocks } = article.revision
  const partsAt = useMemo(() => partsOf(text, blocks), [text, blocks])
  const { finding, stage } = markOf(claim)
  const [anchor] = claim.anchors
  const mark = (
    <mark className="claim text-ink" data-finding={finding} data-stage={stage ?? undefined}>
      <Visible text={claim.text} />
      <i className="end" />
    </mark>
  )
  if (!anchor) {
    const wasIn = namesOfParts(claim.parts)
    return (
      <>
        {wasIn && <p className="-mb-1 text-label font-medium text-faint">Was in: {wasIn}</p>}
        <p className={context} dir="auto">
          {mark}
        </p>
      </>
    )
  }
  const around = contextOf(text, anchor, article.language)
  const where = sayParts(partsAt(anchor))
  return (
    <>
      <div className="-mb-1 flex min-h-5 items-center justify-between gap-3">
        <p className="min-w-0 text-label font-medium text-faint" dir="auto">
          {where}
        </p>
        <Reshape claim={claim} whyNot={whyNot} className="-me-1.5 shrink-0 max-phone:hidden" />
      </div>
      {/* Around it, since a row of the grid gives what is clamped no height of its own. */}
      <div>
        <p className={cn(context, 'whitespace-pre-line max-phone:line-clamp-3')} dir="auto">
          {text.slice(around.start, anchor.start)}
          {mark}
          {text.slice(anchor.end, around.end)}
        </p>
      </div>
    </>
  )
}

interface ClaimDetailProps {
  claim: ClaimView
  actions: ClaimActions
}

/** What is drawn again with another claim in it begins at its top, and no button of the claim before has the focus. */
function useFromTheTop(claimId: string): RefObject<HTMLDivElement | null> {
  const body = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!body.current) return
    body.current.scrollTop = 0
    const { activeElement } = document
    if (activeElement instanceof HTMLElement && body.current.contains(activeElement)) activeElement.blur()
  }, [claimId])
  return body
}

export function ClaimDetail({ claim, actions }: ClaimDetailProps) {
  const { actor } = useSteady()
  const listed = useShown((shown) => shown.listed)
  const here = usePlace(({ colleagues }) => colleagues.get(claim.id))
  const body = useFromTheTop(claim.id)
  const past = usePast()
  const { data } = useClaimDetail(claim)
  const detail = data ? { ...data, ...claim } : standIn(claim)
  const decided = CLAIM_MOVES.giveVerdict.from.some((status) => status === claim.status)
  return (
    <SidePane
      aria-label={`Claim ${claim.number}`}
      head={
        <>
          <h2 className="me-auto font-semibold whitespace-nowrap max-tablet:me-2">
            Claim {claim.number}{' '}
            <span className="font-normal text-faint tabular-nums @max-[25rem]:hidden">of {listed.length}</span>
          </h2>
          {here && <ColleaguesHere names={here} />}
          <span className="hidden min-w-0 flex-1 overflow-hidden text-muted max-tablet:flex">
            <ClaimState claim={claim} />
          </span>
          <GalleyButton does="previous" tone="plain" className="max-tablet:hidden">
            Previous
          </GalleyButton>
          <GalleyButton does="next" tone="plain" className="max-tablet:hidden">
            Next
          </GalleyButton>
          <GalleyButton does="link" tone="plain">
            <span>
              Copy<span className="@max-[22.5rem]:sr-only"> link</span>
            </span>
          </GalleyButton>
        </>
      }
      foot={<DecisionBar detail={detail} actions={actions} />}
    >
      {/* A viewer finds nothing in it that takes the focus, and scrolls it by keys all the same. */}
      <PaneBody ref={body} {...(actor.role === 'VIEWER' && { tabIndex: 0 })}>
        <Context claim={claim} whyNot={detail.whyNot} />
        <UnderstoodLine claim={detail} />
        {/* On a phone the words and the evidence come first, what kind of claim it is after the verdict. */}
        <div className="contents max-phone:*:order-1">
          <ClaimFacts claim={claim} whyNot={detail.whyNot} />
        </div>
        <ClaimNotes detail={detail} />
        <ClaimConflicts claim={claim} />
        <EvidencePart detail={detail} loading={!data} />
        <VerdictPart detail={detail} deciding={decided} actions={actions} />
        <div className="contents max-phone:*:order-2">
          <CommentsPart key={claim.id} detail={detail} />
          {past && <past.ClaimPast detail={detail} />}
        </div>
      </PaneBody>
    </SidePane>
  )
}

'use client'

import { cn } from '@/components/ui/cn'
import { rowLook } from '@/components/ui/list-box'
import { PaneFoot, SidePane } from '@/app/(newsroom)/articles/[articleId]/frame/side-pane'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { RefObject } from 'react'
import { useActions } from '@/components/actions/use-actions'
import type { BlockRole } from '@/lib/domain/articles/block'
import { namesOfPlaces, partsOf } from '@/lib/domain/articles/part'
import type { CoverageView } from '@/lib/domain/articles/article-view'
import { figure } from '@/lib/domain/limits'
import { whyNotEdit } from '@/lib/domain/people/actor'
import { partActions, rowActions } from './panel-actions'
import { CoveredKinds, UncoveredParts } from './uncovered-parts'
import { CLAIM_MOVES, KIND_INFO } from '@/lib/domain/claims/claim'
import { isFrom } from '@/lib/domain/moves'
import { LanguageNote } from '@/app/(newsroom)/articles/[articleId]/claim/language-note'
import { useGalley } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import { useClaimChange } from '@/app/(newsroom)/articles/[articleId]/changes/use-claim-change'
import { useNewClaim } from '@/app/(newsroom)/articles/[articleId]/text/use-new-claim'
import { PanelButton } from './panel-button'
import { useUncoveredMarks } from './use-uncovered-marks'

/** What may be said where nothing that was found is left. */
function sayAllCovered({ total, read: { notReadFor } }: CoverageView): string {
  if (notReadFor.length > 0) return 'Everything that is read is in a claim or dismissed.'
  if (total === 0) return 'No number, name, date or quote was found in this text.'
  return 'Every number, name, date and quote is in a claim or dismissed.'
}

/** What is not covered, in the text and as a list; N makes a claim of it. */
export function UncoveredPanel({ story }: { story: RefObject<HTMLElement | null> }) {
  const { article, coverage, claims, setPanel, actor } = useGalley()
  const { text: whole, blocks } = article.revision
  const partsAt = useMemo(() => partsOf(whole, blocks), [whole, blocks])
  const makeNew = useNewClaim()
  const change = useClaimChange()
  const [at, setAt] = useState(0)
  /** The kind of part that the list is kept to. */
  const [asked, setAsked] = useState<BlockRole | null>(null)
  const list = useRef<HTMLOListElement>(null)
  const { covered, total, parts, notReadYet } = coverage
  const lacking = useMemo(() => parts.filter((one) => one.covered < one.total).map(({ role }) => role), [parts])
  const part = lacking.find((role) => role === asked) ?? null
  const uncovered = useMemo(
    () => coverage.uncovered.filter((one) => part === null || one.part.role === part),
    [coverage.uncovered, part],
  )
  /** A list gets shorter as its rows become claims. */
  const marked = Math.max(0, Math.min(at, uncovered.length - 1))
  const show = (role: BlockRole | null) => {
    setAsked(role)
    setAt(0)
  }
  const stepPart = (by: 1 | -1) => {
    const all = [null, ...lacking]
    show(all[(all.indexOf(part) + by + all.length) % all.length] ?? null)
  }
  useEffect(() => list.current?.focus(), [])
  const current = uncovered[marked]
  useUncoveredMarks(story, uncovered, current)
  /** Words that are suggested already are accepted; others become a claim. */
  const make = ({ start, end, kind }: (typeof uncovered)[number]) => {
    const suggested = claims.find(
      ({ status, anchors }) =>
        isFrom(CLAIM_MOVES.accept, status) && anchors.some((anchor) => anchor.start === start && anchor.end === end),
    )
    if (suggested)
      change('acceptClaim', suggested, {
        move: 'accept',
        body: {},
        said: `Claim ${suggested.number} accepted: “${suggested.text}”`,
      })
    else void makeNew({ start, end }, kind)
  }
  const close = () => {
    setPanel('claim')
  }
  useActions(
    [
      ...partActions(stepPart),
      ...rowActions({
        step: (by) => {
          setAt(Math.max(0, Math.min(marked + by, uncovered.length - 1)))
        },
        take: {
          label: 'Make a claim',
          keys: ['N', 'Enter'],
          whyNot: () => whyNotEdit(actor) ?? (current ? null : 'Nothing is left that no claim covers.'),
          run: () => {
            if (current) make(current)
          },
        },
        close,
      }),
    ],
    { alone: true },
  )
  return (
    <SidePane
      aria-label="Not covered"
      head={
        <>
          <b className="me-auto font-semibold">
            {notReadYet
              ? 'Not read for claims yet'
              : `${total - covered} of ${total} ${coverage.read.notReadFor.length > 0 ? 'found are ' : ''}not covered`}
          </b>
          <PanelButton does="close" tone="plain" />
        </>
      }
      foot={
        actor.role !== 'VIEWER' &&
        uncovered.length > 0 && (
          <PaneFoot>
            <PanelButton does="take" tone="primary" />
          </PaneFoot>
        )
      }
    >
      <LanguageNote />
      <CoveredKinds kinds={coverage.kinds} />
      <UncoveredParts parts={parts} part={part} onShow={show} />
      <ol
        ref={list}
        className="group/list min-h-0 flex-1 [scrollbar-width:thin] overflow-auto empty:flex-none focus-visible:outline-0"
        role="listbox"
        aria-label="Not covered"
        tabIndex={0}
        aria-activedescendant={current ? `uncovered-${marked}` : undefined}
      >
        {uncovered.map(({ start, end, kind, text, part: its }, index) => (
          <li
            key={start}
            id={`uncovered-${index}`}
            className={cn(
              rowLook,
              'grid min-h-8 grid-cols-[0.875rem_minmax(4rem,1fr)_minmax(0,auto)] items-center gap-x-2 max-tablet:min-h-11',
            )}
            role="option"
            aria-selected={index === marked}
            data-kind={KIND_INFO[kind].mark}
            onClick={() => {
              setAt(index)
            }}
          >
            <i className="kind" aria-hidden="true" />
            <span className="truncate" dir="auto">
              {text}
            </span>
            <span className="truncate text-small text-muted">{namesOfPlaces([its], [{ start, end }], partsAt)}</span>
          </li>
        ))}
      </ol>
      {coverage.uncovered.length < total - covered && (
        <p className="border-t border-hairline px-3.5 py-2 text-small text-muted">
          The first {figure(coverage.uncovered.length)} are listed. As they become claims the others follow.
        </p>
      )}
      {uncovered.length === 0 && !notReadYet && <p className="px-3.5 py-3 text-muted">{sayAllCovered(coverage)}</p>}
    </SidePane>
  )
}

import { useEffect, useRef } from 'react'
import { ButtonOf } from '@/components/actions/action-button'
import { ClaimState } from '@/components/claim-state'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { ErrorNote } from '@/components/ui/error-note'
import { WordDiff } from '@/components/word-diff'
import type { ClaimFate } from '@/lib/domain/articles/revision-view'
import { markOf } from '@/lib/domain/claims/claim-mark'
import type { ClaimView } from '@/lib/domain/claims/claim-view'
import { sayApplied, whyStale } from '@/lib/domain/claims/why-stale'
import type { RevisionId } from './revision-actions'

const RevisionButton = ButtonOf<RevisionId>

const upperFirst = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)

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

/** What a revision did to one claim, and the way on. */
export function FateCard({ articleId, revision, fate, claim, part, reaffirm, atHand, refused }: CardProps) {
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
            {fate.fate === 'orphaned' ? `Was in: ${part.charAt(0).toLowerCase()}${part.slice(1)}` : part}
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
          {reaffirm &&
            (atHand ? (
              <RevisionButton does="reaffirm">Reaffirm</RevisionButton>
            ) : (
              <Button onClick={reaffirm}>Reaffirm</Button>
            ))}
          <ButtonLink tone="plain" href={`/articles/${articleId}?claim=${claim.number}`}>
            Open in the galley
          </ButtonLink>
        </div>
      )}
    </article>
  )
}

'use client'

import { useMemo, useState } from 'react'
import { cn, tw } from '@/components/ui/cn'
import { Button } from '@/components/ui/button'
import { blockAt, BLOCK_ROLE_INFO } from '@/lib/domain/articles/block'
import { CLAIM_MOVES, DISMISSAL_REASONS } from '@/lib/domain/claims/claim'
import type { ClaimView } from '@/lib/domain/claims/claim-view'
import { isFrom } from '@/lib/domain/moves'
import type { AnswerOf } from '@/app/(newsroom)/changes/operations'
import { asChange } from '@/app/(newsroom)/changes/as-change'
import { makeChange } from '@/app/(newsroom)/changes/use-change'
import { ReasonForm } from '@/app/(newsroom)/articles/[articleId]/claim/reason-form'
import { clearDraft } from '@/components/use-draft'
import { claimThing } from '@/app/(newsroom)/changes/claim-change'
import { usePlace, useShown, useSteady } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import { counted } from '@/lib/domain/counted'

const bar = tw('flex items-center gap-x-1 border-b border-hairline bg-rail py-1 ps-3.5 pe-2 print:hidden')

/** In one line also in a list of 16 rem, with figures of three digits. */
const choice = tw('px-1 text-small max-desk:text-label max-tablet:text-small')

/** Suggestions wait for a person: accept or dismiss those of the active claim's paragraph, or all that the filter shows. */
export function SuggestionBar() {
  const { actor } = useSteady()
  const listed = useShown((shown) => shown.listed)
  const suggested = useMemo(() => listed.filter(({ status }) => isFrom(CLAIM_MOVES.accept, status)), [listed])
  return suggested.length === 0 || actor.role === 'VIEWER' ? null : <Suggestions suggested={suggested} />
}

function Suggestions({ suggested }: { suggested: readonly ClaimView[] }) {
  const { refresh } = useSteady()
  const claims = useShown((shown) => shown.claims)
  const article = useShown((shown) => shown.article)
  const activeId = usePlace((place) => place.activeId)
  const [busy, setBusy] = useState(false)
  const [asking, setAsking] = useState<readonly ClaimView[] | null>(null)
  const at = claims.find(({ id }) => id === activeId)?.anchors[0]?.start
  const paragraph = at === undefined ? null : blockAt(article.revision.blocks, at)
  const name =
    !paragraph || paragraph.role === 'BODY' ? 'paragraph' : BLOCK_ROLE_INFO[paragraph.role].label.toLowerCase()
  const here = paragraph
    ? suggested.filter(({ anchors: [first] }) => first && paragraph.start <= first.start && first.start < paragraph.end)
    : []

  const decide = async (move: 'accept' | 'dismiss', claims: readonly ClaimView[], reason = '') => {
    if (busy) return
    setBusy(true)
    setAsking(null)
    const ofAll = (all: readonly Pick<ClaimView, 'id' | 'version'>[]) => ({
      at: { articleId: article.id },
      on: all.map(({ id, version }) => ({ thing: claimThing(id), version, field: 'claims' }) as const),
      label: `${CLAIM_MOVES[move].label} ${all.length} suggestions`,
    })
    const made = {
      ...ofAll(claims),
      look: { status: CLAIM_MOVES[move].to },
      said: ({ moved, refused }: AnswerOf<'acceptClaims'>) => {
        const rest = refused.length > 0 ? `, ${refused.length} had changed meanwhile` : ''
        return `${counted(moved.length, 'claim')} ${CLAIM_MOVES[move].done}${rest}`
      },
      undo: {
        way: 'known',
        kept: {
          changes: [
            asChange(move === 'accept' ? 'unacceptClaims' : 'restoreClaims', {
              ...ofAll(claims),
              ...{ body: {}, look: { status: CLAIM_MOVES.unaccept.to, dismissReason: null } },
            }),
          ],
          says: 'Suggestions again: {count}',
        },
      } as const,
    }
    if (move === 'accept') await makeChange('acceptClaims', { ...made, body: {} })
    else await makeChange('dismissClaims', { ...made, body: { reason } })
    setBusy(false)
    refresh()
  }

  const all = here.length > 0 ? here : suggested
  /** Some of them stand in the part of the claim at hand, and others don’t. */
  const isPart = here.length > 0 && here.length < suggested.length
  if (asking)
    return (
      <div className={bar} role="group" aria-label="Suggestions">
        <ReasonForm
          name={`dismiss-many:${article.id}`}
          label={`Why ${asking.length === 1 ? 'isn’t this a claim' : `aren’t these ${asking.length} claims`}?`}
          verb={CLAIM_MOVES.dismiss.label}
          choices={DISMISSAL_REASONS}
          onSubmit={(reason) => {
            clearDraft(`dismiss-many:${article.id}`)
            void decide('dismiss', asking, reason)
          }}
          onCancel={() => {
            setAsking(null)
          }}
        />
      </div>
    )
  return (
    <div className={bar} role="group" aria-label="Suggestions" aria-busy={busy}>
      {isPart ? (
        <Button
          tone="plain"
          size="small"
          className={cn(choice, '-ms-1 text-ink')}
          title={`The ${here.length} of this ${name}`}
          refused={busy}
          onClick={() => void decide('accept', here)}
        >
          Accept {here.length} here
        </Button>
      ) : (
        <span className="me-auto truncate text-small text-muted max-desk:text-label max-tablet:text-small">
          {suggested.length} suggested
        </span>
      )}
      <Button
        tone="plain"
        size="small"
        className={cn(choice, 'text-ink')}
        refused={busy}
        onClick={() => void decide('accept', suggested)}
      >
        Accept all{isPart && ` ${suggested.length}`}
      </Button>
      <Button
        tone="plain"
        size="small"
        className={cn(choice, isPart && 'ms-auto')}
        title={isPart ? `The ${here.length} of this ${name}` : undefined}
        refused={busy}
        onClick={() => {
          if (!busy) setAsking(all)
        }}
      >
        Dismiss {isPart ? here.length : 'all'}
      </Button>
    </div>
  )
}

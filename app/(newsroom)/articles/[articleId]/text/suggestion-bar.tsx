'use client'

import { useMemo, useState } from 'react'
import { tw } from '@/components/ui/cn'
import { Button } from '@/components/ui/button'
import { blockAt, BLOCK_ROLE_INFO } from '@/lib/domain/articles/block'
import { CLAIM_MOVES, DISMISSAL_REASONS } from '@/lib/domain/claims/claim'
import type { ClaimView } from '@/lib/domain/claims/claim-view'
import { isFrom } from '@/lib/domain/moves'
import type { AnswerOf } from '@/app/(newsroom)/changes/operations'
import { asChange, makeChange } from '@/app/(newsroom)/changes/use-change'
import { ReasonForm } from '@/app/(newsroom)/articles/[articleId]/claim/reason-form'
import { clearDraft } from '@/components/use-draft'
import { claimThing } from '@/app/(newsroom)/articles/[articleId]/changes/claim-thing'
import { usePlace, useShown, useSteady } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'

const bar = tw('flex flex-wrap items-center gap-x-1 border-b border-hairline bg-rail py-1 ps-3.5 pe-2 print:hidden')

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
        return `${moved.length} ${CLAIM_MOVES[move].done.toLowerCase()}${rest}`
      },
      undo: ({ moved }: AnswerOf<'acceptClaims'>) => {
        if (moved.length === 0) return null
        const back = move === 'accept' ? 'unacceptClaims' : 'restoreClaims'
        return [
          asChange(back, { ...ofAll(moved), body: {}, look: { status: CLAIM_MOVES.unaccept.to, dismissReason: null } }),
        ]
      },
    }
    if (move === 'accept') await makeChange('acceptClaims', { ...made, body: {} })
    else await makeChange('dismissClaims', { ...made, body: { reason } })
    setBusy(false)
    refresh()
  }

  const all = here.length > 0 ? here : suggested
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
      <span className="me-auto text-small text-muted">{suggested.length} suggested</span>
      {here.length > 0 && here.length < suggested.length && (
        <Button tone="plain" size="small" refused={busy} onClick={() => void decide('accept', here)}>
          Accept {here.length} of this {name}
        </Button>
      )}
      <Button tone="plain" size="small" refused={busy} onClick={() => void decide('accept', suggested)}>
        Accept all
      </Button>
      <Button
        tone="plain"
        size="small"
        refused={busy}
        onClick={() => {
          if (!busy) setAsking(all)
        }}
      >
        Dismiss {here.length > 0 && here.length < suggested.length ? name : 'all'}
      </Button>
    </div>
  )
}

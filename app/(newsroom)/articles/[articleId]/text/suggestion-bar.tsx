'use client'

import { useState } from 'react'
import { toast } from 'sonner'
import { Button } from '@/components/ui/button'
import { blockAt } from '@/lib/domain/articles/block'
import { CLAIM_MOVES } from '@/lib/domain/claims/claim'
import type { ClaimView } from '@/lib/domain/claims/claim-view'
import type { AnswerOf } from '@/app/(newsroom)/changes/operations'
import { makeChange } from '@/app/(newsroom)/changes/use-change'
import { claimThing } from '@/app/(newsroom)/articles/[articleId]/changes/claim-thing'
import { useGalley } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'

/** Suggestions wait for a person: accept or dismiss those of the active claim's paragraph, or all that the filter shows. */
export function SuggestionBar() {
  const { listed, active, article, actor, refresh } = useGalley()
  const [busy, setBusy] = useState(false)
  const suggested = listed.filter(({ status }) => status === 'SUGGESTED')
  if (suggested.length === 0 || actor.role === 'VIEWER') return null
  const at = active?.anchors[0]?.start
  const paragraph = at === undefined ? null : blockAt(article.revision.blocks, at)
  const here = paragraph
    ? suggested.filter(({ anchors: [first] }) => first && paragraph.start <= first.start && first.start < paragraph.end)
    : []

  const decide = async (move: 'accept' | 'dismiss', claims: ClaimView[]) => {
    if (busy) return
    setBusy(true)
    const made = {
      at: { articleId: article.id },
      on: claims.map(({ id, version }) => ({ thing: claimThing(id), version, field: 'claims' }) as const),
      label: `${CLAIM_MOVES[move].label} ${claims.length} suggestions`,
      look: { status: CLAIM_MOVES[move].to },
      said: ({ moved, refused }: AnswerOf<'acceptClaims'>) => {
        const rest = refused.length > 0 ? `, ${refused.length} had changed meanwhile` : ''
        const said = `${moved.length} ${CLAIM_MOVES[move].done.toLowerCase()}${rest}.`
        toast(said)
        return said
      },
    }
    if (move === 'accept') await makeChange('acceptClaims', { ...made, body: {} })
    else await makeChange('dismissClaims', { ...made, body: { reason: 'Not a claim' } })
    setBusy(false)
    refresh()
  }

  return (
    <div className="suggestion-bar" role="group" aria-label="Suggestions" aria-busy={busy}>
      <span className="fine">{suggested.length} suggested</span>
      {here.length > 0 && here.length < suggested.length && (
        <Button tone="plain" size="small" refused={busy} onClick={() => void decide('accept', here)}>
          Accept {here.length} of this paragraph
        </Button>
      )}
      <Button tone="plain" size="small" refused={busy} onClick={() => void decide('accept', suggested)}>
        Accept all
      </Button>
      <Button
        tone="plain"
        size="small"
        refused={busy}
        onClick={() => void decide('dismiss', here.length > 0 ? here : suggested)}
      >
        Dismiss {here.length > 0 && here.length < suggested.length ? 'paragraph' : 'all'}
      </Button>
    </div>
  )
}

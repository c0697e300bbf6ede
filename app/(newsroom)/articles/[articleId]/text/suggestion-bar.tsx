'use client'

import { useState } from 'react'
import { toast } from 'sonner'
import { ApiProblem, callApi } from '@/components/api'
import { announce } from '@/components/shell/live-region'
import { Button } from '@/components/ui/button'
import { blockAt } from '@/lib/domain/articles/block'
import type { ClaimView } from '@/lib/domain/claims/claim-view'
import { useGalley } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'

interface Batch {
  moved: { id: string }[]
  refused: { id: string; why: string }[]
}

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

  const decide = async (what: 'accept' | 'dismiss', claims: ClaimView[]) => {
    if (busy) return
    setBusy(true)
    try {
      const { moved, refused } = await callApi<Batch>('POST', `/api/v1/articles/${article.id}/claims/${what}`, {
        claims: claims.map(({ id, version }) => ({ id, version })),
        ...(what === 'dismiss' && { reason: 'Not a claim' }),
      })
      const said = `${moved.length} ${what === 'accept' ? 'accepted' : 'dismissed'}${refused.length > 0 ? `, ${refused.length} had changed meanwhile` : ''}.`
      announce(said)
      toast(said)
    } catch (error) {
      toast.error(error instanceof ApiProblem ? error.detail : 'That did not work.')
    } finally {
      setBusy(false)
      refresh()
    }
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

'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { toast } from 'sonner'
import { ApiProblem, callApi, newKey } from '@/components/api'
import { announce } from '@/components/shell/live-region'
import { trackSaving } from '@/components/shell/save-state'
import type { ClaimDetail, ClaimView } from '@/lib/domain/claim-view'
import { claimKey, claimsKey, useGalley } from './galley-context'

export interface ClaimChange {
  claim: Pick<ClaimView, 'id' | 'number'>
  /** Below /api/v1/claims/{id}. */
  path: '' | `/${string}`
  method?: 'POST' | 'PATCH' | 'DELETE'
  body?: Record<string, unknown>
  /** How the claim looks until the server has answered. */
  optimistic?: Partial<ClaimView>
  /** A sentence for the notice and for those who listen. */
  said: string
  undo?: () => void
  onDone?: () => void
  /** Returns true when it has shown the refusal itself. */
  onRefused?: (problem: ApiProblem) => boolean
}

/** Changes of one claim go to the server one after the other, each with the version the one before it left. */
const queues = new Map<string, Promise<void>>()

/**
 * Changes a claim: painted at once, sent in order, kept and sent again while there is no connection, taken back with the
 * server's sentence when it is refused.
 */
export function useClaimChange(): (change: ClaimChange) => void {
  const client = useQueryClient()
  const { article, refresh } = useGalley()
  const articleId = article.id

  const patch = useCallback(
    (claimId: string, change: Partial<ClaimView>) => {
      client.setQueryData<ClaimView[]>(claimsKey(articleId), (claims) =>
        claims?.map((claim) => (claim.id === claimId ? { ...claim, ...change } : claim)),
      )
      client.setQueryData<ClaimDetail>(claimKey(claimId), (claim) => claim && { ...claim, ...change })
    },
    [client, articleId],
  )

  return useCallback(
    ({ claim, path, method = 'POST', body, optimistic, said, undo, onDone, onRefused }) => {
      const list = claimsKey(articleId)
      if (optimistic) {
        void client.cancelQueries({ queryKey: list })
        patch(claim.id, optimistic)
      }
      announce(said)
      // One key for every try of this change: repeated after a lost answer, it still happens once.
      const key = newKey()
      const send = async () => {
        try {
          const seen = client.getQueryData<ClaimView[]>(list)?.find(({ id }) => id === claim.id)
          const sent = { ...body, version: seen?.version }
          const answer = await trackSaving(`Claim ${claim.number}: ${said}`, () =>
            callApi<ClaimDetail>(method, `/api/v1/claims/${claim.id}${path}`, sent, { key }),
          )
          patch(claim.id, answer)
          client.setQueryData(claimKey(claim.id), answer)
          onDone?.()
          if (undo) toast(said, { action: { label: 'Undo', onClick: undo } })
        } catch (error) {
          if (!(error instanceof ApiProblem)) throw error
          if (!onRefused?.(error)) toast.error(error.detail)
          announce(error.detail, 'assertive')
          void client.invalidateQueries({ queryKey: claimKey(claim.id) })
        } finally {
          refresh()
        }
      }
      const before = queues.get(claim.id) ?? Promise.resolve()
      queues.set(claim.id, before.then(send))
    },
    [client, patch, refresh, articleId],
  )
}

'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import { toast } from 'sonner'
import { painted } from '@/components/after-paint'
import { ApiProblem, callApi, newKey } from '@/components/api'
import { announce } from '@/components/shell/live-region'
import { trackSaving } from '@/components/shell/save-state'
import { beginAct, endAct, offerUndo } from '@/components/undo'
import type { ClaimDetail, ClaimView } from '@/lib/domain/claims/claim-view'
import { claimKey, claimsKey } from '@/app/(newsroom)/articles/[articleId]/frame/claim-detail-query'
import { useGalley } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import { asLeft, waitsFor } from './waiting-changes'

export interface ClaimChange {
  claim: Pick<ClaimView, 'id' | 'number'>
  /** Below /api/v1/claims/{id}. */
  path: '' | `/${string}`
  method?: 'POST' | 'PATCH' | 'DELETE'
  body?: Record<string, unknown>
  /** Another claim that it is about too: sent with its version, once what waits for that claim is done. */
  into?: string
  /** How the claim looks until the server has answered. */
  optimistic?: Partial<ClaimView>
  /** A sentence for the notice and for those who listen, said once the server has agreed. */
  said: string
  undo?: (answer: ClaimDetail) => void
  /** With the claim that the server answered: the changed one, or the one that came of it. */
  onDone?: (answer: ClaimDetail) => void
  /** Returns true when it has shown the refusal itself. */
  onRefused?: (problem: ApiProblem) => boolean
}

/** Changes of one claim go to the server one after the other, each with the version the one before it left. */
const queues = new Map<string, Promise<unknown>>()

/** Puts a claim as the server has it in the place of what was known of it, or beside the others. */
export function useKeepClaim(): (claim: ClaimDetail) => void {
  const client = useQueryClient()
  return useCallback(
    (claim) => {
      client.setQueryData<ClaimView[]>(
        claimsKey(claim.articleId),
        (claims) => claims && [...claims.filter(({ id }) => id !== claim.id), asLeft(claim)],
      )
      client.setQueryData(claimKey(claim.id), asLeft(claim))
    },
    [client],
  )
}

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

  const keep = useKeepClaim()

  return useCallback(
    ({ claim, path, method = 'POST', body, into, optimistic, said, undo, onDone, onRefused }) => {
      const list = claimsKey(articleId)
      const shown = client.getQueryData<ClaimView[]>(list)?.find(({ id }) => id === claim.id)
      const forget = optimistic && shown && waitsFor(shown, optimistic)
      if (optimistic) patch(claim.id, optimistic)
      const act = undo && beginAct()
      // One key for every try of this change: repeated after a lost answer, it still happens once.
      const key = newKey()
      const about = [claim.id, ...(into === undefined ? [] : [into])]
      const turn = Promise.all([painted(), ...about.map((id) => queues.get(id))])
      let sent: Record<string, unknown> | undefined
      const request = async () => {
        const claims = client.getQueryData<ClaimView[]>(list)
        const versionOf = (claimId: string) => claims?.find(({ id }) => id === claimId)?.version
        // Each try sends the very same, or the key would name two requests.
        sent ??= {
          ...body,
          version: versionOf(claim.id),
          ...(into !== undefined && { into, intoVersion: versionOf(into) }),
        }
        const changed = await callApi<ClaimDetail>(method, `/api/v1/claims/${claim.id}${path}`, sent, { key })
        // Of one that changed beside it the new version is needed too, before anything else is sent about it.
        const beside = changed.id === claim.id ? [] : [await callApi<ClaimDetail>('GET', `/api/v1/claims/${claim.id}`)]
        forget?.()
        for (const one of [...beside, changed]) keep(one)
        return changed
      }
      const send = async () => {
        try {
          const answer = await trackSaving(`Claim ${claim.number}: ${said}`, request, turn)
          announce(said)
          onDone?.(answer)
          if (undo)
            offerUndo(
              said,
              () => {
                undo(answer)
              },
              act,
            )
        } catch (error) {
          if (act) endAct(act)
          if (!(error instanceof ApiProblem)) throw error
          // At once: taken back without a connection, there is no server to say how it was.
          if (forget) patch(claim.id, forget())
          if (!onRefused?.(error)) toast.error(error.detail)
          announce(error.detail, 'assertive')
          void client.invalidateQueries({ queryKey: claimKey(claim.id) })
        } finally {
          forget?.()
          refresh()
        }
      }
      // One that is taken back before its turn lets nobody pass.
      const done = Promise.all([turn, send()])
      for (const id of about) queues.set(id, done)
    },
    [client, keep, patch, refresh, articleId],
  )
}

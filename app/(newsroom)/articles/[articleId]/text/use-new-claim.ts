'use client'

import { toast } from 'sonner'
import { ApiProblem, callApi, newKey } from '@/components/api'
import { announce } from '@/components/shell/live-region'
import { trackSaving } from '@/components/shell/save-state'
import { KIND_INFO } from '@/lib/domain/claims/claim'
import type { Kind } from '@/lib/domain/claims/claim'
import type { ClaimDetail } from '@/lib/domain/claims/claim-view'
import { useGalley } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import { useKeepClaim } from '@/app/(newsroom)/articles/[articleId]/changes/use-claim-change'

interface Span {
  start: number
  end: number
}

/**
 * Makes a claim of a span of the newest revision, and selects it unless the person has gone on to another one. It waits while
 * there is no connection, like every change; refusals are said, nothing else changes. Answers whether it was made.
 */
export function useNewClaim(): (span: Span, kind: Kind) => Promise<boolean> {
  const keep = useKeepClaim()
  const { article, fromHere, refresh } = useGalley()
  return async ({ start, end }, kind) => {
    const goOnTo = fromHere()
    const key = newKey()
    const body = { kind, start, end, revision: article.revision.number }
    window.getSelection()?.removeAllRanges()
    try {
      const claim = await trackSaving('New claim', () =>
        callApi<ClaimDetail>('POST', `/api/v1/articles/${article.id}/claims`, body, { key }),
      )
      keep(claim)
      goOnTo(claim.id)
      announce(`Claim ${claim.number} made, a ${KIND_INFO[kind].label.toLowerCase()}`)
      return true
    } catch (error) {
      const said = error instanceof ApiProblem ? error.detail : 'The claim could not be made.'
      toast.error(said)
      announce(said, 'assertive')
      return false
    } finally {
      refresh()
    }
  }
}

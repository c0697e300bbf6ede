'use client'

import { toast } from 'sonner'
import { ApiProblem, callApi } from '@/components/api'
import { announce } from '@/components/shell/live-region'
import { KIND_INFO } from '@/lib/domain/claim'
import type { Kind } from '@/lib/domain/claim'
import type { ClaimDetail } from '@/lib/domain/claim-view'
import { useGalley } from './galley-context'
import { useKeepClaim } from './use-claim-change'

interface Span {
  start: number
  end: number
}

/** Makes a claim of a span of the newest revision and selects it; refusals are said, nothing else changes. */
export function useNewClaim(): (span: Span, kind: Kind) => Promise<void> {
  const keep = useKeepClaim()
  const { article, select, refresh } = useGalley()
  return async ({ start, end }, kind) => {
    try {
      const claim = await callApi<ClaimDetail>('POST', `/api/v1/articles/${article.id}/claims`, {
        kind,
        start,
        end,
        revision: article.revision.number,
      })
      keep(claim)
      window.getSelection()?.removeAllRanges()
      select(claim.id)
      announce(`Claim ${claim.number} made, a ${KIND_INFO[kind].label.toLowerCase()}`)
    } catch (error) {
      const said = error instanceof ApiProblem ? error.detail : 'The claim could not be made.'
      toast.error(said)
      announce(said, 'assertive')
    } finally {
      refresh()
    }
  }
}

'use client'

import { makeChange } from '@/app/(newsroom)/changes/use-change'
import { KIND_INFO } from '@/lib/domain/claims/claim'
import type { Kind } from '@/lib/domain/claims/claim'
import { useShown, useSteady } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'

interface Span {
  start: number
  end: number
}

/**
 * Makes a claim of a span of the newest revision, and selects it unless the person has gone on to another one. Taken back it is
 * gone, and they are where they were, at these words. Answers whether it was made.
 */
export function useNewClaim(): (span: Span, kind: Kind) => Promise<boolean> {
  const { fromHere, place, refresh, shown } = useSteady()
  const article = useShown((shown) => shown.article)
  return async ({ start, end }, kind) => {
    const goOnTo = fromHere()
    const atHand = shown.get().claims.find(({ id }) => id === place.get().activeId)
    window.getSelection()?.removeAllRanges()
    const made = await makeChange('addClaim', {
      at: { articleId: article.id },
      body: { kind, start, end, revision: article.revision.number },
      label: 'New claim',
      said: ({ number }) => `Claim ${number} made, a ${KIND_INFO[kind].label.toLowerCase()}`,
      place: `/articles/${article.id}?${atHand ? `claim=${atHand.number}&` : ''}words=${start}-${end}`,
      undo: { way: 'unmake', kept: null },
      onDone: ({ id }) => {
        goOnTo(id)
      },
    })
    refresh()
    return made !== null
  }
}

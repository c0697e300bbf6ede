'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { ApiProblem } from '@/components/api'
import { claimMade, sayMoved } from '@/app/(newsroom)/changes/claim-change'
import type { ChangedClaim, ClaimChange } from '@/app/(newsroom)/changes/claim-change'
import { makeChange } from '@/app/(newsroom)/changes/use-change'
import type { UndoOf } from '@/app/(newsroom)/changes/ways-back'
import type { AnswerOf, ClaimChangeName } from '@/app/(newsroom)/changes/operations'
import { claimKey } from '@/app/(newsroom)/articles/[articleId]/frame/claim-detail-query'
import { useShown, useSteady } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'

interface SpokenClaimChange<Name extends ClaimChangeName> {
  /** What is said of the answer; else what the table says of the move. */
  said?: string | ((answer: AnswerOf<Name>) => string)
  undo?: UndoOf<Name>
  onDone?: (answer: AnswerOf<Name>) => void
  /** Answers true when it has shown the refusal itself. */
  onRefused?: (problem: ApiProblem) => boolean
}

/** Changes a claim of this article, and shows what came of it. */
export function useClaimChange() {
  const client = useQueryClient()
  const { refresh } = useSteady()
  const article = useShown((shown) => shown.article)
  const articleId = article.id
  return useCallback(
    <Name extends ClaimChangeName>(
      name: Name,
      claim: ChangedClaim,
      change: ClaimChange<Name> & SpokenClaimChange<Name>,
    ): void => {
      const { said, undo, onDone, onRefused } = change
      const done = 'move' in change ? sayMoved(claim.number, change.move) : `Claim ${claim.number}: ${change.does}`
      void makeChange(name, {
        ...claimMade<Name>(claim, change),
        said: (answer) => (typeof said === 'function' ? said(answer) : (said ?? done)),
        undo,
        place: `/articles/${articleId}?claim=${claim.number}`,
        onDone,
        onRefused: (problem) => {
          void client.invalidateQueries({ queryKey: claimKey(claim.id) })
          return onRefused?.(problem) ?? false
        },
      }).finally(refresh)
    },
    [client, refresh, articleId],
  )
}

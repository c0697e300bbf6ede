'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useCallback } from 'react'
import type { ApiProblem } from '@/components/api'
import type { WayBack } from '@/components/changes/undo-stack'
import { asChange, makeChange } from '@/app/(newsroom)/changes/use-change'
import type { Made } from '@/app/(newsroom)/changes/use-change'
import type { AddressOf, AnswerOf, BodyOf, ClaimChangeName } from '@/app/(newsroom)/changes/operations'
import { claimThing } from './claim-thing'
import { claimKey } from '@/app/(newsroom)/articles/[articleId]/frame/claim-detail-query'
import { useShown, useSteady } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import type { ClaimMove } from '@/lib/domain/claims/claim'
import { CLAIM_MOVES } from '@/lib/domain/claims/claim'
import type { ClaimView } from '@/lib/domain/claims/claim-view'

type Changed = Pick<ClaimView, 'id' | 'number' | 'version'>

/** What is asked for, in the words of the list of what waits: a move of the table, or what the moves have no row for. */
type Asked = { move: ClaimMove } | { does: string }

export type ClaimChange<Name extends ClaimChangeName> = Asked & {
  body: BodyOf<Name>
  /** The ids of its address but the claim's. */
  at?: Omit<AddressOf<Name>, 'claimId'>
  /** Another claim that it is about too, which is sent with its version. */
  into?: Changed
  /** How the claim looks until the server has answered, besides where the move leads. */
  look?: Partial<ClaimView>
}

interface SpokenClaimChange<Name extends ClaimChangeName> {
  /** What is said of the answer; else what the table says of the move. */
  said?: string | ((answer: AnswerOf<Name>) => string)
  undo?: (answer: AnswerOf<Name>) => readonly WayBack[] | null
  onDone?: (answer: AnswerOf<Name>) => void
  /** Answers true when it has shown the refusal itself. */
  onRefused?: (problem: ApiProblem) => boolean
}

/** A change of a claim as plain data; painted as the table of moves has it. */
export function claimChange<Name extends ClaimChangeName>(
  name: Name,
  claim: Changed,
  change: ClaimChange<Name>,
): WayBack {
  return asChange(name, madeOf(claim, change))
}

function madeOf<Name extends ClaimChangeName>(claim: Changed, change: ClaimChange<Name>): Made<Name> {
  const { body, at, into, look } = change
  const move = 'move' in change ? CLAIM_MOVES[change.move] : null
  const ids = { claimId: claim.id, ...at }
  return {
    at: ids as AddressOf<Name>,
    body,
    on: [
      { thing: claimThing(claim.id), version: claim.version, field: 'version' },
      ...(into ? [{ thing: claimThing(into.id), version: into.version, field: 'intoVersion' as const }] : []),
    ],
    label: `Claim ${claim.number}: ${'does' in change ? change.does : CLAIM_MOVES[change.move].label}`,
    look: move || look ? { ...(move && { status: move.to }), ...look } : undefined,
  }
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
      claim: Changed,
      change: ClaimChange<Name> & SpokenClaimChange<Name>,
    ): void => {
      const { said, undo, onDone, onRefused } = change
      const done = 'move' in change ? CLAIM_MOVES[change.move].done : change.does
      void makeChange(name, {
        ...madeOf(claim, change),
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

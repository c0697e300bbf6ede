'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ApiProblem } from '@/components/api'
import { clearDraft } from '@/components/use-draft'
import { asChange } from '@/app/(newsroom)/changes/as-change'
import { makeChange } from '@/app/(newsroom)/changes/use-change'
import { known } from '@/app/(newsroom)/changes/ways-back'
import type { AnswerOf } from '@/app/(newsroom)/changes/operations'
import { useShown } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import type { DismissedConflictView } from '@/lib/domain/articles/conflict-view'

/** Dismisses and restores contradictions; what the server answers is shown, and so is why it said no. */
export function useConflictChange() {
  const article = useShown((shown) => shown.article)
  const client = useQueryClient()
  const [refused, setRefused] = useState<string | null>(null)
  const at = { articleId: article.id }
  const spoken = (said: string) => ({
    said: () => said,
    onDone: (left: AnswerOf<'dismissConflict'>) => {
      client.setQueryData(['conflicts', article.id], left)
      setRefused(null)
    },
    onRefused: ({ detail }: ApiProblem) => {
      setRefused(detail)
      void client.invalidateQueries({ queryKey: ['conflicts', article.id] })
      return true
    },
  })
  const dismissal = (key: string, reason: string) => ({ at, body: { key, reason }, label: 'Dismiss a contradiction' })
  const restoring = (key: string) => ({ at, body: { key }, label: 'Restore a contradiction' })
  return {
    refused,
    dismiss: async (key: string, reason: string) => {
      const made = { ...dismissal(key, reason), ...spoken('Contradiction dismissed') }
      const left = await makeChange('dismissConflict', {
        ...made,
        undo: known(asChange('restoreConflict', restoring(key)), 'The contradiction stands again'),
      })
      if (left) clearDraft(`conflict:${article.id}:${key}`)
    },
    restore: async ({ key, reason }: Pick<DismissedConflictView, 'key' | 'reason'>) => {
      await makeChange('restoreConflict', {
        ...{ ...restoring(key), ...spoken('Contradiction restored') },
        undo: known(asChange('dismissConflict', dismissal(key, reason)), 'The contradiction is dismissed again'),
      })
    },
  }
}

'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { callApi, sentenceFor } from '@/components/api'
import { announce } from '@/components/shell/live-region'
import { clearDraft } from '@/components/use-draft'
import type { ConflictsView } from '@/lib/domain/articles/article-view'
import { useGalley } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'

/** Dismisses and restores contradictions; what the server answers is shown, and so is why it said no. */
export function useConflictChange() {
  const { article } = useGalley()
  const client = useQueryClient()
  const [refused, setRefused] = useState<string | null>(null)
  const send = async (what: 'dismiss' | 'restore', body: { key: string; reason?: string }) => {
    try {
      const left = await callApi<ConflictsView>('POST', `/api/v1/articles/${article.id}/conflicts/${what}`, body)
      client.setQueryData(['conflicts', article.id], left)
      setRefused(null)
      clearDraft(`conflict:${article.id}:${body.key}`)
      announce(what === 'dismiss' ? 'Dismissed' : 'Restored')
    } catch (error) {
      setRefused(sentenceFor(error))
      void client.invalidateQueries({ queryKey: ['conflicts', article.id] })
    }
  }
  return {
    refused,
    dismiss: (key: string, reason: string) => send('dismiss', { key, reason }),
    restore: (key: string) => send('restore', { key }),
  }
}

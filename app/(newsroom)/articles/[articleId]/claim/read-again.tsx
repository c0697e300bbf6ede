'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { useGalley } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import { ApiProblem, callApi } from '@/components/api'
import { announce } from '@/components/shell/live-region'
import type { ArticleDetail } from '@/lib/domain/articles/article-view'

/** Says what is missing of the reading of this text, and has it read again. */
export function ReadAgain({ said }: { said: string }) {
  const { article, actor, refresh } = useGalley()
  const [state, setState] = useState<string | null>(null)
  const read = async () => {
    setState('Reading …')
    try {
      await callApi<ArticleDetail>('POST', `/api/v1/articles/${article.id}/read`, {})
      setState(null)
      announce('The text was read')
    } catch (error) {
      setState(error instanceof ApiProblem ? error.detail : 'That did not work.')
    } finally {
      refresh()
    }
  }
  return (
    <span className="coverage" role="status">
      <b className="strong">{state ?? said}</b>
      {actor.role !== 'VIEWER' && (
        <Button tone="plain" onClick={() => void read()}>
          Read again
        </Button>
      )}
    </span>
  )
}

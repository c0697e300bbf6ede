'use client'

import { useRouter } from 'next/navigation'
import { useMemo } from 'react'
import { useSharedTexts } from '@/app/(newsroom)/articles/bring-in/use-shared-texts'
import { keepForRevision } from '@/app/(newsroom)/articles/[articleId]/revisions/new/revision-draft'
import { announce } from '@/components/shell/live-region'
import { keepDraft, readDraft } from '@/components/use-draft'
import type { SharedText } from '@/lib/domain/articles/shared-text-view'
import type { KeptArticle } from './typed-article'

/** Articles here that share most sentences with the text being brought in, and the way to make it the next revision of one. */
export function useRevise(kept: KeptArticle | null) {
  const router = useRouter()
  const blocks = kept?.blocks
  const text = useMemo(() => blocks?.map((block) => block.text).join('\n') ?? '', [blocks])
  const shared = useSharedTexts(text)
  const revise = ({ articleId, headline, number }: SharedText) => {
    if (!kept?.blocks) return
    const { file, page, omissions = [], annotations } = kept
    keepForRevision({ keepDraft, readDraft }, articleId, {
      base: number,
      blocks: kept.blocks,
      source: {
        ...(file && { file }),
        ...(page && { page }),
        omissions,
        ...(annotations && { annotations }),
        isNewArticle: true,
      },
    })
    announce(`It is revision ${number + 1} of ${headline} once you save it.`)
    router.push(`/articles/${articleId}/revisions/new`)
  }
  const [first] = shared
  return {
    shared,
    revise,
    reviseFirst: first
      ? () => {
          revise(first)
        }
      : null,
  }
}

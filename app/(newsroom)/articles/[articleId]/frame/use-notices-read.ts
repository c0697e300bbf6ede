'use client'

import { notify, notifyRefused } from '@/components/notices/notice'
import { sentenceFor } from '@/components/api'
import { useShell } from '@/components/shell/shell-context'
import { markNotices } from '@/components/shell/mark-notices'
import { MOST_COUNTED } from '@/lib/domain/limits'
import { useShown } from './galley-context'

/** Marks this person's notices of the article as read. */
export function useNoticesRead(): () => void {
  const { recount } = useShell()
  const articleId = useShown((shown) => shown.article.id)
  return () => {
    markNotices(true, MOST_COUNTED, { articleId })
      .then(() => {
        recount()
        notify('Notices of this article are read')
      })
      .catch((error: unknown) => {
        notifyRefused(sentenceFor(error))
      })
  }
}

'use client'

import { useState } from 'react'
import { callApi, sentenceFor } from '@/components/api'
import type { NoticeView } from '@/lib/domain/notices/notice-view'
import type { WhichNotices } from './mark-notices'
import { markNotices } from './mark-notices'
import { useShell } from './shell-context'

export interface NoticesPart {
  items: readonly NoticeView[]
  /** The cursor of those before them; null where there are none. */
  next: string | null
}

const isAmong = ({ seq, article }: NoticeView, { articleId, seqs }: WhichNotices) =>
  (articleId === undefined || article.id === articleId) && (seqs === undefined || seqs.includes(seq))

/** Notices that are shown, newest first, and what is done with them; what is marked looks so at once. */
export function useNoticeList(first: NoticesPart) {
  const { recount } = useShell()
  const [shown, setShown] = useState(first)
  const [loading, setLoading] = useState(false)
  const [failed, setFailed] = useState<string | null>(null)
  const asked = async (work: () => Promise<void>) => {
    setLoading(true)
    setFailed(null)
    try {
      await work()
    } catch (error) {
      setFailed(sentenceFor(error))
    }
    setLoading(false)
  }
  const pageAfter = (cursor: string | null) =>
    callApi<{ items: NoticeView[]; next: string | null }>(
      'GET',
      `/api/v1/me/notices${cursor === null ? '' : `?cursor=${cursor}`}`,
    )
  const more = () =>
    asked(async () => {
      const { items, next } = await pageAfter(shown.next)
      setShown(({ items: before }) => ({ items: [...before, ...items], next }))
    })
  const reload = () =>
    asked(async () => {
      setShown(await pageAfter(null))
    })
  const mark = async (read: boolean, which: WhichNotices = {}) => {
    const upTo = shown.items[0]?.seq
    if (upTo === undefined) return
    const look = (isRead: boolean) => {
      setShown(({ items, next }) => ({
        items: items.map((one) => (isAmong(one, which) ? { ...one, isRead } : one)),
        next,
      }))
    }
    look(read)
    await asked(async () => {
      await markNotices(read, upTo, which)
      recount()
    })
  }
  return { ...shown, loading, failed, more, reload, mark }
}

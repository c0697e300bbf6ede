import { callApi } from '@/components/api'

/** Which notices: those of an article, these, or all that are shown. */
export interface WhichNotices {
  articleId?: string
  seqs?: readonly number[]
}

/** Marks notices as read, or as unread again, as far as the newest that was seen. */
export const markNotices = (read: boolean, upTo: number, which: WhichNotices = {}): Promise<unknown> =>
  callApi('POST', '/api/v1/me/notices/read', { read, upTo, ...which })

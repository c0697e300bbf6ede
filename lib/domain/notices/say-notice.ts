import { counted } from '@/lib/domain/counted'
import type { NoticeKind, NoticeView } from './notice-view'

/** Notices of one kind from one person in one article that follow each other: one line. */
export interface NoticeLine {
  kind: NoticeKind
  by: NoticeView['by']
  /** Newest first; never none. */
  notices: readonly NoticeView[]
}

export interface NoticeGroup {
  article: NoticeView['article']
  unread: number
  lines: readonly NoticeLine[]
}

/** Whether a notice says the same of another claim as one of a line does. */
const isLike = (one: NoticeView, { kind, by, isRead, claim }: NoticeView) =>
  one.kind === kind && one.by?.id === by?.id && one.isRead === isRead && (one.claim === null) === (claim === null)

function linesOf(notices: readonly NoticeView[]): NoticeLine[] {
  const lines: (NoticeLine & { notices: NoticeView[] })[] = []
  for (const notice of notices) {
    const last = lines.at(-1)
    // What somebody said is read by itself.
    const isSaid = notice.kind === 'MENTIONED' || notice.kind === 'ANSWERED'
    const like = last?.notices[0]
    if (last && like && !isSaid && isLike(like, notice)) last.notices.push(notice)
    else lines.push({ kind: notice.kind, by: notice.by, notices: [notice] })
  }
  return lines
}

/** Notices, newest first, by article and in it by person: the article of the newest first. */
export function groupNotices(notices: readonly NoticeView[]): NoticeGroup[] {
  return [...Map.groupBy(notices, ({ article }) => article.id).values()].map((all) => ({
    article: (all[0] as NoticeView).article,
    unread: all.filter(({ isRead }) => !isRead).length,
    lines: linesOf(all),
  }))
}

/** How each kind is said of one claim and of several, after the name of who did it. */
const SAY: Record<NoticeKind, { one: string; many: (claims: string) => string }> = {
  MENTIONED: { one: 'mentioned you on', many: (claims) => `mentioned you on ${claims}` },
  ANSWERED: { one: 'answered you on', many: (claims) => `answered you on ${claims}` },
  RETURNED: { one: 'returned', many: (claims) => `returned ${claims}` },
  ASSIGNED: { one: 'assigned you', many: (claims) => `assigned you ${claims}` },
  REOPENED: { one: 'reopened', many: (claims) => `reopened ${claims}` },
  STALE: { one: 'made stale', many: (claims) => `made ${claims} stale` },
}

/** What a line says after the name: words, then what they are about, in its own type, and what was said. */
export function sayLine({ kind, notices }: NoticeLine): { said: string; about: string | null; words: string | null } {
  const [first] = notices
  if (!first) return { said: '', about: null, words: null }
  const { one, many } = SAY[kind]
  if (notices.length > 1) return { said: many(counted(notices.length, 'claim')), about: null, words: null }
  if (first.claim) return { said: one, about: first.claim.words, words: first.words }
  return {
    said: first.correctionId === null ? `${one} the article` : `${one} your correction`,
    about: null,
    words: first.words,
  }
}

/** Where a line leads: to the claim, the correction or the article that it tells of; of several to the last. */
export function placeOf({ notices }: NoticeLine): string {
  const notice = notices.at(-1)
  if (!notice) return '/notices'
  if (notice.correctionId !== null) return `/corrections-desk?entry=${notice.correctionId}`
  return `/articles/${notice.article.id}${notice.claim ? `?claim=${notice.claim.number}` : ''}`
}

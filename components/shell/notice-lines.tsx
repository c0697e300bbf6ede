'use client'

import type { ReactNode } from 'react'
import { ArticleName } from '@/components/article-name'
import { Due } from '@/components/due'
import { Moment } from '@/components/moment'
import { cn, tw } from '@/components/ui/cn'
import type { NoticeKind, NoticeView } from '@/lib/domain/notices/notice-view'
import type { NoticeLine } from '@/lib/domain/notices/say-notice'
import { groupNotices, sayLine } from '@/lib/domain/notices/say-notice'

/** The sign of each kind, as the state of a claim has it. */
const SIGN: Record<NoticeKind, string> = {
  MENTIONED: tw('[--glyph:var(--glyph-comment)]'),
  ANSWERED: tw('[--glyph:var(--glyph-comment)]'),
  RETURNED: tw('[--glyph:var(--glyph-returned)]'),
  ASSIGNED: tw('[--glyph:var(--kind-person)]'),
  REOPENED: tw('[--glyph:var(--glyph-open)]'),
  STALE: tw('[--glyph:var(--glyph-stale)]'),
}

/** What a line is known by: the newest of its notices. */
export const keyOfLine = ({ notices }: NoticeLine) => String(notices[0]?.seq)

interface NoticeLinesProps {
  items: readonly NoticeView[]
  /** The link of a line, around its words. */
  link: (line: NoticeLine, words: ReactNode) => ReactNode
  /** At the end of an article's head: what is done with all of its notices. */
  aside?: (articleId: string, unread: number) => ReactNode
}

function Words({ line }: { line: NoticeLine }) {
  const { said, about, words } = sayLine(line)
  return (
    <>
      <b className="font-semibold text-ink">{line.by?.name ?? 'Galley'}</b> {said}
      {about !== null && (
        <>
          {' '}
          <q className="font-text" dir="auto">
            {about}
          </q>
        </>
      )}
      {words !== null && words !== '' && (
        <>
          : <span dir="auto">“{words}”</span>
        </>
      )}
    </>
  )
}

/** Notices by article, and in it by person. Unread is a dot, ink and weight. */
export function NoticeLines({ items, link, aside }: NoticeLinesProps) {
  return groupNotices(items).map(({ article, unread, lines }) => (
    <section key={article.id} className="px-5 pb-2">
      <h2 className="flex min-h-9 items-center gap-2 font-semibold">
        <span className="truncate">
          <ArticleName headline={article.headline} />
        </span>
        {unread > 0 && <span className="shrink-0 font-normal text-muted tabular-nums">{unread} unread</span>}
        <span className="ms-auto shrink-0 font-normal text-muted">
          {aside?.(article.id, unread) ?? (article.dueAt !== null && <Due at={article.dueAt} short />)}
        </span>
      </h2>
      <ol>
        {lines.map((line) => {
          const [newest] = line.notices
          const isRead = newest?.isRead === true
          return (
            <li
              key={keyOfLine(line)}
              className={cn(
                'grid grid-cols-[0.5rem_0.875rem_minmax(0,1fr)_auto] items-baseline gap-x-2.5 border-t border-hairline py-1.5 has-focus-visible:bg-selected max-phone:min-h-11',
                isRead && 'text-muted',
              )}
            >
              <span className={cn('size-2 self-center rounded-full', !isRead && 'bg-accent forced:bg-[CanvasText]')}>
                {!isRead && <span className="sr-only">Unread</span>}
              </span>
              <i className={cn('glyph translate-y-0.5', SIGN[line.kind])} aria-hidden="true" />
              <p className="line-clamp-3 wrap-anywhere">{link(line, <Words line={line} />)}</p>
              {newest && (
                <span className="text-small text-muted">
                  <Moment at={newest.at} />
                </span>
              )}
            </li>
          )
        })}
      </ol>
    </section>
  ))
}

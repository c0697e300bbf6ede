'use client'

import { ActionBar } from '@/components/actions/action-bar'
import { RowLink } from '@/components/actions/row-link'
import { RowSteps, useRows } from '@/components/actions/row-steps'
import { useActions } from '@/components/actions/use-actions'
import { MoreButton } from '@/components/earlier/more-button'
import { keyOfLine, NoticeLines } from '@/components/shell/notice-lines'
import { useNoticeList } from '@/components/shell/use-notice-list'
import type { NoticesPart } from '@/components/shell/use-notice-list'
import { Button } from '@/components/ui/button'
import { Empty } from '@/components/ui/empty'
import { Head, Scroll } from '@/components/ui/screen'
import { groupNotices, placeOf } from '@/lib/domain/notices/say-notice'
import { noticesActions } from './notices-actions'

function Notices({ first }: { first: NoticesPart }) {
  const { items, next, loading, failed, more, mark } = useNoticeList(first)
  const { step, atHand, open, home } = useRows()
  const unread = items.filter(({ isRead }) => !isRead).length
  const lines = groupNotices(items).flatMap((group) => group.lines)
  const lineAtHand = () => lines.find((line) => keyOfLine(line) === atHand())
  const actions = noticesActions({
    ...{ step, open },
    turn: () => {
      const line = lineAtHand()
      const newest = line?.notices[0]
      if (line && newest) void mark(!newest.isRead, { seqs: line.notices.map(({ seq }) => seq) })
    },
    articleRead: () => {
      const articleId = lineAtHand()?.notices[0]?.article.id
      if (articleId !== undefined) void mark(true, { articleId })
    },
  })
  useActions(actions, { home })
  return (
    <main id="main" className="main grid grid-rows-[minmax(0,1fr)_1.75rem]">
      <Scroll label="Notices">
        <div className="max-w-[46rem]">
          <Head title="Notices" says={unread === 0 ? 'Nothing unread' : `${unread} unread`}>
            <Button
              className="ms-auto self-center"
              whyNot={unread > 0 ? null : 'Nothing is unread.'}
              says="elsewhere"
              onClick={() => void mark(true)}
            >
              All read
            </Button>
          </Head>
          {items.length === 0 && (
            <Empty title="Nobody has told you anything yet.">
              Here stands what others did that is yours to know: who mentioned you, returned or reopened what you
              judged, gave you work, or made a claim of yours stale.
            </Empty>
          )}
          <NoticeLines
            items={items}
            link={(line, words) => (
              <RowLink
                row={keyOfLine(line)}
                href={placeOf(line)}
                className="no-underline hover:underline"
                onClick={() => void mark(true, { seqs: line.notices.map(({ seq }) => seq) })}
              >
                {words}
              </RowLink>
            )}
            aside={(articleId, ofArticle) =>
              ofArticle > 0 ? (
                <Button tone="plain" onClick={() => void mark(true, { articleId })}>
                  All of this article read
                </Button>
              ) : null
            }
          />
          <div className="px-5 py-2">
            <MoreButton of={{ count: items.length, hasMore: next !== null, more: () => void more(), loading, failed }}>
              Earlier notices
            </MoreButton>
          </div>
        </div>
      </Scroll>
      <ActionBar actions={actions} />
    </main>
  )
}

/** What this person is told of what others did, by article; J and K step, Enter goes there, U marks. */
export function NoticesScreen(props: { first: NoticesPart }) {
  return (
    <RowSteps>
      <Notices {...props} />
    </RowSteps>
  )
}

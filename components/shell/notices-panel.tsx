'use client'

import Link from 'next/link'
import { useEffect, useEffectEvent } from 'react'
import { Button } from '@/components/ui/button'
import { ErrorNote } from '@/components/ui/error-note'
import { placeOf } from '@/lib/domain/notices/say-notice'
import { NoticeLines } from './notice-lines'
import { useNoticeList } from './use-notice-list'

/** The newest notices, over whatever page: each leads to its place, and is read then. */
export function NoticesPanel() {
  const { items, next, loading, failed, reload, mark } = useNoticeList({ items: [], next: null })
  const load = useEffectEvent(() => void reload())
  useEffect(() => {
    load()
  }, [])
  const unread = items.some(({ isRead }) => !isRead)
  return (
    <>
      <div className="sticky top-0 z-10 flex min-h-11 items-center gap-2 border-b border-hairline bg-bg px-5">
        <h2 className="me-auto font-semibold">Notices</h2>
        <Button
          tone="plain"
          whyNot={unread ? null : 'Nothing is unread.'}
          says="elsewhere"
          onClick={() => void mark(true)}
        >
          All read
        </Button>
      </div>
      {failed !== null && <ErrorNote role="alert">{failed}</ErrorNote>}
      {items.length === 0 && failed === null && (
        <p className="px-5 py-3 text-muted">{loading ? 'Loading…' : 'Nobody has told you anything yet.'}</p>
      )}
      <NoticeLines
        items={items}
        link={(line, words) => (
          <Link
            href={placeOf(line)}
            className="no-underline hover:underline"
            onClick={() => void mark(true, { seqs: line.notices.map(({ seq }) => seq) })}
          >
            {words}
          </Link>
        )}
      />
      <p className="border-t border-hairline px-5 py-2 text-small text-muted">
        <Link href="/notices">{next === null ? 'All notices, with keys' : 'Earlier notices, and keys'}</Link>
      </p>
    </>
  )
}

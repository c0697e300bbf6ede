'use client'

import Link from 'next/link'
import { useEffect } from 'react'
import { notify, takeNotice } from '@/components/notices/notice'
import type { KnownText } from '@/lib/domain/articles/known-text-view'

const ID = 'known'

/** The text that was just brought in is here already: said once, with the way there. It stays until it is closed. */
export function KnownNotice({ known }: { known: readonly KnownText[] }) {
  useEffect(() => {
    const [first, ...more] = known
    if (!first) return
    const { articleId, number, same, headline } = first
    const close = () => {
      takeNotice(ID)
    }
    const found = same ? 'This text is here already' : 'Nearly the same text is here already'
    const which = `, revision ${number}${more.length > 0 ? ` and ${more.length} more` : ''}.`
    notify(
      <span>
        {found}:{' '}
        <Link href={`/articles/${articleId}`} className="underline" onClick={close}>
          <bdi>{headline}</bdi>
        </Link>
        {which}
      </span>,
      { id: ID, duration: Infinity, cancel: { label: 'Close', onClick: close } },
      `${found}: ${headline}${which}`,
    )
  }, [known])
  return null
}

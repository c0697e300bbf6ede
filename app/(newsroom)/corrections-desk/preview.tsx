'use client'

import { useState } from 'react'
import type { ShownEntry } from '@/components/entry/entry-parts'
import { cn } from '@/components/ui/cn'
import { Segments } from '@/components/ui/segments'
import { CorrectionEntry } from '@/components/entry/correction-entry'
import { ArticleFoot } from './article-foot'
import type { TimePlace } from '@/lib/domain/time/say-time'
import type { CorrectionDetail } from '@/lib/domain/corrections/correction-view'
import type { ArticleToCorrect } from '@/lib/queries/corrections/corrections-desk'

type Words = Pick<ShownEntry, 'type' | 'wrong' | 'right' | 'note'>

/** A correction as readers will see it, with the words as they stand now. */
export function shownEntry(entry: CorrectionDetail, words: Words): ShownEntry {
  const { headline, section, articleUrl: url, articlePublishedAt, learnedAt, number, publishedAt } = entry
  const withdrawn = entry.withdrawnAt === null ? null : { at: entry.withdrawnAt, reason: entry.withdrawReason ?? '' }
  const { language } = entry.article
  return {
    ...words,
    headline,
    section,
    url,
    articlePublishedAt,
    learnedAt,
    language,
    number,
    publishedAt,
    withdrawn,
    amendments: [],
  }
}

/** The same for one that is being begun. */
export function shownBeginning(article: ArticleToCorrect | null, words: Words): ShownEntry {
  return {
    ...words,
    headline: article?.headline ?? 'The article’s headline',
    section: article?.section ?? '',
    url: article?.url ?? null,
    language: article?.language ?? 'en',
    articlePublishedAt: article?.publishedAt ?? null,
    learnedAt: null,
    number: null,
    publishedAt: null,
    withdrawn: null,
    amendments: [],
  }
}

interface PreviewProps {
  entry: ShownEntry
  calendar: TimePlace
  /** It will stand under the entry it amends. */
  amendment: boolean
}

const WIDTHS = [
  { value: 'phone', label: 'Phone' },
  { value: 'wide', label: 'Wide' },
] as const
type Width = (typeof WIDTHS)[number]['value']

/** As readers will see it: the public page's own entry under the public page's own rules. */
export function Preview({ entry, calendar, amendment }: PreviewProps) {
  const [width, setWidth] = useState<Width>('phone')
  return (
    <section
      className="flex min-h-0 flex-col border-s border-hairline bg-rail max-tablet:border-s-0 max-tablet:border-t"
      aria-label="Preview"
    >
      <header className="flex min-h-10 items-center justify-between border-b border-hairline ps-5 pe-4">
        <h2 className="font-semibold">As readers will see it</h2>
        <Segments label="Width" size="small" value={width} onChange={setWidth} options={WIDTHS} />
      </header>
      <div
        className="grid min-h-0 flex-1 [scrollbar-width:thin] content-start gap-2 overflow-auto px-5 py-4 focus-visible:-outline-offset-2 max-phone:overflow-visible"
        tabIndex={0}
        role="group"
        aria-label="Preview of the entry"
      >
        <p className="mt-2 text-small text-muted">On the corrections page</p>
        <div
          className={cn(
            '@container border border-hairline bg-paper px-5 font-text text-[1rem]/6',
            width === 'wide' && '[zoom:0.58]',
          )}
        >
          <CorrectionEntry entry={entry} href={null} calendar={calendar} amendment={amendment} />
        </div>
        {entry.withdrawn === null && <ArticleFoot entry={entry} calendar={calendar} amendment={amendment} />}
      </div>
    </section>
  )
}

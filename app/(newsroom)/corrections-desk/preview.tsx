'use client'

import { useState } from 'react'
import type { ShownEntry } from '@/components/entry-parts'
import { cn } from '@/components/ui/cn'
import { CorrectionEntry } from '@/components/correction-entry'
import { ArticleFoot } from './article-foot'
import type { TimePlace } from '@/lib/domain/time/say-time'
import type { CorrectionDetail } from '@/lib/domain/corrections/correction-view'
import type { ArticleToCorrect } from '@/lib/queries/corrections/corrections-desk'

type Words = Pick<ShownEntry, 'type' | 'wrong' | 'right' | 'note'>

/** A correction as readers will see it, with the words as they stand now. */
export function shownEntry(entry: CorrectionDetail, words: Words): ShownEntry {
  const { headline, section, articleUrl: url, articlePublishedAt, learnedAt, number, publishedAt } = entry
  const withdrawn =
    entry.status === 'WITHDRAWN' && entry.withdrawnAt !== null
      ? { at: entry.withdrawnAt, reason: entry.withdrawReason ?? '' }
      : null
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

/** As readers will see it: the public page's own entry under the public page's own rules. */
export function Preview({ entry, calendar, amendment }: PreviewProps) {
  const [wide, setWide] = useState(false)
  const widths = [
    ['Phone', false],
    ['Wide', true],
  ] as const
  return (
    <section className="preview" aria-label="Preview">
      <header>
        <h2>As readers will see it</h2>
        <div className="tabs" role="group" aria-label="Width">
          {widths.map(([label, value]) => (
            <button
              key={label}
              type="button"
              aria-pressed={wide === value}
              onClick={() => {
                setWide(value)
              }}
            >
              {label}
            </button>
          ))}
        </div>
      </header>
      <div className="sheets" tabIndex={0} role="group" aria-label="Preview of the entry">
        <p className="fine">On the corrections page</p>
        <div
          className={cn(
            '@container border border-hairline bg-paper px-5 font-text text-[1rem]/6',
            wide && '[zoom:0.58]',
          )}
        >
          <CorrectionEntry entry={entry} href={null} calendar={calendar} amendment={amendment} />
        </div>
        {entry.withdrawn === null && <ArticleFoot entry={entry} calendar={calendar} amendment={amendment} />}
      </div>
    </section>
  )
}

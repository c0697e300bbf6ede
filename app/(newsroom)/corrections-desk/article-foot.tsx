import type { ShownEntry } from '@/components/entry/entry-parts'
import { CopyButton } from '@/components/copy-button'
import { Visible } from '@/components/visible'
import type { TimePlace } from '@/lib/domain/time/say-time'
import { CORRECTION_TYPE_INFO } from '@/lib/domain/corrections/correction'
import { dayInWords } from '@/lib/domain/time/say-time'

interface ArticleFootProps {
  entry: ShownEntry
  calendar: TimePlace
  amendment: boolean
}

/** The line that goes below the article itself; it has its date, and can be taken along, once the entry is published. */
export function ArticleFoot({ entry, calendar, amendment }: ArticleFootProps) {
  const { type, note, publishedAt, language } = entry
  const label = amendment ? 'Amendment' : CORRECTION_TYPE_INFO[type].label
  const day = publishedAt === null ? 'day of publishing' : dayInWords(publishedAt, calendar)
  return (
    <section aria-labelledby="article-foot">
      <header className="mb-1 flex min-h-8 items-center justify-between">
        <h3 className="text-small text-muted" id="article-foot">
          At the foot of the article
        </h3>
        {publishedAt === null ? (
          <span className="text-small text-muted">Can be copied once it is published.</span>
        ) : (
          <CopyButton what="Line" text={() => `${label}, ${day}. ${note}`} />
        )}
      </header>
      <div className="border border-hairline bg-paper px-5 text-[1rem]/6">
        <p
          className="border-t border-ink py-3.5 font-text text-[0.9375rem]/6 wrap-anywhere italic"
          dir="auto"
          lang={language}
        >
          <b className="font-bold not-italic">
            {label}, {day}.
          </b>{' '}
          <Visible text={note} />
        </p>
      </div>
    </section>
  )
}

import type { TimePlace } from '@/lib/domain/time/say-time'
import { cn } from '@/components/ui/cn'
import type { ShownEntry } from './entry-parts'
import { Added, facts, Label, Learned, OfArticle, row, Said, told } from './entry-parts'
import { Visible } from '@/components/visible'

interface EntryProps {
  entry: ShownEntry
  /** Its address; null in a preview, where nothing leads anywhere. */
  href: string | null
  calendar: TimePlace
  /** In a preview: it will stand under the entry it amends. */
  amendment?: boolean
}

/** One entry in the list. A withdrawn one keeps its place, with the reason and without what it said. */
export function CorrectionEntry({ entry, href, calendar, amendment = false }: EntryProps) {
  return (
    <article className={row} id={entry.number === null ? undefined : `c-${entry.number}`}>
      <Label text={entry} amendment={amendment} calendar={calendar} />
      <div>
        <h3
          className="text-[1.1875rem]/6.5 font-[650] tracking-[-0.005em] text-pretty wrap-anywhere"
          dir="auto"
          lang={entry.language}
        >
          {href === null ? (
            <Visible text={entry.headline} />
          ) : (
            <a className={cn('no-underline hover:underline', entry.withdrawn && 'text-muted')} href={href}>
              <Visible text={entry.headline} />
            </a>
          )}
        </h3>
        {entry.withdrawn ? (
          <p className={cn(told, 'mt-1 text-muted')} dir="auto">
            <Visible text={entry.withdrawn.reason} />
          </p>
        ) : (
          <Said text={entry} lang={entry.language} />
        )}
        {!entry.withdrawn && entry.amendments.length > 0 && <Added entry={entry} calendar={calendar} nested />}
        <p className={facts}>
          <OfArticle entry={entry} calendar={calendar} />
          {!amendment && !entry.withdrawn && <Learned entry={entry} calendar={calendar} />}
          {href !== null && <a href={href}>Permanent link</a>}
        </p>
      </div>
    </article>
  )
}

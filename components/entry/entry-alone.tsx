import type { TimePlace } from '@/lib/domain/time/say-time'
import { cn, tw } from '@/components/ui/cn'
import type { ShownEntry } from './entry-parts'
import { Added, facts, Label, Learned, OfArticle, row, Said, told } from './entry-parts'
import { Visible } from '@/components/visible'

const subhead = tw('border-b border-ink pb-1.5 font-text text-[1.25rem]/7 font-bold')

/** One entry at its own address. A withdrawn one is a tombstone: the reason, and what stood here, struck. */
export function EntryAlone({ entry, calendar }: { entry: ShownEntry; calendar: TimePlace }) {
  return (
    <>
      <article className={cn(row, 'border-b-0 pb-7')} id={`c-${entry.number}`}>
        <Label text={entry} amendment={false} calendar={calendar} />
        <div>
          <h1
            className={cn(
              'text-[1.875rem]/9 font-bold tracking-[-0.015em] text-balance wrap-anywhere',
              entry.withdrawn && 'text-muted',
            )}
            dir="auto"
            lang={entry.language}
          >
            <Visible text={entry.headline} />
          </h1>
          {entry.withdrawn ? (
            <p className={cn(told, 'mt-2 text-[1.0625rem]/6.5 text-ink')} dir="auto">
              <Visible text={entry.withdrawn.reason} />
            </p>
          ) : (
            <Said text={entry} lang={entry.language} alone />
          )}
          <p className={facts}>
            <OfArticle entry={entry} calendar={calendar} />
            {!entry.withdrawn && <Learned entry={entry} calendar={calendar} />}
          </p>
        </div>
      </article>
      {entry.withdrawn ? (
        <section aria-labelledby="stood">
          <h2 id="stood" className={subhead}>
            What stood here
          </h2>
          {[entry, ...entry.amendments].map((text) => (
            <article className={row} key={text.number}>
              <Label text={{ ...text, withdrawn: null }} amendment={text !== entry} calendar={calendar} />
              <div>
                <Said text={text} lang={entry.language} struck />
              </div>
            </article>
          ))}
        </section>
      ) : (
        entry.amendments.length > 0 && (
          <section aria-labelledby="added">
            <h2 id="added" className={subhead}>
              Added since
            </h2>
            <Added entry={entry} calendar={calendar} nested={false} />
          </section>
        )
      )}
    </>
  )
}

import { CORRECTION_TYPE_INFO } from '@/lib/domain/corrections/correction'
import { dayInWords, momentInWords } from '@/lib/domain/newsroom/newsroom'
import type { PublicEntry, PublicText } from '@/lib/domain/corrections/public-entry'
import { Visible } from './visible'
import { WordDiff } from './word-diff'

/** The public page and the desk's preview show the same thing: here a number and a date may still be missing. */
type ShownText = Omit<PublicText, 'number' | 'publishedAt'> & {
  number: number | null
  publishedAt: string | null
}
export type ShownEntry = Omit<PublicEntry, keyof PublicText | 'slug' | 'amendments' | 'learnedAt'> &
  ShownText & { learnedAt: string | null; amendments: ShownText[] }

function Time({ at, timeZone }: { at: string | null; timeZone: string }) {
  return at === null ? (
    <span>date and time of publishing</span>
  ) : (
    <time dateTime={at}>{momentInWords(at, timeZone)}</time>
  )
}

function Label({ text, amendment, timeZone }: { text: ShownText; amendment: boolean; timeZone: string }) {
  const label = text.withdrawn ? 'Withdrawn' : amendment ? 'Amendment' : CORRECTION_TYPE_INFO[text.type].label
  return (
    <p className="type">
      <b>{label}</b> <Time at={text.withdrawn?.at ?? text.publishedAt} timeZone={timeZone} />
      {text.number !== null && <span className="no-line">No. {text.number}</span>}
    </p>
  )
}

/** What was said: the note, and what stood and stands there now. */
function Said({ text, lang }: { text: Pick<ShownText, 'note' | 'wrong' | 'right'>; lang: string }) {
  const { note, wrong, right } = text
  return (
    <>
      <p className="told" dir="auto" lang={lang}>
        <Visible text={note} />
      </p>
      {wrong !== null && <WordDiff was={wrong} now={right} lang={lang} />}
      {wrong === null && right !== '' && (
        <dl className="diff">
          <dt>Now</dt>
          <dd dir="auto" lang={lang}>
            <Visible text={right} />
          </dd>
        </dl>
      )}
    </>
  )
}

interface EntryProps {
  entry: ShownEntry
  /** Its address; null in a preview, where nothing leads anywhere. */
  href: string | null
  timeZone: string
  /** In a preview: it will stand under the entry it amends. */
  amendment?: boolean
}

/** The article's own date, and its address where it has one. */
function OfArticle({ entry, timeZone }: { entry: ShownEntry; timeZone: string }) {
  if (entry.articlePublishedAt === null && entry.url === null) return null
  const day = entry.articlePublishedAt && (
    <time dateTime={entry.articlePublishedAt}>{dayInWords(entry.articlePublishedAt, timeZone)}</time>
  )
  if (entry.url === null) return <span>Article of {day}</span>
  return (
    <span>
      <a href={entry.url} rel="noreferrer">
        The article
      </a>
      {day && <>, of {day}</>}
    </span>
  )
}

/** Since when the house has known; not yet while one is being begun. */
function Learned({ entry: { learnedAt }, timeZone }: { entry: ShownEntry; timeZone: string }) {
  if (learnedAt === null) return null
  return (
    <span>
      We learned of it on <time dateTime={learnedAt}>{dayInWords(learnedAt, timeZone)}</time>
    </span>
  )
}

/** Each thing that was added since, oldest first; a withdrawn one keeps its place and its reason. */
function Added({ entry, timeZone }: { entry: ShownEntry; timeZone: string }) {
  return entry.amendments.map((text) => (
    <article className={text.withdrawn ? 'entry withdrawn' : 'entry'} id={`c-${text.number}`} key={text.number}>
      <Label text={text} amendment timeZone={timeZone} />
      <div>
        {text.withdrawn ? (
          <p className="told" dir="auto">
            <Visible text={text.withdrawn.reason} />
          </p>
        ) : (
          <Said text={text} lang={entry.language} />
        )}
      </div>
    </article>
  ))
}

/** One entry in the list. A withdrawn one keeps its place, with the reason and without what it said. */
export function CorrectionEntry({ entry, href, timeZone, amendment = false }: EntryProps) {
  return (
    <article
      className={entry.withdrawn ? 'entry withdrawn' : 'entry'}
      id={entry.number === null ? undefined : `c-${entry.number}`}
    >
      <Label text={entry} amendment={amendment} timeZone={timeZone} />
      <div>
        <h3 dir="auto" lang={entry.language}>
          {href === null ? (
            <Visible text={entry.headline} />
          ) : (
            <a href={href}>
              <Visible text={entry.headline} />
            </a>
          )}
        </h3>
        {entry.withdrawn ? (
          <p className="told" dir="auto">
            <Visible text={entry.withdrawn.reason} />
          </p>
        ) : (
          <Said text={entry} lang={entry.language} />
        )}
        {!entry.withdrawn && entry.amendments.length > 0 && (
          <div className="added">
            <Added entry={entry} timeZone={timeZone} />
          </div>
        )}
        <p className="when">
          <OfArticle entry={entry} timeZone={timeZone} />
          {!amendment && !entry.withdrawn && <Learned entry={entry} timeZone={timeZone} />}
          {href !== null && <a href={href}>Permanent link</a>}
        </p>
      </div>
    </article>
  )
}

/** One entry at its own address. A withdrawn one is a tombstone: the reason, and what stood here, struck. */
export function EntryAlone({ entry, timeZone }: Pick<EntryProps, 'entry' | 'timeZone'>) {
  return (
    <>
      <article className={entry.withdrawn ? 'entry alone withdrawn' : 'entry alone'} id={`c-${entry.number}`}>
        <Label text={entry} amendment={false} timeZone={timeZone} />
        <div>
          <h1 dir="auto" lang={entry.language}>
            <Visible text={entry.headline} />
          </h1>
          {entry.withdrawn ? (
            <p className="told ink" dir="auto">
              <Visible text={entry.withdrawn.reason} />
            </p>
          ) : (
            <Said text={entry} lang={entry.language} />
          )}
          <p className="when">
            <OfArticle entry={entry} timeZone={timeZone} />
            {!entry.withdrawn && <Learned entry={entry} timeZone={timeZone} />}
          </p>
        </div>
      </article>
      {entry.withdrawn ? (
        <section className="amended" aria-labelledby="stood">
          <h2 id="stood">What stood here</h2>
          {[entry, ...entry.amendments].map((text) => (
            <article className="entry struck" key={text.number}>
              <Label text={{ ...text, withdrawn: null }} amendment={text !== entry} timeZone={timeZone} />
              <div>
                <Said text={text} lang={entry.language} />
              </div>
            </article>
          ))}
        </section>
      ) : (
        entry.amendments.length > 0 && (
          <section className="amended" aria-labelledby="added">
            <h2 id="added">Added since</h2>
            <Added entry={entry} timeZone={timeZone} />
          </section>
        )
      )}
    </>
  )
}

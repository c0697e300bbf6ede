import type { TimePlace } from '@/lib/domain/time/say-time'
import { CORRECTION_TYPE_INFO } from '@/lib/domain/corrections/correction'
import { dayInWords, momentInWords } from '@/lib/domain/time/say-time'
import type { PublicEntry, PublicText } from '@/lib/domain/corrections/public-entry'
import { cn, tw } from '@/components/ui/cn'
import { Visible } from '@/components/visible'
import { DiffList, WordDiff } from '@/components/word-diff'

/** The public page and the desk's preview show the same thing: here a number and a date may still be missing. */
type ShownText = Omit<PublicText, 'number' | 'publishedAt'> & {
  number: number | null
  publishedAt: string | null
}
export type ShownEntry = Omit<PublicEntry, keyof PublicText | 'slug' | 'amendments' | 'learnedAt'> &
  ShownText & { learnedAt: string | null; amendments: ShownText[] }

function Time({ at, calendar }: { at: string | null; calendar: TimePlace }) {
  return at === null ? (
    <span>date and time of publishing</span>
  ) : (
    <time dateTime={at}>{momentInWords(at, calendar)}</time>
  )
}

interface LabelProps {
  text: ShownText
  amendment: boolean
  calendar: TimePlace
  /** In one line, where it stands above its words and not beside them. */
  inline?: boolean
}

export function Label({ text, amendment, calendar, inline = false }: LabelProps) {
  const label = text.withdrawn
    ? amendment
      ? 'Amendment withdrawn'
      : 'Withdrawn'
    : amendment
      ? 'Amendment'
      : CORRECTION_TYPE_INFO[text.type].label
  return (
    <p className={cn('font-ui text-small/5 text-muted', inline && 'flex flex-wrap items-baseline gap-x-3')}>
      <b
        className={cn(
          'text-ui/6.5 font-semibold @max-[44rem]:me-2 @max-[44rem]:inline',
          inline ? 'inline' : 'block',
          text.withdrawn === null && 'text-ink',
        )}
      >
        {label}
      </b>{' '}
      <Time at={text.withdrawn?.at ?? text.publishedAt} calendar={calendar} />
      {text.number !== null && (
        <span className={cn('@max-[44rem]:ms-2 @max-[44rem]:inline', !inline && 'block')}>No. {text.number}</span>
      )}
    </p>
  )
}

export const told = tw('wrap-anywhere whitespace-pre-line')

interface SaidProps {
  text: Pick<ShownText, 'note' | 'wrong' | 'right'>
  lang: string
  /** At the entry’s own address, where it is what the page is about. */
  alone?: boolean
  /** It was withdrawn: what it said is struck through. */
  struck?: boolean
}

/** What was said: the note, and what stood and stands there now. */
export function Said({ text, lang, alone = false, struck = false }: SaidProps) {
  const { note, wrong, right } = text
  const diff = cn(
    'mt-3 grid-cols-[2rem_1fr] border-s-2 border-edge ps-3.5 text-[0.9375rem]/6',
    struck &&
      'text-muted [&_:is(del,ins)]:bg-transparent [&_:is(del,ins)]:font-normal [&_:is(del,ins)]:text-inherit [&>dd]:line-through',
  )
  return (
    <>
      <p
        className={cn(told, alone ? 'mt-2 text-[1.0625rem]/6.5' : 'mt-1', struck && 'mt-0 text-muted line-through')}
        dir="auto"
        lang={lang}
      >
        <Visible text={note} />
      </p>
      {wrong !== null && <WordDiff was={wrong} now={right} lang={lang} className={diff} />}
      {wrong === null && right !== '' && (
        <DiffList className={diff}>
          <dt>Now</dt>
          <dd dir="auto" lang={lang}>
            <Visible text={right} />
          </dd>
        </DiffList>
      )}
    </>
  )
}

/** Beside each other: what it is, and what it says; one above the other where there is no room. */
export const row = tw(
  'grid break-inside-avoid grid-cols-[13rem_minmax(0,40rem)] gap-x-6 gap-y-1 border-b border-hairline pt-5 pb-4.5 last:border-b-0 target:bg-selected @max-[44rem]:grid-cols-1',
)
export const facts = tw('mt-3 flex flex-wrap gap-x-5 gap-y-0.5 font-ui text-small/5 text-muted')

/** The article's own date, and its address where it has one. */
export function OfArticle({ entry, calendar }: { entry: ShownEntry; calendar: TimePlace }) {
  if (entry.articlePublishedAt === null && entry.url === null) return null
  const day = entry.articlePublishedAt && (
    <time dateTime={entry.articlePublishedAt}>{dayInWords(entry.articlePublishedAt, calendar)}</time>
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

/** Since when the newsroom has known; not yet while the entry is being drafted. */
export function Learned({ entry: { learnedAt }, calendar }: { entry: ShownEntry; calendar: TimePlace }) {
  if (learnedAt === null) return null
  return (
    <span>
      Reported to us on <time dateTime={learnedAt}>{dayInWords(learnedAt, calendar)}</time>
    </span>
  )
}

/** Each thing that was added since, oldest first; a withdrawn one keeps its place and its reason. */
export function Added({ entry, calendar, nested }: { entry: ShownEntry; calendar: TimePlace; nested: boolean }) {
  return entry.amendments.map((text) => (
    <article
      className={nested ? 'mt-4 border-t border-hairline pt-3 target:bg-selected' : row}
      id={`c-${text.number}`}
      key={text.number}
    >
      <Label text={text} amendment calendar={calendar} inline={nested} />
      <div>
        {text.withdrawn ? (
          <>
            <p className={cn(told, 'mt-1 text-muted')} dir="auto">
              <Visible text={text.withdrawn.reason} />
            </p>
            <p className={cn(told, 'mt-1 text-muted')}>Only this amendment was withdrawn: the entry above it stands.</p>
          </>
        ) : (
          <Said text={text} lang={entry.language} />
        )}
      </div>
    </article>
  ))
}

import { ArticleName } from '@/components/article-name'
import { RowLink } from '@/components/actions/row-link'
import { cn } from '@/components/ui/cn'
import { needRow, needWords } from './need-section'
import { DeskMore } from './desk-more'
import { PartHead } from './part-head'
import { Due } from '@/components/due'
import type { NeedList } from '@/lib/queries/desk/desk'
import type { Notice } from '@/lib/queries/desk/notices'
import { NeedLine } from './need-section'

/** What one reviewer sent back of one article: a line for each claim, with all that was said of it; one alone is a line like any. */
function NoticeItem({ notice: { who, headline, dueAt, returned, lines } }: { notice: Notice }) {
  const [only, ...others] = lines
  if (only?.said.length === 1 && others.length === 0)
    return <NeedLine need={{ ...only, why: `${who}: “${only.said[0]}”`, headline, dueAt }} />
  return (
    <li className="border-t border-hairline">
      <p className="grid min-h-8 grid-cols-[auto_minmax(0,1fr)_5rem] items-center gap-3 max-phone:grid-cols-[minmax(0,1fr)_auto]">
        <span>
          <b className="font-semibold">{who}</b> sent back {returned === 1 ? 'one claim' : `${returned} claims`}
        </span>
        <span className="truncate text-end text-muted max-phone:hidden">
          <ArticleName headline={headline} />
        </span>
        <span className="text-end text-muted">{dueAt !== null && <Due at={dueAt} short />}</span>
      </p>
      <ul>
        {lines.map(({ key, href, words, finding, stage, said }) => (
          <li
            key={key}
            className={cn(
              needRow,
              'grid-cols-[0.875rem_minmax(0,14rem)_minmax(0,1fr)] items-baseline py-1.25 max-phone:grid-cols-[0.875rem_minmax(0,1fr)]',
            )}
            data-finding={finding}
            data-stage={stage ?? undefined}
          >
            <i className={stage === null ? 'glyph' : 'glyph stage'} />
            <RowLink row={key} href={href} className={needWords}>
              {words}
            </RowLink>
            <div className="grid gap-1 wrap-anywhere text-muted max-phone:col-start-2" dir="auto">
              {said.map((words, index) => (
                <p key={index}>“{words}”</p>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </li>
  )
}

interface SentBackProps {
  notices: { count: number; items: Notice[]; next: string | null }
  corrections: NeedList
  isFurther: boolean
}

const TITLE = 'Sent back to me'

/** Verdicts that came back, one notice for each reviewer and article, and corrections. */
export function SentBack({ notices, corrections, isFurther }: SentBackProps) {
  const count = notices.count + corrections.count
  const shown = notices.items.reduce((all, { returned }) => all + returned, 0) + corrections.items.length
  if (count === 0) return null
  const ofCorrections = corrections.count > corrections.items.length ? '/corrections-desk?show=mine' : null
  return (
    <section className="pt-4">
      <PartHead title={TITLE} count={count} />
      <ul>
        {notices.items.map((notice) => (
          <NoticeItem key={notice.key} notice={notice} />
        ))}
        {corrections.items.map((need) => (
          <NeedLine key={need.key} need={need} />
        ))}
      </ul>
      <DeskMore
        {...{ title: TITLE, count, shown, isFurther }}
        href={notices.next === null ? ofCorrections : `/desk?sentBack=${notices.next}`}
      />
    </section>
  )
}

import Link from 'next/link'
import { Due } from '@/components/due'
import type { NeedList } from '@/lib/queries/desk/desk'
import type { Notice } from '@/lib/queries/desk/notices'
import { NeedLine } from './need-section'

/** What one reviewer sent back of one article: a line for each claim, with all that was said of it; one alone is a line like any. */
function NoticeItem({ who, slug, dueAt, returned, lines }: Notice) {
  const [only, ...others] = lines
  if (only?.said.length === 1 && others.length === 0)
    return <NeedLine {...only} why={`“${only.said[0]}” ${who}`} slug={slug} dueAt={dueAt} />
  return (
    <li className="notice">
      <p className="head">
        <span>
          <b className="strong">{who}</b> sent back {returned === 1 ? 'one claim' : `${returned} claims`}
        </span>
        <span className="slug" title={slug}>
          {slug}
        </span>
        {dueAt === null ? <span /> : <Due at={dueAt} short />}
      </p>
      <ul>
        {lines.map(({ key, href, words, finding, stage, said }) => (
          <li key={key} className="need" data-finding={finding} data-stage={stage ?? undefined}>
            <i className={stage === null ? 'glyph' : 'glyph stage'} />
            <Link href={href}>{words}</Link>
            <div className="said" dir="auto">
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
  notices: { count: number; items: Notice[] }
  corrections: NeedList
}

/** Verdicts that came back, one notice for each reviewer and article, and corrections. */
export function SentBack({ notices, corrections }: SentBackProps) {
  const count = notices.count + corrections.count
  const shown = notices.items.reduce((all, { returned }) => all + returned, 0) + corrections.items.length
  if (count === 0) return null
  return (
    <section>
      <h2>
        Sent back to me <span className="count">{count}</span>
      </h2>
      <ul>
        {notices.items.map((notice) => (
          <NoticeItem {...notice} key={notice.key} />
        ))}
        {corrections.items.map((need) => (
          <NeedLine {...need} key={need.key} />
        ))}
      </ul>
      {count > shown && <p className="fine">and {count - shown} more</p>}
    </section>
  )
}

import Link from 'next/link'
import { Due } from '@/components/due'
import type { NeedList } from '@/lib/queries/desk'

/** One list of what waits, with how many there are in all. */
export function NeedSection({ title, needs }: { title: string; needs: NeedList }) {
  if (needs.count === 0) return null
  return (
    <section>
      <h2>
        {title} <span className="count">{needs.count}</span>
      </h2>
      <ul>
        {needs.items.map(({ key, href, words, finding, stage, why, slug, dueAt }) => (
          <li key={key} className="need" data-finding={finding} data-stage={stage ?? undefined}>
            <i className={stage === null ? 'glyph' : 'glyph stage'} />
            <Link href={href}>{words}</Link>
            <span className="aside" title={why}>
              {why}
            </span>
            <span className="slug" title={slug}>
              {slug}
            </span>
            {dueAt === null ? <span /> : <Due at={dueAt} short />}
          </li>
        ))}
      </ul>
      {needs.count > needs.items.length && <p className="fine">and {needs.count - needs.items.length} more</p>}
    </section>
  )
}

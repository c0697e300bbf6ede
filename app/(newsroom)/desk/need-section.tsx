import Link from 'next/link'
import { Due } from '@/components/due'
import type { Need, NeedList } from '@/lib/queries/desk/desk'

/** One thing that waits, and why. */
export function NeedLine({ href, words, finding, stage, why, slug, dueAt }: Need) {
  return (
    <li className="need" data-finding={finding} data-stage={stage ?? undefined}>
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
  )
}

/** One list of what waits, with how many there are in all. */
export function NeedSection({ title, needs }: { title: string; needs: NeedList }) {
  if (needs.count === 0) return null
  return (
    <section>
      <h2>
        {title} <span className="count">{needs.count}</span>
      </h2>
      <ul>
        {needs.items.map((need) => (
          <NeedLine {...need} key={need.key} />
        ))}
      </ul>
      {needs.count > needs.items.length && <p className="fine">and {needs.count - needs.items.length} more</p>}
    </section>
  )
}

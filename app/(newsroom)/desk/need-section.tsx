import { ArticleName } from '@/components/article-name'
import { RowLink } from '@/components/actions/row-link'
import { cn, tw } from '@/components/ui/cn'
import { DeskMore } from './desk-more'
import { PartHead } from './part-head'
import { Due } from '@/components/due'
import type { Need, NeedList } from '@/lib/queries/desk/desk'

/** A row that waits: tinted while something in it has the focus. */
export const needRow = tw(
  'grid items-center gap-3 rounded-sm focus-within:-mx-2 focus-within:bg-selected focus-within:px-2 max-tablet:min-h-11',
)
const needColumns = tw(
  'h-8 grid-cols-[0.875rem_minmax(0,14rem)_minmax(0,1fr)_minmax(0,9rem)_5rem] border-t border-hairline max-tablet:h-auto max-phone:grid-cols-[0.875rem_minmax(0,1fr)_auto] max-phone:gap-y-0 max-phone:py-1.5',
)
export const needWords = tw('truncate font-text text-[0.9375rem]/5 no-underline')

/** One thing that waits, and why. */
export function NeedLine({ need: { href, words, finding, stage, why, headline, dueAt } }: { need: Need }) {
  return (
    <li className={cn(needRow, needColumns)} data-finding={finding} data-stage={stage ?? undefined}>
      <i className={stage === null ? 'glyph' : 'glyph stage'} />
      <RowLink row={href} href={href} className={needWords}>
        {words}
      </RowLink>
      <span
        className="truncate text-muted max-phone:order-1 max-phone:col-start-2 max-phone:whitespace-normal"
        title={why}
      >
        {why}
      </span>
      <span className="truncate text-muted max-phone:hidden">
        <ArticleName headline={headline} />
      </span>
      <span className="truncate text-end text-muted">{dueAt !== null && <Due at={dueAt} short />}</span>
    </li>
  )
}

interface NeedSectionProps {
  title: string
  needs: NeedList
  /** Where the rest of it is. */
  rest: (next: string | null) => string | null
  isFurther?: boolean
}

/** One list of what waits, with how many there are in all. */
export function NeedSection({ title, needs: { count, items, next }, rest, isFurther = false }: NeedSectionProps) {
  if (count === 0) return null
  return (
    <section className="pt-4">
      <PartHead title={title} count={count} />
      <ul>
        {items.map((need) => (
          <NeedLine key={need.key} need={need} />
        ))}
      </ul>
      <DeskMore {...{ title, count, isFurther }} shown={items.length} href={rest(next)} />
    </section>
  )
}

'use client'

import { RowLink } from '@/components/actions/row-link'
import { useRow } from '@/components/actions/use-row'
import { Day } from '@/components/day-and-clock'
import { Due } from '@/components/due'
import { FormSays } from '@/components/form-says'
import { Moment } from '@/components/moment'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { Hidden } from '@/components/ui/hidden'
import { useForm } from '@/components/use-form'
import type { HandedArticle } from '@/lib/queries/people/handed-articles'
import type { Handed } from '@/lib/queries/people/handed-to'
import { seen } from './actions'
import { needRow, needWords } from './need-section'
import { PartHead } from './part-head'

function what({ whole, claims, returned }: HandedArticle): string {
  const counted = claims === 1 ? 'one claim' : `${claims} claims`
  const parts = [
    whole && 'the article',
    claims > 0 && (returned > 0 ? `${counted}, ${returned} returned` : counted),
  ].filter((part) => part !== false)
  return parts.join(', ')
}

/** What came to one’s desk because a colleague left, or is away: each article and source, and who brought that about. */
export function HandedToYou({ handed }: { handed: Handed }) {
  const { handOverId, from, by, at, until, articles, articleCount, sources, sourceCount } = handed
  const title = until === null ? `From ${from}` : `For ${from}`
  return (
    <section aria-label={title} className="pt-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <PartHead title={title} count={articleCount + sourceCount} />
        <p className="text-small text-muted">
          {until === null ? (
            <>
              handed over by {by}, <Moment at={at} />
            </>
          ) : (
            <>
              away until <Day date={until} />, said {by}
            </>
          )}
        </p>
      </div>
      <ul>
        {articles.map((article) => (
          <Line key={article.id} href={`/articles/${article.id}`} words={article.headline} says={what(article)}>
            {article.dueAt !== null && <Due at={article.dueAt} short />}
          </Line>
        ))}
        {sources.map(({ id, title: words }) => (
          <Line key={id} href={`/sources?source=${id}`} words={words} says="confidential source, yours to look after" />
        ))}
      </ul>
      <Others handed={handed} />
      {articles.length + sources.length === 0 && (
        <p className="border-t border-hairline py-1.5 text-muted">Nothing of theirs waits now.</p>
      )}
      {handOverId === null ? (
        <p className="text-small text-muted">It stays with {from}, and leaves your desk when they are back.</p>
      ) : (
        <Seen handOverId={handOverId} from={from} />
      )}
    </section>
  )
}

/** Where the others are that are not shown here. */
function Others({ handed: { articles, articleCount, of, sources, sourceCount } }: { handed: Handed }) {
  const more = articleCount > articles.length
  const href = of === null ? '/articles?show=mine' : `/articles?of=${of}`
  if (!more && sourceCount <= sources.length) return null
  return (
    <p className="flex gap-4 border-t border-hairline py-1.5">
      {more && (
        <RowLink
          row={`others ${href}`}
          href={href}
        >{`All articles: the first ${articles.length} of ${articleCount} are here`}</RowLink>
      )}
      {sourceCount > sources.length && (
        <RowLink row="other sources" href="/sources">{`${sourceCount - sources.length} more sources`}</RowLink>
      )}
    </p>
  )
}

interface LineProps {
  href: string
  words: string
  says: string
  children?: React.ReactNode
}

function Line({ href, words, says, children }: LineProps) {
  return (
    <li
      className={cn(
        needRow,
        'h-8 grid-cols-[minmax(0,14rem)_minmax(0,1fr)_5rem] border-t border-hairline max-tablet:h-auto max-phone:grid-cols-[minmax(0,1fr)_auto] max-phone:py-1.5',
      )}
    >
      <RowLink row={`handed ${href}`} href={href} className={needWords}>
        <bdi>{words}</bdi>
      </RowLink>
      <span className="truncate text-muted max-phone:order-1">{says}</span>
      <span className="truncate text-end text-muted">{children}</span>
    </li>
  )
}

function Seen({ handOverId, from }: { handOverId: string; from: string }) {
  const { state, form } = useForm(seen)
  const control = useRow(`seen ${handOverId}`)
  return (
    <form {...form} className="pt-1">
      <Hidden name="handOverId" value={handOverId} />
      <Button type="submit" size="small" ref={control} aria-label={`Seen: what came from ${from}`}>
        Seen
      </Button>
      <FormSays state={state} />
    </form>
  )
}

import { RowLink } from '@/components/actions/row-link'
import { Due } from '@/components/due'
import { Initials } from '@/components/initials'
import { Moment } from '@/components/moment'
import { ProgressBar } from '@/components/progress-bar'
import { Badge } from '@/components/ui/badge'
import { cn } from '@/components/ui/cn'
import { Cell, RowHead } from '@/components/ui/table'
import { isCleared } from '@/lib/domain/articles/article'
import type { ArticleView } from '@/lib/domain/articles/article-view'
import { ChooseOne } from './chosen-articles'
import { LineDetails } from './details/line-details'

function State({ article }: { article: ArticleView }) {
  const { progress, clearedBy, clearedAt } = article
  if (isCleared(article))
    return (
      <>
        <Badge finding="confirmed" stage="approved" sign="approved">
          Cleared
        </Badge>
        {clearedBy && clearedAt && (
          <span className="block text-small text-muted">
            by {clearedBy.name}, <Moment at={clearedAt} />
          </span>
        )}
      </>
    )
  const isReady = progress.total > 0 && progress.settled === progress.total
  return <Badge finding={isReady ? 'confirmed' : 'open'}>{isReady ? 'Ready to clear' : 'Checking'}</Badge>
}

interface ArticleLineProps {
  article: ArticleView
  me: string
  /** It can be chosen, to be given to somebody with others. */
  choosable: boolean
}

/** One article of the list: how far it is, when it is due, where it stands. */
export function ArticleLine({ article, me, choosable }: ArticleLineProps) {
  const { id, headline, byline, language, section, dueAt, assignee } = article
  const cleared = isCleared(article)
  const said = cn('max-tablet:whitespace-normal', cleared && 'text-muted')
  return (
    <tr className="has-[td:first-child_input:checked]:bg-selected">
      {choosable && (
        <Cell className="w-11 pe-3 max-phone:absolute max-phone:end-5 max-phone:top-1 max-phone:w-auto">
          <ChooseOne id={id} name={`“${headline}”`} />
        </Cell>
      )}
      <RowHead className={cn('min-w-60 max-phone:col-span-full', choosable && 'max-phone:group-data-cards/table:pe-8')}>
        <RowLink
          row={id}
          className={cn('font-text text-[0.9375rem]/5 wrap-anywhere no-underline hover:underline', said)}
          href={`/articles/${id}`}
          lang={language}
          dir="auto"
          title={headline}
        >
          {headline}
        </RowLink>
        <span className="flex flex-wrap items-center gap-x-2 text-small text-muted">
          {byline && <bdi>{byline}</bdi>}
          {choosable && <LineDetails article={article} />}
        </span>
      </RowHead>
      <Cell className={cn('max-phone:col-span-full', said)}>
        <ProgressBar progress={article.progress} />
      </Cell>
      <Cell className={cn('whitespace-nowrap max-phone:group-data-cards/table:hidden', said)}>{section || '–'}</Cell>
      <Cell className={cn('whitespace-nowrap', cleared && 'text-muted')}>
        {assignee ? (
          <span className="inline-flex items-center gap-2">
            <Initials person={assignee} mine={assignee.id === me} />
            {assignee.name}
          </span>
        ) : (
          <span className="text-muted">Nobody yet</span>
        )}
      </Cell>
      <Cell className={cn('min-w-24', said)}>
        {article.unreadable.includes('dueAt') ? (
          'unreadable'
        ) : dueAt === null ? (
          '–'
        ) : (
          <Due at={dueAt} marked={!cleared} />
        )}
      </Cell>
      <Cell className={cn('whitespace-nowrap max-phone:col-span-full', said)}>
        <State article={article} />
      </Cell>
    </tr>
  )
}

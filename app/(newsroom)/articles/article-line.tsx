import { LineDetails } from './details/line-details'
import { ArticleName } from '@/components/article-name'
import { Initials } from '@/components/initials'
import { Due } from '@/components/due'
import { Moment } from '@/components/moment'
import { ProgressBar } from '@/components/progress-bar'
import type { ArticleView } from '@/lib/domain/articles/article-view'

function State({ article }: { article: ArticleView }) {
  const { status, progress, clearedBy, clearedAt } = article
  if (status === 'CLEARED')
    return (
      <>
        <span className="state" data-finding="confirmed" data-stage="approved">
          <i className="glyph approved" />
          Cleared
        </span>
        {clearedBy && clearedAt && (
          <span className="fine">
            by {clearedBy.name}, <Moment at={clearedAt} />
          </span>
        )}
      </>
    )
  if (progress.total > 0 && progress.settled === progress.total)
    return (
      <span className="state" data-finding="confirmed">
        <i className="glyph" />
        Ready to clear
      </span>
    )
  return (
    <span className="state" data-finding="open">
      <i className="glyph" />
      Checking
    </span>
  )
}

/** One article of the list: how far it is, when it is due, where it stands. */
interface ArticleLineProps {
  article: ArticleView
  me: string
  /** It can be chosen, to be given to somebody with others. */
  choosable: boolean
}

export function ArticleLine({ article, me, choosable }: ArticleLineProps) {
  const { id, headline, byline, language, section, dueAt, assignee, version } = article
  return (
    <tr className={article.status === 'CLEARED' ? 'quiet' : undefined}>
      {choosable && (
        <td className="tick">
          <input type="checkbox" aria-label={`Choose “${headline}”`} data-article={id} data-version={version} />
        </td>
      )}
      <th scope="row">
        <ArticleName headline={headline} language={language} href={`/articles/${id}`} />
        {byline && <span className="fine">{byline}</span>}
        {choosable && <LineDetails article={article} />}
      </th>
      <td>
        <ProgressBar progress={article.progress} />
      </td>
      <td>{section || '–'}</td>
      <td>
        <span className="person">
          <Initials person={assignee} mine={assignee?.id === me} />
          {assignee?.name ?? 'Nobody yet'}
        </span>
      </td>
      <td>
        {article.unreadable.includes('dueAt') ? (
          'unreadable'
        ) : dueAt === null ? (
          '–'
        ) : (
          <Due at={dueAt} marked={article.status === 'CHECKING'} />
        )}
      </td>
      <td>
        <State article={article} />
      </td>
    </tr>
  )
}

import { ButtonLink } from '@/components/ui/button-link'
import type { ArticleChoices } from '@/lib/queries/articles/article-choices'
import { NOBODY } from '@/lib/queries/articles/articles'
import type { ChosenArticles } from './article-filter'
import { addressOf } from './article-filter'

/** What was asked for besides the words, in a sentence. */
function narrowedTo({ section, owner }: ChosenArticles, { owners }: ArticleChoices): string {
  const name = owner === NOBODY ? 'nobody yet' : (owners.find(({ id }) => id === owner)?.name ?? 'anybody')
  return `Section: ${section || 'all'}. With: ${name}.`
}

interface NoArticlesProps {
  chosen: ChosenArticles
  choices: ArticleChoices
  mayEdit: boolean
}

/** No article, and why: a filter that leaves none, a list that is empty, or a desk that has none yet. */
export function NoArticles({ chosen, choices, mayEdit }: NoArticlesProps) {
  const { show, q, section, owner } = chosen
  if (q || section || owner)
    return (
      <div className="empty">
        <h2>{q ? `No article matches “${q}”.` : 'No article fits.'}</h2>
        <p>
          {q && 'Headlines and bylines are looked through. '}
          {(section || owner) && narrowedTo(chosen, choices)}
        </p>
        <p className="actions">
          <ButtonLink href={addressOf({ show })}>Reset the filters</ButtonLink>
        </p>
      </div>
    )
  if (show === 'due')
    return (
      <div className="empty">
        <h2>Nothing is due today.</h2>
        <p>An article is due when its deadline is today, or has passed while it is still being checked.</p>
        <p className="actions">
          <ButtonLink href={addressOf({})}>All that is being checked</ButtonLink>
        </p>
      </div>
    )
  return (
    <div className="empty">
      <h2>{show === 'current' ? 'No articles in checking.' : 'No articles here.'}</h2>
      <p>Paste a text. Numbers, names, dates and quotes are suggested as claims while you read.</p>
      {mayEdit && show === 'current' && (
        <p className="actions">
          <ButtonLink tone="primary" kbd="N" href="/articles/new">
            New article
          </ButtonLink>
        </p>
      )}
    </div>
  )
}

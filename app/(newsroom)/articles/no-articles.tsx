import { Empty } from '@/components/ui/empty'
import { ButtonLink } from '@/components/ui/button-link'
import type { ArticleChoices } from '@/lib/queries/articles/article-choices'
import { NOBODY } from '@/lib/queries/articles/articles'
import type { ChosenArticles } from './article-filter'
import { addressOf } from './article-filter'
import { ARTICLES_KEYS } from './article-actions'

/** What was asked for besides the words, in a sentence. */
function narrowedTo({ section, owner }: ChosenArticles, { owners, of }: ArticleChoices): string {
  const name = owner === NOBODY ? 'nobody yet' : (owners.find(({ id }) => id === owner)?.name ?? 'anyone')
  const held = of && ` Articles and claims of: ${of.name}.`
  return `Section: ${section || 'all'}. Owner: ${name}.${held ?? ''}`
}

interface NoArticlesProps {
  chosen: ChosenArticles
  choices: ArticleChoices
  mayEdit: boolean
}

/** No article, and why: a filter that leaves none, a list that is empty, or a desk that has none yet. */
export function NoArticles({ chosen, choices, mayEdit }: NoArticlesProps) {
  const { show, q, section, owner, of } = chosen
  if (q || section || owner || of)
    return (
      <Empty
        title={q ? `No article matches “${q}”.` : 'No article matches these filters.'}
        action={<ButtonLink href={addressOf({ show })}>Reset the filters</ButtonLink>}
      >
        {q && 'Headlines and bylines are searched. '}
        {(section || owner || of) && narrowedTo(chosen, choices)}
      </Empty>
    )
  if (show === 'due')
    return (
      <Empty
        title="Nothing is due today."
        action={<ButtonLink href={addressOf({})}>All that is being checked</ButtonLink>}
      >
        An article is due when its deadline is today, or has passed while it is still being checked.
      </Empty>
    )
  return (
    <Empty
      title={show === 'current' ? 'No articles in checking.' : 'No articles here.'}
      action={
        mayEdit &&
        show === 'current' && (
          <ButtonLink tone="primary" kbd={ARTICLES_KEYS.newArticle} href="/articles/new">
            New article
          </ButtonLink>
        )
      }
    >
      Paste a text. Numbers, names, dates and quotes are suggested as claims while you read.
    </Empty>
  )
}

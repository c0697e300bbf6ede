import type { ReactNode } from 'react'
import { ArticleName } from '@/components/article-name'
import type { PassageEntry } from './queue-entry'

interface Props extends Pick<PassageEntry, 'article'> {
  /** The claim that the article opens at. */
  number: number
  children: ReactNode
}

/** In which revision of which article a case stands; what follows says in which claims. */
export function InArticle({ article: { headline, language, articleId, revision }, number, children }: Props) {
  return (
    <>
      <ArticleName {...{ headline, language }} href={`/articles/${articleId}?claim=${number}`} /> · revision {revision}{' '}
      · {children}
    </>
  )
}

import Link from 'next/link'
import { ButtonOf } from '@/components/actions/action-button'
import { Button } from '@/components/ui/button'
import type { SharedText } from '@/lib/domain/articles/shared-text-view'
import type { NewArticleId } from './new-article-actions'

const NewArticleButton = ButtonOf<NewArticleId>

interface SharedNoteProps {
  shared: readonly SharedText[]
  onRevise: (article: SharedText) => void
}

/** "All 12 of its sentences are", "11 of its 12 sentences are". */
function saySentences({ shared, sentences }: Pick<SharedText, 'shared' | 'sentences'>): string {
  if (shared < sentences) return `${shared} of its ${sentences} sentences are`
  return sentences === 1 ? 'Its one sentence is' : `All ${sentences} of its sentences are`
}

/** Articles here that share most sentences with the text: it can be the next revision of one of them. */
export function SharedNote({ shared, onRevise }: SharedNoteProps) {
  if (shared.length === 0) return null
  return (
    <section aria-label="This text is here already" className="border-b border-hairline px-5 py-3">
      <h3 className="font-semibold">This text is here already</h3>
      <ul className="mt-1 grid">
        {shared.map((article, index) => (
          <li key={article.articleId} className="grid gap-1.5 border-hairline py-2 [&+li]:border-t">
            <p className="wrap-anywhere">
              {saySentences(article)} in revision {article.number} of{' '}
              <Link href={`/articles/${article.articleId}`} className="underline">
                <bdi>{article.headline}</bdi>
              </Link>
              .
            </p>
            <p className="flex flex-wrap items-center gap-2">
              {index === 0 ? (
                <NewArticleButton does="revise">Make it revision {article.number + 1}</NewArticleButton>
              ) : (
                <Button
                  onClick={() => {
                    onRevise(article)
                  }}
                >
                  Make it revision {article.number + 1}
                </Button>
              )}
              <span className="text-small text-muted">Claims carry over where their words are unchanged.</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

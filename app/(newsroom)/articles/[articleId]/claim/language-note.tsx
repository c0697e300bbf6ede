'use client'

import { useShown, useSteady } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import { useChange } from '@/app/(newsroom)/changes/use-change'
import { DetailsButton } from '@/app/(newsroom)/articles/details/details-button'
import { Button } from '@/components/ui/button'
import { ErrorNote } from '@/components/ui/error-note'
import { Note } from '@/components/ui/note'
import { isReadInSentences, languageName, sayNotRead } from '@/lib/domain/articles/not-read'
import { sayRecognised } from '@/lib/domain/articles/recognised'

/** What of this text is not read, in which language that is, on whose word, and how to say otherwise; nothing where all is read. */
export function LanguageNote() {
  const { actor, refresh } = useSteady()
  const article = useShown((shown) => shown.article)
  const coverage = useShown((shown) => shown.coverage)
  const { change, refused } = useChange('changeArticle')
  const notRead = sayNotRead(coverage.read)
  if (notRead === null) return null
  const { recognised } = article.revision
  const isConfirmed = article.languageSaidBy !== null && article.language === recognised.language
  const mayConfirm = recognised.certain && !isConfirmed
  const { language } = recognised
  const confirm = () =>
    change({
      at: { articleId: article.id },
      on: [{ thing: `articles/${article.id}`, version: article.version, field: 'version' }],
      body: { language },
      label: `Confirm ${languageName(language)}`,
      said: () => `Language confirmed: ${languageName(language)}`,
    }).finally(refresh)
  return (
    <Note finding="unverifiable" className="m-2" title={notRead}>
      <p>
        {isReadInSentences(coverage.read)
          ? 'Where a sentence says more than one thing, make a claim of each yourself.'
          : 'Look for them yourself and make claims of them.'}
      </p>
      <p className="text-muted">{sayRecognised(article)}</p>
      {actor.role !== 'VIEWER' && (
        <p className="flex flex-wrap gap-2 py-1">
          {mayConfirm && <Button onClick={() => void confirm()}>Confirm {languageName(language)}</Button>}
          <DetailsButton article={article} onSaved={refresh}>
            {mayConfirm ? 'Another language' : 'Set the language'}
          </DetailsButton>
        </p>
      )}
      {refused !== null && <ErrorNote role="alert">{refused}</ErrorNote>}
    </Note>
  )
}

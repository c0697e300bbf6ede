'use client'

import { useRouter } from 'next/navigation'
import { Due } from '@/components/due'
import { Moment } from '@/components/moment'
import { Picker } from '@/components/picker'
import { ButtonLink } from '@/components/ui/button-link'
import { DetailsButton } from '@/app/(newsroom)/articles/details/details-button'
import { ClearArticle } from './clear-article'
import { Coverage } from './coverage-meter'
import { ReadAgain } from './read-again'
import { useGalley } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'

/** How many contradictions were found, and the way to them. */
function Contradictions({ where }: { where: 'first' | 'last' }) {
  const { conflicts, compare } = useGalley()
  const serious = conflicts.some(({ severity }) => severity !== 'low')
  return (
    <button
      className={serious ? 'chip conflicts' : 'chip'}
      type="button"
      data-where={where}
      onClick={() => {
        compare(null)
      }}
    >
      <i className="glyph conflict" aria-hidden="true" />
      {conflicts.length === 0 ? 'No contradictions' : conflicts.length}{' '}
      {conflicts.length > 0 && (
        <span className="noun">{conflicts.length === 1 ? 'contradiction' : 'contradictions'}</span>
      )}
    </button>
  )
}

/**
 * The line above the text. On phones the contradictions come first, else last: there are two buttons, of which one is shown, so
 * that the Tab key goes the way the eye does.
 */
export function Strip() {
  const { article, actor, refresh } = useGalley()
  const router = useRouter()
  const { revision, revisions, dueAt, status } = article
  return (
    <section className="strip" aria-label="Article">
      <Contradictions where="first" />
      <Picker
        label="Revision"
        value={String(revision.number)}
        options={revisions.map(({ number }) => ({
          value: String(number),
          label: `Revision ${number} of ${revisions.length}`,
        }))}
        onChange={(number) => {
          if (number !== String(revision.number)) router.push(`/articles/${article.id}/revisions/${number}`)
        }}
      />
      {actor.role !== 'VIEWER' && (
        <ButtonLink tone="plain" href={`/articles/${article.id}/revisions/new`}>
          New revision
        </ButtonLink>
      )}
      {actor.role !== 'VIEWER' && (
        <DetailsButton article={article} onSaved={refresh}>
          Details
        </DetailsButton>
      )}
      <ButtonLink tone="plain" href={`/articles/${article.id}/history`}>
        History
      </ButtonLink>
      {status === 'CLEARED' ? (
        <b className="strong cleared">Cleared</b>
      ) : (
        dueAt && (
          <span className="due">
            <b className="strong">Due</b> <Due at={dueAt} marked />
          </span>
        )
      )}
      <Coverage />
      {revision.leftOut > 0 && (
        <ReadAgain said={`${revision.leftOut.toLocaleString('en-GB')} more claims were found and not suggested`} />
      )}
      <Contradictions where="last" />
      {status === 'CHECKING' && <ClearArticle />}
      {status === 'CLEARED' && article.clearedBy && article.clearedAt && (
        <span className="push aside">
          Cleared by {article.clearedBy.name}, <Moment at={article.clearedAt} />
          {article.clearReason && `: ${article.clearReason}`}
        </span>
      )}
    </section>
  )
}

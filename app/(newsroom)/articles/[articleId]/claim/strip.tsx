'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { ApiProblem, callApi } from '@/components/api'
import { Due } from '@/components/due'
import { Moment } from '@/components/moment'
import { Picker } from '@/components/picker'
import { announce } from '@/components/shell/live-region'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import type { ArticleDetail } from '@/lib/domain/articles/article-view'
import { isBlank } from '@/lib/domain/text/words'
import { DetailsButton } from '@/app/(newsroom)/articles/details/details-button'
import { Coverage } from './coverage-meter'
import { ReadAgain } from './read-again'
import { useGalley } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import { useDraft } from '@/components/use-draft'

/** Clears the article; with a reason where the server asks for one: of an admin while claims are unresolved, of everybody where much was dismissed. */
function Clear() {
  const { article, actor, refresh } = useGalley()
  const [reason, setReason] = useDraft(`clear:${article.id}`)
  const [asking, setAsking] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  if (actor.role === 'VIEWER') return null
  const { whyNotClear } = article
  const mayWithReason = whyNotClear !== null && article.mayClearWithReason
  const clear = async () => {
    try {
      const body = { version: article.version, ...(!isBlank(reason) && { reason: reason.trim() }) }
      await callApi<ArticleDetail>('POST', `/api/v1/articles/${article.id}/clear`, body)
      setReason('')
      setAsking(false)
      setRefused(null)
      announce('Article cleared')
    } catch (error) {
      setRefused(error instanceof ApiProblem ? error.detail : 'That did not work.')
    } finally {
      refresh()
    }
  }
  if (asking)
    return (
      <form
        className="clear-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (!isBlank(reason)) void clear()
        }}
      >
        <input
          className="input"
          aria-label="Why it may be cleared all the same"
          placeholder="Why it may be cleared all the same"
          autoFocus
          value={reason}
          onChange={(event) => {
            setReason(event.target.value)
          }}
        />
        <Button tone="primary" type="submit" refused={isBlank(reason)}>
          Clear with this reason
        </Button>
        <Button
          tone="plain"
          onClick={() => {
            setAsking(false)
          }}
        >
          Cancel
        </Button>
        {refused && <span className="fine refused">{refused}</span>}
      </form>
    )
  return (
    <>
      <span className="push aside" title={refused ?? whyNotClear ?? undefined}>
        {refused ?? whyNotClear ?? 'All claims resolved.'}
      </span>
      <Button
        tone={whyNotClear ? 'normal' : 'primary'}
        refused={whyNotClear !== null && !mayWithReason}
        onClick={() => {
          if (mayWithReason) setAsking(true)
          else if (whyNotClear === null) void clear()
        }}
      >
        Clear article
      </Button>
    </>
  )
}

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
      {status === 'CHECKING' && <Clear />}
      {status === 'CLEARED' && article.clearedBy && article.clearedAt && (
        <span className="push aside">
          Cleared by {article.clearedBy.name}, <Moment at={article.clearedAt} />
          {article.clearReason && `: ${article.clearReason}`}
        </span>
      )}
    </section>
  )
}

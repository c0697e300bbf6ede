'use client'

import { useState } from 'react'
import { useChange } from '@/app/(newsroom)/changes/use-change'
import { hearTyping } from '@/components/actions/typing-keys'
import { callApi, newKey } from '@/components/api'
import type { ApiProblem } from '@/components/api'
import { announce } from '@/components/shell/live-region'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { ErrorNote } from '@/components/ui/error-note'
import { useNewsroomTime } from '@/components/ui/dates/newsroom-time'
import { MetFields } from '@/components/met-fields'
import { clearDraft, useDraft } from '@/components/use-draft'
import { chooseIn, mergedOver, metFields, readTypedOver, typeOver } from '@/components/typed-over'
import type { TypedOver } from '@/components/typed-over'
import { isDay } from '@/lib/domain/time/day'
import { dayInWords } from '@/lib/domain/time/say-time'
import type { ArticleDetail, ArticleView } from '@/lib/domain/articles/article-view'
import { DetailsFields } from './details-fields'
import type { ArticleDetails } from './typed-details'
import { changedDetails, daysIn, DETAIL_LABELS, detailsOf, saySaved } from './typed-details'
import { FORM_KEYS } from '@/components/ui/kbd'

interface ArticleDetailsProps {
  article: ArticleView | ArticleDetail
  onClose: () => void
  /** The article as it is after the change. */
  onSaved: (article: ArticleDetail) => void
}

/** What is told of an article, to be corrected after it was brought in; each field says what changing it does to claims. */
export function ArticleDetailsDialog({ article: seen, onClose, onSaved }: ArticleDetailsProps) {
  const calendar = useNewsroomTime()
  const { timeZone } = calendar
  const draftName = `details:${seen.id}`
  const [kept, setKept] = useDraft(draftName)
  const { change, busy } = useChange('changeArticle')
  const [refused, setRefused] = useState<string | null>(null)
  const [errors, setErrors] = useState<Record<string, string>>({})
  /** As it was fetched when somebody else had been faster. */
  const [fetched, setFetched] = useState<ArticleDetail | null>(null)
  const article = fetched && fetched.version > seen.version ? fetched : seen
  const saved = detailsOf(article, timeZone)
  const over = readTypedOver(kept, saved)
  const typed = mergedOver(saved, over)
  const changed = changedDetails(saved, typed)
  const whyNot = Object.keys(changed).length === 0 ? 'Nothing changed yet.' : null
  const keep = (next: TypedOver<keyof ArticleDetails>) => {
    setKept(JSON.stringify(next))
  }
  const write = (field: keyof ArticleDetails) => (value: string) => {
    keep(typeOver(saved, over, field, value))
  }
  const say = (field: keyof ArticleDetails, value: string) => {
    if (field === 'publishedAt' && isDay(value)) return dayInWords(value, calendar)
    return field === 'dueAt' ? value.replace('T', ', ') : value
  }

  const save = async () => {
    const { due, wrong } = daysIn(changed, { timeZone, now: new Date() })
    setRefused(null)
    setErrors(wrong)
    if (Object.keys(wrong).length > 0) {
      announce(Object.values(wrong).join(' '), 'assertive')
      return
    }
    const thing = `articles/${article.id}` as const
    await change({
      at: { articleId: article.id },
      body: { ...changed, ...(due && { dueAt: due.toISOString() }) },
      on: [{ thing, version: article.version, field: 'version' }],
      label: `Change the details of “${article.headline}”`,
      ofForm: { key: newKey() },
      said: (after) => saySaved(article, after),
      onDone: (after) => {
        clearDraft(draftName)
        onSaved(after)
        onClose()
      },
      onRefused: (problem) => {
        void refuse(problem)
        return true
      },
    })
  }
  const send = () => {
    if (whyNot !== null) announce(whyNot, 'assertive')
    else if (!busy) void save()
  }
  const refuse = async ({ status, detail, errors: wrong }: ApiProblem) => {
    setErrors(Object.fromEntries(wrong.map(({ path, message }) => [path, message])))
    const isLate = status === 409 && (await fetchTheirs())
    const late = 'Somebody else saved first. Look at what they changed, then save again.'
    // What stands at its field is not said again below, nor by the API's name for it.
    const isAtFields = wrong.length > 0 && wrong.every(({ path }) => Object.hasOwn(DETAIL_LABELS, path))
    setRefused(isLate ? late : isAtFields ? null : detail)
    if (isLate) announce(late, 'assertive')
    else if (isAtFields) announce(wrong.map(({ message }) => message).join(' '), 'assertive')
  }
  /** Whether somebody else saved meanwhile; what they saved is shown then. */
  const fetchTheirs = async () => {
    try {
      const theirs = await callApi<ArticleDetail>('GET', `/api/v1/articles/${seen.id}`)
      setFetched(theirs)
      return theirs.version > article.version
    } catch {
      return false
    }
  }

  return (
    <Dialog
      title="Article details"
      description="Every change is kept in the history. A new section or deadline makes no claim stale."
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      actions={
        <>
          <Button tone="primary" kbd={FORM_KEYS.sendText} whyNot={whyNot} onClick={send}>
            {busy ? 'Saving…' : 'Save'}
          </Button>
          {kept !== '' && (
            <Button
              tone="plain"
              onClick={() => {
                clearDraft(draftName)
                setRefused(null)
                setErrors({})
              }}
            >
              Undo what I typed
            </Button>
          )}
        </>
      }
    >
      <div
        className="grid gap-4"
        onKeyDown={(event) => {
          hearTyping(event, { send })
        }}
      >
        <MetFields
          what="these details"
          met={metFields(saved, over)}
          labels={DETAIL_LABELS}
          say={say}
          onChoose={(field, takes) => {
            keep(chooseIn(over, field, takes))
          }}
        />
        <DetailsFields {...{ article, typed, errors }} onWrite={write} />
        {refused !== null && <ErrorNote role="alert">{refused}</ErrorNote>}
      </div>
    </Dialog>
  )
}

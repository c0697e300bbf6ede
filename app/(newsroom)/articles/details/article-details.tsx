'use client'

import { parseAbsolute, toCalendarDateTime } from '@internationalized/date'
import { useState } from 'react'
import { ApiProblem, callApi, sentenceFor } from '@/components/api'
import { announce } from '@/components/shell/live-region'
import { Button } from '@/components/ui/button'
import { DateField } from '@/components/ui/date-field'
import { Dialog } from '@/components/ui/dialog'
import { ErrorNote } from '@/components/ui/error-note'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { useNewsroomTime } from '@/components/ui/newsroom-time'
import { clearDraft, useDraft } from '@/components/use-draft'
import { dayAt, isDay } from '@/lib/domain/time/day'
import { momentOf } from '@/lib/domain/time/local-time'
import type { ArticleDetail, ArticleView } from '@/lib/domain/articles/article-view'
import { sayRecognised } from '@/lib/domain/articles/recognised'
import type { ArticleDetails } from './typed-details'
import { changedDetails, readDetails, saySaved } from './typed-details'

/** In the galley it is known what the text was taken for; in a list it is not. */
function sayLanguage(article: ArticleView | ArticleDetail): string {
  const hint = 'A tag such as en or de. Dates and numbers are read anew; what they rest on becomes stale.'
  return 'revision' in article ? `${sayRecognised(article)} ${hint}` : hint
}

interface ArticleDetailsProps {
  article: ArticleView | ArticleDetail
  onClose: () => void
  /** The article as it is after the change. */
  onSaved: (article: ArticleDetail) => void
}

/** What is told of an article, to be corrected after it was brought in; each field says what changing it does to claims. */
export function ArticleDetailsDialog({ article, onClose, onSaved }: ArticleDetailsProps) {
  const { timeZone } = useNewsroomTime()
  const draftName = `details:${article.id}`
  const [kept, setKept] = useDraft(draftName)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const [errors, setErrors] = useState<Record<string, string>>({})
  const saved: ArticleDetails = {
    headline: article.headline,
    byline: article.byline,
    section: article.section,
    language: article.language,
    publishedAt:
      article.publishedAt === null
        ? ''
        : isDay(article.publishedAt)
          ? article.publishedAt
          : dayAt(article.publishedAt, timeZone),
    dueAt:
      article.dueAt === null ? '' : toCalendarDateTime(parseAbsolute(article.dueAt, timeZone)).toString().slice(0, 16),
  }
  const typed = readDetails(kept, saved)
  const changed = changedDetails(saved, typed)
  const whyNot = Object.keys(changed).length === 0 ? 'Nothing changed yet.' : null
  const write = (field: keyof ArticleDetails) => (value: string) => {
    setKept(JSON.stringify({ ...typed, [field]: value }))
  }
  const input = (field: keyof ArticleDetails) => ({
    value: typed[field],
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => {
      write(field)(event.target.value)
    },
  })

  const save = async () => {
    const { dueAt } = changed
    const due = dueAt ? momentOf(dueAt, timeZone) : null
    if (due?.why) {
      setErrors({ dueAt: due.why })
      announce(due.why, 'assertive')
      return
    }
    setBusy(true)
    setRefused(null)
    setErrors({})
    try {
      const body = {
        version: article.version,
        ...changed,
        ...(due?.at && { dueAt: due.at.toISOString() }),
      }
      const after = await callApi<ArticleDetail>('PATCH', `/api/v1/articles/${article.id}`, body)
      clearDraft(draftName)
      announce(saySaved(article, after))
      onSaved(after)
      onClose()
    } catch (error) {
      if (error instanceof ApiProblem)
        setErrors(Object.fromEntries(error.errors.map(({ path, message }) => [path, message])))
      setRefused(sentenceFor(error))
      announce(sentenceFor(error), 'assertive')
      setBusy(false)
    }
  }

  return (
    <Dialog
      title="Article details"
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      actions={
        <Button
          tone="primary"
          whyNot={whyNot}
          onClick={() => {
            if (!busy) void save()
          }}
        >
          {busy ? 'Saving…' : 'Save'}
        </Button>
      }
    >
      <div className="grid gap-4">
        <Field
          label="Headline"
          error={errors['headline']}
          hint="Another headline is a new revision. Claims whose words change in it become stale, and a cleared article is reopened."
        >
          <Input dir="auto" lang={article.language} maxLength={500} {...input('headline')} />
        </Field>
        <div className="grid gap-4 phone:grid-cols-2">
          <Field label="Byline" error={errors['byline']}>
            <Input autoComplete="off" {...input('byline')} />
          </Field>
          <Field label="Section" error={errors['section']}>
            <Input {...input('section')} />
          </Field>
          <Field
            label="Publication date"
            error={errors['publishedAt']}
            hint="“Yesterday” and “last May” are counted from it. Verdicts that rest on such a day become stale."
          >
            <DateField label="Publication date" value={typed.publishedAt} onChange={write('publishedAt')} />
          </Field>
          <Field label="Language" error={errors['language']} hint={sayLanguage(article)}>
            <Input autoComplete="off" {...input('language')} />
          </Field>
          <Field label="Due" error={errors['dueAt']} hint="No claim becomes stale.">
            <DateField label="Due" withTime value={typed.dueAt} onChange={write('dueAt')} />
          </Field>
        </div>
        {refused !== null && <ErrorNote role="alert">{refused}</ErrorNote>}
      </div>
    </Dialog>
  )
}

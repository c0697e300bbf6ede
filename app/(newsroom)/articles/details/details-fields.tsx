'use client'

import type { ChangeEvent } from 'react'
import { DateField } from '@/components/ui/dates/date-field'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { settingOf } from '@/lib/domain/text/direction'
import type { ArticleDetail, ArticleView } from '@/lib/domain/articles/article-view'
import { sayRecognised } from '@/lib/domain/articles/recognised'
import { HeadlineNote } from '@/app/(newsroom)/articles/blocks/headline-note'
import { Languages, LANGUAGES_ID } from '@/app/(newsroom)/articles/languages'
import { BylineNote } from './byline-note'
import type { ArticleDetails } from './typed-details'

/** In the galley it is known what the text was taken for; in a list it is not. */
function sayLanguage(article: ArticleView | ArticleDetail): string {
  const hint =
    'Give its name, or a tag such as en-GB. A change reads the text again: untouched suggestions are made anew, and verdicts on claims that now read differently become stale.'
  return 'revision' in article ? `${sayRecognised(article)} ${hint}` : hint
}

interface DetailsFieldsProps {
  article: ArticleView | ArticleDetail
  typed: ArticleDetails
  /** By the names of the fields. */
  errors: Readonly<Record<string, string>>
  onWrite: (field: keyof ArticleDetails) => (value: string) => void
}

/** What is told of an article, field by field, and what a change of it does. */
export function DetailsFields({ article, typed, errors, onWrite }: DetailsFieldsProps) {
  const input = (field: keyof ArticleDetails) => ({
    value: typed[field],
    onChange: (event: ChangeEvent<HTMLInputElement>) => {
      onWrite(field)(event.target.value)
    },
  })
  return (
    <>
      <Field
        label="Headline"
        error={errors['headline']}
        hint="A new headline makes a new revision. Claims whose words change become stale, and a cleared article is reopened."
      >
        <Input {...settingOf(typed.headline, article.language)} maxLength={500} {...input('headline')} />
      </Field>
      <HeadlineNote article={article} typed={typed.headline} />
      <div className="grid gap-4 phone:grid-cols-2">
        <Field label="Byline" error={errors['byline']} hint="Approvals by people named here lapse.">
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
          <DateField label="Publication date" value={typed.publishedAt} onChange={onWrite('publishedAt')} />
        </Field>
        <Field label="Language" error={errors['language']} hint={sayLanguage(article)}>
          <Input autoComplete="off" list={LANGUAGES_ID} {...input('language')} />
        </Field>
        <Field label="Due" error={errors['dueAt']}>
          <DateField label="Due" withTime value={typed.dueAt} onChange={onWrite('dueAt')} />
        </Field>
      </div>
      <Languages />
      <BylineNote article={article} typed={typed.byline} />
    </>
  )
}

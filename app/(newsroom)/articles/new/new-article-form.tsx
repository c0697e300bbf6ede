'use client'

import { useRouter } from 'next/navigation'
import type { SyntheticEvent } from 'react'
import { useActionState, useEffect, useRef, useState } from 'react'
import { ApiProblem, callApi, newKey, sentenceFor } from '@/components/api'
import { Field } from '@/components/field'
import { FieldError } from '@/components/field-error'
import { fieldsOf, restoreFields } from '@/components/form-fields'
import { announce } from '@/components/shell/live-region'
import { clearDraft, readDraft, useDraft } from '@/components/use-draft'
import { LIMITS } from '@/lib/domain/limits'
import type { FormState } from '@/lib/domain/form-state'
import { UNTOUCHED } from '@/lib/domain/form-state'
import { bringIn } from './actions'
import { bodyOf, readKept, sizeOf } from './typed-article'

const DRAFT = 'new-article'
const LANGUAGES = ['en', 'de', 'es', 'fr', 'it', 'nl', 'pl', 'pt', 'uk', 'ar', 'he']

/**
 * Pastes an article. With JavaScript everything typed is kept in this browser until the server has it, and is sent under
 * one key, so that a second try makes no second article; without, it is a plain form.
 */
export function NewArticleForm() {
  const router = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const [plain, action] = useActionState(bringIn, UNTOUCHED)
  const [scripted, setScripted] = useState<FormState | null>(null)
  const [busy, setBusy] = useState(false)
  const [draft, setDraft] = useDraft(DRAFT)
  const kept = readKept(draft)
  const state = scripted ?? plain

  useEffect(() => {
    const before = readKept(readDraft(DRAFT))
    if (form.current && before) restoreFields(form.current, before.fields)
  }, [])

  const keep = () => {
    if (form.current) setDraft(JSON.stringify({ key: kept?.key ?? newKey(), fields: fieldsOf(form.current) }))
  }

  async function submit(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault()
    if (busy) return
    const fields = fieldsOf(event.currentTarget)
    setBusy(true)
    setScripted(UNTOUCHED)
    try {
      const { article } = await callApi<{ article: { id: string } }>('POST', '/api/v1/articles', bodyOf(fields), {
        key: kept?.key ?? newKey(),
      })
      clearDraft(DRAFT)
      router.push(`/articles/${article.id}`)
    } catch (error) {
      const errors =
        error instanceof ApiProblem ? Object.fromEntries(error.errors.map(({ path, message }) => [path, message])) : {}
      const refused = Object.keys(errors).length > 0 ? 'Please look at what is marked.' : sentenceFor(error)
      setScripted({ done: null, refused, errors, values: fields })
      announce(refused, 'assertive')
      setBusy(false)
    }
  }

  return (
    <form
      ref={form}
      className="intake paste"
      action={action}
      onSubmit={submit}
      onInput={keep}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) event.currentTarget.requestSubmit()
      }}
    >
      <h1 className="sr">New article</h1>
      <section className="bring">
        <p className="strong">Paste the text</p>
        <p className="aside">Formatting is dropped; paragraphs and quotation marks stay.</p>
        <span className="fine">
          {draft === '' ? `up to ${LIMITS.text.most.toLocaleString('en-GB')} characters` : 'Draft kept on this device'}
        </span>
      </section>
      <section className="extract pasted" aria-label="Text">
        <header>
          <label className="strong" htmlFor="text">
            Text
          </label>
          <span className="fine">{kept?.fields['text'] ? sizeOf(kept.fields['text']) : 'nothing yet'}</span>
        </header>
        <textarea
          className="story"
          id="text"
          name="text"
          dir="auto"
          spellCheck={false}
          required
          autoFocus
          placeholder="Paste or write the article here."
          defaultValue={state.values['text']}
          aria-invalid={state.errors['text'] ? true : undefined}
          aria-describedby={state.errors['text'] ? 'text-error' : undefined}
        />
        <FieldError id="text-error" message={state.errors['text']} />
      </section>
      <section className="fidelity" aria-label="About the article">
        <header>
          <h2 className="strong">About it</h2>
        </header>
        <section className="stack">
          <Field name="headline" label="Headline" state={state} required maxLength={500} dir="auto" />
          <Field name="byline" label="Byline" state={state} autoComplete="off" />
          <Field name="section" label="Section" state={state} />
          <Field name="url" label="Address, if it is published" state={state} type="url" placeholder="https://" />
          <div className="pair">
            <Field
              name="language"
              label="Language"
              state={state}
              list="languages"
              placeholder="en"
              autoComplete="off"
            />
            <Field name="publishedAt" label="Date of publication" state={state} type="date" />
          </div>
          <datalist id="languages">
            {LANGUAGES.map((tag) => (
              <option key={tag} value={tag} />
            ))}
          </datalist>
          <p className="fine">The date and the language help to read days and numbers in the text.</p>
        </section>
      </section>
      <footer className="proceed">
        <Field name="dueAt" label="Due" state={state} type="datetime-local" />
        <noscript>
          <span className="fine">in UTC</span>
        </noscript>
        <div role="status" className="says">
          {state.refused !== null && (
            <p className="error">
              <i className="glyph" />
              {state.refused}
            </p>
          )}
        </div>
        <span className="fine push">
          The text becomes revision 1. Claims are suggested; none counts until you accept it.
        </span>
        <button className="button primary large" type="submit" aria-disabled={busy || undefined}>
          {busy ? 'Reading the text' : 'Start checking'} <kbd>⌘↵</kbd>
        </button>
      </footer>
    </form>
  )
}

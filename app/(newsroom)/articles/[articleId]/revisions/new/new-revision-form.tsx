'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { ApiProblem, callApi } from '@/components/api'
import { announce } from '@/components/shell/live-region'
import { useDraft } from '@/components/use-draft'
import { paragraphsOf } from '@/lib/domain/marked-text'

interface NewRevisionFormProps {
  articleId: string
  /** The newest revision's number, as this page saw it. */
  base: number
  text: string
  language: string
}

const paragraphs = (text: string) => paragraphsOf(text).map(({ start, end }) => text.slice(start, end))

/** How many paragraphs of the new text are not in the old one, and the other way round. */
function difference(before: string, after: string) {
  const [old, fresh] = [new Set(paragraphs(before)), new Set(paragraphs(after))]
  return {
    added: [...fresh].filter((one) => !old.has(one)).length,
    gone: [...old].filter((one) => !fresh.has(one)).length,
  }
}

/** The new text, kept in the browser until the server has it; a text that someone else saved meanwhile is never overwritten. */
export function NewRevisionForm({ articleId, base, text, language }: NewRevisionFormProps) {
  const router = useRouter()
  const [draft, setDraft] = useDraft(`revision:${articleId}`)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const typed = draft === '' ? text : draft
  const { added, gone } = difference(text, typed)

  const save = async () => {
    setBusy(true)
    setRefused(null)
    try {
      const { revision } = await callApi<{ revision: { number: number } }>(
        'POST',
        `/api/v1/articles/${articleId}/revisions`,
        {
          text: typed,
          base,
        },
      )
      setDraft('')
      router.push(`/articles/${articleId}/revisions/${revision.number}`)
      router.refresh()
    } catch (error) {
      const said = error instanceof ApiProblem ? error.detail : 'That did not work.'
      setRefused(
        error instanceof ApiProblem && error.status === 409
          ? `${said} Your text is kept here; reload to see theirs.`
          : said,
      )
      announce(said, 'assertive')
      setBusy(false)
    }
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy) void save()
      }}
    >
      {refused && (
        <p className="error" role="alert">
          <i className="glyph" />
          {refused}
        </p>
      )}
      <div className="field">
        <label htmlFor="revision-text">Text, revision {base + 1}</label>
        <textarea
          className="input serif revision-text"
          id="revision-text"
          rows={24}
          dir="auto"
          lang={language}
          value={typed}
          onChange={(event) => {
            setDraft(event.target.value === text ? '' : event.target.value)
          }}
        />
      </div>
      <p className="actions">
        <button className="button primary large" type="submit" aria-disabled={busy || typed === text}>
          {busy ? 'Saving…' : `Save as revision ${base + 1}`}
        </button>
        <Link className="button large" href={`/articles/${articleId}`}>
          To the galley
        </Link>
        {draft !== '' && (
          <button
            className="button plain large"
            type="button"
            onClick={() => {
              setDraft('')
            }}
          >
            Start over
          </button>
        )}
        <span className="aside" role="status">
          {typed === text ? 'Nothing changed yet.' : `${added} paragraphs new or changed, ${gone} gone or changed.`}
        </span>
      </p>
    </form>
  )
}

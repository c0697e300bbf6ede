'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { ApiProblem, callApi, newKey, sentenceFor } from '@/components/api'
import { announce } from '@/components/shell/live-region'
import { useDraft } from '@/components/use-draft'
import { paragraphsOf } from '@/lib/domain/text/marked-text'
import { readRevisionDraft } from './revision-draft'

interface NewRevisionFormProps {
  articleId: string
  /** The newest revision's number, as this page saw it. */
  base: number
  text: string
  language: string
}

/** The paragraphs of one text that another one does not have. */
function missingFrom(other: string, text: string): string[] {
  const paragraphs = (of: string) => paragraphsOf(of).map(({ start, end }) => of.slice(start, end))
  const there = new Set(paragraphs(other))
  return paragraphs(text).filter((paragraph) => !there.has(paragraph))
}

/**
 * The new text, kept in the browser until the server has it, with the revision it was made from. When somebody saves another
 * revision meanwhile, what theirs has and this one lacks is shown, and nothing is saved over it unseen.
 */
export function NewRevisionForm({ articleId, base, text, language }: NewRevisionFormProps) {
  const router = useRouter()
  const [kept, setKept] = useDraft(`revision:${articleId}`)
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const sent = useRef({ text: '', key: '' })
  const draft = readRevisionDraft(kept)
  const typed = draft?.text ?? text
  const from = draft?.base ?? base
  const behind = from !== base
  const write = (change: { base?: number; text?: string }) => {
    setKept(JSON.stringify({ base: from, text: typed, ...change }))
  }

  const save = async () => {
    setBusy(true)
    setRefused(null)
    // One key for one text: sent again after a lost answer, it is still one revision.
    if (sent.current.text !== typed) sent.current = { text: typed, key: newKey() }
    try {
      const path = `/api/v1/articles/${articleId}/revisions` as const
      const body = { text: typed, base: from }
      const { key } = sent.current
      const { revision } = await callApi<{ revision: { number: number } }>('POST', path, body, { key })
      setKept('')
      router.push(`/articles/${articleId}/revisions/${revision.number}`)
      router.refresh()
    } catch (error) {
      const said = sentenceFor(error)
      setRefused(said)
      announce(said, 'assertive')
      setBusy(false)
      sent.current = { text: '', key: '' }
      // Somebody was faster: their text comes with the page.
      if (error instanceof ApiProblem && error.status === 409) router.refresh()
    }
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (!busy && !behind && typed !== text) void save()
      }}
    >
      {refused && !behind && (
        <p className="error" role="alert">
          <i className="glyph" />
          {refused}
        </p>
      )}
      {behind && (
        <section className="behind" aria-label="Somebody saved first">
          <p>
            <b className="strong">
              Revision {base} was saved while you wrote yours from revision {from}.
            </b>{' '}
            Yours is kept here. Of theirs, it lacks:
          </p>
          {missingFrom(typed, text).map((paragraph, index) => (
            <blockquote key={index} dir="auto">
              {paragraph}
            </blockquote>
          ))}
          <p className="actions">
            <button
              className="button"
              type="button"
              onClick={() => {
                write({ base })
              }}
            >
              Mine has what it needs of theirs
            </button>
          </p>
        </section>
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
            if (event.target.value === text) setKept('')
            else write({ text: event.target.value })
          }}
        />
      </div>
      <p className="actions">
        <button
          className="button primary large"
          type="submit"
          aria-disabled={busy || behind || typed === text || undefined}
        >
          {busy ? 'Saving…' : `Save as revision ${base + 1}`}
        </button>
        <Link className="button large" href={`/articles/${articleId}`}>
          To the galley
        </Link>
        {draft && (
          <button
            className="button plain large"
            type="button"
            onClick={() => {
              setKept('')
              setRefused(null)
            }}
          >
            Start over
          </button>
        )}
        <span className="aside" role="status">
          {behind
            ? 'Look at what theirs has first.'
            : typed === text
              ? 'Nothing changed yet.'
              : `${missingFrom(text, typed).length} paragraphs new or changed, ${missingFrom(typed, text).length} gone or changed.`}
        </span>
      </p>
    </form>
  )
}

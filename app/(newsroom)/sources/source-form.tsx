'use client'

import { useState } from 'react'
import { ApiProblem } from '@/components/api'
import { Button } from '@/components/ui/button'
import { ErrorNote } from '@/components/ui/error-note'
import type { PersonView } from '@/lib/domain/claims/claim-view'
import type { SourceDetail } from '@/lib/domain/evidence/source-view'
import { sentenceOfChange } from '@/lib/domain/evidence/source'
import { besideGrid } from './source-look'
import { SourceFields } from './source-fields'
import { draftOf, NEW_SOURCE, useSourceDraft } from './use-source-draft'
import { useWriteSource } from './use-sources'
import { WhoMaySee } from './who-may-see'

interface Props {
  /** Null for a new one. */
  source: SourceDetail | null
  people: readonly PersonView[]
  onDone: (id: string) => void
  onCancel: () => void
}

interface Refused {
  sentence: string
  errors: Record<string, string>
  /** What somebody else has made of it meanwhile. */
  theirs: Pick<SourceDetail, 'title' | 'url' | 'note'> | null
}

/** A source written down, or changed; what is typed stays in the browser until the desk has it. */
export function SourceForm({ source, people, onDone, onCancel }: Props) {
  const { draft, set, forget } = useSourceDraft(source?.id ?? 'new', source ? draftOf(source) : NEW_SOURCE)
  const write = useWriteSource()
  const [refused, setRefused] = useState<Refused | null>(null)
  const [sending, setSending] = useState(false)
  const save = async () => {
    setSending(true)
    setRefused(null)
    const { readerIds, ...fields } = draft
    const body = { ...fields, ...(draft.visibility === 'CONFIDENTIAL' && { readerIds }) }
    try {
      const { id } = await write(body, source)
      forget()
      onDone(id)
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      const errors = Object.fromEntries(error.errors.map(({ path, message }) => [path, message]))
      const sentence = error.errors.length > 0 ? 'Please look at what is marked below.' : error.detail
      setRefused({ sentence, errors, theirs: (error.current as Refused['theirs'] | undefined) ?? null })
    } finally {
      setSending(false)
    }
  }
  const sentence = source && sentenceOfChange(source.sendsBack)
  const others = people.filter(({ id }) => id !== source?.addedBy.id)
  return (
    <form
      className="grid gap-6"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!sending) void save()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel()
      }}
    >
      {refused && <ErrorNote role="alert">{refused.sentence}</ErrorNote>}
      {refused?.theirs && (
        <p className="text-small text-muted" dir="auto">
          Yours is below. It says now:{' '}
          {[refused.theirs.title, refused.theirs.url, refused.theirs.note].filter(Boolean).join(' · ')}
        </p>
      )}
      <div className={besideGrid}>
        <SourceFields draft={draft} errors={refused?.errors ?? {}} onChange={set} />
        <div className="grid gap-6">
          <WhoMaySee
            draft={draft}
            people={others}
            whyNotChange={null}
            whyNotShow={source?.whyNotShow ?? null}
            onChange={set}
          />
        </div>
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <Button
          tone="primary"
          type="submit"
          refused={sending}
          {...(sentence && { 'aria-describedby': 'source-sends-back' })}
        >
          {source ? 'Save' : 'Add to the library'}
        </Button>
        {sentence && (
          <span className="text-small text-muted" id="source-sends-back">
            {sentence}
          </span>
        )}
        <Button
          tone="plain"
          onClick={() => {
            forget()
            onCancel()
          }}
        >
          {source ? 'Leave it as it was' : 'Cancel'}
        </Button>
      </div>
    </form>
  )
}

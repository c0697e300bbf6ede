'use client'

import { useState } from 'react'
import { hearTyping } from '@/components/actions/typing-keys'
import { ApiProblem } from '@/components/api'
import { MetFields } from '@/components/met-fields'
import { Button } from '@/components/ui/button'
import { ErrorNote } from '@/components/ui/error-note'
import type { PersonView } from '@/lib/domain/claims/claim-view'
import type { SourceDetail } from '@/lib/domain/evidence/source-view'
import { sentenceOfChange, SOURCE_KIND_INFO, VISIBILITY_INFO } from '@/lib/domain/evidence/source'
import { usePeopleToChoose } from '@/components/use-people-to-choose'
import { besideGrid } from './source-look'
import { SourceFields } from './source-fields'
import type { SourceField } from './use-source-draft'
import { bodyOf, draftOf, idsIn, NEW_SOURCE, SOURCE_LABELS, useSourceDraft } from './use-source-draft'
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
}

const KINDS: Record<string, { label: string }> = SOURCE_KIND_INFO
const VISIBLE_TO: Record<string, { label: string }> = VISIBILITY_INFO

/** A source written down, or changed; what is typed stays in the browser until the desk has it. */
export function SourceForm({ source, people, onDone, onCancel }: Props) {
  const { draft, met, choose, set, forget } = useSourceDraft(source?.id ?? 'new', source ? draftOf(source) : NEW_SOURCE)
  const write = useWriteSource()
  const [refused, setRefused] = useState<Refused | null>(null)
  const [sending, setSending] = useState(false)
  const save = async () => {
    setSending(true)
    setRefused(null)
    try {
      const { id } = await write(bodyOf(draft), source)
      forget()
      onDone(id)
    } catch (error) {
      if (!(error instanceof ApiProblem)) throw error
      const errors = Object.fromEntries(error.errors.map(({ path, message }) => [path, message]))
      const sentence = error.errors.length > 0 ? 'Please look at what is marked below.' : error.detail
      setRefused({ sentence, errors })
    } finally {
      setSending(false)
    }
  }
  const choice = usePeopleToChoose([...(source?.readers ?? []), ...people], {
    among: 'readers',
    without: source ? [source.addedBy.id] : [],
    chosen: [...draft.readerIds, ...idsIn(met.find(({ field }) => field === 'readerIds')?.theirs ?? '')],
  })
  const sentence = source && sentenceOfChange(source.sendsBack)
  const say = (field: SourceField, value: string) => {
    if (field === 'kind') return KINDS[value]?.label ?? value
    if (field === 'visibility') return VISIBLE_TO[value]?.label ?? value
    if (field !== 'readerIds') return value
    return idsIn(value)
      .map((id) => choice.personOf(id)?.name ?? 'someone who has left')
      .join(', ')
  }
  return (
    <form
      className="grid gap-6"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!sending) void save()
      }}
      onKeyDown={(event) => {
        hearTyping(event, { leave: onCancel })
      }}
    >
      {refused && <ErrorNote role="alert">{refused.sentence}</ErrorNote>}
      <MetFields what="this source" met={met} labels={SOURCE_LABELS} say={say} onChoose={choose} />
      <div className={besideGrid}>
        <SourceFields draft={draft} errors={refused?.errors ?? {}} onChange={set} />
        <div className="grid gap-6">
          <WhoMaySee
            draft={draft}
            choice={choice}
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

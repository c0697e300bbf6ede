'use client'

import { callApi } from '@/components/api'
import { Field } from '@/components/ui/field'
import { TextArea } from '@/components/ui/text-area'
import { clearDraft, useDraft } from '@/components/use-draft'
import type { CorrectionDetail } from '@/lib/domain/corrections/correction-view'
import { WordsForm } from './words-form'

interface AmendFormProps {
  entry: CorrectionDetail
  busy: boolean
  change: (said: string, work: () => Promise<string | undefined>) => void
  cancel: () => void
}

/** What is added to a published entry. It goes to review at once, and then the way of every entry. */
export function AmendForm({ entry, busy, change, cancel }: AmendFormProps) {
  const name = `correction:${entry.id}:right`
  const [right, setRight] = useDraft(name)
  return (
    <WordsForm
      name={`correction:${entry.id}:amend`}
      label="Note to readers"
      hint="Stands under the entry, with its own date, once someone else has approved it."
      action="Send the amendment for review"
      busy={busy}
      send={(note, done) => {
        change('Sent for review.', async () => {
          const { id, version } = entry
          const answer = await callApi<CorrectionDetail>('POST', `/api/v1/corrections/${id}/amend`, {
            version,
            note,
            right,
          })
          done()
          clearDraft(name)
          return `/corrections-desk?entry=${answer.id}`
        })
      }}
      cancel={cancel}
    >
      <Field label="Now, if it changes again" id="amended">
        <TextArea
          serif
          rows={2}
          maxLength={20_000}
          dir="auto"
          value={right}
          placeholder={entry.right}
          onChange={(event) => {
            setRight(event.target.value)
          }}
        />
      </Field>
    </WordsForm>
  )
}

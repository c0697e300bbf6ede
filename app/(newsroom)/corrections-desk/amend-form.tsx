'use client'

import { makeChange } from '@/app/(newsroom)/changes/use-change'
import { Field } from '@/components/ui/field'
import { TextArea } from '@/components/ui/text-area'
import { clearDraft, useDraft } from '@/components/use-draft'
import type { CorrectionDetail } from '@/lib/domain/corrections/correction-view'
import { onEntry } from './correction-moves'
import type { Work } from './use-work'
import { WordsForm } from './words-form'

interface AmendFormProps {
  entry: CorrectionDetail
  busy: boolean
  change: Work
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
        change(async (heard) => {
          const amendment = await makeChange('amendCorrection', {
            ...heard,
            at: { correctionId: entry.id },
            on: [onEntry(entry)],
            body: { note, right },
            label: `Amend “${entry.headline}”`,
            said: () => `The amendment of “${entry.headline}” sent for review`,
            onDone: () => {
              done()
              clearDraft(name)
            },
          })
          return amendment && `/corrections-desk?entry=${amendment.id}`
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

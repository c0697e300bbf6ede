'use client'

import { hearTyping } from '@/components/actions/typing-keys'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { TextArea } from '@/components/ui/text-area'
import { OUTCOME_INFO } from '@/lib/domain/verdicts/verdict'
import { verdictOf } from './passage-verdict'
import type { Passage } from './use-passage'
import { PASSAGE_FIELDS } from './use-passage'

/** What one claim of the passage gets alone: other words, a rationale of its own. */
export function Alone({ passage }: { passage: Passage }) {
  const { alone, draft, basis, setAlone, screen } = passage
  if (!alone) return null
  const own = draft.alone[alone.id] ?? {}
  const verdict = verdictOf(draft, alone.id, basis)
  const asksForEdit = verdict !== null && OUTCOME_INFO[verdict.outcome].asksForEdit
  return (
    <>
      {asksForEdit && (
        <Field label="Replace these words with" id={PASSAGE_FIELDS.replacement} key={`words:${alone.id}`}>
          <TextArea
            serif
            rows={2}
            dir="auto"
            placeholder={own.replacement === '' ? 'The words are to be removed' : alone.text}
            value={own.replacement ?? ''}
            onChange={(event) => {
              setAlone(alone.id, { replacement: event.target.value })
            }}
            onKeyDown={(event) => {
              hearTyping(event, {
                by: '↵',
                // Back to all of them: the next Enter sends.
                send: ({ currentTarget }) => {
                  if (currentTarget instanceof HTMLElement) currentTarget.blur()
                  screen.allOfThem()
                },
              })
            }}
          />
        </Field>
      )}
      {verdict && OUTCOME_INFO[verdict.outcome].mayRemove && (
        <Checkbox
          label="Remove these words"
          checked={own.replacement === ''}
          onChange={(event) => {
            setAlone(alone.id, event.target.checked ? { replacement: '' } : { replacement: alone.text })
          }}
        />
      )}
      <Field label="Rationale, for this one" id="passage-rationale-one" key={`why:${alone.id}`}>
        <TextArea
          rows={2}
          dir="auto"
          placeholder={draft.rationale || 'As for all'}
          value={own.rationale ?? ''}
          onChange={(event) => {
            setAlone(alone.id, { rationale: event.target.value })
          }}
        />
      </Field>
    </>
  )
}

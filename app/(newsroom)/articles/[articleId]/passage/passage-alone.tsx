'use client'

import { RationaleField, ReplacementField } from '@/app/(newsroom)/articles/[articleId]/claim/verdict-fields'
import { OUTCOME_INFO } from '@/lib/domain/verdicts/verdict'
import { verdictOf } from './passage-verdict'
import type { Passage } from './use-passage'
import { PASSAGE_FIELDS } from './passage-fields'

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
        <ReplacementField
          key={`words:${alone.id}`}
          id={PASSAGE_FIELDS.replacement}
          label="Replace these words with"
          was={alone.text}
          outcome={verdict.outcome}
          value={own.replacement ?? null}
          onChange={(replacement) => {
            setAlone(alone.id, { replacement })
          }}
          // Back to all of them: the next Enter sends.
          send={({ currentTarget }) => {
            if (currentTarget instanceof HTMLElement) currentTarget.blur()
            screen.allOfThem()
          }}
        />
      )}
      <RationaleField
        key={`why:${alone.id}`}
        id="passage-rationale-one"
        label="Rationale, for this one"
        placeholder={draft.rationale || 'As for all'}
        value={own.rationale ?? ''}
        onType={(rationale) => {
          setAlone(alone.id, { rationale })
        }}
      />
    </>
  )
}

'use client'

import { hearTyping } from '@/components/actions/typing-keys'
import { Part } from '@/components/ui/case'
import { Checkbox } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { TextArea } from '@/components/ui/text-area'
import { Moment } from '@/components/moment'
import { optionsOf, Picker } from '@/components/picker'
import { Button } from '@/components/ui/button'
import { WordDiff } from '@/components/word-diff'
import type { ClaimDetail } from '@/lib/domain/claims/claim-view'
import { BASES, BASIS_INFO, OUTCOME_INFO } from '@/lib/domain/verdicts/verdict'
import { ClashOnSave } from '@/app/(newsroom)/articles/[articleId]/changes/clash-on-save'
import { useSteady } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import type { ClaimActions } from '@/app/(newsroom)/articles/[articleId]/changes/use-claim-actions'
import { OutcomeStrip } from './outcome-strip'
import { likelyBasis, useVerdictDraft } from './use-verdict-draft'

/** What was found, for reading. */
function Found({ detail }: { detail: ClaimDetail }) {
  const { verdict, text } = detail
  if (!verdict) return null
  const { outcome, basis, rationale, replacement, givenBy, givenAt, review } = verdict
  return (
    <Part level={3} title="Verdict">
      <p data-finding={OUTCOME_INFO[outcome].mark}>
        <b className="font-semibold whitespace-nowrap">
          <i className="glyph me-1 size-3 align-[-0.125em]" aria-hidden="true" />
          {OUTCOME_INFO[outcome].label}
        </b>{' '}
        <span className="text-muted">
          {BASIS_INFO[basis].how}, {givenBy.name}, <Moment at={givenAt} />
        </span>
      </p>
      {rationale && (
        <p className="wrap-anywhere whitespace-pre-line" dir="auto">
          {rationale}
        </p>
      )}
      {replacement !== null && <WordDiff was={text} now={replacement} />}
      {review && (
        <p className="text-small text-muted">
          {review.decision === 'APPROVE' ? 'Approved' : 'Returned'} by {review.reviewer.name}, <Moment at={review.at} />
          {review.reason && `: ${review.reason}`}
        </p>
      )}
    </Part>
  )
}

interface VerdictPartProps {
  detail: ClaimDetail
  /** The claim is in a state in which a verdict can be given. */
  deciding: boolean
  actions: ClaimActions
}

/** The outcome strip, basis, rationale and suggested edit; or the verdict that stands. */
export function VerdictPart({ detail, deciding, actions }: VerdictPartProps) {
  const { actor } = useSteady()
  const [draft, setDraft] = useVerdictDraft(detail)
  if (!deciding || actor.role === 'VIEWER')
    return (
      <>
        <Found detail={detail} />
        <ClashOnSave detail={detail} actions={actions} />
      </>
    )
  const missing = draft.outcome === null ? null : actions.whyNotSend()
  const asksForEdit = draft.outcome !== null && OUTCOME_INFO[draft.outcome].asksForEdit
  const showEdit = asksForEdit || draft.replacement !== null || actions.editing
  return (
    <>
      {detail.status !== 'OPEN' && <Found detail={detail} />}
      <ClashOnSave detail={detail} actions={actions} />
      <Part
        level={3}
        title={
          <>
            Outcome
            <Picker
              label="Basis"
              size="small"
              className="ms-auto font-normal"
              value={draft.basis ?? likelyBasis(detail)}
              options={optionsOf(BASES, BASIS_INFO)}
              onChange={(basis) => {
                setDraft({ basis })
              }}
            />
          </>
        }
      >
        <OutcomeStrip
          chosen={draft.outcome}
          onChoose={(outcome) => {
            actions.choose(outcome, false)
          }}
        />
        {!showEdit && (
          <p className="-my-1 flex justify-end">
            <Button tone="plain" size="small" kbd="E" onClick={actions.suggestEdit}>
              Suggest an edit
            </Button>
          </p>
        )}
        {showEdit && (
          <div className="grid gap-1.5" key={`replacement:${detail.id}`}>
            <Field label={`Replace “${shorten(detail.text)}” with`} id="claim-replacement">
              <TextArea
                serif
                rows={2}
                dir="auto"
                value={draft.replacement ?? ''}
                placeholder={draft.replacement === '' ? 'The words are to be removed' : detail.text}
                onChange={(event) => {
                  setDraft({ replacement: event.target.value || null })
                }}
                onKeyDown={(event) => {
                  hearTyping(event, { send: actions.send, by: '↵' })
                }}
              />
            </Field>
            {draft.outcome !== null && OUTCOME_INFO[draft.outcome].mayRemove && (
              <Checkbox
                label="Remove these words"
                checked={draft.replacement === ''}
                onChange={(event) => {
                  setDraft({ replacement: event.target.checked ? '' : null })
                }}
              />
            )}
            {draft.replacement !== null && <WordDiff was={detail.text} now={draft.replacement} />}
          </div>
        )}
        {/* A field of its own for each claim: what ⌘Z brings back was typed for this one. */}
        <Field label="Rationale" id="claim-rationale" key={`rationale:${detail.id}`}>
          <TextArea
            rows={2}
            dir="auto"
            value={draft.rationale}
            onChange={(event) => {
              setDraft({ rationale: event.target.value })
            }}
            onKeyDown={(event) => {
              hearTyping(event, { send: actions.send })
            }}
          />
        </Field>
        {missing && (
          <div className="grid gap-2 rounded-md border border-dashed border-control px-3 pt-2 pb-2.5" id="claim-lacks">
            <p>
              <b className="font-semibold">One thing is missing.</b> {missing}
            </p>
            {detail.evidenceCount === 0 && (
              <p className="flex flex-wrap items-center gap-2">
                <Button kbd="S" onClick={actions.addSource}>
                  Add source
                </Button>
              </p>
            )}
          </div>
        )}
      </Part>
    </>
  )
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 38).trimEnd()}…` : text
}

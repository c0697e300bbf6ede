'use client'

import { isOfInputMethod } from '@/components/actions/key-of'
import { Moment } from '@/components/moment'
import { optionsOf, Picker } from '@/components/picker'
import { Button } from '@/components/ui/button'
import { WordDiff } from '@/components/word-diff'
import type { ClaimDetail } from '@/lib/domain/claims/claim-view'
import { BASES, BASIS_INFO, OUTCOMES, OUTCOME_INFO } from '@/lib/domain/verdicts/verdict'
import { ClashOnSave } from '@/app/(newsroom)/articles/[articleId]/changes/clash-on-save'
import { useGalley } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import type { ClaimActions } from '@/app/(newsroom)/articles/[articleId]/changes/use-claim-actions'
import { likelyBasis, useVerdictDraft } from './use-verdict-draft'

/** What was found, for reading. */
function Found({ detail }: { detail: ClaimDetail }) {
  const { verdict, text } = detail
  if (!verdict) return null
  const { outcome, basis, rationale, replacement, givenBy, givenAt, review } = verdict
  return (
    <section className="part">
      <h3>Verdict</h3>
      <p className="found" data-finding={OUTCOME_INFO[outcome].mark}>
        <span className="state">
          <i className="glyph" />
          {OUTCOME_INFO[outcome].label}
        </span>{' '}
        <span className="aside">
          on {BASIS_INFO[basis].on}, {givenBy.name}, <Moment at={givenAt} />
        </span>
      </p>
      {rationale && (
        <p className="said" dir="auto">
          {rationale}
        </p>
      )}
      {replacement !== null && <WordDiff was={text} now={replacement} />}
      {review && (
        <p className="fine">
          {review.decision === 'APPROVE' ? 'Approved' : 'Returned'} by {review.reviewer.name}, <Moment at={review.at} />
          {review.reason && `: ${review.reason}`}
        </p>
      )}
    </section>
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
  const { actor } = useGalley()
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
      <section className="part">
        <h3>
          Outcome
          <Picker
            label="Basis"
            value={draft.basis ?? likelyBasis(detail)}
            options={optionsOf(BASES, BASIS_INFO)}
            onChange={(basis) => {
              setDraft({ basis })
            }}
          />
        </h3>
        <div className="outcomes" role="group" aria-label="Outcome">
          {OUTCOMES.map((outcome, index) => (
            <button
              key={outcome}
              className="outcome"
              type="button"
              aria-pressed={draft.outcome === outcome}
              data-finding={OUTCOME_INFO[outcome].mark}
              onClick={() => {
                actions.choose(outcome, false)
              }}
            >
              <i className="glyph" />
              {OUTCOME_INFO[outcome].label} <kbd>{index + 1}</kbd>
            </button>
          ))}
        </div>
        {!showEdit && (
          <p className="actions reshape">
            <Button tone="plain" size="small" kbd="E" onClick={actions.suggestEdit}>
              Suggest an edit
            </Button>
          </p>
        )}
        {showEdit && (
          <div className="field" key={`replacement:${detail.id}`}>
            <label htmlFor="claim-replacement">Replace “{shorten(detail.text)}” with</label>
            <textarea
              className="input serif"
              id="claim-replacement"
              rows={2}
              dir="auto"
              value={draft.replacement ?? ''}
              placeholder={draft.replacement === '' ? 'The words are to be removed' : detail.text}
              onChange={(event) => {
                setDraft({ replacement: event.target.value || null })
              }}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && !event.shiftKey && !isOfInputMethod(event.nativeEvent)) {
                  event.preventDefault()
                  actions.send()
                }
              }}
            />
            {draft.outcome === 'WRONG' && (
              <label className="check-line">
                <input
                  type="checkbox"
                  checked={draft.replacement === ''}
                  onChange={(event) => {
                    setDraft({ replacement: event.target.checked ? '' : null })
                  }}
                />{' '}
                Remove these words
              </label>
            )}
            {draft.replacement !== null && <WordDiff was={detail.text} now={draft.replacement} />}
          </div>
        )}
        {/* A field of its own for each claim: what ⌘Z brings back was typed for this one. */}
        <div className="field" key={`rationale:${detail.id}`}>
          <label htmlFor="claim-rationale">Rationale</label>
          <textarea
            className="input"
            id="claim-rationale"
            rows={2}
            dir="auto"
            value={draft.rationale}
            onChange={(event) => {
              setDraft({ rationale: event.target.value })
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) actions.send()
            }}
          />
        </div>
        {missing && (
          <div className="lacks" id="claim-lacks">
            <p>
              <b className="strong">One thing is missing.</b> {missing}
            </p>
            {detail.evidenceCount === 0 && (
              <p className="actions">
                <Button kbd="S" onClick={actions.addSource}>
                  Add source
                </Button>
              </p>
            )}
          </div>
        )}
      </section>
    </>
  )
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 38).trimEnd()}…` : text
}

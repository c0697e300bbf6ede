'use client'

import { Moment } from '@/components/moment'
import { Now, Was } from '@/components/word-diff'
import type { ClaimDetail } from '@/lib/domain/claim-view'
import { BASIS_INFO, OUTCOME_INFO } from '@/lib/domain/verdict'
import { useGalley } from './galley-context'
import { useClaimChange } from './use-claim-change'
import { forgetVerdictDraft, likelyBasis, useVerdictDraft } from './use-verdict-draft'

/** Someone else gave a verdict while this person wrote one: both stand side by side, and neither is lost. */
export function ClashOnSave({ detail }: { detail: ClaimDetail }) {
  const { actor } = useGalley()
  const change = useClaimChange()
  const [mine] = useVerdictDraft(detail.id)
  const theirs = detail.verdict
  if (!theirs || theirs.givenBy.id === actor.id || theirs.id === 'unsent' || mine.outcome === null) return null
  const { label } = OUTCOME_INFO[mine.outcome]
  const basis = BASIS_INFO[mine.basis ?? likelyBasis(detail)].label
  const asComment = [
    `I found: ${label}, ${basis.toLowerCase()}.`,
    mine.rationale,
    mine.replacement && `Instead: ${mine.replacement}`,
  ]
    .filter(Boolean)
    .join(' ')
  return (
    <section className="part clash-save" aria-label="Someone saved first">
      <h3>{theirs.givenBy.name} gave a verdict while you wrote yours.</h3>
      <div className="pair">
        <section className="leaf" data-finding={OUTCOME_INFO[theirs.outcome].mark}>
          <h4>
            Saved, {theirs.givenBy.name} <Moment at={theirs.givenAt} />
          </h4>
          <p className="found">{OUTCOME_INFO[theirs.outcome].label}</p>
          <p dir="auto">
            <Was was={theirs.rationale} now={mine.rationale} />
          </p>
        </section>
        <section className="leaf" data-finding={OUTCOME_INFO[mine.outcome].mark}>
          <h4>Not saved, you</h4>
          <p className="found">{label}</p>
          <p dir="auto">
            <Now was={theirs.rationale} now={mine.rationale} />
          </p>
        </section>
      </div>
      <p className="actions">
        <button
          className="button"
          type="button"
          onClick={() => {
            forgetVerdictDraft(detail.id)
          }}
        >
          Keep theirs
        </button>
        <button
          className="button"
          type="button"
          onClick={() => {
            change({
              claim: detail,
              path: '/comments',
              body: { body: asComment },
              said: 'Your finding is a comment now',
              onDone: () => {
                forgetVerdictDraft(detail.id)
              },
            })
          }}
        >
          Post mine as a comment
        </button>
      </p>
    </section>
  )
}

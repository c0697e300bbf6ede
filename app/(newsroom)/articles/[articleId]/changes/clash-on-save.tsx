'use client'

import { Moment } from '@/components/moment'
import { Button } from '@/components/ui/button'
import { Now, Was } from '@/components/word-diff'
import { CLAIM_MOVES } from '@/lib/domain/claims/claim'
import type { ClaimDetail } from '@/lib/domain/claims/claim-view'
import { BASIS_INFO, OUTCOME_INFO } from '@/lib/domain/verdicts/verdict'
import { useGalley } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import type { ClaimActions } from './use-claim-actions'
import { useClaimChange } from './use-claim-change'
import {
  forgetVerdictDraft,
  likelyBasis,
  useVerdictDraft,
} from '@/app/(newsroom)/articles/[articleId]/claim/use-verdict-draft'

/** Someone else gave a verdict while this person wrote one: both stand side by side, and neither is lost. */
export function ClashOnSave({ detail, actions }: { detail: ClaimDetail; actions: ClaimActions }) {
  const { actor } = useGalley()
  const change = useClaimChange()
  const [mine] = useVerdictDraft(detail)
  const theirs = detail.verdict
  if (!theirs || theirs.givenBy.id === actor.id || theirs.id === mine.on || mine.outcome === null) return null
  const whyNot = actions.whyNotSend()
  const keys = CLAIM_MOVES.giveVerdict.from.every((status) => status !== detail.status)
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
        <Button
          onClick={() => {
            forgetVerdictDraft(detail.id)
          }}
          data-clash={keys ? 1 : undefined}
        >
          Keep theirs {keys && <kbd>1</kbd>}
        </Button>
        <Button
          refused={whyNot !== null}
          onClick={() => {
            if (whyNot === null) actions.send()
          }}
          data-clash={keys ? 2 : undefined}
        >
          Put mine in its place {keys && <kbd>2</kbd>}
        </Button>
        <Button
          onClick={() => {
            change('comment', detail, {
              does: 'Your verdict as a comment',
              body: { body: asComment },
              said: 'Your verdict was saved as a comment',
              onDone: () => {
                forgetVerdictDraft(detail.id)
              },
            })
          }}
          data-clash={keys ? 3 : undefined}
        >
          Post mine as a comment {keys && <kbd>3</kbd>}
        </Button>
      </p>
      <p className="fine">
        {whyNot === null ? '' : `Yours can’t stand in its place. ${whyNot} `}Theirs stays in the history either way.
      </p>
    </section>
  )
}

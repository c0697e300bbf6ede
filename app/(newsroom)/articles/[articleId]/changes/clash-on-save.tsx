'use client'

import { Moment } from '@/components/moment'
import { Button } from '@/components/ui/button'
import { Now, Was } from '@/components/word-diff'
import type { ClaimDetail } from '@/lib/domain/claims/claim-view'
import { OUTCOME_INFO } from '@/lib/domain/verdicts/verdict'
import type { ClaimActions } from './use-claim-actions'
import { useClash } from './use-clash'

/** Someone else gave a verdict while this person wrote one: both stand side by side, and neither is lost. */
export function ClashOnSave({ detail, actions }: { detail: ClaimDetail; actions: ClaimActions }) {
  const clash = useClash(detail, actions)
  if (!clash) return null
  const { theirs, mine, byKey, whyNotMine, answers } = clash
  const [keepTheirs, sendMine, sayMine] = answers
  const key = (digit: string) => (byKey ? { kbd: digit } : {})
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
          <p className="found">{OUTCOME_INFO[mine.outcome].label}</p>
          <p dir="auto">
            <Now was={theirs.rationale} now={mine.rationale} />
          </p>
        </section>
      </div>
      <p className="actions">
        <Button onClick={keepTheirs} {...key('1')}>
          Keep theirs
        </Button>
        <Button refused={whyNotMine !== null} onClick={sendMine} {...key('2')}>
          Put mine in its place
        </Button>
        <Button onClick={sayMine} {...key('3')}>
          Post mine as a comment
        </Button>
      </p>
      <p className="fine">
        {whyNotMine === null ? '' : `Yours can’t stand in its place. ${whyNotMine} `}Theirs stays in the history either
        way.
      </p>
    </section>
  )
}

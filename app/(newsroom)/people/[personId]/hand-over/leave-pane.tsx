'use client'

import { FormSays } from '@/components/form-says'
import { Moment } from '@/components/moment'
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { Checkbox, Choice, Radio } from '@/components/ui/checkbox'
import { Field } from '@/components/ui/field'
import { Pane, PanePart } from '@/components/ui/pane'
import { TextArea } from '@/components/ui/text-area'
import { sayCounted } from '@/lib/domain/counted'
import type { FormState } from '@/lib/domain/form-state'
import { LIMITS } from '@/lib/domain/limits'
import type { Holdings } from '@/lib/domain/people/hand-over-view'

interface LeavePaneProps {
  holdings: Holdings
  state: FormState
  pending: boolean
  view: boolean
  /** Somebody is named for confidential sources. */
  unseen: boolean
  /** Whether anything is held at all. */
  held: string | null
}

function Figures({ rows }: { rows: readonly (readonly [count: number | string, noun: string, says: string])[] }) {
  return (
    <dl className="grid grid-cols-[7rem_minmax(0,1fr)] gap-x-3 gap-y-1.5">
      {rows.map(([count, noun, says]) => (
        <div key={noun} className="contents">
          <dt>
            <b className="font-semibold">{count.toLocaleString('en-GB')}</b> {Number(count) === 1 ? noun : `${noun}s`}
          </dt>
          <dd className="text-muted">{says}</dd>
        </div>
      ))}
    </dl>
  )
}

/** What stays and what ends when somebody leaves, and the button that does it. */
export function LeavePane({ holdings, state, pending, view, unseen, held }: LeavePaneProps) {
  const {
    name,
    active,
    answerAwaited,
    verdicts,
    approvals,
    corrections,
    inReview,
    sessions,
    whyNotDeactivate,
    whyNotView,
  } = holdings
  const stays = active && whyNotDeactivate !== null
  return (
    <Pane aria-label="What stays and what ends">
      <PanePart title="Stays on record">
        <Figures
          rows={[
            [verdicts, 'verdict', 'under their name, as they are'],
            [approvals, 'approval', 'still count as the second person'],
            [sayCounted(corrections), 'correction', 'signed, and public'],
          ]}
        />
        {inReview > 0 && (
          <p className="text-small text-muted">
            {inReview === 1 ? 'One verdict waits' : `${sayCounted(inReview, LIMITS.needs.most)} verdicts wait`} for
            review; someone else approves, as before.
          </p>
        )}
      </PanePart>
      {active && (
        <PanePart title="Ends at once">
          <Figures
            rows={[[sessions, 'session', 'when deactivated: signed out at once; unsent text stays in their browser']]}
          />
        </PanePart>
      )}
      <PanePart title={active ? 'What happens' : 'Hand over'} className="[&>button]:justify-self-start">
        {stays ? (
          <p>{whyNotDeactivate}</p>
        ) : (
          <>
            {active && (
              <Choice label={`${name} will be`}>
                <Radio
                  form="hand-over"
                  name="then"
                  value="DEACTIVATE"
                  defaultChecked={!view}
                  label="deactivated"
                  hint="They can be reactivated; what was handed over stays with its new owner."
                />
                {whyNotView === null && (
                  <Radio
                    form="hand-over"
                    name="then"
                    value="VIEWER"
                    defaultChecked={view}
                    label="a viewer"
                    hint="Still reads the desk, and the confidential sources they are named on."
                  />
                )}
              </Choice>
            )}
            {unseen && answerAwaited !== null && (
              <Checkbox
                form="hand-over"
                name="urgent"
                label="It can’t wait for an answer"
                hint={
                  <>
                    {name} {active ? 'has' : 'left without being asked, and has'} until <Moment at={answerAwaited} /> to
                    answer. Before that, say below why it can’t wait.
                  </>
                }
              />
            )}
            {unseen && (
              <Field
                id="why"
                label={`Why you name somebody${active ? ' without their answer' : ''}`}
                hint="Kept in the audit."
                error={state.errors['why']}
              >
                <TextArea form="hand-over" name="why" rows={2} defaultValue={state.values['why']} />
              </Field>
            )}
            {(active || held !== null) && (
              <Button type="submit" form="hand-over" tone="primary" refused={pending}>
                {active ? 'Confirm' : 'Hand over'}
              </Button>
            )}
          </>
        )}
        <FormSays state={state} />
        <ButtonLink tone="plain" href="/people" className="justify-self-start">
          Back to people
        </ButtonLink>
      </PanePart>
    </Pane>
  )
}

'use client'

import { useActionsHere } from '@/components/actions/action-button'
import { tw } from '@/components/ui/cn'
import { Button } from '@/components/ui/button'
import { Kbd } from '@/components/ui/kbd'
import type { Outcome } from '@/lib/domain/verdicts/verdict'
import { OUTCOMES, OUTCOME_INFO } from '@/lib/domain/verdicts/verdict'

const outcomeLook = tw(
  'group/outcome flex min-w-0 justify-start gap-1 px-1.5 text-small hover:bg-bg aria-pressed:border-(--tone) aria-pressed:bg-(--tint) aria-pressed:font-semibold aria-pressed:text-(--tone) aria-pressed:inset-ring aria-pressed:inset-ring-(--tone) max-tablet:min-h-11 forced:aria-pressed:outline-2 forced:aria-pressed:-outline-offset-2',
)

/**
 * The outcomes, each with its digit. What is pressed here is chosen, a field of the verdict like the others; the digit is a row of
 * the table, and of a claim alone it also sends (docs/decisions/0078).
 */
export function OutcomeStrip({ chosen, onChoose }: { chosen: Outcome | null; onChoose: (outcome: Outcome) => void }) {
  const row = useActionsHere()
  return (
    <div className="@container" role="group" aria-label="Outcome">
      <div className="grid grid-cols-2 gap-1 @min-[23.25rem]:grid-cols-3">
        {OUTCOMES.map((outcome) => (
          <Button
            key={outcome}
            className={outcomeLook}
            aria-pressed={chosen === outcome}
            data-finding={OUTCOME_INFO[outcome].mark}
            onClick={() => {
              onChoose(outcome)
            }}
          >
            <i className="glyph size-3" aria-hidden="true" />
            {OUTCOME_INFO[outcome].label}
            <Kbd className="ms-auto min-w-0 border-0 bg-transparent px-0 text-muted group-aria-pressed/outcome:text-inherit max-tablet:hidden">
              {row(`outcome-${outcome}`)?.keys[0]}
            </Kbd>
          </Button>
        ))}
      </div>
    </div>
  )
}

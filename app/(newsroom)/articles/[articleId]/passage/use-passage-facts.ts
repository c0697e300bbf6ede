'use client'

import { announce } from '@/components/shell/live-region'
import type { BodyOf } from '@/app/(newsroom)/changes/operations'
import { useSteady } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import type { Kind, Risk } from '@/lib/domain/claims/claim'
import type { ClaimView, PersonView } from '@/lib/domain/claims/claim-view'
import { leftOut } from './passage-verdict'
import { counted, usePassageChange } from './use-passage-change'

type Body = BodyOf<'checkPassage'>

/** What is set for all at once. */
interface Facts {
  kind?: Kind
  risk?: Risk
  assignee?: PersonView | null
}

const bodyOf = ({ kind, risk, assignee }: Facts): Body => ({
  ...{ act: 'change', ...(kind && { kind }), ...(risk && { risk }) },
  ...(assignee !== undefined && { assigneeId: assignee?.id ?? null }),
})

/** What a claim had of these facts before. */
const factsBefore = (what: Facts, claim: ClaimView | undefined): Facts => ({
  ...(what.kind && claim && { kind: claim.kind }),
  ...(what.risk && claim && { risk: claim.risk }),
  ...(what.assignee !== undefined && claim && { assignee: claim.assignee }),
})

/** Kind, risk and whose they are, for all that is chosen. */
export function usePassageFacts(all: readonly ClaimView[]) {
  const { actor } = useSteady()
  const { back, send } = usePassageChange()
  return (what: Facts, said: string): void => {
    const stay = leftOut('change', all, actor, { kind: what.kind, risk: what.risk })
    const many = all.filter(({ id }) => !stay.has(id))
    if (many.length === 0) {
      announce([...stay.values()][0] ?? '', 'assertive')
      return
    }
    const label = `Change ${counted(many.length, 'claim')}`
    send(many, {
      ...{ body: bodyOf(what), label, look: { ...what }, said: (done) => `${said}: ${done}` },
      // Each to what it was: those that were the same go back together.
      undo: ({ done }) =>
        [
          ...Map.groupBy(done, ({ id }) =>
            JSON.stringify(
              factsBefore(
                what,
                many.find((one) => one.id === id),
              ),
            ),
          ),
        ].map(([before, those]) => back(bodyOf(JSON.parse(before) as Facts), label, those)),
    })
  }
}

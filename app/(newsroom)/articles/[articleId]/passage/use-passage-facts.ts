'use client'

import { announce } from '@/components/shell/live-region'
import type { BodyOf } from '@/app/(newsroom)/changes/operations'
import { useSteady } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import type { Kind, Risk } from '@/lib/domain/claims/claim'
import type { ClaimView, PersonView } from '@/lib/domain/claims/claim-view'
import { leftOut } from './passage-verdict'
import { usePassageChange } from './use-passage-change'
import { counted } from '@/lib/domain/counted'

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
const factsBefore = (what: Facts, claim: ClaimView): Facts => ({
  ...(what.kind && { kind: claim.kind }),
  ...(what.risk && { risk: claim.risk }),
  ...(what.assignee !== undefined && { assignee: claim.assignee }),
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
      ...{ body: bodyOf(what), label, look: { ...what }, said: (done) => `${counted(done, 'claim')}: ${said}` },
      // Each to what it was: those that were the same go back together.
      undo: {
        changes: [...Map.groupBy(many, (claim) => JSON.stringify(factsBefore(what, claim)))].map(([before, those]) =>
          back(bodyOf(JSON.parse(before) as Facts), label, those),
        ),
        says: 'Claims as they were: {count}',
      },
    })
  }
}

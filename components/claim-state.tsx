import { markOf } from '@/lib/domain/claims/claim-mark'
import type { ClaimView } from '@/lib/domain/claims/claim-view'

type Stateful = Pick<ClaimView, 'status' | 'verdict' | 'dismissReason'>

/** Where a claim stands: its glyphs and the same in words. */
export function ClaimState({ claim }: { claim: Stateful }) {
  const { finding, stage, words } = markOf(claim)
  return (
    <span className="state" data-finding={finding} data-stage={stage ?? undefined}>
      <i className="glyph" />
      {stage && <i className="glyph stage" />}
      {words}
    </span>
  )
}

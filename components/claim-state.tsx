import { markOf } from '@/lib/domain/claims/claim-mark'

type Stateful = Parameters<typeof markOf>[0]

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

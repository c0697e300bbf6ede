import { Badge } from '@/components/ui/badge'
import { markOf } from '@/lib/domain/claims/claim-mark'

type Stateful = Parameters<typeof markOf>[0]

/** Where a claim stands: its glyphs and the same in words. */
export function ClaimState({ claim }: { claim: Stateful }) {
  const { finding, stage, words } = markOf(claim)
  return (
    <Badge finding={finding} stage={stage}>
      {words}
    </Badge>
  )
}

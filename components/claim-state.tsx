import { cn } from '@/components/ui/cn'
import { markOf } from '@/lib/domain/claims/claim-mark'

type Stateful = Parameters<typeof markOf>[0]

/** Where a claim stands: its glyphs and the same in words. The second tick of an approved one stands in the first. */
export function ClaimState({ claim }: { claim: Stateful }) {
  const { finding, stage, words } = markOf(claim)
  const twice = finding === 'confirmed' && stage === 'approved'
  return (
    <span
      className="inline-flex items-center gap-1 whitespace-nowrap"
      data-finding={finding}
      data-stage={stage ?? undefined}
    >
      <i className="glyph size-3" aria-hidden="true" />
      {stage && <i className={cn('glyph stage size-3', twice ? '-ms-2.25' : '-ms-0.5')} aria-hidden="true" />}
      {words}
    </span>
  )
}

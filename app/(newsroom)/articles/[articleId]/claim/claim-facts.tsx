'use client'

import { Combobox } from '@/components/ui/combobox'
import { cn, tw } from '@/components/ui/cn'
import { optionsOf, Picker } from '@/components/picker'
import { usePeopleToChoose } from '@/components/use-people-to-choose'
import { peopleOptions } from '@/components/people-options'
import {
  CLAIM_MOVES,
  CLAIM_STATUS_INFO,
  KINDS,
  KIND_INFO,
  reopensByRisk,
  RISKS,
  RISK_INFO,
} from '@/lib/domain/claims/claim'
import type { ClaimDetail, ClaimView } from '@/lib/domain/claims/claim-view'
import { useSteady } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import { claimChange } from '@/app/(newsroom)/changes/claim-change'
import { known } from '@/app/(newsroom)/changes/ways-back'
import { useClaimChange } from '@/app/(newsroom)/articles/[articleId]/changes/use-claim-change'
import { GalleyButton } from '@/app/(newsroom)/articles/[articleId]/frame/galley-button'

type Fact = Partial<Pick<ClaimView, 'kind' | 'risk' | 'assignee'>>

interface ClaimFactsProps {
  claim: ClaimView
  whyNot: ClaimDetail['whyNot']
}

/** Kinds and risks are read whole at any width; a name gives way. */
const fact = tw('flex-none max-[24rem]:min-w-0 max-[24rem]:flex-1 max-[24rem]:basis-24')

const sayFact = ({ kind, risk, assignee }: Fact) =>
  kind
    ? `a ${KIND_INFO[kind].label.toLowerCase()}`
    : risk
      ? `risk ${RISK_INFO[risk].label.toLowerCase()}`
      : assignee
        ? `assigned to ${assignee.name}`
        : 'assigned to nobody'

/** Kind, risk and whose it is: three pickers. */
export function ClaimFacts({ claim, whyNot }: ClaimFactsProps) {
  const { people: first, actor } = useSteady()
  const chosen = claim.assignee === null ? [] : [claim.assignee]
  const { people, seek, personOf } = usePeopleToChoose([...first, ...chosen], { among: 'colleagues' })
  const change = useClaimChange()
  const viewer = actor.role === 'VIEWER'
  const changed = (what: Fact) => {
    const { assignee, ...rest } = what
    const reopened = what.risk !== undefined && reopensByRisk(claim.status, claim.risk, what.risk)
    return {
      does: 'kind' in what ? 'Kind' : 'risk' in what ? 'Risk' : 'Assigned to',
      body: { ...rest, ...(assignee !== undefined && { assigneeId: assignee?.id ?? null }) },
      look: { ...what, ...(reopened && { status: CLAIM_MOVES.reopen.to }) },
      reopened,
    }
  }
  const set = (what: Fact, was: Fact) => {
    const { reopened, ...asked } = changed(what)
    change('changeClaim', claim, {
      ...asked,
      said: ({ status }) =>
        `Claim ${claim.number}${reopened && status === CLAIM_MOVES.reopen.to ? ` ${CLAIM_MOVES.reopen.done}` : ''}: ${sayFact(what)}`,
      // Raising the risk again gives no approval back.
      ...(!reopened && {
        undo: known(claimChange('changeClaim', claim, changed(was)), `Claim ${claim.number}: ${sayFact(was)}`),
      }),
    })
  }
  const { kind, risk, assignee } = claim
  return (
    <>
      <div className="flex items-center gap-2 max-[24rem]:flex-wrap" title={whyNot.change}>
        <Picker
          id="claim-kind"
          className={fact}
          label="Kind"
          disabled={viewer || whyNot.change !== undefined}
          value={kind}
          options={optionsOf(KINDS, KIND_INFO)}
          onChange={(now) => {
            set({ kind: now }, { kind })
          }}
        />
        <Picker
          label="Risk"
          className={fact}
          disabled={viewer}
          value={risk}
          options={optionsOf(RISKS, RISK_INFO)}
          onChange={(now) => {
            set({ risk: now }, { risk })
          }}
        />
        <Combobox
          id="claim-assignee"
          className="min-w-0 flex-1 max-[24rem]:basis-full"
          label="Assigned to"
          disabled={viewer}
          value={assignee?.id ?? ''}
          options={[{ value: '', label: 'Nobody' }, ...peopleOptions(people)]}
          seek={seek}
          onChange={(id) => {
            set({ assignee: personOf(id) }, { assignee })
          }}
        />
      </div>
      {!viewer && RISKS.some((lower) => reopensByRisk(claim.status, risk, lower)) && (
        <p className="text-small text-muted">Lowering the risk reopens this approved claim.</p>
      )}
      <Reshape claim={claim} whyNot={whyNot} className="hidden max-phone:flex" />
    </>
  )
}

/** The ways to make one claim of two and two of one. On phones they stand below the facts, else beside the name of the part. */
export function Reshape({ claim, whyNot, className }: ClaimFactsProps & { className: string }) {
  const { actor } = useSteady()
  if (actor.role === 'VIEWER' || !CLAIM_STATUS_INFO[claim.status].counts) return null
  return (
    <p className={cn('flex items-center gap-1', className)}>
      {(['merge', 'split'] as const).map((how) => (
        <GalleyButton key={how} does={how} tone="plain" size="small" says="elsewhere" title={whyNot[how]}>
          {how === 'merge' ? 'Merge' : 'Split'}
        </GalleyButton>
      ))}
    </p>
  )
}

'use client'

import { optionsOf, Picker } from '@/components/picker'
import { Button } from '@/components/ui/button'
import { CLAIM_MOVES, KINDS, KIND_INFO, reopensByRisk, RISKS, RISK_INFO } from '@/lib/domain/claims/claim'
import type { ClaimDetail, ClaimView } from '@/lib/domain/claims/claim-view'
import { useGalley } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import { useClaimChange } from '@/app/(newsroom)/articles/[articleId]/changes/use-claim-change'

interface ClaimFactsProps {
  claim: ClaimView
  whyNot: ClaimDetail['whyNot']
}

/** Kind, risk and whose it is: three pickers. Below them, the ways to make one claim of two and two of one. */
export function ClaimFacts({ claim, whyNot }: ClaimFactsProps) {
  const { people, actor, setPanel } = useGalley()
  const change = useClaimChange()
  const viewer = actor.role === 'VIEWER'
  const set = (what: Partial<Pick<ClaimView, 'kind' | 'risk' | 'assignee'>>, said: string, undo?: () => void) => {
    const { assignee, ...rest } = what
    const body = { ...rest, ...(assignee !== undefined && { assigneeId: assignee?.id ?? null }) }
    const reopened = what.risk !== undefined && reopensByRisk(claim.status, claim.risk, what.risk)
    const optimistic = { ...what, ...(reopened && { status: CLAIM_MOVES.reopen.to }) }
    // Raising the risk again gives no approval back.
    const back = undo && !reopened ? { undo } : {}
    change({ claim, path: '', method: 'PATCH', body, optimistic, said: reopened ? `${said}. Reopened` : said, ...back })
  }
  const { kind, risk, assignee } = claim
  return (
    <>
      <div className="facts" title={whyNot.change}>
        <Picker
          id="claim-kind"
          label="Kind"
          disabled={viewer || whyNot.change !== undefined}
          value={kind}
          options={optionsOf(KINDS, KIND_INFO)}
          onChange={(now) => {
            set({ kind: now }, `Now a ${KIND_INFO[now].label.toLowerCase()}`, () => {
              set({ kind }, `Again a ${KIND_INFO[kind].label.toLowerCase()}`)
            })
          }}
        />
        <Picker
          label="Risk"
          disabled={viewer}
          value={risk}
          options={optionsOf(RISKS, RISK_INFO)}
          onChange={(now) => {
            set({ risk: now }, `Risk: ${RISK_INFO[now].label.toLowerCase()}`, () => {
              set({ risk }, `Risk: ${RISK_INFO[risk].label.toLowerCase()} again`)
            })
          }}
        />
        <Picker
          id="claim-assignee"
          label="Assigned to"
          disabled={viewer}
          value={assignee?.id ?? ''}
          options={[{ value: '', label: 'Nobody' }, ...people.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={(id) => {
            const now = people.find((person) => person.id === id) ?? null
            set({ assignee: now }, now ? `Given to ${now.name}` : 'Nobody has it now', () => {
              set({ assignee }, assignee ? `Given back to ${assignee.name}` : 'Nobody has it now')
            })
          }}
        />
      </div>
      {!viewer && claim.status === 'APPROVED' && risk !== 'MINOR' && (
        <p className="fine">Lowering the risk reopens this approved claim.</p>
      )}
      {!viewer && claim.status !== 'MERGED' && (
        <p className="actions reshape">
          {(['merge', 'split'] as const).map((how) => (
            <Button
              key={how}
              tone="plain"
              size="small"
              refused={whyNot[how] !== undefined}
              title={whyNot[how]}
              onClick={() => {
                if (whyNot[how] === undefined) setPanel(how)
              }}
            >
              {how === 'merge' ? 'Merge' : 'Split'} <kbd>{how === 'merge' ? 'M' : 'Q'}</kbd>
            </Button>
          ))}
        </p>
      )}
    </>
  )
}

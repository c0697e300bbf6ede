'use client'

import { KINDS, KIND_INFO, RISKS, RISK_INFO } from '@/lib/domain/claim'
import type { Kind, Risk } from '@/lib/domain/claim'
import type { ClaimView } from '@/lib/domain/claim-view'
import { useGalley } from './galley-context'
import { useClaimChange } from './use-claim-change'

/** Kind, risk and whose it is: three pickers. */
export function ClaimFacts({ claim, whyNot }: { claim: ClaimView; whyNot: string | null }) {
  const { people, actor } = useGalley()
  const change = useClaimChange()
  const disabled = whyNot !== null || actor.role === 'VIEWER'
  return (
    <div className="facts" title={whyNot ?? undefined}>
      <span className="picker">
        <select
          className="select"
          id="claim-kind"
          aria-label="Kind"
          disabled={disabled}
          value={claim.kind}
          onChange={(event) => {
            const kind = event.target.value as Kind
            change({
              claim,
              path: '',
              method: 'PATCH',
              body: { kind },
              optimistic: { kind },
              said: `Now a ${KIND_INFO[kind].label.toLowerCase()}`,
            })
          }}
        >
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {KIND_INFO[kind].label}
            </option>
          ))}
        </select>
      </span>
      <span className="picker">
        <select
          className="select"
          aria-label="Risk"
          disabled={disabled}
          value={claim.risk}
          onChange={(event) => {
            const risk = event.target.value as Risk
            change({
              claim,
              path: '',
              method: 'PATCH',
              body: { risk },
              optimistic: { risk },
              said: `Risk: ${RISK_INFO[risk].label.toLowerCase()}`,
            })
          }}
        >
          {RISKS.map((risk) => (
            <option key={risk} value={risk}>
              {RISK_INFO[risk].label}
            </option>
          ))}
        </select>
      </span>
      <span className="picker">
        <select
          className="select"
          id="claim-assignee"
          aria-label="Assigned to"
          disabled={disabled}
          value={claim.assignee?.id ?? ''}
          onChange={(event) => {
            const assignee = people.find(({ id }) => id === event.target.value) ?? null
            change({
              claim,
              path: '',
              method: 'PATCH',
              body: { assigneeId: assignee?.id ?? null },
              optimistic: { assignee },
              said: assignee ? `Given to ${assignee.name}` : 'Nobody has it now',
            })
          }}
        >
          <option value="">Nobody</option>
          {people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </span>
    </div>
  )
}

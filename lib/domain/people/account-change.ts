import { ROLE_INFO } from './actor'
import type { AuditData, AuditKind } from '@/lib/domain/audit/audit-event'

/** The events that change how a person signs in, or what they may do once they have. */
export const ACCOUNT_CHANGES = [
  'person.password-changed',
  'person.role-changed',
  'person.deactivated',
  'person.reactivated',
  'session.ended',
] as const satisfies readonly AuditKind[]
type AccountChangeKind = (typeof ACCOUNT_CHANGES)[number]

type Told = { [K in AccountChangeKind]: { kind: K; data: AuditData[K] } }[AccountChangeKind]

/** What was changed of somebody's account, told to them. `by` is whoever did it: “Ines Moreau changed your role from editor to reviewer”. */
export function sayAccountChange(event: Told, by: string): string {
  switch (event.kind) {
    case 'person.password-changed':
      return event.data.browser === undefined
        ? 'Your password was changed'
        : `Your password was changed in ${event.data.browser}`
    case 'person.role-changed': {
      const [from, to] = [event.data.from, event.data.to].map((role) => ROLE_INFO[role].label.toLowerCase())
      return `${by} changed your role from ${from} to ${to}`
    }
    case 'person.deactivated':
      return `${by} deactivated your account`
    case 'person.reactivated':
      return `${by} reactivated your account`
    case 'session.ended': {
      const { others } = event.data
      if (others === undefined) return 'You were signed out everywhere'
      return `You were signed out of ${others} other ${others === 1 ? 'browser' : 'browsers'}`
    }
  }
}

import 'server-only'
import type { AuditEvent } from '@/lib/domain/audit/audit-event'
import type { Transaction } from '@/lib/db/transaction'
import type { Actor, Role } from '@/lib/domain/people/actor'
import { whyNotChangeRole, whyNotDeactivate } from '@/lib/domain/people/person'
import { refuseIf, stale } from '@/lib/domain/refusal'
import type { findPerson } from './find-person'
import { endSessions } from './sign-out-everywhere'
import { withdrawInvitationsOf } from './withdraw-invitations-of'

type Person = Awaited<ReturnType<typeof findPerson>>

/** Deactivates a person in a transaction that is under way; answers what to record. */
export async function deactivate(tx: Transaction, person: Person, actor: Actor): Promise<AuditEvent[]> {
  refuseIf(whyNotDeactivate(person, actor))
  const { count } = await tx.person.updateMany({
    where: { id: person.id, deactivatedAt: null },
    data: { deactivatedAt: new Date() },
  })
  if (count === 0) throw stale('person', null)
  await endSessions(tx, person.id)
  const withdrawn = await withdrawInvitationsOf(tx, person.id)
  return [{ kind: 'person.deactivated', subjectId: person.id, data: { name: person.name } }, ...withdrawn]
}

/** Gives a person another role in a transaction that is under way; answers what to record. */
export async function giveRole(tx: Transaction, person: Person, role: Role, actor: Actor): Promise<AuditEvent[]> {
  refuseIf(whyNotChangeRole(person, role, actor))
  const { count } = await tx.person.updateMany({ where: { id: person.id, role: person.role }, data: { role } })
  if (count === 0) throw stale('person', null)
  const withdrawn = role === 'ADMIN' ? [] : await withdrawInvitationsOf(tx, person.id)
  const data = { name: person.name, from: person.role, to: role }
  return [{ kind: 'person.role-changed', subjectId: person.id, data }, ...withdrawn]
}

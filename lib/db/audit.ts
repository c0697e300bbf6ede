import 'server-only'
import type { Actor } from '@/lib/domain/people/actor'
import type { AuditEvent } from '@/lib/domain/audit/audit-event'
import { eventRow } from '@/lib/domain/audit/event-row'
import type { Transaction } from './transaction'

/** Events as rows, in JSON: what a thread made of many. */
export interface EventRows {
  rows: string
}

/** So many events go into one statement. */
const AT_ONCE = 500

/** The rows of these events, in their order, part by part. */
function* partsOf(events: readonly (AuditEvent | EventRows)[]): Generator<string> {
  let part: ReturnType<typeof eventRow>[] = []
  for (const event of events) {
    const isFull = part.length === AT_ONCE
    if (part.length > 0 && (isFull || 'rows' in event)) {
      yield JSON.stringify(part)
      part = []
    }
    if ('rows' in event) yield event.rows
    else part.push(eventRow(event))
  }
  if (part.length > 0) yield JSON.stringify(part)
}

/** When an event was logged: its place in the chain, and the moment in UTC. */
export interface Logged {
  seq: bigint
  at: Date
}

/** Appends one event and answers when it was logged; the rest as `record` has it. */
export async function recordTold(tx: Transaction, actor: Pick<Actor, 'id'>, event: AuditEvent): Promise<Logged> {
  const { kind, type, subject, article, data } = eventRow(event)
  const [logged] = await tx.$queryRaw<Logged[]>`
    SELECT seq, at FROM audit_append_told(${actor.id}::uuid, ${kind}, ${type}, ${subject}, ${article}::uuid, ${data})`
  if (!logged) throw new Error('The log answered nothing.')
  return logged
}

/**
 * Appends events to the audit chain in the order given, in the transaction of the change they tell of. `actor` is null when
 * the system or a reader acted. Call it last: it locks the head of the chain until the transaction ends.
 */
export async function record(
  tx: Transaction,
  actor: Pick<Actor, 'id'> | null,
  ...events: readonly (AuditEvent | EventRows)[]
): Promise<void> {
  for (const rows of partsOf(events))
    await tx.$queryRaw`SELECT audit_append_all(${actor?.id ?? null}::uuid, ${rows}::jsonb)`
}

import 'server-only'
import { ACCOUNT_CHANGES } from '@/lib/domain/people/account-change'
import type { Actor } from '@/lib/domain/people/actor'
import { db } from './client'

export interface ChangeRow {
  seq: bigint
  at: Date
  kind: string
  /** JSON, as it was recorded for this kind. */
  data: string
  /** Who did it; null for the desk itself. */
  by: string | null
}

interface Mark {
  upTo: number
  session?: string
}

/** A change of months ago is no news; the account page has it. */
const NEWS_MS = 30 * 86_400_000
/** The newest events that are looked at for what is news. */
const LOOKED_AT = 100

function eventsOn(personId: string, kinds: readonly string[], most: number): Promise<ChangeRow[]> {
  return db().$queryRaw<ChangeRow[]>`
    SELECT e.seq, e.at, e.kind, e.data, p.name AS by FROM audit_events e LEFT JOIN people p ON p.id = e.actor_id
    WHERE e.subject_id = ${personId} AND e.kind = ANY (${[...kinds]}) ORDER BY e.seq DESC LIMIT ${most}`
}

/** What was changed of a person's account, newest first. */
export function accountChangesOf({ id }: Pick<Actor, 'id'>, most: number): Promise<ChangeRow[]> {
  return eventsOn(id, ACCOUNT_CHANGES, most)
}

/**
 * What of a person's account was changed in the last 30 days and not marked as seen, newest first. A session isn't told what it did itself,
 * nor does its mark count for that: whoever changed somebody's password in a browser of their own can't take the notice away there.
 */
export async function unseenChangesOf(
  { id, sessionId }: Pick<Actor, 'id' | 'sessionId'>,
  now = new Date(),
): Promise<ChangeRow[]> {
  const rows = await eventsOn(id, [...ACCOUNT_CHANGES, 'person.changes-seen'], LOOKED_AT)
  const marks = rows.filter(({ kind }) => kind === 'person.changes-seen').map(({ data }) => JSON.parse(data) as Mark)
  return rows.filter(({ seq, at, kind, data }) => {
    if (kind === 'person.changes-seen' || now.getTime() - at.getTime() > NEWS_MS) return false
    const { session } = JSON.parse(data) as { session?: string }
    if (session !== undefined && session === sessionId) return false
    return !marks.some((mark) => mark.upTo >= seq && (session === undefined || mark.session !== session))
  })
}

import 'server-only'
import type { ChangeRow } from '@/lib/db/account-changes'
import { accountChangesOf, unseenChangesOf } from '@/lib/db/account-changes'
import { sayAccountChange } from '@/lib/domain/people/account-change'
import type { Actor } from '@/lib/domain/people/actor'

interface AccountChange {
  /** The event's number in the log. */
  seq: number
  /** RFC 3339, UTC. */
  at: string
  said: string
}

export interface AccountChanges {
  changes: AccountChange[]
  /** There are others before these. */
  more: boolean
}

const SHOWN = 20
const TOLD = 3

function asTold({ seq, at, kind, data, by }: ChangeRow): AccountChange {
  // The log keeps each kind's data as it was recorded for that kind.
  const event = { kind, data: JSON.parse(data) as unknown } as Parameters<typeof sayAccountChange>[0]
  return { seq: Number(seq), at: at.toISOString(), said: sayAccountChange(event, by ?? 'Galley') }
}

/** What was changed of one's own account, the newest twenty: password, role, leaving and coming back, browsers signed out of. */
export async function accountChanges(actor: Actor): Promise<AccountChanges> {
  const rows = await accountChangesOf(actor, SHOWN + 1)
  return { changes: rows.slice(0, SHOWN).map(asTold), more: rows.length > SHOWN }
}

/** What of one's account was changed and not marked as seen, the newest three, with the number of the newest; null where there is nothing. */
export async function unseenChanges(
  actor: Actor,
  now = new Date(),
): Promise<(AccountChanges & { upTo: number }) | null> {
  const rows = await unseenChangesOf(actor, now)
  const [newest] = rows
  if (!newest) return null
  return { changes: rows.slice(0, TOLD).map(asTold), more: rows.length > TOLD, upTo: Number(newest.seq) }
}

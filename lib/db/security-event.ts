import 'server-only'
import { createHmac } from 'node:crypto'
import type { SecurityKind } from '@/lib/domain/people/security-event'
import { db } from './client'

/** The same for the same address, and no address for whoever reads it: the key is the desk's secret. */
function placeOf(address: string | null): string {
  if (address === null) return ''
  const secret = process.env['NEXTAUTH_SECRET'] ?? ''
  return createHmac('sha256', secret).update(`place\0${address}`).digest('hex').slice(0, 12)
}

/** Notes what was refused: rows are counted up within an hour, so that a flood is one line and not a million. */
export async function noteSecurity(
  kind: SecurityKind,
  { personId, address }: { personId: string | null; address: string | null },
): Promise<void> {
  await db().$executeRaw`
    INSERT INTO security_events AS s (kind, person_id, place, hour)
    VALUES (${kind}, ${personId ?? ''}, ${placeOf(address)}, date_trunc('hour', now()))
    ON CONFLICT (kind, person_id, place, hour) DO UPDATE SET count = least(s.count + 1, 2000000000), last_at = now()`
}

const KEPT_DAYS = 90

/** Removes what is older than 90 days. */
export async function sweepSecurity(now: Date): Promise<void> {
  await db().securityEvent.deleteMany({ where: { lastAt: { lt: new Date(now.getTime() - KEPT_DAYS * 86_400_000) } } })
}

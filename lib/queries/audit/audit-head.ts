import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/db/client'
import type { AuditHead } from '@/lib/domain/audit/audit-view'

/** The head of the chain: public, because whoever holds an earlier one can detect any change before it. */
export async function auditHead(): Promise<AuditHead> {
  const head = await db().auditHead.findUniqueOrThrow({ where: { id: 1 }, select: { seq: true, hash: true } })
  return { seq: Number(head.seq), hash: head.hash }
}

/** Up to how many events, the newest, are counted at each look. */
const LOOKED_AT = 10_000

/**
 * What can be said of the chain without hashing it again: it begins with the first event, its newest 10,000 numbers have no gap, and
 * it ends with its head. scripts/audit-verify.mjs goes through all of it.
 */
export async function chainState(): Promise<{ head: AuditHead; whole: boolean }> {
  const [row] = await db().$queryRaw<{ seq: bigint; hash: string; whole: boolean }[]>`
    SELECT h.seq, h.hash,
      (SELECT count(*) = least(h.seq, ${LOOKED_AT}) FROM audit_events e WHERE e.seq > h.seq - ${LOOKED_AT})
      AND (SELECT coalesce(min(e.seq), 1) = 1 FROM audit_events e)
      AND (h.seq = 0 OR EXISTS (SELECT FROM audit_events e WHERE e.seq = h.seq AND e.hash = h.hash)) AS whole
    FROM audit_head h WHERE h.id = 1`
  if (!row) throw new Error('The audit log has no head.')
  return { head: { seq: Number(row.seq), hash: row.hash }, whole: row.whole }
}

/** A head as somebody kept it: "17950:02cd…", the hash with or without spaces. */
export const HeldHead = z
  .string()
  .max(200)
  .transform((held, context) => {
    const parts = /^\s*(\d[\d,]{0,19})\s*[:·\s]\s*([0-9a-f\s]+)$/i.exec(held)
    const seq = Number(parts?.[1]?.replaceAll(',', ''))
    const hash = parts?.[2]?.replace(/\s/g, '').toLowerCase() ?? ''
    if (!Number.isSafeInteger(seq) || hash.length < 8 || hash.length > 64) {
      context.addIssue({ code: 'custom', message: 'Give a head as number:hash, such as 17950:02cd4b19…' })
      return z.NEVER
    }
    return { seq, hash }
  })

/** Whether the chain still contains a head that somebody holds; a shortened hash is compared as far as it goes. */
export async function stillContains({ seq, hash }: AuditHead): Promise<boolean> {
  const event = await db().auditEvent.findUnique({ where: { seq: BigInt(seq) }, select: { hash: true } })
  return event?.hash.startsWith(hash) ?? false
}

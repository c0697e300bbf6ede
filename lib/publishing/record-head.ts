import 'server-only'
import { db } from '@/lib/db/client'

/** Where the audit chain ends. Published outside the database, so that a tail that was cut off shows. */
export interface RecordHead {
  seq: number
  /** SHA-256, in hexadecimal. */
  hash: string
}

export async function recordHead(): Promise<RecordHead> {
  const { seq, hash } = await db().auditHead.findUniqueOrThrow({ where: { id: 1 }, select: { seq: true, hash: true } })
  return { seq: Number(seq), hash }
}

/** 18,204 · 7f3a 91c2 5be0 d846 */
export function headInWords({ seq, hash }: RecordHead): string {
  const groups = hash.slice(0, 16).match(/.{4}/g) ?? []
  return `${seq.toLocaleString('en-GB')} · ${groups.join(' ')}`
}

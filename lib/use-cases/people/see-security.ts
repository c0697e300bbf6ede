import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotAdminister } from '@/lib/domain/people/actor'
import { refuseIf } from '@/lib/domain/refusal'

export const SeeSecurity = z.strictObject({
  /** When the page was made: what came after it has not been seen. */
  until: z.iso.datetime(),
})

/** An admin has looked at what was refused up to then; it is no longer counted in their rail. */
export async function seeSecurity({ until }: z.output<typeof SeeSecurity>, actor: Actor): Promise<void> {
  refuseIf(whyNotAdminister(actor), 'forbidden')
  const at = new Date(Math.min(Date.parse(until), Date.now()))
  await db().securitySeen.upsert({ where: { personId: actor.id }, create: { personId: actor.id, at }, update: { at } })
}

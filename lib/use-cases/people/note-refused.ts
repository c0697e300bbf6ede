import 'server-only'
import { noteSecurity } from '@/lib/db/security-event'
import type { Actor } from '@/lib/domain/people/actor'
import { Refusal } from '@/lib/domain/refusal'

/**
 * Notes for admins what somebody was refused because it takes another role, or because another site asked for it in their name. What
 * state or wording refuses is everyday work and is not noted. Never fails: the refusal is what has to be told.
 */
export async function noteRefused(error: unknown, actor: Actor | null): Promise<void> {
  if (!(error instanceof Refusal) || error.code !== 'forbidden') return
  try {
    await noteSecurity(actor ? 'refused' : 'foreign-site', { personId: actor?.id ?? null, address: null })
  } catch {
    // With the database away nothing can be noted.
  }
}

import 'server-only'
import { createHash } from 'node:crypto'
import { getServerSession } from 'next-auth'
import { db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/actor'
import { authOptions } from './options'

/** The signed-in person, or null: the session's row and the person's role are read on every call. */
export async function currentActor(): Promise<Actor | null> {
  const session = await getServerSession(authOptions)
  const token = session?.sessionToken
  if (!token) return null
  const tokenHash = createHash('sha256').update(token).digest('hex')
  const row = await db().session.findUnique({
    where: { tokenHash },
    select: { id: true, revokedAt: true, expiresAt: true, person: true },
  })
  if (!row || row.revokedAt || row.expiresAt <= new Date() || row.person.deactivatedAt) return null
  const { id, name, email, role } = row.person
  return { id, name, email, role, sessionId: row.id }
}

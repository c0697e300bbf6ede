import 'server-only'
import { Prisma } from '@/lib/db/generated/client'
import type { Actor } from '@/lib/domain/people/actor'

export const NOT_CONFIDENTIAL: Prisma.SourceWhereInput = { visibility: { not: 'CONFIDENTIAL' } }

/** Which sources this person may see: a confidential one only when they added it or are named on it. */
export function sourcesSeenBy(actor: Pick<Actor, 'id'>): Prisma.SourceWhereInput {
  return {
    OR: [NOT_CONFIDENTIAL, { addedById: actor.id }, { readers: { some: { personId: actor.id } } }],
  }
}

/** The same for a statement that calls the source `s`. */
export function seenInSql(actor: Pick<Actor, 'id'>): Prisma.Sql {
  return Prisma.sql`(s.visibility <> 'CONFIDENTIAL' OR s.added_by_id = ${actor.id}::uuid
    OR EXISTS (SELECT FROM source_readers r WHERE r.source_id = s.id AND r.person_id = ${actor.id}::uuid))`
}

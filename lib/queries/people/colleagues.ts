import 'server-only'
import { z } from 'zod'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import type { Actor } from '@/lib/domain/people/actor'
import { readsTheDesk } from '@/lib/domain/people/actor'
import { PEOPLE_AMONG } from '@/lib/domain/people/people-among'
import type { PeopleAmong } from '@/lib/domain/people/people-among'
import type { PersonView } from '@/lib/domain/claims/claim-view'
import { PageSize } from '@/lib/domain/given-fields'
import { atMost, LIMITS } from '@/lib/domain/limits'
import { soughtWords } from '@/lib/domain/text/fold'
import { saysAll } from '@/lib/queries/says'

export const PeopleToChoose = z.strictObject({
  among: z.enum(PEOPLE_AMONG).default('colleagues'),
  q: z.string().max(LIMITS.seek.most, atMost('seek')).optional().describe('Words of their name, in any order.'),
  only: z.uuid().optional().describe('This person alone.'),
  cursor: z.uuid('This is not a cursor of this list.').optional(),
  limit: PageSize,
})

/** The condition on a person `p`. */
const AMONG: Record<PeopleAmong, (actor: Pick<Actor, 'id'>) => Prisma.Sql> = {
  colleagues: () => Prisma.sql`p.deactivated_at IS NULL AND p.role <> 'VIEWER'`,
  readers: ({ id }) => Prisma.sql`p.deactivated_at IS NULL AND p.id <> ${id}::uuid`,
  everybody: () => Prisma.sql`TRUE`,
}

/** Whom something is given to, shown to or looked for by: a page of them, by name. */
export async function peopleToChoose(
  { among, q = '', only, cursor, limit }: z.output<typeof PeopleToChoose>,
  actor: Actor,
): Promise<{ items: PersonView[]; next: string | null }> {
  const isAfter = Prisma.sql`(p.name, p.id) > (SELECT k.name, k.id FROM people k WHERE k.id = ${cursor}::uuid)`
  const people = await db().$queryRaw<PersonView[]>`
    SELECT p.id, p.name FROM people p
    WHERE ${readsTheDesk(actor)} AND ${AMONG[among](actor)}
      AND ${only === undefined ? Prisma.sql`TRUE` : Prisma.sql`p.id = ${only}::uuid`}
      AND ${saysAll(Prisma.sql`p.name`, soughtWords(q))} AND ${cursor === undefined ? Prisma.sql`TRUE` : isAfter}
    ORDER BY p.name, p.id LIMIT ${limit + 1}`
  const items = people.slice(0, limit)
  return { items, next: people.length > limit ? (items.at(-1)?.id ?? null) : null }
}

/** A page comes with so many; a newsroom with no more needs no others. */
const FIRST = 50

/** The first of them by name, with whom a page comes: others are found by their names. */
export async function firstToChoose(among: PeopleAmong, actor: Actor): Promise<PersonView[]> {
  return (await peopleToChoose({ among, limit: FIRST }, actor)).items
}

/** The same, with the one who is chosen. */
export async function firstAndChosen(among: PeopleAmong, chosen: string, actor: Actor): Promise<PersonView[]> {
  const first = await firstToChoose(among, actor)
  const { success, data: only } = PeopleToChoose.shape.only.safeParse(chosen)
  if (!success || only === undefined || first.some(({ id }) => id === only)) return first
  return [...first, ...(await peopleToChoose({ among, only, limit: 1 }, actor)).items]
}

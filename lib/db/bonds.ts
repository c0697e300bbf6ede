import 'server-only'
import type { BondTo, OpenBond } from '@/lib/domain/people/independence'
import { db } from './client'
import type { Transaction } from './transaction'

/** Somebody of whom a person is not independent, as the database answers it. */
export interface BondRow {
  other_id: string
  giver_id: string
  giver: string
  bound_id: string
  bound: string
  invited: boolean
}

const bondOf = ({ giver_id, giver, bound_id, bound, invited }: Omit<BondRow, 'other_id'>) => ({
  giver: { id: giver_id, name: giver },
  bound: { id: bound_id, name: bound },
  invited,
})

export const bondToOf = ({ other_id, beside, ...row }: BondRow & { beside: boolean }): BondTo => ({
  ...{ otherId: other_id, beside },
  ...bondOf(row),
})

/** Every bond that nobody has ended of these people, as this admin could end it. Of each bond the admins alone are asked about. */
export async function openBonds(
  adminId: string,
  personIds: readonly string[],
  tx: Transaction = db(),
): Promise<OpenBond[]> {
  const rows = await tx.$queryRaw<(Omit<BondRow, 'other_id'> & { may_confirm: boolean; confirmers: string[] })[]>`
    WITH admins AS (SELECT id, name FROM people WHERE role = 'ADMIN' AND deactivated_at IS NULL)
    SELECT b.giver_id, giver.name AS giver, b.bound_id, bound.name AS bound, b.invited,
      galley_may_confirm(${adminId}::uuid, b.bound_id, b.giver_id) AS may_confirm,
      ARRAY(SELECT a.name FROM admins a WHERE galley_may_confirm(a.id, b.bound_id, b.giver_id) ORDER BY a.name) AS confirmers
    FROM galley_bonds b JOIN people giver ON giver.id = b.giver_id JOIN people bound ON bound.id = b.bound_id
    WHERE b.bound_id = ANY (${personIds}::uuid[])
    ORDER BY bound.name, b.at`
  return rows.map(({ may_confirm, confirmers, ...row }) => ({ ...bondOf(row), mayConfirm: may_confirm, confirmers }))
}

const NOBODYS = '00000000-0000-0000-0000-000000000000'

/** Whether the desk has an admin who may confirm somebody whom this person brings here. */
export async function hasConfirmerFor(personId: string): Promise<boolean> {
  const rows = await db().$queryRaw<object[]>`
    SELECT FROM people p WHERE galley_may_confirm(p.id, ${NOBODYS}::uuid, ${personId}::uuid) LIMIT 1`
  return rows.length > 0
}

import 'server-only'
import type { Transaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/domain/refusal'
import { Line } from '@/lib/use-cases/fields'

/** What no font draws, or draws as empty space. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]+/gu
const EMPTY = /[\s\u2800]+/gu

/** The name of a person: one line in which every character is seen, and one space between words. */
export const PersonName = Line.overwrite((name) => name.normalize('NFC').replace(UNSEEN, '').replace(EMPTY, ' ').trim())

/**
 * Refuses (409) a name that is read as that of somebody who is or was at the desk: case, accents, space, and letters that look
 * like others apart. The database refuses it too.
 */
export async function refuseNameOfAnother(tx: Transaction, name: string): Promise<void> {
  const [other] = await tx.$queryRaw<{ name: string; has_left: boolean }[]>`
    SELECT p.name, p.deactivated_at IS NOT NULL AS has_left FROM people p
    WHERE galley_read_as(p.name) = galley_read_as(${name}) ORDER BY p.deactivated_at NULLS FIRST, p.id LIMIT 1`
  if (!other) return
  const message = other.has_left
    ? `${other.name} was at this desk before, and stands in its log. Add a middle name or initial.`
    : `${other.name} is at this desk already. Add a middle name or initial.`
  throw new Refusal('conflict', message, { errors: [{ path: 'name', message }] })
}

import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotChangeFacts } from '@/lib/domain/newsroom/reference-view'
import { Refusal, refuseIf, stale } from '@/lib/domain/refusal'
import { readEdtf } from '@/lib/extraction/consistency/calendar'
import { CURATED_CHECKED_UNTIL } from '@/lib/extraction/reference/curated-facts'

const WRITTEN = 'Write the day as 2026-03-09.'
const Day = z
  .string()
  .trim()
  .regex(/^\d{4}-\d{2}-\d{2}$/, WRITTEN)
  .refine((day) => readEdtf(day) !== undefined, WRITTEN)

export const CheckReferenceFacts = z.strictObject({
  until: Day,
  /** The day that the person saw. */
  was: Day,
})

/**
 * All office holders were held against their sources up to this day: of later ones the rules say nothing. Refused where
 * the day is still to come (422) or somebody has set another one meanwhile (409).
 */
export async function checkReferenceFacts(
  { until, was }: z.output<typeof CheckReferenceFacts>,
  actor: Actor,
  today = new Date(),
): Promise<{ checkedUntil: string }> {
  refuseIf(whyNotChangeFacts(actor), 'forbidden')
  if (until > today.toISOString().slice(0, 10))
    throw new Refusal('unacceptable', 'A day still to come can’t have been checked.')
  return inTransaction(async (tx) => {
    const seen = was === CURATED_CHECKED_UNTIL ? [{ factsCheckedUntil: null }] : []
    const { count } = await tx.newsroom.updateMany({
      where: { id: 1, OR: [{ factsCheckedUntil: was }, ...seen] },
      data: { factsCheckedUntil: until },
    })
    if (count === 0) throw stale('day', await tx.newsroom.findUnique({ where: { id: 1 } }))
    await record(tx, actor, { kind: 'reference.checked', subjectId: 'terms', data: { until } })
    return { checkedUntil: until }
  })
}

import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotAdminister } from '@/lib/domain/people/actor'
import { atMost, LIMITS } from '@/lib/domain/limits'
import { refuseIf } from '@/lib/domain/refusal'
import { Line } from '@/lib/use-cases/fields'

const TimeZone = z.string().refine((zone) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}, 'Give a time zone such as Europe/London.')

export const ChangeNewsroom = z.strictObject({
  name: Line,
  place: z.string().trim().max(LIMITS.line.most, atMost('line')).default(''),
  address: z.string().trim().max(LIMITS.line.most, atMost('line')).default(''),
  contact: z.string().trim().max(LIMITS.line.most, atMost('line')).default(''),
  timeZone: TimeZone.default('UTC'),
})

const FIELDS = ['name', 'place', 'address', 'contact', 'timeZone'] as const

/** The house whose corrections page this is: its name stands at the head of it, its time zone dates it. */
export async function changeNewsroom(input: z.output<typeof ChangeNewsroom>, actor: Actor): Promise<void> {
  refuseIf(whyNotAdminister(actor), 'forbidden')
  await inTransaction(async (tx) => {
    const before = await tx.newsroom.findUniqueOrThrow({ where: { id: 1 } })
    const fields = FIELDS.filter((field) => input[field] !== before[field])
    if (fields.length === 0) return
    await tx.newsroom.update({ where: { id: 1 }, data: input })
    const { name } = input
    await record(tx, actor, { kind: 'newsroom.changed', subjectId: '1', data: { name, fields } })
  })
}

import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotAdminister } from '@/lib/domain/people/actor'
import { atMost, LIMITS } from '@/lib/domain/limits'
import { refuseIf } from '@/lib/domain/refusal'
import { Line, Typed } from '@/lib/use-cases/fields'

const TimeZone = z.string().refine((zone) => {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}, 'Give a time zone such as Europe/London.')

const Locale = z.string().transform((tag, context) => {
  try {
    const [canonical] = Intl.DateTimeFormat.supportedLocalesOf(tag)
    if (canonical) return canonical
  } catch {
    // Not a language tag: said below.
  }
  context.addIssue({ code: 'custom', message: 'Give a language tag such as en-GB or de-AT.' })
  return z.NEVER
})

export const ChangeNewsroom = z.strictObject({
  name: Line,
  place: Typed.max(LIMITS.line.most, atMost('line')).default(''),
  address: Typed.max(LIMITS.line.most, atMost('line')).default(''),
  contact: Typed.max(LIMITS.line.most, atMost('line')).default(''),
  timeZone: TimeZone.default('UTC'),
  /** Stays where it is not given. */
  locale: Locale.exactOptional(),
})

const FIELDS = ['name', 'place', 'address', 'contact', 'timeZone', 'locale'] as const

/** The newsroom whose corrections page this is: its name stands at the head, its time zone and its language write the dates. */
export async function changeNewsroom(input: z.output<typeof ChangeNewsroom>, actor: Actor): Promise<void> {
  refuseIf(whyNotAdminister(actor), 'forbidden')
  await inTransaction(async (tx) => {
    const before = await tx.newsroom.findUniqueOrThrow({ where: { id: 1 } })
    const fields = FIELDS.filter((field) => input[field] !== undefined && input[field] !== before[field])
    if (fields.length === 0) return
    await tx.newsroom.update({ where: { id: 1 }, data: input })
    const { name } = input
    await record(tx, actor, { kind: 'newsroom.changed', subjectId: '1', data: { name, fields } })
  })
}

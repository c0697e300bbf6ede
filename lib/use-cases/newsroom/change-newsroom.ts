import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotAdminister } from '@/lib/domain/people/actor'
import { atMost, LIMITS } from '@/lib/domain/limits'
import { refuseIf, stale } from '@/lib/domain/refusal'
import { newsroomPlace } from '@/lib/db/newsroom-place'
import { applyInZone, readInZone } from '@/lib/use-cases/articles/reread-article'
import { isBlank } from '@/lib/text/blank'
import { Line, Typed, Version } from '@/lib/use-cases/fields'

/** A zone by its name: an offset such as +09:00 has no summer time, and reads east in one program and west in another. */
const TimeZone = z.string().refine((zone) => {
  if (!/^\p{L}/u.test(zone)) return false
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

const REACHED = 'Give an email address, a phone number or a web address.'

/** Whether readers can reach somebody by these words, beside which others may stand; nothing is right too. */
function isReached(words: string): boolean {
  if (isBlank(words)) return true
  if (/\b(?:javascript|data|vbscript)\s*:/iu.test(words)) return false
  return (
    /[^\s@]@[^\s@.]+\.[^\s@]/u.test(words) || /https?:\/\/\S/iu.test(words) || /(?:\p{Nd}[\s()./–-]*){5}/u.test(words)
  )
}

export const ChangeNewsroom = z.strictObject({
  version: Version,
  name: Line,
  place: Typed.max(LIMITS.line.most, atMost('line')).default(''),
  address: Typed.max(LIMITS.line.most, atMost('line')).default(''),
  contact: Typed.max(LIMITS.line.most, atMost('line')).refine(isReached, REACHED).default(''),
  timeZone: TimeZone.default('UTC'),
  /** Stays where it is not given. */
  locale: Locale.exactOptional(),
})

const FIELDS = ['name', 'place', 'address', 'contact', 'timeZone', 'locale'] as const

/**
 * The newsroom whose corrections page this is: its name stands at the head, its time zone and its language write the dates. Refused
 * where another admin changed it meanwhile (409). In another time zone some articles were published on another day: what their
 * texts say of "yesterday" is read anew, and verdicts on what is read otherwise are stale.
 */
export async function changeNewsroom(input: z.output<typeof ChangeNewsroom>, actor: Actor): Promise<void> {
  refuseIf(whyNotAdminister(actor), 'forbidden')
  const { version, ...words } = input
  const { timeZone: was } = await newsroomPlace()
  const reread = was === words.timeZone ? [] : await readInZone(was, words.timeZone)
  await inTransaction(async (tx) => {
    const before = await tx.newsroom.findUniqueOrThrow({ where: { id: 1 } })
    if (before.version !== version) throw stale('newsroom', before)
    const fields = FIELDS.filter((field) => words[field] !== undefined && words[field] !== before[field])
    if (fields.length === 0) return
    const { count } = await tx.newsroom.updateMany({
      where: { id: 1, version },
      data: { ...words, version: { increment: 1 } },
    })
    if (count === 0) throw stale('newsroom', before)
    const { name } = words
    const event = { kind: 'newsroom.changed', subjectId: '1', data: { name, fields } } as const
    await record(tx, actor, event, ...(await applyInZone(tx, reread, actor)))
  })
}

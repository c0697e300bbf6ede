import 'server-only'
import { db } from '@/lib/db/client'
import type { Transaction } from '@/lib/db/transaction'
import { soundLocale, soundTimeZone } from '@/lib/domain/newsroom/newsroom'
import type { TimePlace } from '@/lib/domain/time/say-time'

/** The calendar and the clock that the newsroom goes by; everybody may know them, since readers see them. */
export async function newsroomPlace(tx: Pick<Transaction, 'newsroom'> = db()): Promise<TimePlace> {
  const select = { timeZone: true, locale: true } as const
  const { timeZone, locale } = await tx.newsroom.findUniqueOrThrow({ where: { id: 1 }, select })
  return { timeZone: soundTimeZone(timeZone), locale: soundLocale(locale) }
}

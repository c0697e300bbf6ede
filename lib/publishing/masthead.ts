import 'server-only'
import { db } from '@/lib/db/client'
import type { Masthead } from '@/lib/domain/newsroom/newsroom'
import { soundLocale, soundTimeZone } from '@/lib/domain/newsroom/newsroom'

/** The newsroom as its readers see it. */
export async function masthead(): Promise<Masthead> {
  const { timeZone, locale, ...newsroom } = await db().newsroom.findUniqueOrThrow({
    where: { id: 1 },
    select: { name: true, place: true, address: true, contact: true, timeZone: true, locale: true },
  })
  return { ...newsroom, timeZone: soundTimeZone(timeZone), locale: soundLocale(locale) }
}

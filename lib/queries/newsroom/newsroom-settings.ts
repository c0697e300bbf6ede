import 'server-only'
import { db } from '@/lib/db/client'
import type { Masthead } from '@/lib/domain/newsroom/newsroom'
import { soundLocale, soundTimeZone } from '@/lib/domain/newsroom/newsroom'
import type { Actor } from '@/lib/domain/people/actor'
import { allowedPairs } from '@/lib/fetching/allowed-pairs'
import { whyNotAdminister } from '@/lib/domain/people/actor'

interface NewsroomSettings {
  newsroom: Masthead
  /** The one that a change is made on. */
  version: number
  /** Why this person can't change them, or null. */
  whyNot: string | null
  /** What inside the network may be fetched: told to admins. */
  fetched: { pairs: string[]; odd: string[] } | null
}

/** The newsroom as its settings show it; everybody at the desk reads them. */
export async function newsroomSettings(actor: Actor): Promise<NewsroomSettings> {
  const { timeZone, locale, version, ...newsroom } = await db().newsroom.findUniqueOrThrow({
    where: { id: 1 },
    select: { name: true, place: true, address: true, contact: true, timeZone: true, locale: true, version: true },
  })
  const whyNot = whyNotAdminister(actor)
  const { pairs, odd } = allowedPairs()
  return {
    newsroom: { ...newsroom, timeZone: soundTimeZone(timeZone), locale: soundLocale(locale) },
    version,
    whyNot,
    fetched: whyNot === null ? { pairs: [...pairs], odd: [...odd] } : null,
  }
}

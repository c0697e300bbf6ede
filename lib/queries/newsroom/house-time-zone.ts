import 'server-only'
import { db } from '@/lib/db/client'
import { endOfDay, soundTimeZone } from '@/lib/domain/newsroom/newsroom'

/** The zone whose days and hours the house goes by; everybody may know it, since readers see it. */
export async function houseTimeZone(): Promise<string> {
  const { timeZone } = await db().newsroom.findUniqueOrThrow({ where: { id: 1 }, select: { timeZone: true } })
  return soundTimeZone(timeZone)
}

/** When the day of `now` is over where the house is. */
export async function endOfHouseDay(now: Date): Promise<Date> {
  return endOfDay(now, await houseTimeZone())
}

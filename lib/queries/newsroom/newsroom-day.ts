import 'server-only'
import { newsroomPlace } from '@/lib/db/newsroom-place'
import { endOfDay } from '@/lib/domain/newsroom/newsroom'
import type { TimePlace } from '@/lib/domain/time/say-time'

/** The calendar and the clock of the desk, for its screens. */
export async function deskPlace(): Promise<TimePlace> {
  return newsroomPlace()
}

/** When the day of `now` is over where the newsroom is. */
export async function endOfNewsroomDay(now: Date): Promise<Date> {
  return endOfDay(now, (await newsroomPlace()).timeZone)
}

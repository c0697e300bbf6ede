import { z } from 'zod'

/** A day as bodies and answers have it. Apart from the day itself, so that a browser which shows days fetches no zod. */
export const DaySchema = z.iso.date({ abort: true }).brand<'Day'>()

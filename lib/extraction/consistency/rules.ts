import type { Rule } from './conflict'
import { weekdayDate } from './weekday-date'

export const RULES: readonly Rule[] = [weekdayDate]

import type { Rule } from './conflict'
import { dateDuration } from './date-duration'
import { officeAtDate } from './office-at-date'
import { officeWindow } from './office-window'
import { weekdayDate } from './weekday-date'

export const RULES: readonly Rule[] = [weekdayDate, dateDuration, officeAtDate, officeWindow]

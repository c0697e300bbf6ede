/** Why a date has no value: its words name a day that isn't in the calendar, as “31 April”. */
export const NO_SUCH_DAY = 'there is no such day in this month'

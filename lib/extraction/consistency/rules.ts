import { acronymExpansion } from './rules/acronym-expansion'
import { ageBirthYear } from './rules/age-birth-year'
import type { Rule } from './conflict'
import { dateDuration } from './rules/date-duration'
import { dateOrder } from './rules/date-order'
import { eventDate } from './rules/event-date'
import { headlineText } from './rules/headline-text'
import { listCount } from './rules/list-count'
import { modality } from './rules/modality'
import { nameSpelling } from './rules/name-spelling'
import { officeAtDate } from './rules/office-at-date'
import { officeWindow } from './rules/office-window'
import { paraphraseAdds } from './rules/paraphrase-adds'
import { partSum } from './rules/part-sum'
import { percentPoints } from './rules/percent-points'
import { percentageOfTotal } from './rules/percentage-of-total'
import { quoteIntegrity } from './rules/quote-integrity'
import { quoteWording } from './rules/quote-wording'
import { riseFall } from './rules/rise-fall'
import { titleMismatch } from './rules/title-mismatch'
import { unitSlip } from './rules/unit-slip'
import { weekdayDate } from './rules/weekday-date'

/** Every rule, each in its own file with its tests and its false alarms. */
export const RULES: readonly Rule[] = [
  weekdayDate,
  dateDuration,
  dateOrder,
  ageBirthYear,
  eventDate,
  officeAtDate,
  officeWindow,
  partSum,
  percentageOfTotal,
  percentPoints,
  riseFall,
  unitSlip,
  listCount,
  nameSpelling,
  titleMismatch,
  acronymExpansion,
  quoteWording,
  paraphraseAdds,
  quoteIntegrity,
  modality,
  headlineText,
]

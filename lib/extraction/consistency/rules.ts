import { acronymExpansion } from './acronym-expansion'
import { ageBirthYear } from './age-birth-year'
import type { Rule } from './conflict'
import { dateDuration } from './date-duration'
import { dateOrder } from './date-order'
import { eventDate } from './event-date'
import { headlineText } from './headline-text'
import { listCount } from './list-count'
import { modality } from './modality'
import { nameSpelling } from './name-spelling'
import { officeAtDate } from './office-at-date'
import { officeWindow } from './office-window'
import { paraphraseAdds } from './paraphrase-adds'
import { partSum } from './part-sum'
import { percentPoints } from './percent-points'
import { percentageOfTotal } from './percentage-of-total'
import { quoteIntegrity } from './quote-integrity'
import { quoteWording } from './quote-wording'
import { riseFall } from './rise-fall'
import { titleMismatch } from './title-mismatch'
import { unitSlip } from './unit-slip'
import { weekdayDate } from './weekday-date'

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

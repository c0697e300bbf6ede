import type { Rule } from './conflict'
import { dateDuration } from './date-duration'
import { modality } from './modality'
import { officeAtDate } from './office-at-date'
import { officeWindow } from './office-window'
import { paraphraseAdds } from './paraphrase-adds'
import { partSum } from './part-sum'
import { percentPoints } from './percent-points'
import { percentageOfTotal } from './percentage-of-total'
import { quoteIntegrity } from './quote-integrity'
import { quoteWording } from './quote-wording'
import { riseFall } from './rise-fall'
import { unitSlip } from './unit-slip'
import { weekdayDate } from './weekday-date'

export const RULES: readonly Rule[] = [
  weekdayDate,
  dateDuration,
  partSum,
  percentageOfTotal,
  percentPoints,
  riseFall,
  unitSlip,
  quoteWording,
  paraphraseAdds,
  quoteIntegrity,
  modality,
  officeAtDate,
  officeWindow,
]

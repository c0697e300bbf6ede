import { acronymExpansion } from './rules/acronym-expansion'
import { ageBirthYear } from './rules/age-birth-year'
import type { Rule } from './conflict'
import { dateDuration } from './rules/date-duration'
import { dateOrder } from './rules/date-order'
import { eventDate } from './rules/event-date'
import { headlineText } from './rules/headline-text'
import { listCount } from './rules/list-count'
import { listItems } from './rules/list-items'
import { listTotal } from './rules/list-total'
import { modality } from './rules/modality'
import { nameInPart } from './rules/name-in-part'
import { nameSpelling } from './rules/name-spelling'
import { officeAtDate } from './rules/office-at-date'
import { officeWindow } from './rules/office-window'
import { paraphraseAdds } from './rules/paraphrase-adds'
import { partAges } from './rules/parts/part-ages'
import { partCurrency } from './rules/parts/part-currency'
import { partDays } from './rules/parts/part-days'
import { partDirections } from './rules/parts/part-directions'
import { partFactors } from './rules/parts/part-factors'
import { partFigures } from './rules/parts/part-figures'
import { partNegation } from './rules/parts/part-negation'
import { partOffices } from './rules/parts/part-offices'
import { partOutOf } from './rules/parts/part-out-of'
import { partPlaces } from './rules/parts/part-places'
import { partScores } from './rules/parts/part-scores'
import { partSizes } from './rules/parts/part-sizes'
import { partSum } from './rules/parts/part-sum'
import { partsElsewhere } from './rules/parts/parts-elsewhere'
import { partTolls } from './rules/parts/part-tolls'
import { partWinner } from './rules/parts/part-winner'
import { percentPoints } from './rules/percent-points'
import { percentageOfTotal } from './rules/percentage-of-total'
import { pullQuote } from './rules/parts/pull-quote'
import { personsSpelling } from './rules/persons-spelling'
import { quoteIntegrity } from './rules/quote-integrity'
import { quoteWording } from './rules/quote-wording'
import { riseFall } from './rules/rise-fall'
import { rowsText } from './rules/rows-text'
import { tableChange } from './rules/table-change'
import { tableDays } from './rules/table-days'
import { tableText } from './rules/table-text'
import { tableTotal } from './rules/table-total'
import { titleMismatch } from './rules/title-mismatch'
import { totalText } from './rules/total-text'
import { twoCounts } from './rules/two-counts'
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
  listItems,
  listTotal,
  // Of one pair the first report is told, and this one names the part.
  nameInPart,
  nameSpelling,
  titleMismatch,
  acronymExpansion,
  // Of a pull quote this one says that it is one.
  pullQuote,
  quoteWording,
  paraphraseAdds,
  quoteIntegrity,
  modality,
  headlineText,
  // Of one pair of numbers this one says what they are numbers of.
  partOutOf,
  partFigures,
  partTolls,
  partFactors,
  partCurrency,
  partScores,
  partWinner,
  partOffices,
  partSizes,
  partNegation,
  partAges,
  partPlaces,
  partDays,
  tableText,
  tableChange,
  tableDays,
  totalText,
  tableTotal,
  rowsText,
  twoCounts,
]

/**
 * The rules that no words of English are needed for: they run in every language that is read by a grammar. What turns an amount, a day or
 * a name into another one has its own words in each language, so that the others would be wrong there; `parts-elsewhere` brings them.
 */
export const RULES_OF_ANY_LANGUAGE: readonly Rule[] = [
  pullQuote,
  tableTotal,
  personsSpelling,
  partCurrency,
  partsElsewhere,
  partDirections,
]

/**
 * Rules whose reports are hints, each with what keeps it from being a flag. Counted on news that nobody planted anything in
 * (`bench:extraction -- --flags`): a flag that is wrong is worse than none.
 */
export const HINTS: ReadonlyMap<string, string> = new Map([
  ['quote-integrity', 'Insertions and omissions are how papers shorten quotations; hardly one is a mistake.'],
  ['modality', 'What is planned and what is done are often two things of one name.'],
  ['paraphrase-adds', 'A paraphrase may rest on words that are not quoted.'],
  ['two-counts', 'A later count is often of some of the things, as “10 jets” is of 787 jets that were ordered.'],
  ['percent-points', 'Writers who mean per cent write it the same way; only the source tells.'],
])

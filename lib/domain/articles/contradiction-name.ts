/** What a contradiction is called, by the rule that found it. */
const NAMES: Readonly<Record<string, string>> = {
  'acronym-expansion': 'Two readings of an acronym',
  'age-birth-year': 'Age doesn’t fit the year of birth',
  'date-elsewhere': 'Another date was approved',
  'date-duration': 'Dates don’t add up',
  'date-order': 'Dates out of order',
  'event-date': 'Date of an event',
  'figure-elsewhere': 'Another figure was approved',
  'headline-text': 'Headline and text differ',
  'list-count': 'Count and list differ',
  modality: 'Done or proposed?',
  'name-in-part': 'Name spelt differently in a part',
  'name-spelling': 'Two spellings of a name',
  'office-at-date': 'Not in office then',
  'office-window': 'Offices don’t overlap',
  'paraphrase-adds': 'Paraphrase goes further',
  'part-days': 'Days differ between parts',
  'part-figures': 'Parts differ in a figure',
  'percent-points': 'Per cent or percentage points?',
  'part-sum': 'Parts don’t add up',
  'percentage-of-total': 'Percentage doesn’t fit the total',
  'pull-quote': 'Pull quote isn’t in the text',
  'quote-elsewhere': 'Somebody else says it elsewhere',
  'quote-integrity': 'Altered quote',
  'quote-wording': 'Quote in two wordings',
  'rise-fall': 'Rise or fall?',
  'table-text': 'Table and text differ',
  'title-mismatch': 'Two titles for one person',
  'two-counts': 'Two counts of one thing',
  'unit-slip': 'Units don’t fit',
  'weekday-date': 'Weekday and date differ',
  'wrong-elsewhere': 'Found wrong elsewhere',
}

/** The rule’s name for people; a rule that is gone since keeps the words of its id. */
export function nameOfContradiction(rule: string): string {
  return NAMES[rule] ?? rule.replaceAll('-', ' ')
}

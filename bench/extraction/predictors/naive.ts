import { shared } from '@/bench/extraction/pair-up'
import type { Marked, Predictor, SpanKind } from '@/bench/extraction/measured-document'

const MONTH = '(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\\.?'
const DATES = new RegExp(
  [
    `\\b${MONTH} \\d{1,2}(?:, \\d{4})?\\b`,
    `\\b\\d{1,2} ${MONTH}(?: \\d{4})?\\b`,
    `\\b${MONTH} \\d{4}\\b`,
    '\\b(?:19|20)\\d\\d\\b',
    '\\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\\b',
    '\\b(?:yesterday|today|tomorrow)\\b',
  ].join('|'),
  'g',
)
const NUMBERS = /[$£€]?\d(?:[\d,.]*\d)?(?: ?%|(?: (?:percent|per cent|million|billion|trillion))+)?/g
const PEOPLE = /\b[A-Z][a-z]+(?: [A-Z]\.)?(?: [A-Z][a-z]+){1,2}\b/g
const QUOTATIONS = /“[^“”\n]{2,}”|"[^"\n]{2,}"/g
const SPEAKER = String.raw`((?:[A-Z][\p{L}'’-]+ ?){1,3})`
const SAID = '(?:said|says|told|added|asked|wrote)'
const SAID_AFTER = new RegExp(String.raw`^[, ]*${SAID} ${SPEAKER}|^[, ]*${SPEAKER}${SAID}\b`, 'u')
const SAID_BEFORE = new RegExp(String.raw`${SPEAKER}${SAID}\b[^.“"]{0,40}$`, 'u')

/** What a handful of regular expressions gets: the floor every library has to clear. */
export const naive: Predictor = {
  name: 'naive baseline',
  kinds: ['date', 'number', 'person', 'quote'],
  predict(text) {
    const dates = findAll(text, DATES, 'date')
    const numbers = findAll(text, NUMBERS, 'number').filter((number) => !dates.some((date) => shared(date, number) > 0))
    const quotes = findAll(text, QUOTATIONS, 'quote').map((quote) => {
      const said = SAID_AFTER.exec(text.slice(quote.end, quote.end + 80))
      const before = SAID_BEFORE.exec(text.slice(Math.max(0, quote.start - 100), quote.start))
      return { ...quote, speaker: (said?.[1] ?? said?.[2] ?? before?.[1])?.trim() }
    })
    return [...dates, ...numbers, ...findAll(text, PEOPLE, 'person'), ...quotes]
  },
}

function findAll(text: string, pattern: RegExp, kind: SpanKind): Marked[] {
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length, kind }))
}

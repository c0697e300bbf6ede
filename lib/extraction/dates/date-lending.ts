import { readQuantity } from '@/lib/extraction/amounts/quantity'
import type { Document } from '@/lib/extraction/tokens/document'
import { Gram } from '@/lib/extraction/tokens/grammar-words'
import type { Mention } from '@/lib/extraction/tokens/mention'
import { Shape, type Token } from '@/lib/extraction/tokens/tokens'
import type { Day } from './calendar'
import { tellingOf } from './date-tense'

/**
 * "from 28 June to 2 July 2019", "after the spring of 2009 … in mid-June": a day or month without a year has that of the date
 * it is tied to, or of the one before it in a sentence that tells of years past.
 */
export function lendYears(document: Document, dates: Mention[], published: Day): void {
  const { tokens, sentenceOf } = document
  for (const [index, date] of dates.entries()) {
    const words = tokens.slice(date.first, date.last)
    const month = words.find((word) => word.word.gram & Gram.MONTH && word.shape !== Shape.LOWER)?.word.value
    if (month === undefined || date.value === undefined || !date.why || yearIn(words) !== undefined) continue
    const [before, after] = [dates[index - 1], dates[index + 1]]
    const tied =
      after && after.first === date.last + 1 && /^(?:to|until|and|through|[-–])$/.test(tokens[date.last]?.lower ?? '')
    const until = tied ? yearIn(tokens.slice(after.first, after.last)) : undefined
    const since =
      before && sentenceOf[before.first] === sentenceOf[date.first] && tellingOf(document, date.first) === 'past'
        ? yearIn(tokens.slice(before.first, before.last))
        : undefined
    if (until !== undefined) {
      const upper = Number(/^\d{4}-(\d\d)/.exec(after?.value ?? '')?.[1] ?? 12)
      date.value = date.value.replaceAll(/^\d{4}|(?<=\/)\d{4}/g, String(upper < month ? until - 1 : until))
      date.why = 'the year of the date it runs up to'
    } else if (since !== undefined && since < published.year) {
      date.value = date.value.replaceAll(/^\d{4}|(?<=\/)\d{4}/g, String(since))
      date.why = 'the year told of before it in the sentence'
    }
  }
}

/** The year that the words name in four digits. */
export function yearIn(words: Token[]): number | undefined {
  const year = words.find((word) => word.shape === Shape.NUMBER && /^[12]\d{3}$/.test(word.text))
  if (year) return Number(year.text)
  const spelt = words.findIndex((word) => word.lower === 'nineteen')
  const rest = spelt > 0 ? readQuantity(words, spelt + 1) : undefined
  return rest && 1900 + rest.value
}

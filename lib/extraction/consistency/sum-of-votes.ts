import type { Finding } from './conflict'
import type { Quantity } from './quantities'
import type { Reading } from './reading'
import { sayLike, trim } from './say-amount'
import type { Sentence } from './sentences'
import { compare, listFrom } from './sum-of-parts'

/** "27 for, 18 against and 6 abstentions in the 50-member council": no more votes than members. */
export function tooManyVotes(reading: Reading, sentence: Sentence, amounts: readonly Quantity[]): Finding | undefined {
  const body = amounts.find(({ end }) => /^-(?:member|seat|strong|person)\b/.test(reading.text.slice(end, end + 8)))
  if (!body || !/\b(?:vote[ds]?|for|against|abst|favou?r)/i.test(sentence.text)) return undefined
  const isVote = ({ end }: Quantity) =>
    /^ (?:for|against|abst|in favou?r|votes?|yes|no)/.test(reading.text.slice(end, end + 10))
  const first = amounts.findIndex(isVote)
  const parts =
    first < 0
      ? []
      : listFrom(
          reading,
          amounts.filter((amount) => amount !== body),
          amounts.indexOf(body) < first ? first - 1 : first,
        )
  return parts.length >= 2 && parts.slice(0, 2).every((part) => isVote(part) || part.nouns.length > 0)
    ? compare(body, parts, true)
    : undefined
}

const OPINION =
  /\b(?:in favou?r|for|against|undecided|yes|no|don['’]t know|unsure|approve|disapprove|support(?:ed)?|oppos(?:e|ed)|abstain(?:ed)?|backed|voted)\b/gi

/** "62 percent were for, 30 against and 12 undecided": more than everyone. */
export function overHundred(reading: Reading, sentence: Sentence, amounts: Quantity[]): Finding | undefined {
  const percents = amounts.filter((amount) => amount.kind === 'percent')
  const first = amounts.findIndex((amount) => amount.kind === 'percent')
  if (percents.length < 2 || new Set(sentence.text.match(OPINION)).size < 2) return undefined
  if (!/\b(?:undecided|abstain|don['’]t know|unsure|no opinion|against|oppos|blank|spoil|invalid)/i.test(sentence.text))
    return undefined
  const parts = listFrom(reading, amounts, first)
  const sum = parts.reduce((total, part) => total + part.value, 0)
  if (
    parts.length < 2 ||
    sum <= 100 + parts.length * 0.5 + 0.5 ||
    /\b(?:while|among|up from|compared|multiple|more than one)\b/i.test(sentence.text)
  )
    return undefined
  return {
    rule: 'part-sum',
    severity: 'high',
    sides: parts.map(({ start, end }) => [{ start, end }]),
    why: `The shares make ${trim(sum)}%, more than all.`,
    rows: parts.map((part) => ({ label: part.text, value: sayLike(part.value, part) })),
  }
}

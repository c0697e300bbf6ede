import type { Span } from '@/lib/extraction/claim'
import type { Finding, Rule } from '@/lib/extraction/consistency/conflict'
import { contentStems, shared } from '@/lib/extraction/consistency/content-words'
import { blockAt, calledAt, capital, isShort } from '@/lib/extraction/consistency/parts/part-of-text'
import { sentenceAt, within, type Reading } from '@/lib/extraction/consistency/reading'
import type { Quantity } from '@/lib/extraction/consistency/quantities'

/** Short parts, and sums that each is compared with: a text must not make this grow without end. */
const [MOST_PARTS, MOST_SUMS] = [60, 300]

/** Currencies that share a sign or a name: “$” may be any of these dollars. */
const FAMILIES = [
  'USD AUD CAD NZD HKD SGD TWD JMD $ dollar dollars',
  'GBP EGP LBP SDG SYP £ pound pounds',
  'CHF XAF XOF franc francs',
  'MXN ARS CLP COP PHP UYU peso pesos',
  'SEK NOK DKK ISK CZK crown krona krone kr',
  'INR PKR LKR NPR MUR IDR rupee rupees rs',
  'JPY CNY ¥ yen yuan',
  'RUB BYN rouble roubles',
  'TND DZD KWD IQD RSD JOD dinar dinars',
].flatMap((family) => family.split(' ').map((unit): [string, string] => [unit, family]))
const FAMILY_OF: ReadonlyMap<string, string> = new Map(FAMILIES)
const familyOf = ({ unit = '' }: Quantity) => FAMILY_OF.get(unit) ?? FAMILY_OF.get(unit.toLowerCase()) ?? unit

/**
 * A sum of a headline, standfirst, subhead or caption that the text has to the digit, in another currency: “$4 million” above “£4
 * million”. Only where the article has no other sum in the currency of the part, and every sum of that number is in the same other one and is
 * told with a word of the part.
 */
export const partCurrency: Rule = (reading) => {
  const sums = reading.quantities.filter(({ kind, unit }) => kind === 'money' && unit !== undefined).slice(0, MOST_SUMS)
  return reading.blocks
    .filter(isShort)
    .slice(0, MOST_PARTS)
    .flatMap((part) => within(sums, part).flatMap((sum) => against(reading, part, sum, sums)))
}

/** Outside a table, and told with a word of the part: $100 of a note and a fine of £100 are two things. */
function isOfIt(reading: Reading, told: ReadonlySet<string>, other: Quantity): boolean {
  if (blockAt(reading, other)?.role === 'TABLE_CELL') return false
  const sentence = sentenceAt(reading, other.start)
  return sentence !== undefined && shared(told, contentStems(sentence.text.replace(other.text, ' '))).length > 0
}

function against(reading: Reading, part: Span, sum: Quantity, sums: readonly Quantity[]): Finding[] {
  const others = sums.filter(({ start }) => start < part.start || start >= part.end)
  if (others.some((other) => familyOf(other) === familyOf(sum))) return []
  const told = contentStems(reading.text.slice(part.start, part.end).replace(sum.text, ' '))
  const rivals = others.filter((other) => other.value === sum.value && sum.value !== 0)
  const [rival] = rivals
  if (!rival || new Set(rivals.map(familyOf)).size > 1) return []
  if (!rivals.every((other) => isOfIt(reading, told, other))) return []
  return [
    {
      rule: blockAt(reading, part)?.role === 'HEADLINE' ? 'headline-text' : 'part-figures',
      severity: 'high',
      sides: [[{ start: sum.start, end: sum.end }], rivals.map(({ start, end }) => ({ start, end }))],
      why: `${capital(calledAt(reading, sum))} says ${sum.text}, but ${calledAt(reading, rival)} says ${rival.text}: another currency.`,
    },
  ]
}

import { matchesOf } from '@/lib/extraction/tokens/matches-of'
import type { Finding } from './conflict'
import { stem } from './content-words'
import { outsideQuotations, quotationsOf } from './quotations'
import type { Reading } from './reading'

const PROMISE = 'commitments?|guarantees?|obligations?|pledges?|targets?|promises?|terms|conditions'
const FIRM = new RegExp(
  `\\b(?:(?:legally|fully) )?(?:binding|ironclad|irrevocable|final) (?:[\\p{L}-]+ )?(?<noun>${PROMISE})\\b`,
  'giu',
)
const OPEN = new RegExp(
  `\\b(?:the|these|those|such|its|their) (?:[\\p{L}-]+ )?(?<noun>${PROMISE}) (?:could|may|might) (?:also |then )?(?:include|encompass|cover|comprise|involve|consist|range|extend)\\b`,
  'giu',
)

/** "binding commitments" here, "these commitments could encompass …" there: nobody can be bound to what is not settled. */
export function openContent(reading: Reading): Finding[] {
  const quotations = quotationsOf(reading)
  const opens = outsideQuotations(promises(reading.text, OPEN), quotations)
  const firm = opens.length > 0 ? outsideQuotations(promises(reading.text, FIRM), quotations) : []
  return opens.flatMap((open) => {
    const same = firm.filter(({ noun }) => noun === open.noun).slice(0, 20)
    const [first] = same
    return first
      ? [
          {
            rule: 'modality',
            severity: 'medium' as const,
            sides: [same.map(({ start, end }) => ({ start, end })), [{ start: open.start, end: open.end }]],
            why: `“${first.words}” are told as settled, but “${open.words}” leaves open what they hold.`,
          },
        ]
      : []
  })
}

function promises(text: string, pattern: RegExp) {
  return matchesOf(pattern, text).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    words: match[0],
    noun: stem(match.groups?.noun?.toLowerCase() ?? ''),
  }))
}

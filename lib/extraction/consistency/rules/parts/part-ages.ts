import type { Finding, Rule } from '@/lib/extraction/consistency/conflict'
import { shared } from '@/lib/extraction/consistency/content-words'
import { stemsOf } from '@/lib/extraction/consistency/parts/matter'
import { openingOf } from '@/lib/extraction/consistency/parts/opening'
import { blockAt, calledAt } from '@/lib/extraction/consistency/parts/part-of-text'
import type { Mention, Reading } from '@/lib/extraction/consistency/reading'

/** Sentences of the text in which whoever the headline speaks of is introduced. */
const OPENING = 3
/** Years by which somebody's age is got wrong; a child and a driver of 34 are two people. */
const NEAR = 10

/**
 * The age in a headline against the age of whoever the text opens with: “Man, 45, charged” above “A 46-year-old man has been
 * charged”. Only where the text has the headline's age nowhere, and its opening has one age alone: the text's only one and near it, or
 * one that shares a word with the headline. Never for a headline with two ages. The ages of people who are named are compared by
 * `age-birth-year`.
 */
export const partAges: Rule = (reading) => {
  const headline = reading.blocks.find(({ role }) => role === 'HEADLINE')
  if (!headline) return []
  const ages = reading.mentions.NUMBER.flatMap((mention) => ageOf(reading, mention))
  const mine = ages.filter(({ mention }) => blockAt(reading, mention) === headline)
  const others = ages.filter(({ mention }) => blockAt(reading, mention) !== headline)
  const [age] = mine
  if (!age || mine.length > 1 || others.some(({ years }) => years === age.years)) return []
  const opening = openingOf(reading, headline.end, OPENING)
  const first = opening.flatMap((sentence) =>
    others
      .filter(({ mention }) => mention.start >= sentence.start && mention.start < sentence.end)
      .map((one) => ({ ...one, sentence })),
  )
  const [rival] = first
  if (!rival || new Set(first.map(({ years }) => years)).size > 1) return []
  const said = reading.text.slice(headline.start, headline.end)
  if ((said.match(/, \d{1,3},/g)?.length ?? 0) > 1) return []
  const isOnly = others.every(({ years }) => years === rival.years) && Math.abs(age.years - rival.years) <= NEAR
  if (!isOnly && shared(stemsOf(said), stemsOf(rival.sentence.text)).length === 0) return []
  return [finding(reading, age, rival)]
}

/** An age that the text gives somebody. */
interface Age {
  mention: Mention
  years: number
}

function ageOf(reading: Reading, mention: Mention): Age[] {
  const claim = reading.claims[mention.claim]
  const years = claim?.sub === 'age' ? Number(claim.value) : Number.NaN
  return Number.isFinite(years) ? [{ mention, years }] : []
}

function finding(reading: Reading, mine: Age, rival: Age): Finding {
  const side = ({ mention: { start, end } }: Age) => [{ start, end }]
  return {
    rule: 'headline-text',
    severity: 'high',
    sides: [side(mine), side(rival)],
    why: `The headline gives the age as ${mine.years}, but ${calledAt(reading, rival.mention)} as ${rival.years}.`,
  }
}

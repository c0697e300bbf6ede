import type { Span } from '@/lib/extraction/claim'
import type { Finding, Rule } from '@/lib/extraction/consistency/conflict'
import { headlineOf } from '@/lib/extraction/consistency/parts/headline-of'
import { openingOf } from '@/lib/extraction/consistency/parts/opening'
import { isSameSide, mayBeSameSide, outcomeIn, type Outcome } from '@/lib/extraction/consistency/parts/outcomes'
import { calledAt, capital, isShort } from '@/lib/extraction/consistency/parts/part-of-text'
import { headlineText } from '@/lib/extraction/consistency/rules/headline-text'
import type { Reading } from '@/lib/extraction/consistency/reading'

/** Sentences of the text that tell the news. */
const OPENING = 6
/** Of another match, or of what may come. */
const ANOTHER =
  /[?“”]|\b(?:last|earlier|previous(?:ly)?|first leg|in (?:19|20)\d\d|ago|could|would|will|may|might|if|hope[sd]?|first (?:set|half|game|leg)|second (?:set|half|game|leg)|since)\b/i
const SCORE = /\d{1,3}[–-]\d{1,3}/
const scoreOf = (text: string) =>
  SCORE.exec(text)?.[0]
    .split(/[–-]/)
    .map(Number)
    .sort((a, b) => a - b)
    .join('-')

/**
 * Who won, as a headline, standfirst or caption tells it, against the first sentences of the text: “Marlow wins 3-1” above “Henley
 * beat Marlow 3-1”. Never where the text has the part’s winner win anywhere there, where both tell another score, nor of an
 * earlier match; a part that names one side alone must tell of what two sides decide between them.
 */
export const partWinner: Rule = (reading) => {
  const headline = headlineOf(reading)
  if (!headline) return []
  const told = openingOf(reading, headline.place?.end ?? 0, OPENING).flatMap((sentence) => {
    const outcome = ANOTHER.test(sentence.text) ? undefined : outcomeIn(sentence.text)
    return outcome ? [{ sentence, outcome }] : []
  })
  if (told.length === 0) return []
  const others = reading.blocks
    .filter((block) => isShort(block) && block.role !== 'HEADLINE' && block.role !== 'SUBHEAD')
    .map((block) => ({ text: reading.text.slice(block.start, block.end), place: block }))
  return [{ ...headline, isHeadline: true }, ...others].flatMap((part): Finding[] => {
    const mine = ANOTHER.test(part.text) ? undefined : outcomeIn(part.text)
    if (!mine) return []
    const rest = told.filter(
      ({ sentence: { start } }) => !part.place || start < part.place.start || start >= part.place.end,
    )
    if (rest.some(({ outcome }) => agrees(mine, outcome))) return []
    const score = scoreOf(part.text)
    const rival = rest.find(({ sentence, outcome }) => {
      const other = scoreOf(sentence.text)
      return contradicts(part.text, mine, outcome) && (score === undefined || other === undefined || score === other)
    })
    if (!rival) return []
    const offset = rival.sentence.start
    // What turns round the verb of one and the same side is told already.
    if ('isHeadline' in part && headlineText(reading).length > 0) return []
    const place = { start: offset + rival.outcome.start, end: offset + rival.outcome.end }
    return [finding(reading, part, mine, place)]
  })
}

const agrees = (a: Outcome, b: Outcome) =>
  mayBeSameSide(a.winner, b.winner) || (a.loser !== undefined && mayBeSameSide(a.loser, b.loser))

/** Behind “Marlow wins”: nothing more, or what is decided between two. */
const OF_TWO =
  /^(?:\s*(?:again|easily|at last|\d{1,3}[–-]\d{1,3}\b.*)?$| (?:the |a |an )?(?:\p{L}+ )?(?:election|by-election|vote|race|seat|title|cup|final|match|game|poll|primary|leadership)\b)/iu

/** The winner of one lost in the other, to the side that it beat in the first, where both name it. */
function contradicts(part: string, mine: Outcome, other: Outcome): boolean {
  if (other.loser === undefined && mine.loser === undefined) return false
  if (!isSameSide(mine.winner, other.loser) || isSameSide(mine.winner, other.winner)) return false
  return mine.loser === undefined ? OF_TWO.test(part.slice(mine.end)) : isSameSide(other.winner, mine.loser)
}

function finding(
  reading: Reading,
  part: { text: string; place: Span | undefined; isHeadline?: boolean },
  mine: Outcome,
  other: Span,
): Finding {
  const place = part.place && { start: part.place.start + mine.start, end: part.place.start + mine.end }
  const isBlocks = reading.blocks.length > 0 && place
  const words = part.text.slice(mine.start, mine.end)
  return {
    rule: part.isHeadline ? 'headline-text' : 'part-figures',
    severity: 'high',
    sides: [...(place ? [[place]] : []), [other]],
    why: `${capital(isBlocks ? calledAt(reading, place) : 'the headline')} says “${words}”, but ${isBlocks ? calledAt(reading, other) : 'the text'} says “${reading.text.slice(other.start, other.end)}”.`,
  }
}

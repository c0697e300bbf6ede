import type { Finding, Rule } from '@/lib/extraction/consistency/conflict'
import { shared, wordsOf } from '@/lib/extraction/consistency/content-words'
import { stemsOf } from '@/lib/extraction/consistency/parts/matter'
import { openingOf } from '@/lib/extraction/consistency/parts/opening'
import { calledAt } from '@/lib/extraction/consistency/parts/part-of-text'
import { within, type Mention, type Reading } from '@/lib/extraction/consistency/reading'
import { Gaz, lookUp } from '@/lib/extraction/tokens/lexicon'

/** Sentences of the text that tell where it happened. */
const OPENING = 2
const AT = /\b(?:in|at|near|outside|off|hits|rocks) (?:the )?$/i
/** Within a place: the text is more precise, and no other place is meant. */
const INSIDE =
  /\b(?:Road|Street|Avenue|Lane|Square|Park|Hospital|Airport|Station|Bridge|University|School|Church|Stadium|Harbour|Centre|Center|County|District|Province|Valley|Islands?)\b/

/**
 * Where it happened by the headline against where by the text: “Fire in Leeds” above a fire in Bradford. Only where the text never names the
 * headline's place, its opening names one other, and both tell the same in two words. Never for places of another size, of which one may
 * lie in the other: a country and a town, a large city and what may be a part of it, a street.
 */
export const partPlaces: Rule = (reading) => {
  const headline = reading.blocks.find(({ role }) => role === 'HEADLINE')
  if (!headline) return []
  const mine = within(reading.mentions.PLACE, headline).filter((place) => AT.test(before(reading, place)))
  const [place] = mine
  if (!place || mine.length > 1 || isNamed(reading, place, headline.end)) return []
  const opening = openingOf(reading, headline.end, OPENING)
  const said = stemsOf(reading.text.slice(headline.start, headline.end))
  const named = opening.flatMap((sentence) =>
    within(reading.mentions.PLACE, sentence).map((other) => ({ other, sentence })),
  )
  const [rival] = named
  if (!rival || new Set(named.map(({ other }) => other.text)).size > 1) return []
  if (!AT.test(before(reading, rival.other)) || !areAlike(place, rival.other)) return []
  const own = new Set([...stemsOf(place.text), ...stemsOf(rival.other.text)])
  const common = shared(said, stemsOf(rival.sentence.text)).filter((stem) => !own.has(stem))
  return common.length < 2
    ? []
    : [
        finding(
          reading,
          place,
          named.map(({ other }) => other),
        ),
      ]
}

const before = (reading: Reading, { start }: Mention) => reading.text.slice(Math.max(0, start - 14), start)

/** Any word of the place stands in the text below: “Leeds Road”, “of West Yorkshire”. */
function isNamed(reading: Reading, place: Mention, from: number): boolean {
  const words = new Set(wordsOf(reading.text.slice(from)))
  return wordsOf(place.text).some((word) => word.length > 3 && words.has(word))
}

/** Of one size, as far as is known: two countries, two regions, two cities, two towns of which nothing is known. */
function areAlike(a: Mention, b: Mention): boolean {
  return !INSIDE.test(a.text) && !INSIDE.test(b.text) && sizeOf(a) === sizeOf(b)
}

/** A county that a city elsewhere is called after (“Norfolk”) is the county; a city that heads a district (“Leeds”) the city. */
function sizeOf({ text }: Mention): number {
  const { gaz } = lookUp(text.toLowerCase())
  const isCity = (gaz & Gaz.CITY) !== 0 && (gaz & Gaz.OPENS) === 0
  return [Gaz.COUNTRY, ...(isCity ? [Gaz.CITY] : []), Gaz.REGION, Gaz.CITY].find((size) => (gaz & size) !== 0) ?? 0
}

function finding(reading: Reading, place: Mention, named: readonly Mention[]): Finding {
  const [rival] = named
  const at = ({ start, end }: Mention) => ({ start, end })
  return {
    rule: 'headline-text',
    severity: 'high',
    sides: [[at(place)], named.map(at)],
    why: `The headline says ${place.text}, but ${rival ? calledAt(reading, rival) : 'the text'} says ${rival?.text ?? ''}.`,
  }
}

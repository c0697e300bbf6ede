import type { Finding, Rule } from '@/lib/extraction/consistency/conflict'
import { wordsOf } from '@/lib/extraction/consistency/content-words'
import { isAnother, ofOthers, Topics } from '@/lib/extraction/consistency/parts/matter'
import { blockAt, calledAt, capital } from '@/lib/extraction/consistency/parts/part-of-text'
import type { Quantity } from '@/lib/extraction/consistency/quantities'
import { sentenceAt, type Reading } from '@/lib/extraction/consistency/reading'
import type { Sentence } from '@/lib/extraction/consistency/sentences'
import { PARTIES } from '@/lib/extraction/names/name-words'

/** Pairs of one article that are compared: a text must not make this grow without end. */
const MOST_PAIRS = 80
/** Between the two: “27 of 48”, “26 of its 48”, “26 seats out of the council’s 48”. */
const OF =
  /^(?<noun> [\p{L}’'-]+)? (?:out )?of (?:(?:the|its|their|all|her|his|our|a total of|[\p{L}’-]+['’]s?) ){0,3}$/iu
/** Parts in which such a pair is held against the others. */
const SHORT = new Set(['HEADLINE', 'STANDFIRST', 'SUBHEAD', 'CAPTION', 'PULL_QUOTE', 'LIST_ITEM', 'NOTE'])
/** How many times as large the whole may be where the part of it is the same. */
const MOST_TIMES = 1.25

/** “26 of its 48 seats”: so many of so many things. */
interface OutOf {
  some: Quantity
  all: Quantity
  /** Stem of what both count. */
  thing: string
  sentence: Sentence
}

/**
 * So many of so many in one part against the others: “takes 27 of 48 seats” above “winning 26 of its 48 seats”. Of the same things, one
 * number must be the same. Never where the other part speaks of somebody else, of another time, or of the rest of them, where the
 * article has the pair of the first part too, or two others.
 */
export const partOutOf: Rule = (reading) => {
  if (reading.blocks.length === 0) return []
  const pairs = pairsIn(reading)
  if (pairs.length < 2) return []
  const topics = new Topics(reading)
  return pairs.flatMap((mine): Finding[] => {
    if (!SHORT.has(blockAt(reading, mine.some)?.role ?? '')) return []
    const others = pairs.filter(
      (one) => one.thing === mine.thing && blockAt(reading, one.some) !== blockAt(reading, mine.some),
    )
    if (others.some((one) => isSame(one, mine))) return []
    const rivals = others.filter((one) => isRival(reading, topics, mine, one))
    const [rival] = rivals
    if (!rival || rivals.some((one) => !isSame(one, rival))) return []
    const isSome = rival.all.value === mine.all.value
    const placesOf = (pair: OutOf) => (isSome ? pair.some : pair.all)
    return [
      {
        rule: blockAt(reading, mine.some)?.role === 'HEADLINE' ? 'headline-text' : 'part-figures',
        severity: 'high',
        sides: [[placeOf(placesOf(mine))], rivals.map((one) => placeOf(placesOf(one)))],
        why: `${capital(calledAt(reading, mine.some))} says ${say(reading, mine)}, but ${calledAt(reading, rival.some)} says ${say(reading, rival)}.`,
      },
    ]
  })
}

const placeOf = ({ start, end }: Quantity) => ({ start, end })
const say = ({ text }: Reading, { some, all }: OutOf) => text.slice(some.start, all.end)
const isSame = (a: OutOf, b: OutOf) => a.some.value === b.some.value && a.all.value === b.all.value

function pairsIn(reading: Reading): OutOf[] {
  return reading.quantities
    .slice(1)
    .flatMap((all, at): OutOf[] => {
      const some = reading.quantities[at]
      const sentence = sentenceAt(reading, all.start)
      if (!some || !sentence || some.start < sentence.start) return []
      if (some.kind !== 'count' || all.kind !== 'count' || some.value > all.value) return []
      const joint = OF.exec(reading.text.slice(some.end, all.start))
      const thing = all.nouns[0] ?? some.nouns[0]
      return joint && thing !== undefined && blockAt(reading, all)?.role !== 'TABLE_CELL'
        ? [{ some, all, thing, sentence }]
        : []
    })
    .slice(0, MOST_PAIRS)
}

function isRival(reading: Reading, topics: Topics, mine: OutOf, one: OutOf): boolean {
  const [here, there] = [mine.sentence, one.sentence]
  if (ofOthers(namesOf(topics, here), namesOf(topics, there))) return false
  if (isAnother(reading, there, one.some, here.text) || isAnother(reading, here, mine.some, there.text)) return false
  if (one.all.value === mine.all.value) return one.some.value + mine.some.value !== one.all.value
  const [small, large] = [Math.min(one.all.value, mine.all.value), Math.max(one.all.value, mine.all.value)]
  return one.some.value === mine.some.value && large <= small * MOST_TIMES
}

/** Whoever a sentence names; also parties, which a headline of few words may not tell from common words. */
function namesOf(topics: Topics, sentence: Sentence): Set<string> {
  const parties = wordsOf(sentence.text).filter((word) => PARTIES.has(word))
  return new Set([...topics.namesOf(sentence), ...parties])
}

import type { Span } from '@/lib/extraction/claim'
import { joinedCapitalWords } from '@/lib/extraction/consistency/capital-words'
import { shared } from '@/lib/extraction/consistency/content-words'
import { editDistance } from '@/lib/extraction/consistency/edit-distance'
import { foldWord } from '@/lib/extraction/consistency/fold-word'
import { isToldApart } from '@/lib/extraction/consistency/kin'
import { stemsOf } from '@/lib/extraction/consistency/parts/matter'
import { sentenceAt, within, type Mention, type Reading } from '@/lib/extraction/consistency/reading'
import { Gaz, lookUp } from '@/lib/extraction/tokens/lexicon'

/** Names of a part that are compared: a text must not make this grow without end. */
const MOST_NAMES = 60
const SHORTEST = 3

/** A person by first and last name. */
interface Named {
  mention: Mention
  first: string
  firsts: string[]
  last: string
}

/** One person under two first names: where each stands. */
export interface TwoFirstNames {
  inPart: { place: Span; name: string }
  elsewhere: { places: Span[]; name: string }
}

/**
 * “Anne Berg” under a picture in an article that knows one Berg only, Anna. Never for short forms of a name, for initials, for
 * relatives, for a first name that the rest of the article has too, or where part and text have nothing in common but the surname,
 * unless the two first names are a letter apart.
 */
export function otherFirstNames(reading: Reading, parts: readonly Span[]): TwoFirstNames[] {
  const all = reading.mentions.PERSON.flatMap((mention) => namedIn(reading, mention))
  const byLast = Map.groupBy(all, ({ last }) => last)
  const found: TwoFirstNames[] = []
  for (const part of parts)
    for (const mine of all.filter(({ mention }) => isInside(part, mention)).slice(0, MOST_NAMES)) {
      const others = (byLast.get(mine.last) ?? []).filter(({ mention }) => !isInside(part, mention))
      const [other] = others
      if (!other || new Set(others.map(({ first }) => first)).size > 1) continue
      const inPart = all.filter(({ mention, last }) => last === mine.last && isInside(part, mention))
      if (inPart.some(({ firsts }) => shared(new Set(firsts), new Set(other.firsts)).length > 0)) continue
      if (others.some(({ firsts }) => firsts.includes(mine.first)) || !mayBeOne(reading, part, mine, others)) continue
      found.push({
        inPart: { place: mine.mention, name: mine.mention.text },
        elsewhere: { places: others.map(({ mention: { start, end } }) => ({ start, end })), name: other.mention.text },
      })
    }
  return found
}

const isInside = (part: Span, { start }: Span) => start >= part.start && start < part.end

function namedIn(reading: Reading, mention: Mention): Named[] {
  const words = joinedCapitalWords(reading.text, mention).map(({ word }) => foldWord(word))
  const firsts = words.slice(0, -1)
  const [first, last] = [firsts.find((word) => (lookUp(word).gaz & Gaz.FIRST) !== 0) ?? firsts[0], words.at(-1)]
  if (first === undefined || last === undefined || first.length < SHORTEST) return []
  return [{ mention, first, firsts, last }]
}

function mayBeOne(reading: Reading, part: Span, mine: Named, others: readonly Named[]): boolean {
  const [other] = others
  if (!other || isShortForm(mine.first, other.first)) return false
  if (
    isToldApart(
      reading,
      [mine.mention],
      others.map(({ mention }) => mention),
    )
  )
    return false
  const names = new Set([...mine.firsts, ...other.firsts, mine.last])
  const isSlip = editDistance(mine.first, other.first) <= 1
  if (isSlip) return true
  const told = stemsOf(reading.text.slice(part.start, part.end))
  const areFirst = [mine, other].every(({ first }) => (lookUp(first).gaz & Gaz.FIRST) !== 0)
  return (
    areFirst &&
    others.some(({ mention }) => {
      const sentence = sentenceAt(reading, mention.start)
      const common = sentence ? shared(told, stemsOf(sentence.text)) : []
      return common.some((word) => !names.has(word)) && within(reading.mentions.PERSON, part).length === 1
    })
  )
}

/** Short forms that do not begin like the name they stand for. */
const SHORT_FORMS: ReadonlySet<string> = new Set(
  [
    'bob robert, bobby robert, bill william, billy william, dick richard, ted edward, ted theodore, ned edward',
    'jack john, peggy margaret, polly mary, molly mary, betty elizabeth, beth elizabeth, liz elizabeth',
    'lisa elizabeth, tony anthony, gene eugene, hank henry, harry harold, sandy alexander, sasha alexander',
    'sasha oleksandr, drew andrew, nora eleanor, tina christina, becky rebecca, nancy ann, kit christopher',
    'kate catherine, kathy catherine, larry lawrence, jim james, chuck charles, bud edward, rick richard',
    'jake jacob, gus august, ike dwight, lou mary',
  ].flatMap((line) => line.split(', ')),
)

/** “Dan” of Daniel, “Bob” of Robert, “Toni” of Antonia. */
function isShortForm(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (SHORT_FORMS.has(`${short} ${long}`) || long.startsWith(short)) return true
  if (long.endsWith(short) && long.length - short.length > 2) return true
  // "Kathy" of Katherine, "Mike" of Michael: they begin alike and part ways.
  return short.slice(0, 2) === long.slice(0, 2) && long.length - short.length > 1
}

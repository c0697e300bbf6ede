import type { Finding, Rule } from '@/lib/extraction/consistency/conflict'
import { editDistance } from '@/lib/extraction/consistency/edit-distance'
import { foldWord } from '@/lib/extraction/consistency/fold-word'
import { isToldApart } from '@/lib/extraction/consistency/kin'
import { blockAt, calledAt, capital } from '@/lib/extraction/consistency/parts/part-of-text'
import type { Mention, Reading } from '@/lib/extraction/consistency/reading'

/** Names that are compared: a text must not make this grow without end. */
const MOST_NAMES = 60
const SHORTEST = 4
/** Languages that decline no names but for a genitive “s”. */
const UNDECLINED = /^(?:de|fr|es)(?:$|[-_])/i
/** Endings of a genitive, of a family, and of a woman’s name beside a man’s. */
const ENDINGS = /^(?:s|es|n|en|e|a|ez)$/

/**
 * A person’s surname in two spellings in two parts of a German, French or Spanish article: “Helena Brandt” and “Helena Brand”. Only
 * where both are persons by first name and surname, the first name is the same, and the surnames have one letter other. Never for an
 * ending, nor where both stand in one part.
 */
export const personsSpelling: Rule = (reading) => {
  if (!UNDECLINED.test(reading.language) || reading.blocks.length === 0) return []
  const byName = Map.groupBy(reading.mentions.PERSON.slice(0, MOST_NAMES * 10), ({ text }) => text)
  const names = [...byName.entries()].slice(0, MOST_NAMES)
  return names.flatMap(([one, here], at) =>
    names.slice(at + 1).flatMap(([other, there]) => (isSlip(one, other) ? compare(reading, here, there) : [])),
  )
}

function isSlip(one: string, other: string): boolean {
  const [mine, theirs] = [one, other].map((name) => name.split(/\s+/).map(foldWord))
  const [a, b] = [mine?.at(-1), theirs?.at(-1)]
  if (!mine || !theirs || mine.length < 2 || theirs.length < 2 || a === undefined || b === undefined) return false
  if (mine[0] !== theirs[0] || Math.min(a.length, b.length) < SHORTEST || editDistance(a, b) !== 1) return false
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return !(long.startsWith(short) && ENDINGS.test(long.slice(short.length)))
}

function compare(reading: Reading, here: readonly Mention[], there: readonly Mention[]): Finding[] {
  const [usual, rare] = here.length >= there.length ? [here, there] : [there, here]
  const [one, other] = [usual[0], rare[0]]
  const parts = new Set(usual.map((place) => blockAt(reading, place)))
  if (!one || !other || rare.some((place) => parts.has(blockAt(reading, place)))) return []
  if (isToldApart(reading, usual, rare)) return []
  const placesOf = (places: readonly Mention[]) => places.slice(0, 20).map(({ start, end }) => ({ start, end }))
  return [
    {
      rule: 'name-spelling',
      severity: 'medium',
      sides: [placesOf(usual), placesOf(rare)],
      why: `${capital(calledAt(reading, one))} says “${one.text}”, but ${calledAt(reading, other)} says “${other.text}”: one name in two spellings?`,
    },
  ]
}

import { shared } from '@/lib/extraction/consistency/content-words'
import { stemsOf, withoutFigures } from '@/lib/extraction/consistency/parts/matter'
import type { Told } from '@/lib/extraction/consistency/parts/said-alike'

const EDGE = /[,;:()–—“”"]|[.!?](?=\s|$)|\b(?:and|but|while|or|who|which|that)\b/i
const UP_TO_EDGE = new RegExp(`^.*(?:${EDGE.source})`, 'is')
/** Of the words of the shorter clause so many must be in the other. */
const MOSTLY = 0.75
/** Words behind both amounts, to the end of their clauses, that are enough by themselves. */
const ENOUGH_BEHIND = 3

/**
 * Whether two amounts are told in nearly the same words: what is counted is called by the same word, and nearly all words of the
 * shorter clause stand in the other (“will hire 250 people in Grimsby”); or both clauses end in the same words behind the amount (“were
 * over 80”).
 */
export function isInSameWords(a: Told, b: Told): boolean {
  const isCount = a.amount.kind === 'count'
  if (isCount && wordBehind(a) !== wordBehind(b)) return false
  const [one, other] = [clauseOf(a), clauseOf(b)]
  const [behind, beyond] = [one.after, other.after]
  if (behind.length >= ENOUGH_BEHIND && behind.join(' ') === beyond.join(' ')) return true
  if (isCount && (behind[0] === undefined || behind[0] !== beyond[0])) return false
  const [mine, theirs] = [withoutFigures(one.stems, a.amount), withoutFigures(other.stems, b.amount)]
  const common = shared(mine, theirs)
  return common.length >= 3 && common.length >= Math.min(mine.size, theirs.size) * MOSTLY
}

const wordBehind = ({ text, place }: Told) =>
  /^\s*([\p{L}\p{N}’'-]*)/u.exec(text.slice(place.end, place.end + 30))?.[1]?.toLowerCase()

/** The words behind an amount up to the end of its clause, and the stems of the whole clause. */
function clauseOf({ text, place, within }: Told): { after: string[]; stems: Set<string> } {
  const before = text.slice(within.start, place.start).replace(UP_TO_EDGE, '')
  const after = text.slice(place.end, within.end)
  const behind = after.slice(0, EDGE.exec(after)?.index ?? after.length)
  return { after: behind.toLowerCase().match(/[\p{L}\p{N}’'-]+/gu) ?? [], stems: stemsOf(`${before} # ${behind}`) }
}

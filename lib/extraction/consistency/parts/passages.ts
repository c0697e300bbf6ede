import type { Span } from '@/lib/extraction/claim'
import { isEmptyWord } from '@/lib/extraction/consistency/content-words'
import { areSame, type FoldedWord } from './folded-words'

/** Words of a text in order, with where each stands among them. */
export interface Passages {
  words: readonly FoldedWord[]
  places: ReadonlyMap<string, number[]>
}

/** How the words of a quotation stand in a text. */
export type Standing =
  | { is: 'there' }
  /** Most of them stand there; `mine` are those that don't, `theirs` what stands in their places. */
  | { is: 'altered'; place: Span; mine: FoldedWord[]; theirs: FoldedWord[] }
  | { is: 'nowhere' }

/** Words that are looked for, and places that each is looked for at: a text must not make this grow without end. */
const [LONGEST, MOST_WORDS, MOST_PLACES] = [120, 4, 10]
/** The same words, of which one in so many is another, are still one saying. */
const MOSTLY = 0.6
const NEARLY_ALL = { least: 5, share: 0.8 }
/** Words in between that may be left out beside one that is looked for. */
const LEFT_OUT = 12
/** Left out one by one they turn a saying round. */
const NEGATIONS = new Set(
  'not no never nor neither nobody nothing none without hardly nicht kein keine keinen keinem keiner nie niemals ne pas jamais aucun aucune nunca jamás ningún ninguna не ні ніколи لا لم لن ليس'.split(
    ' ',
  ),
)
/** What joins two sayings, and articles: neither changes what is said. */
const JOINING = new Set(
  'and but so that or a an the und aber dass der die das et mais que le la les y pero el los las і й та але що و ثم'.split(
    ' ',
  ),
)

export function passagesOf(words: readonly FoldedWord[]): Passages {
  const places = new Map<string, number[]>()
  for (const [at, { key }] of words.entries()) {
    const known = places.get(key)
    if (known) known.push(at)
    else places.set(key, [at])
  }
  return { words, places }
}

/**
 * Whether a text has these words in this order, also with others left out in between: that is how quotations are shortened. Not
 * where a “not” is left out by itself. Where it has most of them it says which it has not. Linear in the words that are looked for.
 */
export function standingOf(given: readonly FoldedWord[], text: Passages): Standing {
  const wanted = given.slice(0, LONGEST)
  let best: Alignment | undefined
  for (const from of windowsOf(wanted, text)) {
    const found = align(wanted, text.words, from, from + wanted.length * 3 + LEFT_OUT)
    if (!best || found.pairs.length > best.pairs.length || isCloser(found, best)) best = found
  }
  return best ? readStanding(wanted, text, best) : { is: 'nowhere' }
}

/** Where the rarest words of what is looked for stand: each with room for the words before it. */
function windowsOf(wanted: readonly FoldedWord[], { places }: Passages): number[] {
  const known = wanted.flatMap(({ key }, at) => {
    const own = places.get(key)
    return own ? [{ at, own, weight: own.length + (isEmptyWord(key) ? 1_000_000 : 0) }] : []
  })
  const rarest = known.sort((a, b) => a.weight - b.weight).slice(0, MOST_WORDS)
  const starts = rarest.flatMap(({ at, own }) =>
    own.slice(0, MOST_PLACES).map((place) => Math.max(0, place - at * 2 - LEFT_OUT)),
  )
  return [...new Set(starts)]
}

interface Alignment {
  /** Indices of the words in common, in order: of what is looked for, and of the text. */
  pairs: [number, number][]
}

const spanOf = ({ pairs }: Alignment) => (pairs.at(-1)?.[1] ?? 0) - (pairs[0]?.[1] ?? 0)
const isCloser = (a: Alignment, b: Alignment) => a.pairs.length === b.pairs.length && spanOf(a) < spanOf(b)

/** The most words in common in their order. */
function align(wanted: readonly FoldedWord[], words: readonly FoldedWord[], from: number, to: number): Alignment {
  const window = words.slice(from, to)
  const width = window.length + 1
  const kept = new Uint16Array((wanted.length + 1) * width)
  const at = (i: number, j: number) => kept[i * width + j] ?? 0
  for (let i = wanted.length - 1; i >= 0; i -= 1)
    for (let j = window.length - 1; j >= 0; j -= 1)
      kept[i * width + j] = areSame(wanted[i]?.key, window[j]?.key)
        ? at(i + 1, j + 1) + 1
        : Math.max(at(i + 1, j), at(i, j + 1))
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < wanted.length && j < window.length;)
    if (areSame(wanted[i]?.key, window[j]?.key) && at(i, j) === at(i + 1, j + 1) + 1) pairs.push([i++, from + j++])
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1
    else j += 1
  return { pairs }
}

function readStanding(wanted: readonly FoldedWord[], { words }: Passages, { pairs }: Alignment): Standing {
  const kept = new Set(pairs.map(([mine]) => mine))
  const mine = wanted.filter(({ key }, at) => !kept.has(at) && !JOINING.has(key))
  const turned = leftOut(pairs, words)
    .filter((gap) => gap.length <= 2)
    .flat()
  const theirs = turned.filter(({ key }) => NEGATIONS.has(key))
  if (mine.length === 0 && theirs.length === 0) return { is: 'there' }
  const [first, last] = [words[pairs[0]?.[1] ?? 0], words[pairs.at(-1)?.[1] ?? 0]]
  if (!first || !last || !isMostly(wanted, kept)) return { is: 'nowhere' }
  const place = { start: first.start, end: last.end }
  return { is: 'altered', place, mine, theirs: mine.length > 0 ? besides(wanted, pairs, words) : theirs }
}

/** Most words are the same, and half of those that say something; nearly all of five words or more whatever they say. */
function isMostly(wanted: readonly FoldedWord[], kept: ReadonlySet<number>): boolean {
  const telling = [...wanted.keys()].filter((at) => !isEmptyWord(wanted[at]?.key ?? ''))
  const same = telling.filter((at) => kept.has(at))
  if (kept.size >= NEARLY_ALL.least && kept.size >= wanted.length * NEARLY_ALL.share) return true
  return kept.size >= wanted.length * MOSTLY && kept.size > 1 && same.length > 0 && same.length * 2 >= telling.length
}

/** The stretches of the text between the words in common. */
function leftOut(pairs: readonly [number, number][], words: readonly FoldedWord[]): FoldedWord[][] {
  return pairs.slice(1).map(([, next], at) => words.slice((pairs[at]?.[1] ?? 0) + 1, next))
}

/** What the text has where a word that is looked for is missing. */
function besides(
  wanted: readonly FoldedWord[],
  pairs: readonly [number, number][],
  words: readonly FoldedWord[],
): FoldedWord[] {
  const between = pairs.slice(1).flatMap(([mine, next], at) => {
    const [before, from] = pairs[at] ?? [0, 0]
    return mine - before > 1 ? words.slice(from + 1, next) : []
  })
  const missing = wanted.length - 1 - (pairs.at(-1)?.[0] ?? 0)
  const [, last] = pairs.at(-1) ?? [0, 0]
  const front = pairs[0]?.[0] ?? 0
  const [, first] = pairs[0] ?? [0, 0]
  return [...words.slice(Math.max(0, first - front), first), ...between, ...words.slice(last + 1, last + 1 + missing)]
}

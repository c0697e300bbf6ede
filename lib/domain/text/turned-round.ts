import { findsTheSame, namesSomebody, pointsBack } from './antecedents'
import type { Sentence } from './match-sentences'
import type { Turn, Where } from './turns'
import { isHeading, turnAbove, turnBeside, turnsAll, turnsNext } from './turns'

/** Sentences of one text, from `first` to `last`. */
export interface Run {
  sentences: readonly Sentence[]
  first: number
  last: number
}

export const TURNED_ROUND = [
  'denies',
  'attributes',
  'judges',
  'unread',
  'heading',
  'table-head',
  'lead-in',
  'leads-in',
  'speaker',
  'no-longer',
  'points-elsewhere',
] as const

/**
 * Why sentences that are the same, word for word, say something else than before. `words` is the sentence or heading that does
 * it, or did until now; for points-elsewhere a word of theirs, "he" or "this", that stands for somebody or something else now.
 */
export interface TurnedRound {
  how: (typeof TURNED_ROUND)[number]
  words: string
}

type Side = { words: string; turn: Turn | 'heading' | null } | null

/** What is asked of the sentences of a text again and again. */
interface Surroundings {
  /** By sentence: the nearest heading above it. */
  heading: (string | null)[]
  /** By block: its sentences that turn all of it round. */
  wide: Map<number, string[]>
}

const known = new WeakMap<readonly Sentence[], Surroundings>()

function surroundings(sentences: readonly Sentence[], language: string): Surroundings {
  const before = known.get(sentences)
  if (before) return before
  const found: Surroundings = { heading: [], wide: new Map() }
  let heading: string | null = null
  for (const [index, { words, block }] of sentences.entries()) {
    found.heading.push(heading)
    if (isHeading(sentences, index)) heading = words
    if (turnsAll(words, language)) found.wide.set(block, [...(found.wide.get(block) ?? []), words])
  }
  known.set(sentences, found)
  return found
}

/** The sentence beside a run; one in another paragraph only when it reaches so far. */
function beside({ sentences, first, last }: Run, where: Where, language: string): Side {
  const one = sentences[where === 'before' ? first - 1 : last + 1]
  if (!one || (one.block !== sentences[first]?.block && !turnsNext(one.words, language, where))) return null
  const turn = turnBeside(one.words, language, where)
  const isAbove = where === 'before' && one.block !== sentences[first]?.block && isHeading(sentences, first - 1)
  return { words: one.words, turn: turn && isAbove ? 'heading' : turn }
}

function ofSide(was: Side, now: Side): TurnedRound | null {
  if (was?.words === now?.words) return null
  if (now?.turn) return { how: now.turn, words: now.words }
  // In a language that is not read nobody can say that what went away did turn it round.
  return was?.turn && was.turn !== 'unread' ? { how: 'no-longer', words: was.words } : null
}

/** Beside a quote that is a sentence by itself, whoever is named may be who said it. */
function ofSpeaker(old: Run, now: Run, language: string): TurnedRound | null {
  for (const step of [-1, 1]) {
    const [was, is] = [old, now].map(({ sentences, first, last }) => {
      const one = sentences[step < 0 ? first - 1 : last + 1]
      return one?.block === sentences[first]?.block ? (one?.words ?? '') : ''
    })
    if (was === undefined || is === undefined || was === is) continue
    if (namesSomebody(was, language) || namesSomebody(is, language)) return { how: 'speaker', words: is || was }
  }
  return null
}

/**
 * Whether what stands around a run of sentences turns it round now, or no longer does. A sentence that merely stands there
 * does nothing; one that stood there before does what it did.
 */
export function turnedRound(
  old: Run,
  now: Run,
  { language, isQuote }: { language: string; isQuote: boolean },
): TurnedRound | null {
  const speaker = isQuote ? ofSpeaker(old, now, language) : null
  if (speaker) return speaker
  for (const where of ['before', 'after'] as const) {
    const turned = ofSide(beside(old, where, language), beside(now, where, language))
    if (turned) return turned
  }
  const [around, aroundNow] = [surroundings(old.sentences, language), surroundings(now.sentences, language)]
  const wideBefore = around.wide.get(old.sentences[old.first]?.block ?? -1) ?? []
  const wideNow = aroundNow.wide.get(now.sentences[now.first]?.block ?? -1) ?? []
  const more = wideNow.find((words) => !wideBefore.includes(words))
  if (more !== undefined) return { how: turnBeside(more, language, 'before') ?? 'denies', words: more }
  const less = wideBefore.find((words) => !wideNow.includes(words))
  if (less !== undefined) return { how: 'no-longer', words: less }

  const [headingBefore, headingNow] = [around.heading[old.first] ?? null, aroundNow.heading[now.first] ?? null]
  if (headingBefore !== headingNow) {
    if (headingNow !== null && turnAbove(headingNow, language)) return { how: 'heading', words: headingNow }
    if (headingBefore !== null && turnAbove(headingBefore, language) === 'denies')
      return { how: 'no-longer', words: headingBefore }
  }
  for (let offset = 0; offset <= Math.min(now.last - now.first, old.last - old.first); offset++) {
    const pointers = pointsBack(now.sentences[now.first + offset]?.words ?? '', language)
    const places = [
      { sentences: old.sentences, index: old.first + offset },
      { sentences: now.sentences, index: now.first + offset },
    ] as const
    const pointer = pointers.find((one) => !findsTheSame(one, ...places, language))
    if (pointer) return { how: 'points-elsewhere', words: pointer.word }
  }
  return null
}

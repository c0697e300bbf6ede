import { findsTheSame, namesSomebody, pointsBack } from './antecedents'
import type { Sentence } from './match-sentences'
import { otherSpeaker } from './reach/quoted'
import type { Reach } from './reach/reach'
import { reachOf } from './reach/reach'
import type { Turn, Where } from './turns'
import { isFragment, isHeading, turnAbove, turnBeside, turnsAll, turnsNext } from './turns'

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
  'note',
  'leads-in',
  'speaker',
  'answer',
  'no-longer',
  'points-elsewhere',
] as const

/**
 * Why sentences that are the same, word for word, say something else than before. `words` is the sentence or heading that does
 * it, or did until now, as it stands in the text; for points-elsewhere a word of theirs, "he" or "this", that stands for somebody or something else now.
 */
export interface TurnedRound {
  how: (typeof TURNED_ROUND)[number]
  words: string
}

type Said = Pick<Sentence, 'words' | 'written'>
type Side = (Said & { turn: Turn | 'heading' | null }) | null

/** What is asked of the sentences of a text again and again. */
interface Surroundings {
  /** By sentence: the nearest heading above it. */
  heading: (Said | null)[]
  /** By block: its sentences that turn all of it round. */
  wide: Map<number, Said[]>
  reach: Reach
}

const known = new WeakMap<readonly Sentence[], Surroundings>()

function surroundings(sentences: readonly Sentence[], language: string): Surroundings {
  const before = known.get(sentences)
  if (before) return before
  const found: Surroundings = { heading: [], wide: new Map(), reach: reachOf(sentences, language) }
  let heading: Said | null = null
  for (const [index, sentence] of sentences.entries()) {
    const { words, block } = sentence
    found.heading.push(heading)
    if (isHeading(sentences, index)) heading = sentence
    if (turnsAll(words, language)) found.wide.set(block, [...(found.wide.get(block) ?? []), sentence])
  }
  known.set(sentences, found)
  return found
}

function isWithin(aims: ReadonlySet<number>, first: number, last: number): boolean {
  for (let at = first; at <= last; at++) if (aims.has(at)) return true
  return false
}

/** What reaches a run from elsewhere in the text. */
function reaching({ sentences, first, last }: Run, language: string) {
  const { over } = surroundings(sentences, language).reach
  return sentences.slice(first, last + 1).flatMap((_one, offset) => over.get(first + offset) ?? [])
}

function ofReach(old: Run, now: Run, language: string): TurnedRound | null {
  const [was, is] = [reaching(old, language), reaching(now, language)]
  const more = is.find(({ words }) => was.every((one) => one.words !== words))
  if (more) return { how: more.turn, words: more.written }
  const less = was.find(({ words }) => is.every((one) => one.words !== words))
  return less ? { how: 'no-longer', words: less.written } : null
}

const isQuestion = (one: Said | undefined) => one !== undefined && /[?？؟]["')\]]*$/u.test(one.words)

/** Begins a sentence that says nothing without the question in front of it: “Yes, it was in 2019.” */
const YES_OR_NO =
  /^["']?(?:yes|no|yeah|nope|maybe|perhaps|never|ja|nein|doch|vielleicht|nie|oui|non|si|jamais)(?=[,.;:!?-]| -)/iu

/** A question is read with its answer, which stands right behind it; and an answer of a few words with its question. */
function ofAnswer(old: Run, now: Run, language: string): TurnedRound | null {
  const [was, is] = [old, now].map(({ sentences, first, last }) => ({
    ...{ own: sentences[last], before: sentences[first - 1], after: sentences[last + 1] },
  }))
  if (isQuestion(is?.own) && was?.after?.words !== is?.after?.words)
    return { how: 'answer', words: (is?.after ?? was?.after)?.written ?? '' }
  if (!is?.own || was?.before?.words === is.before?.words || !isShortAnswer(is.own.words, language)) return null
  const question = [is.before, was?.before].find(isQuestion)
  return question ? { how: 'answer', words: question.written } : null
}

const isShortAnswer = (words: string, language: string) => YES_OR_NO.test(words) || isFragment(words, language)

/** The sentence beside a run; one in another paragraph only when it reaches so far. */
function beside({ sentences, first, last }: Run, where: Where, language: string): Side {
  const at = where === 'before' ? first - 1 : last + 1
  const one = sentences[at]
  // A denial that names what it denies is about that, and not about whatever stands beside it.
  const aims = surroundings(sentences, language).reach.aims.get(at)
  if (aims && !isWithin(aims, first, last)) return null
  if (!one || (one.block !== sentences[first]?.block && !turnsNext(one.words, language, where))) return null
  const turn = turnBeside(one.words, language, where)
  const isAbove = where === 'before' && one.block !== sentences[first]?.block && isHeading(sentences, first - 1)
  return { words: one.words, written: one.written, turn: turn && isAbove ? 'heading' : turn }
}

function ofSide(was: Side, now: Side): TurnedRound | null {
  if (was?.words === now?.words) return null
  if (now?.turn) return { how: now.turn, words: now.written }
  // In a language that is not read nobody can say that what went away did turn it round.
  return was?.turn && was.turn !== 'unread' ? { how: 'no-longer', words: was.written } : null
}

/** Beside a quote that is a sentence by itself, whoever is named may be who said it. */
function ofSpeaker(old: Run, now: Run, language: string): TurnedRound | null {
  for (const step of [-1, 1]) {
    const [was, is] = [old, now].map(({ sentences, first, last }) => {
      const one = sentences[step < 0 ? first - 1 : last + 1]
      return one?.block === sentences[first]?.block ? one : undefined
    })
    if (was?.words === is?.words) continue
    if ([was, is].some((one) => one && namesSomebody(one.words, language)))
      return { how: 'speaker', words: (is ?? was)?.written ?? '' }
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
  const says = otherSpeaker(old, now, language)
  if (says) return { how: 'speaker', words: says.written }
  const answered = ofAnswer(old, now, language)
  if (answered) return answered
  for (const where of ['before', 'after'] as const) {
    const turned = ofSide(beside(old, where, language), beside(now, where, language))
    if (turned) return turned
  }
  const reached = ofReach(old, now, language)
  if (reached) return reached
  const [around, aroundNow] = [surroundings(old.sentences, language), surroundings(now.sentences, language)]
  const wideBefore = around.wide.get(old.sentences[old.first]?.block ?? -1) ?? []
  const wideNow = aroundNow.wide.get(now.sentences[now.first]?.block ?? -1) ?? []
  const missingIn = (list: readonly Said[]) => (one: Said) => list.every(({ words }) => words !== one.words)
  const more = wideNow.find(missingIn(wideBefore))
  if (more) return { how: turnBeside(more.words, language, 'before') ?? 'denies', words: more.written }
  const less = wideBefore.find(missingIn(wideNow))
  if (less) return { how: 'no-longer', words: less.written }

  const [headingBefore, headingNow] = [around.heading[old.first] ?? null, aroundNow.heading[now.first] ?? null]
  if (headingBefore?.words !== headingNow?.words) {
    if (headingNow && turnAbove(headingNow.words, language)) return { how: 'heading', words: headingNow.written }
    if (headingBefore && turnAbove(headingBefore.words, language) === 'denies')
      return { how: 'no-longer', words: headingBefore.written }
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

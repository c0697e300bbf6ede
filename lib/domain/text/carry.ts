import type { Kind } from '@/lib/domain/claims/claim'
import { KIND_INFO } from '@/lib/domain/claims/claim'
import type { AppliedEdit, AskedEdit } from './applied-edit'
import { findApplied } from './applied-edit'
import { readWithText } from './aside-reading'
import type { MatchedSentences, Sentence, SentenceRun as Context, TwoTexts } from './match-sentences'
import { matchSentences, sameStretch, sentencesOver } from './match-sentences'
import { samePart } from './same-part'
import { isAlone, stretch, widened } from './sentence-run'
import type { Stretch } from './sentences'
import { streamsOf } from './streams'
import type { TurnedRound } from './turned-round'
import { turnedRound } from './turned-round'
import { underOther } from './under-other'
import type { WordMap } from './word-map'
import { likeness, mapWords, onlyPlace, placeByWords, wordsOf } from './word-map'

/**
 * What a new text does to one place of a claim.
 * - kept, moved: the same words in the same sentence, typography apart, where they were or elsewhere; an approval may stand
 *   on them.
 * - applied: the edit that an approved verdict asks for was made there, word for word, and nothing else; an approval stands.
 *   Without a place when the edit took the words away.
 * - changed: the words, or the sentence around them, are others, or it cannot be said that they are the same; `start` and
 *   `end` are where to look. With `beside` the sentence is the same, and what stands beside it turns it round. No approval
 *   survives it.
 * - gone: nothing stands in their place; `suggestion` is where a person might look, and nothing more.
 */
export type Carried =
  | { fate: 'kept' | 'moved'; start: number; end: number }
  | { fate: 'applied'; place: Stretch | null }
  | { fate: 'changed'; start: number; end: number; context: { was: string; now: string }; beside?: TurnedRound }
  | { fate: 'gone'; suggestion: Stretch | null }

/** Below this likeness two sentences are two sentences. */
const ALIKE = 0.5
/** What a sentence does also to a part that is read among others than it is. */
const REACHES_OVER: ReadonlySet<TurnedRound['how']> = new Set(['denies', 'judges', 'attributes', 'leads-in'])
/** How many sentences are looked through for one that resembles another. */
const MOST_LOOKED_AT = 60

/** Carries places from one text into the next. All offsets are UTF-16 code units. */
export interface Carrier {
  /** BCP 47: what both texts are read as. */
  language: string
  /** `replacement` is what the claim's approved verdict asks for in place of its words, one of the carrier's edits. */
  carry: (place: Stretch, kind: Kind, replacement?: string) => Carried
  /** Where words that stand nowhere might belong: their only occurrence. */
  suggest: (words: string) => Stretch | null
  /** Which old sentences each new one comes from. */
  match: MatchedSentences
  /** The edits that the new text has made, word for word. */
  applied: readonly AppliedEdit[]
  /** The old sentence that a new one was made from, though its words are others; null for one that is new altogether. */
  madeFrom: (index: number) => number | null
  /** The stretches of the new text that hold no sentence of the old one. */
  fresh: Stretch[]
}

/**
 * Prepares to carry claims from `oldText` to `newText`; the work is shared by all their places. `edits` are those that
 * approved verdicts ask for, where they ask for them in the old text; `parts` are those of both texts.
 */
export function carrier(
  oldText: string,
  newText: string,
  language = 'en',
  edits: readonly AskedEdit[] = [],
  parts?: TwoTexts,
): Carrier {
  const match = matchSentences(oldText, newText, language, parts)
  const streams = { before: streamsOf(match.before), after: streamsOf(match.after) }
  const maps = new Map<string, WordMap | null>()
  const turns = new Map<string, TurnedRound | null>()
  /** By old sentence: the new one in its place. */
  const nearest = new Map<number, number | null>()
  const wordsBySentence = new Map<Sentence, string[]>()
  const applied = findApplied(match, oldText, newText, edits)

  function carry(place: Stretch, kind: Kind, replacement?: string): Carried {
    const made = replacement === undefined ? null : madeThere(place, replacement)
    if (made) return made
    const context = sentencesOver(match.before, place)
    if (!context) return { fate: 'gone', suggestion: suggest(oldText.slice(place.start, place.end)) }
    const same = surely(context, place)
    if (same) {
      const beside = turned(context, KIND_INFO[kind].isSpeech && isAlone(match.before, context, place))
      if (beside) return { fate: 'changed', ...same, context: surroundingsOf(context), beside }
      return { fate: same.start === place.start && same.end === place.end ? 'kept' : 'moved', ...same }
    }
    const near = nearby(context)
    const found = near && placeIn(context, near, place)
    if (near && found) return { fate: 'changed', ...found, context: contextsOf(context, near) }
    return { fate: 'gone', suggestion: suggest(oldText.slice(place.start, place.end)) ?? resembling(context, place) }
  }

  /** The edit that was asked for here, when the new text has made it and nothing beside it turns it round. */
  function madeThere({ start, end }: Stretch, replacement: string): Carried | null {
    const made = applied.find(
      ({ edit }) => edit.start === start && edit.end === end && edit.replacement === replacement,
    )
    if (!made) return null
    const { place, was, now } = made
    const beside = now && turnedThere(was, now, false)
    return beside && place
      ? {
          fate: 'changed',
          ...place,
          context: contextsOf(widened(match.before, was), widened(match.after, now)),
          beside,
        }
      : { fate: 'applied', place }
  }

  /** Where a place stands when all sentences of its context went together, word by word; null when that is not sure. */
  function surely({ first, last }: Context, place: Stretch): Stretch | null {
    for (let index = first; index <= last; index++)
      if (!match.sure[index] || match.to[index] !== (match.to[first] ?? -1) + index - first) return null
    const [from, until] = [match.before[first], match.before[last]]
    const [newFrom, newUntil] = [match.after[match.to[first] ?? -1], match.after[match.to[last] ?? -1]]
    if (!from || !until || !newFrom || !newUntil) return null
    const shift = newFrom.start - from.start
    if (oldText.slice(from.start, until.end) === newText.slice(newFrom.start, until.end + shift))
      return { start: place.start + shift, end: place.end + shift }
    const opening = sameStretch(from, newFrom, { start: Math.max(place.start, from.start), end: from.end })
    const closing = sameStretch(until, newUntil, { start: until.start, end: Math.min(place.end, until.end) })
    return opening && closing && { start: opening.start, end: closing.end }
  }

  /** What now stands beside the same sentences and turns them round, or no longer does. */
  function turned({ first, last }: Context, isQuote: boolean): TurnedRound | null {
    const key = [first, last, isQuote].join()
    const known = turns.get(key)
    if (known !== undefined) return known
    const now = { first: match.to[first] ?? -1, last: match.to[last] ?? -1 }
    const found =
      underOther(match.before[first], match.after[now.first], oldText === newText) ??
      turnedThere({ first, last }, now, isQuote)
    turns.set(key, found)
    return found
  }

  /**
   * Sentences are looked at in the stream that they are read in: a picture or a pull quote that comes between two paragraphs takes
   * nothing away from either. One that by itself denies what stands beside it still does. Another label alone turns nothing round.
   */
  function turnedThere(was: Context, now: Context, isQuote: boolean): TurnedRound | null {
    if (oldText === newText) return null
    const [old, new_] = [streams.before(was), streams.after(now)]
    const asked = { language, isQuote }
    const beside = turnedRound({ sentences: match.before, ...was }, { sentences: match.after, ...now }, asked)
    if (!old || old.running !== new_?.running) return beside
    const inStream =
      turnedRound(old, new_, asked) ??
      (old.running
        ? null
        : readWithText({ sentences: match.before, ...was }, { sentences: match.after, ...now }, language))
    return inStream ?? (beside && REACHES_OVER.has(beside.how) ? beside : null)
  }

  /** Sentences and those beside them, as they were and as they are. */
  function surroundingsOf({ first, last }: Context) {
    const to = { first: match.to[first] ?? 0, last: match.to[last] ?? 0 }
    return contextsOf(widened(match.before, { first, last }), widened(match.after, to))
  }

  /** The new sentences in the place of the context: from that of its first sentence to that of its last. */
  function nearby({ first, last }: Context): Context | null {
    const start = counterpart(first)
    const end = first === last ? start : counterpart(last)
    return start === null || end === null || end < start ? null : { first: start, last: end }
  }

  /** The new sentence in the place of an old one: itself, or the most alike between its neighbours' places. */
  function counterpart(index: number): number | null {
    const itself = match.to[index] ?? -1
    if (itself >= 0) return itself
    const known = nearest.get(index)
    if (known !== undefined) return known
    const found = mostAlike(match.before[index], between(match, index)) ?? samePart(match, index)
    nearest.set(index, found)
    return found
  }

  /** Each sentence is held against many others: its words are looked up once. */
  function wordsIn(text: string, sentence: Sentence): string[] {
    const known = wordsBySentence.get(sentence) ?? wordsOf(text, sentence)
    wordsBySentence.set(sentence, known)
    return known
  }

  function mostAlike(sentence: Sentence | undefined, candidates: readonly number[]): number | null {
    if (!sentence) return null
    let best: number | null = null
    let most = ALIKE
    for (const candidate of candidates) {
      const other = match.after[candidate]
      const alike = other ? likeness(wordsIn(oldText, sentence), wordsIn(newText, other)) : 0
      if (alike >= most && (best === null || alike > most)) [best, most] = [candidate, alike]
    }
    return best
  }

  function placeIn(old: Context, new_: Context, place: Stretch): Stretch | null {
    const [was, now] = [stretch(match.before, old), stretch(match.after, new_)]
    const key = [was.start, was.end, now.start, now.end].join()
    const known = maps.get(key)
    const map = known === undefined ? mapWords(oldText, was, newText, now) : known
    maps.set(key, map)
    const found = (map && placeByWords(map, place)) ?? onlyPlace(oldText, was, newText, now, place)
    // Nothing is left of what was all of a part by which to find the new words: the part tells where they stand.
    const isPart = old.first === old.last && new_.first === new_.last && samePart(match, old.first) === new_.first
    return found ?? (isPart && place.start <= was.start && place.end >= was.end ? { ...now } : null)
  }

  function contextsOf(old: Context, new_: Context) {
    const [was, now] = [stretch(match.before, old), stretch(match.after, new_)]
    return { was: oldText.slice(was.start, was.end), now: newText.slice(now.start, now.end) }
  }

  function suggest(words: string): Stretch | null {
    const start = newText.indexOf(words)
    if (!words || start < 0 || newText.includes(words, start + 1)) return null
    return { start, end: start + words.length }
  }

  /** A place in a new sentence that resembles the old one, wherever it stands. */
  function resembling(context: Context, place: Stretch): Stretch | null {
    if (context.first !== context.last) return null
    const free = match.from.flatMap((old, index) => (old === -1 ? [index] : [])).slice(0, MOST_LOOKED_AT)
    const found = mostAlike(match.before[context.first], free)
    return found === null ? null : placeIn(context, { first: found, last: found }, place)
  }

  const fresh = match.after.filter((_sentence, index) => {
    const old = match.from[index] ?? -1
    return old === -1 || !match.sure[old]
  })
  const madeFrom = (index: number): number | null => {
    const itself = match.from[index] ?? -1
    if (itself >= 0) return itself
    const known = counterparts ?? (counterparts = new Map(match.before.flatMap((_one, old) => madeInto(old))))
    return known.get(index) ?? null
  }
  let counterparts: Map<number, number> | null = null
  const madeInto = (old: number): [number, number][] => {
    if ((match.to[old] ?? -1) >= 0) return []
    const new_ = counterpart(old)
    return new_ === null ? [] : [[new_, old]]
  }
  return { language, carry, suggest, match, applied, madeFrom, fresh }
}

/** The unpaired new sentences right after that of the nearest paired one before, and right before that of the one after. */
function between({ before, after, to, from }: MatchedSentences, index: number): number[] {
  let left = index - 1
  while (left >= 0 && (to[left] ?? -1) < 0) left--
  let right = index + 1
  while (right < before.length && (to[right] ?? -1) < 0) right++
  const found = new Set<number>()
  for (let at = (left < 0 ? -1 : (to[left] ?? -1)) + 1; from[at] === -1 && found.size < MOST_LOOKED_AT; at++)
    found.add(at)
  const back = right < before.length ? (to[right] ?? -1) : after.length
  for (let at = back - 1; from[at] === -1 && found.size < 2 * MOST_LOOKED_AT; at--) found.add(at)
  return [...found].sort((a, b) => a - b)
}

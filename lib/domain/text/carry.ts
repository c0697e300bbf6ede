import type { Kind } from '@/lib/domain/claims/claim'
import type { MatchedSentences } from './match-sentences'
import { matchSentences } from './match-sentences'
import type { Stretch } from './sentences'
import type { WordMap } from './word-map'
import { likeness, mapWords, placeByWords } from './word-map'

/**
 * What a new text does to one place of a claim.
 * - kept, moved: the same words in the same sentence, where they were or elsewhere; an approval may stand on them.
 * - changed: the words, or the sentence around them, are others, or it cannot be said that they are the same; `start` and
 *   `end` are where to look. No approval survives it.
 * - gone: nothing stands in their place; `suggestion` is where a person might look, and nothing more.
 */
type Carried =
  | { fate: 'kept' | 'moved'; start: number; end: number }
  | { fate: 'changed'; start: number; end: number; context: { was: string; now: string } }
  | { fate: 'gone'; suggestion: Stretch | null }

/** Below this likeness two sentences are two sentences. */
const ALIKE = 0.5
/** How many sentences are looked through for one that resembles another. */
const MOST_LOOKED_AT = 60

/** Carries places from one text into the next. All offsets are UTF-16 code units. */
export interface Carrier {
  carry: (place: Stretch, kind: Kind) => Carried
  /** Where words that stand nowhere might belong: their only occurrence. */
  suggest: (words: string) => Stretch | null
  /** The stretches of the new text that hold no sentence of the old one. */
  fresh: Stretch[]
}

/** Prepares to carry claims from `oldText` to `newText`; the work is shared by all their places. */
export function carrier(oldText: string, newText: string, language = 'en'): Carrier {
  const match = matchSentences(oldText, newText, language)
  const maps = new Map<string, WordMap | null>()

  function carry(place: Stretch, kind: Kind): Carried {
    const context = contextOf(match.before, place)
    if (!context) return { fate: 'gone', suggestion: suggest(oldText.slice(place.start, place.end)) }
    const around = kind === 'QUOTE' ? withAttribution(oldText, match.before, context, place) : context
    const shift = surely(around)
    if (shift !== null)
      return { fate: shift === 0 ? 'kept' : 'moved', start: place.start + shift, end: place.end + shift }
    const near = nearby(context)
    const found = near && placeIn(context, near, place)
    if (near && found) return { fate: 'changed', ...found, context: contextsOf(context, near) }
    return { fate: 'gone', suggestion: suggest(oldText.slice(place.start, place.end)) ?? resembling(context, place) }
  }

  /** How far all sentences of the context went together, letter by letter; null when that is not sure. */
  function surely({ first, last }: Context): number | null {
    const [from, until] = [match.before[first], match.before[last]]
    const found = match.after[match.to[first] ?? -1]
    if (!from || !until || !found) return null
    for (let index = first; index <= last; index++)
      if (!match.sure[index] || match.to[index] !== (match.to[first] ?? -1) + index - first) return null
    const shift = found.start - from.start
    return oldText.slice(from.start, until.end) === newText.slice(from.start + shift, until.end + shift) ? shift : null
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
    return mostAlike(match.before[index], between(match, index))
  }

  function mostAlike(sentence: Stretch | undefined, candidates: readonly number[]): number | null {
    if (!sentence) return null
    let best: number | null = null
    let most = ALIKE
    for (const candidate of candidates) {
      const other = match.after[candidate]
      const alike = other ? likeness(oldText, sentence, newText, other) : 0
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
    return map && placeByWords(map, place)
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
  return { carry, suggest, fresh }
}

/** Consecutive sentences, by index. */
interface Context {
  first: number
  last: number
}

/** The sentences that a place stands in or touches: what a claim is read in. */
function contextOf(sentences: readonly Stretch[], { start, end }: Stretch): Context | null {
  let [low, high] = [0, sentences.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sentences[middle]?.end ?? 0) <= start) low = middle + 1
    else high = middle
  }
  let last = low - 1
  while ((sentences[last + 1]?.start ?? Infinity) < end) last++
  return last < low ? null : { first: low, last }
}

/** A quote that is a sentence by itself is read with the sentences beside it in its paragraph: they name who said it. */
function withAttribution(
  text: string,
  sentences: readonly Stretch[],
  { first, last }: Context,
  place: Stretch,
): Context {
  const { start, end } = stretch(sentences, { first, last })
  if (place.start > start || place.end < end) return { first, last }
  const [before, after] = [sentences[first - 1], sentences[last + 1]]
  const joined = (from: number, until: number) => !text.slice(from, until).includes('\n')
  return {
    first: before && joined(before.end, start) ? first - 1 : first,
    last: after && joined(end, after.start) ? last + 1 : last,
  }
}

function stretch(sentences: readonly Stretch[], { first, last }: Context): Stretch {
  return { start: sentences[first]?.start ?? 0, end: sentences[last]?.end ?? 0 }
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

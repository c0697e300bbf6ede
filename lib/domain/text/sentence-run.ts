import type { Sentence, SentenceRun as Context } from './match-sentences'
import type { Stretch } from './sentences'

/** True of words that are a sentence, or several, by themselves: as a quote, whose speaker only the sentences beside it name. */
export function isAlone(sentences: readonly Sentence[], context: Context, place: Stretch): boolean {
  const { start, end } = stretch(sentences, context)
  return place.start <= start && place.end >= end
}

/** Sentences with the one on either side in the same block. */
export function widened(sentences: readonly Sentence[], { first, last }: Context): Context {
  const block = sentences[first]?.block
  return {
    first: sentences[first - 1]?.block === block ? first - 1 : first,
    last: sentences[last + 1]?.block === block ? last + 1 : last,
  }
}

export function stretch(sentences: readonly Stretch[], { first, last }: Context): Stretch {
  return { start: sentences[first]?.start ?? 0, end: sentences[last]?.end ?? 0 }
}

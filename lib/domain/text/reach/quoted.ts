import { findsTheSame, namesSomebody, pointsBack } from '@/lib/domain/text/antecedents'
import type { Sentence } from '@/lib/domain/text/match-sentences'

interface Run {
  sentences: readonly Sentence[]
  first: number
  last: number
}

const known = new WeakMap<readonly Sentence[], boolean[]>()

/** By sentence: true of one that stands within quotation marks altogether, and names nobody outside them. */
function quotedOnly(sentences: readonly Sentence[]): boolean[] {
  const before = known.get(sentences)
  if (before) return before
  let isOpen = false
  const found = sentences.map(({ words, block }, index) => {
    if (sentences[index - 1]?.block !== block) isOpen = false
    let isOutside = false
    let isInside = isOpen
    for (const [at, piece] of words.split('"').entries()) {
      if (at > 0) isOpen = !isOpen
      if (!/[\p{L}\p{N}]/u.test(piece)) continue
      if (isOpen) isInside = true
      else isOutside = true
    }
    return isInside && !isOutside
  })
  known.set(sentences, found)
  return found
}

/** The sentences around a run that stand in the same quotation. */
function widened({ sentences, first, last }: Run): Run {
  const quoted = quotedOnly(sentences)
  const block = sentences[first]?.block
  let [from, until] = [first, last]
  while (quoted[from - 1] && sentences[from - 1]?.block === block) from--
  while (quoted[until + 1] && sentences[until + 1]?.block === block) until++
  return { sentences, first: from, last: until }
}

/**
 * The sentence that may say who says a run of sentences which stand in quotation marks altogether, when it is another one than before
 * or “she” in it is somebody else: beside the quotation in its paragraph, or, where that is all of the paragraph, whoever was named last.
 * Null when they are said by the same, or are no such quotation.
 */
export function otherSpeaker(old: Run, now: Run, language: string): { written: string } | null {
  const isQuoted = ({ sentences, first, last }: Run) => {
    const quoted = quotedOnly(sentences)
    for (let at = first; at <= last; at++) if (!quoted[at]) return false
    return true
  }
  if (!isQuoted(now)) return null
  const [was, is] = [widened(old), widened(now)]
  const beside = ({ sentences, first, last }: Run, step: number) => {
    const one = sentences[step < 0 ? first - 1 : last + 1]
    return one?.block === sentences[first]?.block ? one : undefined
  }
  for (const step of [-1, 1]) {
    const [one, other] = [beside(was, step), beside(is, step)]
    if (one?.words !== other?.words && [one, other].some((said) => said && namesSomebody(said.words, language)))
      return { written: (other ?? one)?.written ?? '' }
    if (!one || !other) continue
    const at = (run: Run) => ({ sentences: run.sentences, index: step < 0 ? run.first - 1 : run.last + 1 })
    const pointers = pointsBack(other.words, language).filter(({ kind }) => kind === 'person' || kind === 'named')
    if (pointers.some((pointer) => !findsTheSame(pointer, at(was), at(is), language))) return other
  }
  if ([was, is].some((run) => beside(run, -1) || beside(run, 1))) return null
  const own = is.sentences[is.first]
  const place = (run: Run) => ({ sentences: run.sentences, index: run.first })
  const isSame = findsTheSame({ kind: 'person', word: own?.written ?? '' }, place(was), place(is), language)
  return isSame || !own ? null : own
}

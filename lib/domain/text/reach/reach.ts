import type { Sentence } from '@/lib/domain/text/match-sentences'
import { turningWords } from '@/lib/domain/text/turning-words'
import type { Turn } from '@/lib/domain/text/turns'
import { aimedAt } from './aimed'
import { reachingWords } from './reaching-words'

/** A sentence that says something of others, which need not stand beside it. */
interface Reaching {
  words: string
  written: string
  turn: Turn
}

/** By sentence: what reaches it, and by sentence that denies what it names: the ones that it means. */
export interface Reach {
  over: Map<number, Reaching[]>
  aims: Map<number, ReadonlySet<number>>
}

function frames(words: string, language: string): Turn | null {
  const [reach, turns] = [reachingWords(language), turningWords(language)]
  if (!reach || !turns) return null
  const text = words.normalize('NFC').toLowerCase()
  if (text.endsWith(':') && turns.saying.test(text)) return 'attributes'
  if (!reach.frame.test(text)) return null
  return turns.saying.test(text) ? 'attributes' : 'judges'
}

/** Which sentences of a text hold for others of it: those that begin a tale, or somebody’s words, for all that follows in their paragraph; denials for what they name. */
export function reachOf(sentences: readonly Sentence[], language: string): Reach {
  const found: Reach = { over: new Map(), aims: new Map() }
  const add = (at: number, reaching: Reaching) => found.over.set(at, [...(found.over.get(at) ?? []), reaching])
  for (const [index, one] of sentences.entries()) {
    const aim = aimedAt(sentences, index, language)
    if (aim) {
      if (aim.isFound) found.aims.set(index, new Set(aim.targets))
      for (const at of aim.targets) add(at, { ...one, turn: 'denies' })
    }
    const turn = frames(one.words, language)
    if (!turn) continue
    const isLast = sentences[index + 1]?.block !== one.block
    const block = isLast ? sentences[index + 1]?.block : one.block
    for (let at = index + 1; at < sentences.length && sentences[at]?.block === block; at++) add(at, { ...one, turn })
  }
  return found
}

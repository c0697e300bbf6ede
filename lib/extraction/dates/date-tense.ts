import { isHeading, roleAt } from '@/lib/extraction/tokens/blocks'
import { isHeadVerb } from '@/lib/extraction/tokens/cues'
import type { Document } from '@/lib/extraction/tokens/document'
import { Gaz } from '@/lib/extraction/tokens/lexicon'
import { Shape } from '@/lib/extraction/tokens/tokens'

const PAST = /^(?:was|were|had|did|began|came|went|found|took|saw|won|lost|fell|rose|held|met|left|made|gave)$/
/** Words that leave it open whether a day lies ahead. */
const AHEAD = /^(?:will|would|shall|should|could|may|might|can|is|are|to|next|due|expected|planned|scheduled|set|if)$/
/** Beside the date: it may lie ahead, whatever the sentence tells. */
const UP_TO = /^(?:by|until|till|before|from|effective|this)$/
const REACH = 40

export type Telling = 'past' | 'ahead'

/** Whether the sentence around a token tells what is over or what will be; undefined where it may be either. */
export function tellingOf(document: Document, at: number): Telling | undefined {
  if (isHeading(roleAt(document, at))) return headed(document, at)
  if (tellsPast(document, at)) return 'past'
  return tellsAhead(document, at) ? 'ahead' : undefined
}

/** A heading tells what is over in the present, "quits", and what will be with "to": "to close in May". */
function headed(document: Document, at: number): Telling | undefined {
  const { tokens, sentences, sentenceOf } = document
  const [from = 0, to = 0] = sentences.slice(sentenceOf[at] ?? 0, (sentenceOf[at] ?? 0) + 2)
  const verbs = Array.from({ length: Math.min(to - from, REACH) }, (_, index) => from + index)
  if (verbs.some((index) => /^(?:to|will|may|could|set|due)$/.test(tokens[index]?.lower ?? ''))) return 'ahead'
  return verbs.some((index) => isHeadVerb(document, index)) ? 'past' : undefined
}

/** The sentence around a token tells what is over, in words that leave no day ahead. */
function tellsPast({ tokens, sentenceOf }: Document, at: number): boolean {
  if ([at - 1, at].some((beside) => UP_TO.test(tokens[beside]?.lower ?? ''))) return false
  let past = false
  let first = at
  while (first > Math.max(0, at - REACH) && sentenceOf[first - 1] === sentenceOf[at]) first--
  for (let index = first; index < at + REACH && sentenceOf[index] === sentenceOf[at]; index++) {
    const token = tokens[index]
    if (token?.shape !== Shape.LOWER) continue
    if (AHEAD.test(token.lower)) return false
    past ||= PAST.test(token.lower) || (token.lower.endsWith('ed') && (token.word.gaz & Gaz.VERB) !== 0)
  }
  return past
}

/** "will close 23 shops by Christmas": "will" is the last verb before the date, and nothing between them looks back. */
function tellsAhead({ tokens, sentenceOf }: Document, at: number): boolean {
  for (let index = at - 1; index > Math.max(0, at - REACH) && sentenceOf[index] === sentenceOf[at]; index--) {
    const token = tokens[index]
    if (token?.shape !== Shape.LOWER) continue
    if (/^(?:will|shall|won['’]t)$/.test(token.lower)) return true
    if (AHEAD.test(token.lower) && token.lower !== 'to' && token.lower !== 'next') return false
    if (/^(?:since|after|who|which|that)$/.test(token.lower) || PAST.test(token.lower)) return false
    if (token.lower.endsWith('ed') && token.word.gaz & Gaz.VERB) return false
  }
  return false
}

import { isHeading, roleAt } from '@/lib/extraction/tokens/blocks'
import { isHeadVerb } from '@/lib/extraction/tokens/cues'
import type { Document } from '@/lib/extraction/tokens/document'
import { leadInsAt } from '@/lib/extraction/tokens/lead-ins'
import { Gram } from '@/lib/extraction/tokens/grammar-words'
import { Gaz } from '@/lib/extraction/tokens/lexicon'
import { Shape, type Token } from '@/lib/extraction/tokens/tokens'

/** Verbs whose past has no -ed. */
const PAST = new Set(
  'was were had did began came went found took saw won lost fell rose held met left made gave became broke bought brought built burned caught chose cut drew drove fled flew fought got grew heard hit hurt kept knew laid led lent let meant paid put quit ran read said sold sent set shook shot shut slept spent spoke spread stole stood struck sued sank swept swore taught thought threw told tore understood woke wore wrote been seen taken given'.split(
    ' ',
  ),
)
/** Nouns for what has happened when it is spoken of: "a survey in February", "the crash in May". */
const HAPPENED =
  /^(?:survey|poll|study|report|crash|attack|accident|fire|explosion|shooting|interview|speech|ruling|verdict|murder|killing|death|raid|arrest|storm|flood|earthquake|coup|referendum|census|audit|inspection)$/
const WILL = /^(?:will|shall|won['’]t|['’]ll)$/
/** Before "to": it lies ahead. */
const BEFORE_TO =
  /^(?:due|set|expected|planned|scheduled|likely|going|plans?|hopes?|expects?|intends?|aims?|about|is|are|poised|ready|wants?)$/
/** What is agreed or asked for may lie ahead, told in the past or not. */
const AGREED =
  /^(?:agreed|promised|vowed|decided|wanted|hoped|asked|ordered|invited|pledged|offered|refused|threatened|chose|voted)$/
/** They leave it open whether a day lies ahead. */
const OPEN = /^(?:would|should|could|may|might|can|must|if|unless|whether)$/
/** Beside the date: it may lie ahead, whatever the sentence tells. */
const UP_TO = /^(?:by|until|till|before|effective|this)$/
const REACH = 40

/** Told as over, as still to come, or in a present that may be either; undefined where nothing tells. */
export type Telling = 'past' | 'ahead' | 'open'

/** How the sentence around a token tells it: the verb that stands nearest before it, else the first behind it. */
export function tellingOf(document: Document, at: number): Telling | undefined {
  const { tokens, sentences, sentenceOf } = document
  if (isHeading(roleAt(document, at))) return headed(document, at)
  if (tokens[at - 1]?.lower === 'since' || hasHappened(tokens, at)) return 'past'
  const from = Math.max(sentences[sentenceOf[at] ?? 0] ?? 0, at - REACH)
  const to = Math.min(sentences[(sentenceOf[at] ?? 0) + 1] ?? 0, at + REACH)
  const told = toldBefore(tokens, at, from) ?? toldBehind(tokens, at, to) ?? toldInLeadIn(document, at)
  const upTo = [at - 1, at].some((beside) => UP_TO.test(tokens[beside]?.lower ?? ''))
  return upTo && told === 'past' ? 'open' : told
}

/** A present may be a noun ("23 shops"): "will" before it still says what lies ahead. */
function toldBefore(tokens: readonly Token[], at: number, from: number): Telling | undefined {
  let open = false
  for (let index = at - 1; index >= from; index--) {
    const told = tellingAt(tokens, index)
    if (told === 'ahead') return told
    if (told === 'past' && !open) return told
    open ||= told === 'open'
  }
  return open ? 'open' : undefined
}

function toldBehind(tokens: readonly Token[], at: number, to: number): Telling | undefined {
  for (let index = at + 1; index < to; index++) {
    const told = tellingAt(tokens, index)
    if (told) return told
  }
  return undefined
}

/** "The council will:" tells an item below it, as far as that tells nothing itself. */
function toldInLeadIn(document: Document, at: number): Telling | undefined {
  const lead = leadInsAt(document, at).at(-1)
  return lead && toldBefore(document.tokens, lead.end, Math.max(lead.from, lead.end - REACH))
}

/** "a survey in February". */
function hasHappened(tokens: readonly Token[], at: number): boolean {
  return /^(?:in|on|of|from)$/.test(tokens[at - 1]?.lower ?? '') && HAPPENED.test(tokens[at - 2]?.lower ?? '')
}

/** What one token tells, if it is the verb. */
function tellingAt(tokens: readonly Token[], index: number): Telling | undefined {
  const token = tokens[index]
  if (!token || token.shape > Shape.CAPITAL || (token.shape === Shape.CAPITAL && index > 0)) return undefined
  if (WILL.test(token.lower)) return 'ahead'
  if (token.lower === 'to' && BEFORE_TO.test(tokens[index - 1]?.lower ?? '')) return 'ahead'
  if (OPEN.test(token.lower)) return 'open'
  if (token.lower === 'to' && AGREED.test(tokens[index - 1]?.lower ?? '')) return 'open'
  const before = tokens[index - 1]
  // "opened" behind "to be", "will be" or "is" belongs to that verb; "the planned closure" is no verb.
  if (/^(?:be|being|is|are|get|gets)$/.test(before?.lower ?? ''))
    return /^(?:scheduled|planned|expected|due|set|slated)$/.test(token.lower) ? 'ahead' : undefined
  if ((before?.word.gram ?? 0) & Gram.DETERMINER) return undefined
  if (PAST.has(token.lower)) return token.lower === 'set' || token.lower === 'read' ? undefined : 'past'
  if (token.lower.endsWith('ed') && token.word.gaz & Gaz.VERB) return 'past'
  return isPresent(token) ? 'open' : undefined
}

/** "opens", "meets": the third person of a verb that says nothing. */
function isPresent({ lower, word }: Token): boolean {
  return (
    lower.endsWith('s') && (word.gaz & Gaz.VERB) !== 0 && !(word.gram & (Gram.SPEECH | Gram.AUXILIARY | Gram.TIME_UNIT))
  )
}

/** A heading tells what is over in the present, "quits", and what will be with "to": "to close in May". */
function headed(document: Document, at: number): Telling | undefined {
  const { tokens, sentences, sentenceOf } = document
  const [from = 0, to = 0] = sentences.slice(sentenceOf[at] ?? 0, (sentenceOf[at] ?? 0) + 2)
  const verbs = Array.from({ length: Math.min(to - from, REACH) }, (_, index) => from + index)
  if (verbs.some((index) => /^(?:to|will|may|could|set|due)$/.test(tokens[index]?.lower ?? ''))) return 'ahead'
  return verbs.some((index) => isHeadVerb(document, index)) ? 'past' : undefined
}

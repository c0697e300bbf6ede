import type { Speaker } from '@/lib/extraction/claim'
import type { Quotation } from '@/lib/extraction/tokens/mention'
import { roleAt } from '@/lib/extraction/tokens/blocks'
import { isCue, isFinite, isThought } from '@/lib/extraction/tokens/cues'
import { Gram } from '@/lib/extraction/tokens/grammar-words'
import { headedSpeech } from '@/lib/extraction/names/headed-speech'
import { mainSubject } from './main-subject'
import type { Scene } from './scene'
import { afterQuote, type Found, withCue } from './speaker-after'
import { beforeQuote, FURTHEST } from './speaker-before'
import type { Place } from './noun-phrases'
import { subjectBefore } from './subjects'
import { Shape, type Token } from '@/lib/extraction/tokens/tokens'

/** The last quotation whose speaker is known. */
interface Previous {
  paragraph: number
  last: number
  speaker: Speaker
}

/** Words that a speaker in front of the tag's verb may take: "the Florida senator said". */
const LONGEST_TAG = 8
/** Words between the verb that leads in and its question: "asked on Friday". */
const LEAD_IN = 5
/** Verbs that tag a quotation and do little else. */
const PLAIN =
  /^(?:said|says|added|adds|told|wrote|writes|tweeted|explained|asked|continued|replied|responded|noted|argued|insisted)$/

/**
 * Gives each quotation its speaker, from the nearest words to the farthest: beside it in its sentence, the sentence's
 * subject, the paragraph's speaker, the previous paragraph's.
 */
export function findSpeakers(scene: Scene, quotes: Quotation[]): void {
  const { tokens, paragraphOf } = scene.document
  let previous: Previous | undefined
  for (const quote of quotes) {
    const direct = endsWithMark(tokens, quote)
    const headed = headedSpeaker(scene, quote)
    const before = () => speaking(scene, beforeQuote(scene, quote))
    const after = () => speaking(scene, afterQuote(scene, quote, direct))
    const found =
      headed ??
      (direct && !goesOnInside(scene, quote)
        ? isLedIn(scene, quote)
          ? (before() ?? after())
          : (after() ?? before())
        : (speaking(scene, taggedAfter(scene, quote)) ?? before() ?? after()))
    const speaker = found ? speakerAt(scene, found) : unmarked(scene, quote, previous)
    if (speaker) quote.speaker = speaker
    if (quote.speaker)
      previous = { paragraph: paragraphOf[quote.last - 1] ?? 0, last: quote.last, speaker: quote.speaker }
  }
}

/** "Starmer to Trump: ‘…’", "‘…’ – Starmer": in headings. */
function headedSpeaker({ document }: Scene, { first, last }: Quotation): Found | undefined {
  const headed = headedSpeech(document)
  const speech = headed.get(first) ?? headed.get(last - 1)
  return speech && { ...speech.speaker, cue: speech.cue }
}

/** "When Odum asked on Friday “Who signed?” Harlan replied": the verb leads in, and no comma leads on to a tag. */
function isLedIn({ document, quoteOf, counted }: Scene, { first, last }: Quotation): boolean {
  const { tokens, sentenceOf } = document
  if (!/^[?!]/.test(tokens[last - 2]?.text ?? '') || opensSentence(sentenceOf, first)) return false
  for (let at = first - 1; at >= Math.max(0, first - LEAD_IN); at--) {
    if (quoteOf[at] || sentenceOf[at] !== sentenceOf[first]) return false
    if (isCue(tokens, at)) return true
    if (!counted[at] && !/^(?:on|in|at|,)$/.test(tokens[at]?.lower ?? '')) return false
  }
  return false
}

/**
 * The words found, where they can speak: a name, a pronoun, or a noun phrase of people or of something written. Never an
 * amount or a day, and no clause: what holds a verb of its own is none.
 */
function speaking(scene: Scene, found: Found | undefined): Found | undefined {
  if (!found) return undefined
  const { document, startingAt, counted } = scene
  const { tokens } = document
  for (let at = found.first; at < found.last; at++) if (startingAt.has(at)) return found
  const words = tokens.slice(found.first, found.last)
  const own = words.every(({ shape }, index) => shape === Shape.MARK || counted[found.first + index])
  if (own) return undefined
  const opener = words[0]
  const led = opener !== undefined && (opener.word.gram & (Gram.DETERMINER | Gram.PRONOUN | Gram.CARDINAL)) !== 0
  const capital = opener?.shape !== Shape.LOWER && opener?.shape !== Shape.NUMBER
  const clause = words.some(
    (word, index) => index > 0 && isFinite(word) && !(word.word.gram & (Gram.ROLE | Gram.TITLE)),
  )
  const people = words.some(({ word }) => word.gram & (Gram.ROLE | Gram.TITLE | Gram.ORG_HEAD))
  if (!led && !capital && (clause || (words.length > 2 && !people))) return undefined
  return counted[found.first] && !people ? undefined : found
}

/** The speaker of a quotation with no verb of its own: the sentence's subject, the paragraph's speaker, the last paragraph's. */
function unmarked(scene: Scene, quote: Quotation, previous: Previous | undefined): Speaker | undefined {
  const { paragraphOf, paragraphs, sentenceOf } = scene.document
  const paragraph = paragraphOf[quote.first] ?? 0
  if (!opensSentence(sentenceOf, quote.first)) {
    const subject = subjectOfSentence(scene, quote)
    if (subject) return speakerAt(scene, subject)
    return previous?.paragraph === paragraph ? previous.speaker : undefined
  }
  const adjoining = previous !== undefined && (sentenceOf[quote.first] ?? 0) - (sentenceOf[previous.last - 1] ?? 0) < 2
  const told = adjoining ? undefined : earlierInParagraph(scene, quote, paragraph, true)
  if (told) return speakerAt(scene, told)
  if (previous?.paragraph === paragraph) return previous.speaker
  const earlier = earlierInParagraph(scene, quote, paragraph, false)
  if (earlier) return speakerAt(scene, earlier)
  const follows = previous?.paragraph === paragraph - 1 && quote.first === paragraphs[paragraph]
  return follows && roleAt(scene.document, previous.last - 1) === roleAt(scene.document, quote.first)
    ? previous.speaker
    : undefined
}

/** A quotation in the middle of a sentence that opens in lower case belongs to what is before it. */
function goesOnInside({ document: { tokens, sentenceOf } }: Scene, { first }: Quotation): boolean {
  return (
    !opensSentence(sentenceOf, first) && tokens[first + 1]?.shape === Shape.LOWER && tokens[first - 1]?.text !== ':'
  )
}

/** "…,” Smith said.", "…,” said Smith." and "…,” the mayor said." even after a lead of its own. */
function taggedAfter(scene: Scene, quote: Quotation): Found | undefined {
  const { tokens } = scene.document
  if (!endsWithMark(tokens, quote)) return undefined
  const at = tokens[quote.last]?.text === ',' ? quote.last + 1 : quote.last
  for (let verb = at; verb < at + LONGEST_TAG; verb++) {
    const token = tokens[verb]
    if (!token || scene.quoteOf[verb] || (token.shape === Shape.MARK && token.text !== '.')) return undefined
    if (isCue(tokens, verb)) return PLAIN.test(token.lower) ? afterQuote(scene, quote, true) : undefined
    if (isFinite(token) && !(token.word.gram & Gram.ROLE)) return undefined
  }
  return undefined
}

function speakerAt({ document: { tokens, text } }: Scene, { first, last, cue }: Found): Speaker {
  const start = tokens[first]?.start ?? 0
  const end = tokens[last - 1]?.end ?? 0
  return { start, end, text: text.slice(start, end), ...(cue && { cue }) }
}

function endsWithMark(tokens: Token[], { last }: Quotation): boolean {
  const inside = tokens[last - 2]
  return (inside?.shape === Shape.MARK && /^[,.!?…—-]/.test(inside.text)) || tokens[last]?.text === ','
}

function opensSentence(sentenceOf: Int32Array, first: number): boolean {
  return first === 0 || sentenceOf[first - 1] !== sentenceOf[first]
}

function subjectOfSentence(scene: Scene, quote: Quotation): Found | undefined {
  const { sentenceOf } = scene.document
  let start = quote.first
  while (start > 0 && sentenceOf[start - 1] === sentenceOf[quote.first] && start > quote.first - FURTHEST) start--
  return withCue(mainSubject(scene, start, quote.first) ?? clauseOpener(scene, start, quote.first), '')
}

/** "Sanders used this question to demand “…”": the name that opens a clause, whatever the verb behind it. */
function clauseOpener(
  { document: { tokens }, startingAt, quoteOf }: Scene,
  from: number,
  to: number,
): Place | undefined {
  for (let at = from; at < to; at++) {
    const name = quoteOf[at] ? undefined : startingAt.get(at)
    if (!name || name.kind === 'PLACE') continue
    const [before, next] = [tokens[at - 1], tokens[name.last]]
    const opens = at === from || before?.text === ',' || ((before?.word.gram ?? 0) & Gram.CONJUNCTION) !== 0
    const goesOn = next?.shape === Shape.LOWER && !(next.word.gram & (Gram.PREPOSITION | Gram.CONJUNCTION))
    if (opens && goesOn && name.last < to) return { first: name.first, last: name.last }
  }
  return undefined
}

/** Whoever speaks (or, unless `telling`, acts) in the sentence before, within the paragraph. */
function earlierInParagraph(scene: Scene, quote: Quotation, paragraph: number, telling: boolean): Found | undefined {
  const { sentenceOf, sentences, paragraphOf, tokens } = scene.document
  const before = (sentenceOf[quote.first] ?? 0) - 1
  const from = sentences[before] ?? -1
  if (from < 0 || paragraphOf[from] !== paragraph) return undefined
  if (!telling) return withCue(mainSubject(scene, from, quote.first), '')
  for (let at = from + 1; at < quote.first && at < from + FURTHEST; at++)
    if (!scene.quoteOf[at] && isCue(tokens, at) && !isThought(tokens[at]))
      return withCue(subjectBefore(scene, at, from), tokens[at]?.lower ?? '')
  return undefined
}

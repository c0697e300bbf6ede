import type { Speaker } from './claim'
import type { Quotation } from './mention'
import { isCue, isFinite, isThought, type Scene } from './scene'
import { mainSubject } from './main-subject'
import type { Place } from './noun-phrases'
import { subjectAfter, subjectBefore } from './subjects'
import { Gap, Shape, type Token } from './tokens'
import { Gram } from './grammar-words'

type Found = Place & { cue: string }

/** The last quotation whose speaker is known. */
interface Previous {
  paragraph: number
  last: number
  speaker: Speaker
}

const FURTHEST = 60
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
    const found =
      direct && !goesOnInside(scene, quote)
        ? (afterQuote(scene, quote, direct) ?? beforeQuote(scene, quote))
        : (taggedAfter(scene, quote) ?? beforeQuote(scene, quote) ?? afterQuote(scene, quote, direct))
    const speaker = found ? speakerAt(scene, found) : unmarked(scene, quote, previous)
    if (speaker) quote.speaker = speaker
    if (quote.speaker)
      previous = { paragraph: paragraphOf[quote.last - 1] ?? 0, last: quote.last, speaker: quote.speaker }
  }
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
  return previous?.paragraph === paragraph - 1 && quote.first === paragraphs[paragraph] ? previous.speaker : undefined
}

/** A quotation in the middle of a sentence that opens in lower case belongs to what is before it. */
function goesOnInside({ document: { tokens, sentenceOf } }: Scene, { first }: Quotation): boolean {
  return (
    !opensSentence(sentenceOf, first) && tokens[first + 1]?.shape === Shape.LOWER && tokens[first - 1]?.text !== ':'
  )
}

/** "…,” Smith said." and "…,” said Smith." even after a lead of its own. */
function taggedAfter(scene: Scene, quote: Quotation): Found | undefined {
  const { tokens } = scene.document
  const at = tokens[quote.last]?.text === ',' ? quote.last + 1 : quote.last
  if (!endsWithMark(tokens, quote)) return undefined
  const name = scene.startingAt.get(at)
  const verb = name ? name.last : tokens[at] && tokens[at].word.gram & (Gram.HE | Gram.SHE) ? at + 1 : at
  if (!isCue(tokens, verb) || !PLAIN.test(tokens[verb]?.lower ?? '')) return undefined
  return afterQuote(scene, quote, true)
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

/** "said X", "X said", "X, an analyst, said", "according to X", "― X" after the closing mark. */
function afterQuote(scene: Scene, quote: Quotation, direct: boolean): Found | undefined {
  const { tokens, sentenceOf, paragraphOf } = scene.document
  let at = quote.last
  if (/^(?:,|--?|–|—|―)$/.test(tokens[at]?.text ?? '')) at++
  const token = tokens[at]
  if (token && paragraphOf[at] !== paragraphOf[quote.last - 1]) return signature(scene, at)
  if (!token) return undefined
  if (
    tokens[at - 1]?.text === '―' ||
    ((tokens[at - 1]?.text === '—' || tokens[at - 1]?.text === '–') && scene.startingAt.get(at)?.kind === 'PERSON')
  ) {
    const signed = scene.startingAt.get(at)
    if (signed && (tokens[signed.last]?.gap ?? Gap.LINE) >= Gap.LINE)
      return { first: signed.first, last: signed.last, cue: '' }
  }
  const newSentence = sentenceOf[at] !== sentenceOf[quote.last - 1]
  if (newSentence && tokens[quote.last - 2]?.text === '.') return undefined
  if (token.lower === 'according' && tokens[at + 1]?.lower === 'to')
    return withCue(subjectAfter(scene, at + 2), 'according to')
  if (token.lower === 'as' && direct) return firstVerb(scene, at + 1, 8)
  if (/^(?:who|which|that|and|but|or|with|while|when)$/.test(token.lower)) return laterAccording(scene, at)
  if (
    (isCue(tokens, at) && !token.lower.endsWith('ing')) ||
    (direct && !newSentence && isFinite(token) && tokens[at + 1]?.shape !== Shape.LOWER)
  ) {
    const subject = subjectAfter(scene, at + 1)
    if (subject) return { ...subject, cue: token.lower }
  }
  if (newSentence && token.lower === 'i') return undefined
  if (!direct && !(scene.startingAt.get(at)?.kind === 'PERSON' || token.word.gram & (Gram.HE | Gram.SHE)))
    return laterAccording(scene, at)
  return firstVerb(scene, at, direct ? 30 : 4, !newSentence) ?? laterAccording(scene, at)
}

/** "- Bernie Gold" in a line of its own below the quotation. */
function signature({ document: { tokens }, startingAt }: Scene, at: number): Found | undefined {
  const dashed =
    at > 0 && /^(?:--?|–|—|―)$/.test(tokens[at - 1]?.text ?? '')
      ? at
      : /^(?:--?|–|—|―)$/.test(tokens[at]?.text ?? '')
        ? at + 1
        : -1
  const name = startingAt.get(dashed)
  if (!name) return undefined
  const end = tokens[name.last]
  const ended = !end || end.gap >= Gap.LINE || /^[.,]$/.test(end.text)
  return ended ? { first: name.first, last: name.last, cue: '' } : undefined
}

function withCue(place: Place | undefined, cue: string): Found | undefined {
  return place && { ...place, cue }
}

/** "…, according to X" and "…, X said" farther on in the sentence. */
function laterAccording(scene: Scene, from: number): Found | undefined {
  const { tokens, sentenceOf } = scene.document
  for (let at = from; at < from + 30 && sentenceOf[at] === sentenceOf[from]; at++) {
    if (scene.quoteOf[at]) return undefined
    if (tokens[at]?.lower === 'according' && tokens[at + 1]?.lower === 'to')
      return withCue(subjectAfter(scene, at + 2), 'according to')
    if (tokens[at]?.text === ',' && isTail(scene, at + 1)) return firstVerb(scene, at + 1, 8)
  }
  return undefined
}

/** "he said." and "Smith said Friday." close the sentence. */
function isTail({ document: { tokens }, startingAt }: Scene, at: number): boolean {
  const token = tokens[at]
  if (!token) return false
  const name = startingAt.get(at)
  const last = name ? name.last : token.word.gram & (Gram.HE | Gram.SHE) ? at + 1 : -1
  return last > 0 && isCue(tokens, last) && /^(?:said|says|added|wrote|told|explained)$/.test(tokens[last]?.lower ?? '')
}

/** The first verb of speech after a subject that starts here, over appositions. */
function firstVerb(scene: Scene, from: number, within: number, anyVerb = true): Found | undefined {
  const { tokens, sentenceOf } = scene.document
  for (
    let verb = from;
    verb < Math.min(tokens.length, from + within) && sentenceOf[verb] === sentenceOf[from];
    verb++
  ) {
    if (scene.quoteOf[verb]) return undefined
    const token = tokens[verb]
    if (verb === from) continue
    const near =
      anyVerb && verb <= from + 4 && isFinite(token) && !((tokens[verb - 1]?.word.gram ?? 0) & Gram.DETERMINER)
    if (!isCue(tokens, verb) && !near) continue
    const subject = subjectBefore(scene, verb, from)
    if (subject) return { ...subject, cue: token?.lower ?? '' }
    if (isCue(tokens, verb)) return undefined
  }
  return undefined
}

/** The subject of the last verb of speech before the quotation, in its sentence or in the lead-in that ends with a colon. */
function beforeQuote(scene: Scene, quote: Quotation): Found | undefined {
  const { tokens, sentenceOf } = scene.document
  let at = quote.first - 1
  if (at < 0) return undefined
  const leadIn = tokens[at]?.text === ':' || tokens[at]?.text === ','
  if (sentenceOf[at] !== sentenceOf[quote.first] && !leadIn) return undefined
  const sentence = sentenceOf[at]
  const stop = Math.max(0, quote.first - FURTHEST)
  let start = at
  while (start > stop && sentenceOf[start - 1] === sentence) start--
  let thought: Found | undefined
  for (; at >= start; at--) {
    if (scene.quoteOf[at]) continue
    const token = tokens[at]
    if (token?.lower === 'to' && tokens[at - 1]?.lower === 'according')
      return withCue(subjectAfter(scene, at + 1), 'according to')
    if (!isCue(tokens, at)) continue
    if (thought && isThought(token)) continue
    const subject = subjectBefore(scene, at, start) ?? (at === start ? subjectAfter(scene, at + 1) : undefined)
    if (!subject) continue
    const found = { ...subject, cue: token?.lower ?? '' }
    if (!isThought(token)) return found
    thought = found
  }
  if (thought) return thought
  if (tokens[quote.first - 1]?.text === ':') {
    const subject = mainSubject(scene, start, quote.first) ?? lastName(scene, start, quote.first)
    if (subject) return { ...subject, cue: ':' }
  }
  return undefined
}

function lastName(scene: Scene, from: number, to: number): Place | undefined {
  for (let at = to; at > from; at--) {
    const name = scene.endingAt.get(at)
    if (name?.kind === 'PERSON' && name.first >= from) return name
  }
  return undefined
}

function subjectOfSentence(scene: Scene, quote: Quotation): Found | undefined {
  const { sentenceOf } = scene.document
  let start = quote.first
  while (start > 0 && sentenceOf[start - 1] === sentenceOf[quote.first] && start > quote.first - FURTHEST) start--
  return withCue(mainSubject(scene, start, quote.first), '')
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

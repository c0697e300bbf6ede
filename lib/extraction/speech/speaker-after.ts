import { isCue, isFinite } from '@/lib/extraction/tokens/cues'
import { Gram } from '@/lib/extraction/tokens/grammar-words'
import type { Quotation } from '@/lib/extraction/tokens/mention'
import type { Place } from './noun-phrases'
import type { Scene } from './scene'
import { subjectAfter, subjectBefore } from './subjects'
import { Gap, Shape, type Token } from '@/lib/extraction/tokens/tokens'

/** Verbs that close a sentence with its speaker. */
const TAGGING =
  /^(?:said|says|added|adds|wrote|writes|told|tells|explained|explains|argued|argues|noted|notes|tweeted)$/

/** Who speaks, and the words that say so. */
export type Found = Place & { cue: string }

export function withCue(place: Place | undefined, cue: string): Found | undefined {
  return place && { ...place, cue }
}

/** "said X", "X said", "X, an analyst, said", "according to X", "― X" after the closing mark. */
export function afterQuote(scene: Scene, quote: Quotation, direct: boolean): Found | undefined {
  const { tokens, sentenceOf, paragraphOf } = scene.document
  let at = quote.last
  if (/^(?:,|--?|–|—|―)$/.test(tokens[at]?.text ?? '')) at++
  const token = tokens[at]
  if (token && paragraphOf[at] !== paragraphOf[quote.last - 1]) return signature(scene, at)
  if (!token) return undefined
  if (/^[―—–]$/.test(tokens[at - 1]?.text ?? '')) {
    const signed = scene.startingAt.get(at)
    if (signed?.kind === 'PERSON' && endsSignature(scene, signed.last))
      return { first: signed.first, last: signed.last, cue: '' }
  }
  const newSentence = sentenceOf[at] !== sentenceOf[quote.last - 1]
  if (newSentence && tokens[quote.last - 2]?.text === '.') return isTail(scene, at) ? bareTag(scene, at) : undefined
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

/** "…, according to X" and "…, X said" farther on in the sentence. */
function laterAccording(scene: Scene, from: number): Found | undefined {
  const { tokens, sentenceOf } = scene.document
  for (let at = from; at < from + 30 && sentenceOf[at] === sentenceOf[from]; at++) {
    if (scene.quoteOf[at]) return undefined
    if (tokens[at]?.lower === 'according' && tokens[at + 1]?.lower === 'to')
      return withCue(subjectAfter(scene, at + 2), 'according to')
    if (tokens[at]?.text !== ',') continue
    if (isTail(scene, at + 1)) return firstVerb(scene, at + 1, 8)
    if (isCue(tokens, at + 1) && TAGGING.test(tokens[at + 1]?.lower ?? ''))
      return withCue(subjectAfter(scene, at + 2), tokens[at + 1]?.lower ?? '')
  }
  return undefined
}

/** What may stand behind a signature: the end of its line or sentence, or the next quotation. */
function endsSignature({ document: { tokens }, quoteOf }: Scene, at: number): boolean {
  const end = tokens[at]
  return !end || end.gap >= Gap.LINE || end.text === '.' || (quoteOf[at] ?? 0) > 0
}

/** "he said." and "Smith said Friday." close the sentence. */
function isTail(scene: Scene, at: number): boolean {
  const verb = tagVerb(scene, at)
  return isCue(scene.document.tokens, verb) && TAGGING.test(scene.document.tokens[verb]?.lower ?? '')
}

/** The token behind "he", "Smith" or "the indictment". */
function tagVerb(scene: Scene, at: number): number {
  const {
    document: { tokens },
    startingAt,
  } = scene
  const name = startingAt.get(at)
  if (name && (name.kind === 'PERSON' || !isTitled(tokens, name.last))) return name.last
  const titled = titledName(scene, at)
  if (titled !== undefined) return titled
  if ((tokens[at]?.word.gram ?? 0) & Gram.DETERMINER)
    for (let verb = at + 2; verb <= at + 4; verb++) {
      if (TAGGING.test(tokens[verb]?.lower ?? '')) return verb
      if (tokens[verb]?.shape !== Shape.LOWER) break
    }
  return (tokens[at]?.word.gram ?? 0) & (Gram.HE | Gram.SHE) ? at + 1 : -1
}

const isTitled = (tokens: readonly Token[], at: number) =>
  ((tokens[at]?.word.gram ?? 0) & (Gram.TITLE | Gram.ROLE)) !== 0

/** "CBS spokesman Neil Sroka": the token behind the name, where all before it says what he is. */
function titledName({ document: { tokens }, endingAt }: Scene, at: number): number | undefined {
  for (let last = at + 2; last <= at + 7; last++) {
    const name = endingAt.get(last)
    if (name?.kind === 'PERSON' && name.first > at && isTitled(tokens, name.first - 1)) return last
    const token = tokens[last - 1]
    if (!token || (token.shape === Shape.LOWER && !isTitled(tokens, last - 1))) return undefined
  }
  return undefined
}

/** "“We won.” Smith said." with a full stop for the comma: nothing more than subject and verb. */
function bareTag(scene: Scene, at: number): Found | undefined {
  const { tokens } = scene.document
  const verb = tagVerb(scene, at)
  return tokens[verb + 1]?.text === '.' || tokens[verb + 1]?.lower === 'to' ? firstVerb(scene, at, 8) : undefined
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
    // "Khadra, who goes by one name, told": the verb of a relative clause has no speaker of its own.
    if (/^(?:who|which)$/.test(tokens[verb - 1]?.lower ?? '')) continue
    const subject = subjectBefore(scene, verb, from)
    if (subject) return { ...subject, cue: token?.lower ?? '' }
    if (isCue(tokens, verb)) return undefined
  }
  return undefined
}

import { isCue, isThought } from '@/lib/extraction/tokens/cues'
import { mainSubject, SUBJECT_PRONOUNS } from './main-subject'
import type { Quotation } from '@/lib/extraction/tokens/mention'
import type { Place } from './noun-phrases'
import { possessorOf } from './possessors'
import type { Scene } from './scene'
import { type Found, withCue } from './speaker-after'
import { subjectAfter, subjectBefore } from './subjects'
import { Shape } from '@/lib/extraction/tokens/tokens'

/** How many tokens before a quotation its speaker may stand. */
export const FURTHEST = 60

/** The subject of the last verb of speech before the quotation, in its sentence or in the lead-in that ends with a colon. */
export function beforeQuote(scene: Scene, quote: Quotation): Found | undefined {
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
    const possessor = possessorOf(scene, at, start, quote.first)
    if (possessor) return { ...possessor, cue: token?.lower ?? '' }
    if (!isCue(tokens, at)) continue
    if (thought && isThought(token)) continue
    const subject =
      inverted(scene, at, quote.first) ??
      subjectBefore(scene, at, start) ??
      (at === start ? subjectAfter(scene, at + 1) : undefined)
    if (!subject) continue
    const found = outermost(scene, { ...subject, cue: token?.lower ?? '' }, start)
    if (!isThought(token)) return found
    thought = found
  }
  if (thought) return outermost(scene, thought, start)
  if (tokens[quote.first - 1]?.text === ':') {
    const subject =
      label(scene, quote.first - 1) ?? mainSubject(scene, start, quote.first) ?? lastName(scene, start, quote.first)
    if (subject) return { ...subject, cue: ':' }
  }
  return undefined
}

/** "Council tax – Ada Lopez: “…”": a name by itself between a mark and the colon. */
function label({ document: { tokens }, endingAt }: Scene, colon: number): Place | undefined {
  const name = endingAt.get(colon)
  const before = name && tokens[name.first - 1]
  const alone = before && (/^(?:--?|–|—|[.\])])$/.test(before.text) || before.lower === 'from')
  return alone && name.kind !== 'PLACE' ? { first: name.first, last: name.last } : undefined
}

function lastName(scene: Scene, from: number, to: number): Place | undefined {
  for (let at = to; at > from; at--) {
    const name = scene.endingAt.get(at)
    if (name?.kind === 'PERSON' && name.first >= from) return name
  }
  return undefined
}

/** The subject behind its verb: "In other words, explained Ada Lopez: “…”". */
function inverted({ document: { tokens }, startingAt }: Scene, verb: number, to: number): Place | undefined {
  if (tokens[verb - 1]?.text !== ',' || tokens[to - 1]?.shape !== Shape.MARK) return undefined
  for (let at = verb + 1; at < to - 1; at++) {
    const name = startingAt.get(at)
    if (name) return name.kind === 'PERSON' && name.last === to - 1 ? { first: name.first, last: name.last } : undefined
  }
  return undefined
}

/** "Lynch said she recalled thinking “…”", "Obama said he thought that Americans would say “…”": whoever tells it all. */
function outermost(scene: Scene, found: Found, from: number): Found {
  const { tokens } = scene.document
  // "Williamson assails what he calls the “…”": who calls it so is named before.
  if (tokens[found.first - 1]?.lower === 'what' && SUBJECT_PRONOUNS.has(tokens[found.first]?.lower ?? '')) {
    const named = mainSubject(scene, from, found.first - 1)
    return named && named.first < found.first ? { ...found, ...named } : found
  }
  const that = tokens[found.first - 1]?.lower === 'that' ? 1 : 0
  const verb = found.first - 1 - that
  if (verb <= from || !isCue(tokens, verb) || scene.quoteOf[verb]) return found
  // "In other words, explained Lopez, “…”": the verb is that of the name behind it.
  if (!that && tokens[verb - 1]?.text === ',' && tokens[found.last]?.shape === Shape.MARK) return found
  const outer = subjectBefore(scene, verb, from)
  return outer && outer.first < found.first
    ? outermost(scene, { ...outer, cue: tokens[verb]?.lower ?? '' }, from)
    : found
}

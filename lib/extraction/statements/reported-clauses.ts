import type { Speaker } from '@/lib/extraction/claim'
import { isCue, isFinite, isThought } from '@/lib/extraction/tokens/cues'
import { clauseWithoutThat } from './clauses-without-that'
import { hasVerb } from './verbs'
import type { Document } from '@/lib/extraction/tokens/document'
import { Gram } from '@/lib/extraction/tokens/grammar-words'
import type { Scene } from '@/lib/extraction/speech/scene'
import { subjectAfter, subjectBefore } from '@/lib/extraction/speech/subjects'
import { Shape, type Token } from '@/lib/extraction/tokens/tokens'

/** A clause that somebody is said to have said. */
interface Reported {
  first: number
  last: number
  speaker?: Speaker
}

const SHORTEST_CLAUSE = 4
/** Tokens from the comma to the end in "…, the transport ministry announced on Friday". */
const LONGEST_TAG = 12
const TITLES = 4
/** "told the local television station that" */
const LONGEST_HEARER = 5
const FURTHEST_COMMA = 20
/** Verbs that may stand before whoever speaks. */
const INVERTED =
  /^(?:said|says|added|adds|explained|explains|wrote|writes|claimed|claims|insisted|insists|recalled|recalls)$/
/** Words that may not open a reported clause after the verb. */
const NOT_REPORTED = /^(?:to|of|for|on|in|at|by|with|about|him|her|them|me|us|you|as|,|:|\.|;|-|—)$/

/** "X asserted that …", "X said …", "…, X said" and "According to X, …": the clause and whose it is. */
export function reportedClause(scene: Scene, from: number, end: number): Reported | undefined {
  return (
    behindVerb(scene, from, end) ??
    beforeTag(scene, from, end) ??
    invertedTag(scene, from, end) ??
    accordingTo(scene, from, end)
  )
}

function behindVerb(scene: Scene, from: number, end: number): Reported | undefined {
  const { document, quoteOf } = scene
  const { tokens } = document
  for (let at = from + 1; at < end - 3; at++) {
    if (quoteOf[at]) return undefined
    const cue = tokens[at] as Token
    if (!isCue(tokens, at) || isThought(cue) || cue.shape !== Shape.LOWER) continue
    let clause = at + 1
    while (
      clause < end &&
      (/(?<!^on)ly$/.test(tokens[clause]?.lower ?? '') ||
        isWeekday(tokens[clause]) ||
        (tokens[clause]?.lower === 'on' && isWeekday(tokens[clause + 1])) ||
        /^(?:also|later|reporters|lawmakers|journalists)$/.test(tokens[clause]?.lower ?? ''))
    )
      clause++
    const that = thatAt(tokens, clause, end, cue)
    const open = that >= 0 ? that + 1 : isSay(cue) ? clause : clauseWithoutThat(tokens, cue, clause, end)
    if (open < 0) continue
    if (that < 0 && isSay(cue) && (NOT_REPORTED.test(tokens[open]?.lower ?? ',') || !holdsVerb(tokens, open, end)))
      continue
    if (end - open < 3 || quoteOf[open]) continue
    const subject = subjectBefore(scene, at, from)
    return { first: open, last: end, ...(subject && { speaker: speakerOf(document, subject, cue.lower) }) }
  }
  return undefined
}

/** Where "that" opens the clause: at once, behind one word, or behind whoever is told: "told the court that". */
function thatAt(tokens: readonly Token[], clause: number, end: number, cue: Token): number {
  const reach = /^(?:told|tells?|telling|assured|informed|reminded|warned)$/.test(cue.lower) ? LONGEST_HEARER : 1
  for (let at = clause; at <= Math.min(end - 1, clause + reach); at++) {
    if (tokens[at]?.lower === 'that') return at
    if (tokens[at]?.shape === Shape.MARK) return -1
  }
  return -1
}

function isWeekday(token: Token | undefined): boolean {
  return ((token?.word.gram ?? 0) & Gram.WEEKDAY) !== 0
}

/** Hardly anything but a clause follows these. */
function isSay(cue: Token): boolean {
  return /^(?:said|says|saying)$/.test(cue.lower)
}

/** "The bridge will reopen in May, the ministry announced." */
function beforeTag(scene: Scene, from: number, end: number): Reported | undefined {
  const { document, quoteOf } = scene
  const { tokens } = document
  let comma = end - 1
  while (comma > from && comma > end - LONGEST_TAG && tokens[comma]?.text !== ',') comma--
  if (tokens[comma]?.text !== ',' || !isClause(scene, from, comma)) return undefined
  if ((tokens[comma + 1]?.word.gram ?? 0) & Gram.CONJUNCTION) return undefined
  if (isCue(tokens, comma + 1) && comma + 2 >= end) return apposedTag(scene, from, comma)
  for (let verb = comma + 2; verb < end; verb++) {
    const cue = tokens[verb] as Token
    if (quoteOf[verb]) return undefined
    if (!isCue(tokens, verb) || isThought(cue) || cue.shape !== Shape.LOWER || cue.lower.endsWith('ing')) continue
    const subject = subjectBefore(scene, verb, comma + 1)
    const apposed = subject && verb - subject.last > 1 && tokens[subject.last]?.text === ','
    const beside = subject && subject.first > comma && subject.first <= comma + TITLES
    if (apposed && !beside) continue
    return beside ? { first: from, last: comma, speaker: speakerOf(document, subject, cue.lower) } : undefined
  }
  return undefined
}

/** "The herd died, Amadou Ba, a herder, says": the speaker before an apposition. */
function apposedTag(scene: Scene, from: number, comma: number): Reported | undefined {
  const { document, endingAt } = scene
  const { tokens } = document
  for (let at = comma - 1; at > from + SHORTEST_CLAUSE && at > comma - LONGEST_TAG; at--) {
    const name = tokens[at]?.text === ',' ? endingAt.get(at) : undefined
    const before = name && name.first - 1
    if (!name || before === undefined || tokens[before]?.text !== ',' || !isClause(scene, from, before)) continue
    return { first: from, last: before, speaker: speakerOf(document, name, tokens[comma + 1]?.lower ?? '') }
  }
  return undefined
}

/** "The pumps were never serviced, says Li", "…, according to the coroner, a neighbour": the tag closes the sentence. */
function invertedTag(scene: Scene, from: number, end: number): Reported | undefined {
  const { document, quoteOf } = scene
  const { tokens } = document
  for (let comma = Math.max(from + SHORTEST_CLAUSE - 1, end - FURTHEST_COMMA); comma < end - 1; comma++) {
    if (tokens[comma]?.text !== ',' || quoteOf[comma]) continue
    const according = tokens[comma + 1]?.lower === 'according' && tokens[comma + 2]?.lower === 'to'
    const cue = tokens[comma + 1]
    if (!according && !(cue && INVERTED.test(cue.lower))) continue
    const subject = subjectAfter(scene, comma + (according ? 3 : 2))
    if (!subject || !isClause(scene, from, comma)) continue
    return {
      first: from,
      last: comma,
      speaker: speakerOf(document, subject, according ? 'according to' : (cue?.lower ?? '')),
    }
  }
  return undefined
}

/** "According to the coroner, the driver had been dead for two days." */
function accordingTo(scene: Scene, from: number, end: number): Reported | undefined {
  const { tokens } = scene.document
  if (tokens[from]?.lower !== 'according' || tokens[from + 1]?.lower !== 'to') return undefined
  let comma = from + 2
  while (comma < end && comma < from + FURTHEST_COMMA && tokens[comma]?.text !== ',') comma++
  if (tokens[comma]?.text !== ',' || !isClause(scene, comma + 1, end)) return undefined
  const subject = subjectAfter(scene, from + 2)
  return {
    first: comma + 1,
    last: end,
    ...(subject && { speaker: speakerOf(scene.document, subject, 'according to') }),
  }
}

/** Long enough, with a verb, and nobody's very words. */
function isClause({ document: { tokens }, quoteOf }: Scene, from: number, to: number): boolean {
  if (to - from < SHORTEST_CLAUSE || !hasVerb(tokens, from, Math.min(to, from + 25))) return false
  for (let at = from; at < to; at++) if (quoteOf[at]) return false
  return true
}

function speakerOf({ tokens, text }: Document, place: { first: number; last: number }, cue: string): Speaker {
  const start = tokens[place.first]?.start ?? 0
  const end = tokens[place.last - 1]?.end ?? 0
  return { start, end, text: text.slice(start, end), cue }
}

function holdsVerb(tokens: Token[], from: number, to: number): boolean {
  for (let at = from; at < Math.min(to, from + 25); at++) if (isFinite(tokens[at])) return true
  return false
}

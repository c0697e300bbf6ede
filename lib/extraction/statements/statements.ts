import { endsWithoutStop, isHeading, roleAt } from '@/lib/extraction/tokens/blocks'
import type { Document } from '@/lib/extraction/tokens/document'
import { Gram } from '@/lib/extraction/tokens/grammar-words'
import { Gaz } from '@/lib/extraction/tokens/lexicon'
import type { Mention, Statement } from '@/lib/extraction/tokens/mention'
import { isFunctional } from '@/lib/extraction/tokens/functional'
import { isFinite, isHeadVerb } from '@/lib/extraction/tokens/cues'
import { opensWithMark } from '@/lib/extraction/speech/quotes'
import { reportedClause } from './reported-clauses'
import type { Scene } from '@/lib/extraction/speech/scene'
import { Shape, type Token } from '@/lib/extraction/tokens/tokens'

const PREDICTING = new Set(
  'will would could may might expected likely unlikely expects plans aims hopes forecast forecasts predicts predicted set poised due'.split(
    ' ',
  ),
)
const JUDGING = new Set(
  'should must ought best worst better worse great terrible beautiful awful wonderful wonderfully amazing important unfortunately fortunately sadly hopefully perhaps maybe probably clearly obviously arguably believe think feel seems seem remarkable disappointing shameful brilliant disgraceful'.split(
    ' ',
  ),
)
const WEIGHTY = new Set(
  'first only largest biggest highest lowest never always every all none banned killed died arrested charged convicted sentenced elected appointed resigned fired signed approved rejected launched invaded attacked won lost founded built bought sold acquired merged owns denied admitted endorsed withdrew violated caused increased decreased rose fell doubled'.split(
    ' ',
  ),
)
const SHORTEST = 5
/** Of a line that needs no full stop: "Mayor quits council". */
const SHORTEST_LINE = 3
interface Taken {
  dates: readonly Mention[]
  numbers: readonly Mention[]
}

/**
 * Sentences that assert something and hold no quotation, date or number; and the reported clauses of "X said that …".
 * A sentence's `worth` is from 0 to 1. Opinions and predictions are marked, questions, headings and fragments left out.
 */
export function findStatements(scene: Scene, { dates, numbers }: Taken): Statement[] {
  const { document, quoteOf } = scene
  const { tokens, sentences, paragraphOf } = document
  const finer = new Uint8Array(tokens.length)
  for (const mention of dates) if (mention.sub !== 'vague') finer.fill(1, mention.first, mention.last)
  for (const mention of numbers) finer.fill(1, mention.first, mention.last)
  const found: Statement[] = []
  let leftOpen = -1
  for (let index = 0; index + 1 < sentences.length; index++) {
    const from = sentences[index] ?? 0
    const to = sentences[index + 1] ?? 0
    if (holdsOpenMark(scene, from, to)) leftOpen = paragraphOf[from] ?? 0
    if (leftOpen === paragraphOf[from]) continue
    const end = trimmedEnd(tokens, from, to)
    const role = roleAt(document, from)
    if (!isSentence(tokens, from, to) && !(endsWithoutStop(role) && end - from >= SHORTEST_LINE)) continue
    const reported = reportedClause(scene, from, end)
    if (reported) {
      const { first, last, speaker } = reported
      const worth = worthOf(tokens, first, last)
      found.push({ ...mention(tokens, first, last), sub: 'reported', worth, ...(speaker && { speaker }) })
      continue
    }
    let held = false
    for (let at = from; at < to && !held; at++) held = finer[at] === 1 || quoteOf[at] !== 0
    if (held && !isHeading(role)) continue
    const statement = isHeading(role) ? headedStatement(document, from, end) : plainStatement(tokens, from, end)
    if (statement) found.push(statement)
  }
  return found
}

/** A mark that is never closed: what follows it in the paragraph is somebody's words. */
function holdsOpenMark({ document: { tokens }, quoteOf }: Scene, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!quoteOf[at] && opensWithMark(tokens, at)) return true
  return false
}

function trimmedEnd(tokens: Token[], from: number, to: number): number {
  let end = to
  while (end > from + 1 && tokens[end - 1]?.shape === Shape.MARK && !/^[)\]”"’]$/.test(tokens[end - 1]?.text ?? ''))
    end--
  return end
}

/** Ends like a statement and has enough words. */
function isSentence(tokens: Token[], from: number, to: number): boolean {
  if (to - from < SHORTEST) return false
  let last = to - 1
  while (last > from && /^[)\]”"’]$/.test(tokens[last]?.text ?? '')) last--
  const mark = tokens[last]
  return mark?.shape === Shape.MARK ? /^[.!…]/.test(mark.text) : (mark?.text.endsWith('.') ?? false)
}

function mention(
  tokens: Token[],
  first: number,
  last: number,
): Pick<Statement, 'kind' | 'start' | 'end' | 'first' | 'last'> {
  return { kind: 'STATEMENT', start: tokens[first]?.start ?? 0, end: tokens[last - 1]?.end ?? 0, first, last }
}

/** "Mayor quits over bridge", "Bridge to close in May": a verb in the present or a participle, or what is to be done. */
function headedStatement(document: Document, from: number, end: number): Statement | undefined {
  const { tokens } = document
  let verb = false
  let predicted = false
  for (let at = from + 1; at < end; at++) {
    const token = tokens[at] as Token
    const infinitive = token.lower === 'to' && isVerbLike(tokens[at + 1])
    predicted ||= infinitive || token.lower === 'will'
    verb ||= infinitive || isHeadVerb(document, at)
  }
  if (!verb) return undefined
  const worth = worthOf(tokens, from, end)
  return { ...mention(tokens, from, end), ...(predicted && { sub: 'prediction' }), worth }
}

function isVerbLike(token: Token | undefined): boolean {
  return token !== undefined && token.shape <= Shape.CAPITAL && !isFunctional(token)
}

function plainStatement(tokens: Token[], from: number, end: number): Statement | undefined {
  let judged = false
  let predicted = false
  let verb = false
  for (let at = from; at < end; at++) {
    const token = tokens[at] as Token
    if (PREDICTING.has(token.lower)) predicted = true
    if (JUDGING.has(token.lower) || /^(?:i|we|my|our)$/.test(token.lower)) judged = true
    if (at > from && isFinite(token)) verb = true
  }
  if (!verb || end - from < SHORTEST) return undefined
  const worth = worthOf(tokens, from, end)
  return {
    ...mention(tokens, from, end),
    ...(judged ? { sub: 'opinion' } : predicted ? { sub: 'prediction' } : {}),
    worth,
  }
}

/** More for names, for deeds that leave traces and for superlatives; less for hedges, judgements and the future. */
function worthOf(tokens: Token[], from: number, to: number): number {
  let score = 0.35
  let names = 0
  for (let at = from; at < to; at++) {
    const token = tokens[at] as Token
    if (token.shape > Shape.MIXED) continue
    if (at > from && token.shape !== Shape.LOWER && token.end - token.start > 1) names++
    if (WEIGHTY.has(token.lower)) score += 0.12
    if (JUDGING.has(token.lower) || /^(?:i|we|my|our)$/.test(token.lower)) score -= 0.12
    if (PREDICTING.has(token.lower)) score -= 0.1
    if (token.word.gaz & Gaz.VERB && token.lower.endsWith('ed')) score += 0.04
    if (token.word.gram & Gram.ORDINAL) score += 0.05
  }
  score += Math.min(names, 4) * 0.07
  return Math.round(Math.min(1, Math.max(0, score)) * 100) / 100
}

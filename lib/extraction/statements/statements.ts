import { endsWithoutStop, isHeading, roleAt } from '@/lib/extraction/tokens/blocks'
import type { Document } from '@/lib/extraction/tokens/document'
import type { Statement } from '@/lib/extraction/tokens/mention'
import { isFunctional } from '@/lib/extraction/tokens/functional'
import { isHeadVerb } from '@/lib/extraction/tokens/cues'
import { opensWithMark } from '@/lib/extraction/speech/quotes'
import { reportedClause } from './reported-clauses'
import { stanceOf } from './stance'
import { hasVerb } from './verbs'
import type { Scene } from '@/lib/extraction/speech/scene'
import { Shape, type Token } from '@/lib/extraction/tokens/tokens'

/** Tokens of the shortest statement, its full stop among them: "The roof leaked." */
const SHORTEST = 4
/** Of a line that needs no full stop: "Mayor quits council". */
const SHORTEST_LINE = 3
/**
 * Sentences that assert something outside quotation marks, whatever names, dates and numbers they hold; and the reported
 * clauses of "X said that …". Opinions and predictions are marked; questions, headings and fragments are left out.
 */
export function findStatements(scene: Scene): Statement[] {
  const { document, quoteOf } = scene
  const { tokens, sentences, paragraphOf } = document
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
      found.push({ ...mention(tokens, first, last), sub: 'reported', ...(speaker && { speaker }) })
      continue
    }
    let quoted = false
    for (let at = from; at < to && !quoted; at++) quoted = quoteOf[at] !== 0
    if (quoted) continue
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
  return { ...mention(tokens, from, end), ...(predicted && { sub: 'prediction' }) }
}

function isVerbLike(token: Token | undefined): boolean {
  return token !== undefined && token.shape <= Shape.CAPITAL && !isFunctional(token)
}

function plainStatement(tokens: Token[], from: number, end: number): Statement | undefined {
  if (!hasVerb(tokens, from, end)) return undefined
  const stance = stanceOf(tokens, from, end)
  return { ...mention(tokens, from, end), ...(stance && { sub: stance }) }
}

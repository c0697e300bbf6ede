import type { BlockRole } from '@/lib/extraction/claim'
import { endsWithoutStop, isHeading, roleAt } from '@/lib/extraction/tokens/blocks'
import type { Statement } from '@/lib/extraction/tokens/mention'
import { isFunctional } from '@/lib/extraction/tokens/functional'
import { Gram } from '@/lib/extraction/tokens/grammar-words'
import { isHeadVerb } from '@/lib/extraction/tokens/cues'
import { opensWithMark } from '@/lib/extraction/speech/quotes'
import { creditAt, whatIsShown } from './captions'
import { withoutKicker } from './kickers'
import { readWithLeadIn } from './list-items'
import { reportedClause } from './reported-clauses'
import { stanceOf } from './stance'
import { hasVerb } from './verbs'
import type { Scene } from '@/lib/extraction/speech/scene'
import type { Document } from '@/lib/extraction/tokens/document'
import { Setting } from '@/lib/extraction/tokens/setting'
import { Shape, type Token } from '@/lib/extraction/tokens/tokens'

/** Tokens of the shortest statement, its full stop among them: "The roof leaked." */
const SHORTEST = 4
/** Of a line that needs no full stop: "Mayor quits council". */
const SHORTEST_LINE = 3
/** So many words of somebody are used in passing in a headline; more are what it is about. */
const MOST_WORDS_IN_PASSING = 3
/** Of an item of a list, read with what leads into it: "Ana Ruiz". */
const SHORTEST_ITEM = 2
/**
 * Sentences that assert something outside quotation marks, whatever names, dates and numbers they hold; and the reported
 * clauses of "X said that …". Opinions and predictions are marked; questions, headings and fragments are left out.
 */
export function findStatements(scene: Scene): Statement[] {
  const { document } = scene
  const { sentences, paragraphOf, tokens } = document
  const found: Statement[] = []
  let leftOpen = -1
  for (let index = 0; index + 1 < sentences.length; index++) {
    const opens = sentences[index] ?? 0
    const to = sentences[index + 1] ?? 0
    if (holdsOpenMark(scene, opens, to)) leftOpen = paragraphOf[opens] ?? 0
    if (leftOpen === paragraphOf[opens]) continue
    const role = roleAt(document, opens)
    const { from, end } = toldIn(tokens, role, opens, to)
    const led = role === 'LIST_ITEM' && end - from >= SHORTEST_ITEM ? readWithLeadIn(scene, from, end) : undefined
    const isLine = endsWithoutStop(role) && (end - from >= SHORTEST_LINE || namesWhoDoes(scene, from, end))
    if (!led && !isLine && !isSentence(tokens, opens, to)) continue
    const reported = reportedClause(scene, from, end)
    if (reported) {
      const { first, last, speaker } = reported
      found.push({ ...mention(tokens, first, last), sub: 'reported', ...(speaker && { speaker }) })
      continue
    }
    if (holdsQuotation(scene, role, from, to)) continue
    const statement = led
      ? { ...mention(tokens, from, end), ...led }
      : isHeading(role)
        ? headedStatement(scene, from, end)
        : (plainStatement(tokens, from, end) ?? ofItsPart(scene, role, from, end))
    if (statement) found.push(statement)
  }
  return found
}

/** What a sentence tells: without its last marks, the kicker of a headline, and the credit of a caption. */
function toldIn(tokens: Token[], role: BlockRole, opens: number, to: number): { from: number; end: number } {
  if (role === 'CAPTION') return { from: opens, end: trimmedEnd(tokens, opens, creditAt(tokens, opens, to)) }
  const end = trimmedEnd(tokens, opens, to)
  if (!isHeading(role)) return { from: opens, end }
  const { first, last } = withoutKicker(tokens, opens, end)
  return { from: first, end: last }
}

/** What a line without a verb of running text says by the part that it is: a caption who is shown, a standfirst what a headline would. */
function ofItsPart(scene: Scene, role: BlockRole, from: number, end: number): Statement | undefined {
  if (role === 'CAPTION') return shown(scene, from, end)
  return role === 'STANDFIRST' && !signsText(scene, from) ? headedStatement(scene, from, end) : undefined
}

/** “By Ann Lee”: a byline asserts nothing. */
const signsText = ({ document: { tokens } }: Scene, from: number) => tokens[from]?.lower === 'by'

/** “Smith quits”: a name and a verb are a whole headline. */
function namesWhoDoes({ document, startingAt }: Scene, from: number, end: number): boolean {
  const isTwo = end - from === SHORTEST_LINE - 1 && isHeading(roleAt(document, from))
  return isTwo && startingAt.get(from)?.last === from + 1 && isHeadVerb(document, from + 1)
}

/** Words of somebody in it; a headline asserts what it says around a word or two in quotation marks: “Holm slams Bell over ‘cover-up’”. */
function holdsQuotation({ document: { tokens }, quoteOf }: Scene, role: BlockRole, from: number, to: number): boolean {
  const quoted = tokens.slice(from, to).filter((_, index) => quoteOf[from + index] !== 0)
  const isWord = ({ shape }: Token) => shape !== Shape.MARK
  return quoted.length > 0 && (!isHeading(role) || quoted.filter(isWord).length > MOST_WORDS_IN_PASSING)
}

/** A mark that is never closed: what follows it in the paragraph is somebody's words. */
function holdsOpenMark({ document: { tokens }, quoteOf }: Scene, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!quoteOf[at] && opensWithMark(tokens, at)) return true
  return false
}

function trimmedEnd(tokens: Token[], from: number, to: number): number {
  let end = to
  while (end > from + 1 && tokens[end - 1]?.shape === Shape.MARK && !/^[)\]”"’'%‰°]$/.test(tokens[end - 1]?.text ?? ''))
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

/**
 * "Mayor quits over bridge", "Fares rise 10%", "Bridge to close in May": a verb in the present or a participle, or what is to be done.
 * The headline needs no verb that is known as one where it names somebody or gives a figure. Questions assert nothing.
 */
function headedStatement(scene: Scene, from: number, end: number): Statement | undefined {
  const { document, startingAt, counted, quoteOf } = scene
  const { tokens, settings, sentenceOf } = document
  if (tokens[end]?.text.startsWith('?') || /^(?:who|what|why|how|where|when|which)$/.test(tokens[from]?.lower ?? ''))
    return undefined
  const isTitled = settings[sentenceOf[from] ?? 0] !== Setting.PLAIN
  const own = tokens.slice(from, end).filter((_, index) => quoteOf[from + index] === 0)
  const words = isTitled ? own.map((one) => ({ ...one, shape: asInText(one) })) : own
  // Around words of somebody it needs a verb.
  const isHeadline = roleAt(document, from) === 'HEADLINE' && own.length === end - from
  let verb = hasVerb(words, 0, words.length)
  let predicted = false
  let told = false
  for (let at = from; at < end; at++) {
    if (quoteOf[at] !== 0) continue
    const token = tokens[at] as Token
    const name = startingAt.get(at)
    const says =
      (counted[at] !== 0 && token.shape === Shape.NUMBER) || (name !== undefined && name.last - name.first < end - from)
    const infinitive = at > from && token.lower === 'to' && isVerbLike(tokens[at + 1])
    // "rejects plan to sell" tells what was done; "Bridge to close" and "set to close" what will be.
    predicted ||= token.lower === 'will' || (infinitive && (!told || liesAhead(document, at)))
    told ||= at > from && (isHeadVerb(document, at) || isDeedOfOffice(document, from, at))
    verb ||= told || infinitive || (isHeadline && says)
  }
  if (!verb) return undefined
  return { ...mention(tokens, from, end), ...(predicted && { sub: 'prediction' }) }
}

/** “Mayor leaves after 8 years”: behind an office, a word that may be a noun elsewhere is what its holder does. */
function isDeedOfOffice({ tokens }: Document, from: number, at: number): boolean {
  const [office, verb, next] = [tokens[from], tokens[at], tokens[at + 1]]
  if (!office || !verb || !next || at !== from + 1 || office.lower.endsWith('s')) return false
  if (!(office.word.gram & (Gram.TITLE | Gram.ROLE))) return false
  return verb.shape === Shape.LOWER && /[^su]s$/.test(verb.lower) && isFunctional(next)
}

/** Before "to", with "is" left out, or as the verb of the headline: it lies ahead. */
const AHEAD =
  /^(?:set|due|likely|expected|poised|scheduled|planned|bound|about|ready|slated|vows?|threatens?|plans|aims?|hopes?|expects?|wants?|pledges?|promises)$/

/** "set to close", "vows to fight"; "rejects plans to sell" tells what was done. */
function liesAhead(document: Document, at: number): boolean {
  return AHEAD.test(document.tokens[at - 1]?.lower ?? '') && !isHeadVerb(document, at - 2)
}

/** The shape that a word of title case would have in running text. */
const asInText = ({ shape }: Token) => (shape === Shape.CAPITAL ? Shape.LOWER : shape)

function isVerbLike(token: Token | undefined): boolean {
  return token !== undefined && token.shape <= Shape.CAPITAL && !isFunctional(token)
}

function plainStatement(tokens: Token[], from: number, end: number): Statement | undefined {
  if (!hasVerb(tokens, from, end)) return undefined
  const stance = stanceOf(tokens, from, end)
  return { ...mention(tokens, from, end), ...(stance && { sub: stance }) }
}

/** "Mayor Dana Whitlow, left, with Otto Brandt": a caption asserts without a verb who or what is to be seen. */
function shown(scene: Scene, from: number, end: number): Statement | undefined {
  const why = whatIsShown(scene, from, end)
  return why === null ? undefined : { ...mention(scene.document.tokens, from, end), why }
}

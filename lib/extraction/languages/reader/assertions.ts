import type { Speaker } from '@/lib/extraction/claim'
import { endsWithoutStop, isHeading, roleAt } from '@/lib/extraction/tokens/blocks'
import { leadInsAt } from '@/lib/extraction/tokens/lead-ins'
import type { Mention, Statement } from '@/lib/extraction/tokens/mention'
import { isBareCredit } from '@/lib/extraction/statements/captions'
import { Shape } from '@/lib/extraction/tokens/tokens'
import { isCredit } from './credits'
import { isIn, type Reading } from './reading'

/** Words of the shortest sentence that asserts something. */
const SHORTEST = 4
/** Of a headline: "Gericht stoppt Ausbau". */
const SHORTEST_HEADING = 3

/**
 * Whole sentences outside quotation marks that end with a full stop: what they assert is not told apart further. Headlines,
 * captions and items of a list need no stop; an item is read with the words that lead into it, a caption says who or what is shown.
 */
export function findAssertions(reading: Reading, inQuote: Int32Array, named: readonly Mention[]): Statement[] {
  const { document, tokens } = reading
  const { sentences } = document
  const found: Statement[] = []
  for (let index = 0; index + 1 < sentences.length; index++) {
    const first = sentences[index] ?? 0
    let last = sentences[index + 1] ?? 0
    const role = roleAt(document, first)
    const stop = tokens[last - 1]
    const ended = stop?.shape === Shape.MARK && /^[.!]/.test(stop.text)
    if (/^[?؟]/.test(stop?.text ?? '') || (!ended && !endsWithoutStop(role))) continue
    while (last > first && tokens[last - 1]?.shape === Shape.MARK && !/^[)\]]$/.test(tokens[last - 1]?.text ?? ''))
      last--
    if (holdsQuotation(inQuote, first, last)) continue
    const words = tokens.slice(first, last).filter(({ shape }) => shape <= Shape.NUMBER).length
    const led = role === 'LIST_ITEM' && words > 0 ? readWithLeadIn(reading, first, named) : undefined
    const shown = role === 'CAPTION' ? whatIsShown(reading, first, last, named) : undefined
    if (shown === null) continue
    if (!led && !shown && words < (isHeading(role) ? SHORTEST_HEADING : SHORTEST)) continue
    const { start = 0 } = tokens[first] ?? {}
    found.push({ kind: 'STATEMENT', first, last, start, end: tokens[last - 1]?.end ?? 0, ...shown, ...led })
  }
  return found
}

function holdsQuotation(inQuote: Int32Array, first: number, last: number): boolean {
  for (let at = first; at < last; at++) if (inQuote[at]) return true
  return false
}

/** "Der Rat beschloss:" and "die Brücke zu sperren"; whoever the lead-in says speaks has said the item. */
function readWithLeadIn(reading: Reading, item: number, named: readonly Mention[]) {
  const { document, tokens } = reading
  const leads = leadInsAt(document, item)
  const [opening] = leads
  if (!opening) return undefined
  const words = leads.map(({ from, end }) => document.text.slice(tokens[from]?.start, tokens[end - 1]?.end)).join(' … ')
  const speaker = speakerIn(reading, opening.from, opening.end, named)
  return { why: `read with “${words}”`, ...(speaker && { sub: 'reported', speaker }) }
}

function speakerIn(reading: Reading, from: number, end: number, named: readonly Mention[]): Speaker | undefined {
  let verb = end - 1
  while (verb >= from && !isIn(reading, 'verbs', verb)) verb--
  const within = named.filter(({ kind, first, last }) => isBodyOrPerson(kind) && first >= from && last <= end)
  const name = within.find(({ kind }) => kind === 'PERSON') ?? within[0]
  if (verb < from || !name) return undefined
  const { start, end: stop } = name
  return { start, end: stop, text: reading.document.text.slice(start, stop), cue: reading.tokens[verb]?.text ?? '' }
}

function isBodyOrPerson(kind: Mention['kind']): boolean {
  return kind === 'PERSON' || kind === 'ORGANISATION'
}

/**
 * Why a caption is suggested: who is shown, or what. Null for a credit and for a name by itself; undefined where nothing is named,
 * dated or counted, so that it is a sentence like any other.
 */
function whatIsShown(reading: Reading, from: number, end: number, named: readonly Mention[]) {
  if (isCredit(reading, from) || isBareCredit(reading.tokens, from, end)) return null
  const within = named.filter(({ first, last }) => first >= from && last <= end)
  if (within.some(({ first, last }) => first === from && last >= end)) return null
  if (within.some(({ kind }) => kind === 'PERSON')) return { why: 'says who is shown' }
  return within.length > 0 ? { why: 'says what is shown' } : undefined
}

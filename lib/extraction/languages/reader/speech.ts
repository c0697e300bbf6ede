import type { Speaker } from '@/lib/extraction/claim'
import type { Mention, Quotation } from '@/lib/extraction/tokens/mention'
import type { Quoted } from '@/lib/extraction/speech/quotes'
import { Shape } from '@/lib/extraction/tokens/tokens'
import { isQuotedBody } from './bodies'
import { isCapital, isIn, type Reading } from './reading'

/** Words of a quotation that needs nothing else to be one. */
const LONG = 4
/** Tokens behind a quotation within which its verb of speech stands. */
const NEAR = 8
const FAR = 14

/** What stands in quotation marks and is somebody's words, and the names of bodies that stand in them. */
export function readQuoted(reading: Reading, quoted: readonly Quoted[]): { quotes: Quotation[]; bodies: Mention[] } {
  const quotes: Quotation[] = []
  const bodies: Mention[] = []
  const { tokens } = reading
  for (const { first, last, part, unclosed } of quoted) {
    const inner = tokens.slice(first + 1, unclosed ? last : last - 1)
    const words = inner.filter(({ shape }) => shape <= Shape.NUMBER)
    if (words.length === 0) continue
    const cued = verbAfter(reading, last) >= 0 || verbBefore(reading, first) >= 0 || tokens[first - 1]?.text === ':'
    const body = isQuotedBody(reading, first, last) && tokens[last]?.text !== ',' && tokens[first - 1]?.text !== ':'
    if (body && !(cued && /[,—–]/.test(tokens[last]?.text ?? ''))) {
      bodies.push({
        kind: 'ORGANISATION',
        first: first + 1,
        last: last - 1,
        start: tokens[first + 1]?.start ?? 0,
        end: tokens[last - 2]?.end ?? 0,
      })
      continue
    }
    const title =
      words.length < 3 &&
      words.every((token) => isCapital(token)) &&
      tokens[first - 1]?.shape === Shape.LOWER &&
      !isIn(reading, 'verbs', first - 1)
    if (part === 0 && !unclosed && (title || (words.length < LONG && !cued))) continue
    const ended = /^[.,!?…]/.test(inner.at(-1)?.text ?? '')
    quotes.push({
      kind: 'QUOTE',
      first,
      last,
      part,
      start: tokens[first]?.start ?? 0,
      end: tokens[last - 1]?.end ?? 0,
      sub: part > 0 || unclosed ? 'block' : ended || words.length >= LONG ? 'direct' : 'mixed',
    })
  }
  return { quotes, bodies }
}

/** Says who speaks: named behind the quotation with a verb of speech, before it, or by a pronoun; else whoever spoke before. */
export function findSpeakersIn(reading: Reading, quotes: readonly Quotation[], names: readonly Mention[]): void {
  const speaking = names.filter(({ kind }) => kind !== 'PLACE').sort((a, b) => a.first - b.first)
  let previous: Speaker | undefined
  let paragraph = -1
  for (const quote of quotes) {
    const own = reading.document.paragraphOf[quote.first] ?? 0
    if (own !== paragraph) previous = undefined
    paragraph = own
    const speaker =
      after(reading, quote, speaking) ??
      before(reading, quote, speaking) ??
      previous ??
      lastNamed(reading, quote, speaking)
    if (speaker) quote.speaker = speaker
    previous = speaker ?? previous
  }
}

function speakerOf(reading: Reading, { start, end }: Pick<Mention, 'start' | 'end'>, verb: number): Speaker {
  const cue = reading.tokens[verb]?.text
  return { start, end, text: reading.document.text.slice(start, end), ...(cue !== undefined && { cue }) }
}

function verbAfter(reading: Reading, last: number): number {
  const { tokens, document } = reading
  for (let at = last; at < last + NEAR && at < tokens.length; at++) {
    if (document.paragraphOf[at] !== document.paragraphOf[last - 1]) return -1
    if (/^[.!?;]$/.test(tokens[at]?.text ?? '')) return -1
    if (isIn(reading, 'verbs', at)) return at
  }
  return -1
}

function verbBefore(reading: Reading, first: number): number {
  const { document } = reading
  for (let at = first - 1; at >= 0 && document.sentenceOf[at] === document.sentenceOf[first]; at--)
    if (isIn(reading, 'verbs', at) || isIn(reading, 'according', at)) return at
  return -1
}

/** "…“, sagte Möllmann", "…», a prévenu sa présidente, Sabine Rigaud", "…“, sagte er". */
function after(reading: Reading, { last }: Quotation, names: readonly Mention[]): Speaker | undefined {
  const verb = verbAfter(reading, last)
  if (verb < 0) return undefined
  const end = sentenceEndAfter(reading, verb)
  const within = names.filter((name) => name.first >= last && name.first < Math.min(end, verb + FAR))
  const named =
    within.find(({ kind, first }) => kind === 'PERSON' && first > verb) ??
    within.find(({ kind }) => kind === 'PERSON') ??
    within[0]
  for (let at = last; at < Math.min(end, verb + 3); at++) {
    const token = reading.tokens[at]
    if (token && isIn(reading, 'pronouns', at) && (!named || at < named.first)) return speakerOf(reading, token, verb)
  }
  return named && speakerOf(reading, named, verb)
}

/** To the stop, or to the next quotation. */
function sentenceEndAfter(reading: Reading, at: number): number {
  const { tokens, document } = reading
  let end = at
  while (
    end < tokens.length &&
    document.paragraphOf[end] === document.paragraphOf[at] &&
    !(/^[.!?;:„“«"]$/.test(tokens[end]?.text ?? '') && !isIn(reading, 'honorifics', end - 1))
  )
    end++
  return end
}

/** "Uwe Harting sprach von „…“", "Кажe Ольга: «…»": the last person before it in its sentence. */
function before(reading: Reading, { first }: Quotation, names: readonly Mention[]): Speaker | undefined {
  const { document, tokens } = reading
  const verb = verbBefore(reading, first)
  if (verb < 0 && tokens[first - 1]?.text !== ':') return undefined
  const sentence = document.sentenceOf[first - 1] ?? 0
  const own = names.filter((name) => name.last <= first && document.sentenceOf[name.first] === sentence)
  const person =
    own.findLast(({ kind, last }) => kind === 'PERSON' && (verb < 0 || last <= verb)) ??
    own.findLast(({ kind }) => kind === 'PERSON') ??
    own.at(-1)
  return person && speakerOf(reading, person, verb)
}

/** "«…», afirmó.": whoever was named last in the paragraph. */
function lastNamed(reading: Reading, quote: Quotation, names: readonly Mention[]): Speaker | undefined {
  const verb = verbAfter(reading, quote.last)
  const other = verb < 0 ? verbBefore(reading, quote.first) : verb
  if (other < 0) return undefined
  const { paragraphOf } = reading.document
  const name = names.findLast(
    ({ kind, last, first }) =>
      kind === 'PERSON' && last <= quote.first && paragraphOf[first] === paragraphOf[quote.first],
  )
  return name && speakerOf(reading, name, other)
}

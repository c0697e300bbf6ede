import { isHeading, roleAt } from '@/lib/extraction/tokens/blocks'
import type { Document } from '@/lib/extraction/tokens/document'
import { isFunctional } from '@/lib/extraction/tokens/functional'
import { Gaz } from '@/lib/extraction/tokens/lexicon'
import { Gap, Shape, type Token } from '@/lib/extraction/tokens/tokens'
import { isHuman } from './name-deeds'
import { PARTIES } from './name-words'
import type { Name } from './names'

/** Tokens from `first` to one before `last`. */
interface Range {
  first: number
  last: number
}

/** Who speaks in a heading, without a verb: "Starmer to Trump: ‘…’", "‘…’ – Starmer". */
interface HeadedSpeech {
  speaker: Range
  /** Behind "to" or "tells". */
  hearer?: Range
  /** The word between speaker and hearer, or the mark before or behind the quotation. */
  cue: string
}

const LONGEST_SPEAKER = 4
/** Behind the speaker: who is spoken to, or of what. */
const TO_HEARER = /^(?:to|tells?|told|warns|warned|urges|urged|asks|asked)$/
/** What the first part of a heading ends with. */
const BREAKS = /^(?:[:|.?!;]|–|—)$/
/** What nobody is called by one word that means it: a place, a body, people of one, a common word. */
const NO_PERSON =
  Gaz.COUNTRY |
  Gaz.REGION |
  Gaz.CITY |
  Gaz.COUNTRY_INITIALS |
  Gaz.ORG |
  Gaz.TEAM |
  Gaz.DEMONYM |
  Gaz.NICKNAME |
  Gaz.THING
const SPEAKS = 2
const MAY_SPEAK = 1.2

const known = new WeakMap<Document, ReadonlyMap<number, HeadedSpeech>>()

/** By the token of a quotation’s opening mark, or of its closing one where the speaker stands behind it. Headings alone. */
export function headedSpeech(document: Document): ReadonlyMap<number, HeadedSpeech> {
  let found = known.get(document)
  if (!found) known.set(document, (found = findHeadedSpeech(document)))
  return found
}

/** Adds to the names of those who speak or are spoken to in a heading that they are people, where nothing else is known of them. */
export function markHeadedSpeech(document: Document, names: readonly Name[]): void {
  const parts = new Map<number, [Range, number]>()
  for (const { speaker, hearer } of headedSpeech(document).values()) {
    parts.set(speaker.first, [speaker, hearer ? SPEAKS : MAY_SPEAK])
    if (hearer) parts.set(hearer.first, [hearer, SPEAKS])
  }
  if (parts.size === 0) return
  for (const name of names) {
    const [range, weight = 0] = parts.get(name.first) ?? []
    if (range?.last === name.last && name.last - name.first === 1 && mayBePerson(document.tokens[name.first]))
      name.own.person += weight
  }
}

function findHeadedSpeech(document: Document): ReadonlyMap<number, HeadedSpeech> {
  const { tokens, paragraphs } = document
  const found = new Map<number, HeadedSpeech>()
  for (let index = 0; index + 1 < paragraphs.length; index++) {
    const [from = 0, to = 0] = paragraphs.slice(index, index + 2)
    if (!isHeading(roleAt(document, from))) continue
    for (let at = from; at < to; at++) {
      const speech = isOpening(tokens, at) ? spokenBefore(tokens, from, at) : spokenBehind(tokens, at, to)
      if (speech) found.set(at, speech)
    }
  }
  return found
}

/** An opening mark behind a colon. */
function isOpening(tokens: readonly Token[], at: number): boolean {
  return (
    /^(?:[“‘"'«]|``)$/.test(tokens[at]?.text ?? '') && tokens[at - 1]?.text === ':' && tokens[at]?.gap === Gap.SPACE
  )
}

function spokenBefore(tokens: readonly Token[], from: number, mark: number): HeadedSpeech | undefined {
  let first = mark - 1
  while (first > from && !BREAKS.test(tokens[first - 1]?.text ?? '')) first--
  return readLabel(tokens, first, mark - 1, ':')
}

function spokenBehind(tokens: readonly Token[], at: number, to: number): HeadedSpeech | undefined {
  const [mark, link] = [tokens[at], tokens[at + 1]]
  if (!mark || !/^(?:[”’"'»]|'')$/.test(mark.text) || mark.gap !== Gap.NONE) return undefined
  if (!link || at + 2 >= to) return undefined
  const linked = link.text === ':' || (link.gap === Gap.SPACE && /^(?:--?|–|—)$/.test(link.text))
  const speech = linked || link.text === ',' ? readLabel(tokens, at + 2, to, link.text) : undefined
  return linked || speech?.hearer ? speech : undefined
}

/** "Starmer", "Starmer to Trump", "Whitlow on tolls", "Council chief to drivers". */
function readLabel(tokens: readonly Token[], first: number, end: number, mark: string): HeadedSpeech | undefined {
  let last = first
  while (last < end && tokens[last]?.lower !== 'on' && !TO_HEARER.test(tokens[last]?.lower ?? '')) last++
  const speaker = { first, last }
  const link = tokens[last]?.lower ?? ''
  const addressed = last + 1 < end && TO_HEARER.test(link)
  if (!maySpeak(tokens, speaker, addressed)) return undefined
  const hearer = { first: last + 1, last: end }
  return { speaker, cue: addressed ? link : mark, ...(addressed && { hearer }) }
}

/** Some words of a name, or what somebody is. A single word must be known as a surname where nobody is spoken to: else it is the topic. */
function maySpeak(tokens: readonly Token[], { first, last }: Range, addressed: boolean): boolean {
  const words = tokens.slice(first, last)
  const [one, ...more] = words
  if (!one || words.length > LONGEST_SPEAKER) return false
  if (words.some((word) => word.shape > Shape.INITIAL || isFunctional(word))) return false
  const noun = words.at(-1)?.lower ?? ''
  if (isHuman(noun) || (noun.endsWith('s') && isHuman(noun.slice(0, -1)))) return true
  if (words.some(({ shape }) => shape === Shape.LOWER)) return false
  if (more.length > 0) return (one.word.gaz & Gaz.FIRST) !== 0 || isHuman(one.lower)
  if (one.word.gaz & Gaz.COUNTRY) return addressed
  return mayBePerson(one) && (addressed || (one.word.gaz & Gaz.LAST) !== 0)
}

function mayBePerson(token: Token | undefined): boolean {
  if (!token || isFunctional(token) || PARTIES.has(token.lower) || token.lower.endsWith('ies')) return false
  const { gaz } = token.word
  if (gaz & NO_PERSON || token.shape === Shape.LOWER) return false
  return !(gaz & Gaz.COMMON) || (gaz & Gaz.LAST) !== 0
}

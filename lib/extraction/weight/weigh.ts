import type { ExtractedClaim, Kind, Span } from '@/lib/extraction/claim'
import type { Lexis } from '@/lib/extraction/languages/reader/lexis'
import type { Document } from '@/lib/extraction/tokens/document'
import { BIT, pointsOf } from './reasons'
import { reasonsByStems, reasonsOfQuotation } from './reasons-by-stems'
import { reasonsOfSpeech, reasonsOfTokens } from './reasons-of-tokens'

/** What a claim of a kind weighs before anything is known of its words: an assertion before its parts, figures before names. */
const BASE: Readonly<Record<Kind, number>> = {
  STATEMENT: 18,
  QUOTE: 18,
  NUMBER: 8,
  DATE: 6,
  PERSON: 5,
  ORGANISATION: 4,
  PLACE: 1,
}
/** A part takes so much of what its sentence weighs: always less than the assertion it stands in. */
const SHARE = 0.35
const HEAVIEST = 100
const GRAVE =
  BIT.crime | BIT.law | BIT.death | BIT.wrong | BIT.superlative | BIT.first | BIT.interest | BIT.cause | BIT.accuses

/** What the words from one token to before another say, and what it adds that they are somebody's. */
interface Reasons {
  ofWords: (first: number, last: number) => number
  ofSpeech: (first: number, last: number, bits: number) => number
}

/** Gives each claim its weight: 0 to 100, the heaviest to be checked first. Reasons and points stand in `REASONS`. */
export function weighClaims(document: Document, claims: readonly ExtractedClaim[], lexis?: Lexis): void {
  const reasons = lexis ? reasonsIn(document, lexis) : englishReasons(document)
  const named = namesAndFigures(document, claims)
  const withNames = (first: number, last: number): number => {
    let bits = reasons.ofWords(first, last)
    for (let at = first; at < last; at++) bits |= named[at] ?? 0
    return bits
  }
  const ofSentence = new Map<number, number>()
  const sentencePoints = (start: number): number => {
    const sentence = document.sentenceOf[tokenAt(document, start)] ?? 0
    const known = ofSentence.get(sentence)
    if (known !== undefined) return known
    const bits = withNames(document.sentences[sentence] ?? 0, document.sentences[sentence + 1] ?? 0)
    const points = SHARE * Math.max(0, pointsOf(withoutIdleScene(bits)))
    ofSentence.set(sentence, points)
    return points
  }
  const assertionPoints = (claim: ExtractedClaim, { start, end }: Span): number => {
    const [first, last] = [tokenAt(document, start), tokenAt(document, end)]
    let bits = withNames(first, last)
    if (claim.speaker || claim.kind === 'QUOTE') bits |= reasons.ofSpeech(first, last, bits)
    if (claim.sub === 'opinion') bits |= BIT.opinion
    if (claim.sub === 'prediction') bits |= BIT.prediction
    return pointsOf(withoutIdleScene(bits))
  }
  for (const claim of claims) {
    const asserts = isAssertion(claim)
    let points = Number.NEGATIVE_INFINITY
    for (const place of claim.anchors)
      points = Math.max(points, asserts ? assertionPoints(claim, place) : sentencePoints(place.start))
    claim.weight = Math.min(HEAVIEST, Math.max(0, Math.round(BASE[claim.kind] + points)))
  }
}

function englishReasons(document: Document): Reasons {
  return {
    ofWords: (first, last) => reasonsOfTokens(document, first, last),
    ofSpeech: (first, last, bits) => reasonsOfSpeech(document, first, last, bits),
  }
}

function reasonsIn(document: Document, lexis: Lexis): Reasons {
  const ofToken = reasonsByStems(document, lexis)
  return {
    ofWords: (first, last) => ofToken.subarray(first, last).reduce((bits, own) => bits | own, 0),
    ofSpeech: (_first, _last, bits) => reasonsOfQuotation(bits),
  }
}

function isAssertion({ kind }: ExtractedClaim): boolean {
  return kind === 'STATEMENT' || kind === 'QUOTE'
}

/** What sets the scene counts only where nothing grave is said in it. */
function withoutIdleScene(bits: number): number {
  return bits & GRAVE ? bits & ~BIT.scene : bits
}

/** For each token that opens a name, a sum or a count, the reason it gives. */
function namesAndFigures(document: Document, claims: readonly ExtractedClaim[]): Uint32Array {
  const bits = new Uint32Array(document.tokens.length + 1)
  for (const claim of claims) {
    const bit = reasonOf(claim)
    if (!bit) continue
    for (const { start } of claim.anchors) {
      const at = tokenAt(document, start)
      bits[at] = (bits[at] ?? 0) | bit
    }
  }
  return bits
}

function reasonOf({ kind, sub }: ExtractedClaim): number {
  if (kind === 'PERSON') return BIT.person
  if (kind === 'ORGANISATION') return BIT.body
  if (kind !== 'NUMBER') return 0
  if (sub === 'money') return BIT.money
  return sub === 'percent' || sub === 'points' ? BIT.percent : BIT.figure
}

/** The first token that begins at or after a place in the text. */
function tokenAt({ tokens }: Document, place: number): number {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.start ?? 0) < place) low = middle + 1
    else high = middle
  }
  return low
}

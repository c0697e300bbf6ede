import type { ExtractedClaim, Kind, Span, TextBlock } from '@/lib/extraction/claim'
import type { ReferenceFacts } from '@/lib/extraction/reference/reference-facts'
import { readDocument, type Document } from '@/lib/extraction/tokens/document'
import { extractionScope } from '@/lib/extraction/languages/language'
import { readEdtf } from './calendar'
import { claimedQuantities } from './claimed-quantities'
import { dateMentions, scanDates, type DateMention, type YearlessDate } from './date-mentions'
import { findNewsDate, type NewsDate } from './news-date'
import { scanQuantities, type Quantity } from './quantities'
import { cutSentences, lastStartingBefore, type Sentence } from './sentences'

/** One place where a claim is mentioned. */
export interface Mention extends Span {
  text: string
  /** Index into the claims. */
  claim: number
}

/** What every rule reads: the text, cut and looked through once. All lists are in order of position. */
export interface Reading {
  text: string
  document: Document
  /** BCP 47. */
  language: string
  /** The parts of the text, in order; none where it was given as running text. */
  blocks: readonly TextBlock[]
  headline: string | undefined
  /** The day of publication, as a day number. */
  published: number | undefined
  newsDate: NewsDate | undefined
  reference: ReferenceFacts
  claims: readonly ExtractedClaim[]
  sentences: Sentence[]
  dates: DateMention[]
  yearless: YearlessDate[]
  quantities: Quantity[]
  mentions: Record<Kind, Mention[]>
}

export interface ReadingOptions {
  text: string
  /** BCP 47; left out, English. In any other language amounts are what the claims have. */
  language?: string | undefined
  blocks?: readonly TextBlock[] | undefined
  headline?: string | undefined
  /** YYYY-MM-DD */
  publishedAt?: string | undefined
  reference: ReferenceFacts
}

export function readArticle(claims: readonly ExtractedClaim[], options: ReadingOptions): Reading {
  const { text, reference, language = 'en' } = options
  const isEnglish = extractionScope(language) === 'full'
  const document = readDocument(text, options.blocks)
  const sentences = cutSentences(text)
  const { dates: own, yearless } = scanDates(document)
  const dates = dateMentions(text, claims, own)
  const dated = [...own, ...yearless].sort((a, b) => a.start - b.start)
  const published = options.publishedAt === undefined ? undefined : readEdtf(options.publishedAt.slice(0, 10))?.first
  const mentions = mentionsByKind(text, claims)
  return {
    text,
    document,
    language,
    blocks: document.blocks,
    headline: options.headline,
    published,
    newsDate: findNewsDate(text, sentences, dates, published),
    reference,
    claims,
    sentences,
    dates,
    yearless,
    quantities: isEnglish ? scanQuantities(text, dated, document.tokens) : claimedQuantities(claims, mentions.NUMBER),
    mentions,
  }
}

function mentionsByKind(text: string, claims: readonly ExtractedClaim[]): Record<Kind, Mention[]> {
  const mentions: Record<Kind, Mention[]> = {
    QUOTE: [],
    PERSON: [],
    ORGANISATION: [],
    PLACE: [],
    DATE: [],
    NUMBER: [],
    STATEMENT: [],
  }
  for (const [claim, { kind, anchors }] of claims.entries())
    for (const { start, end } of anchors) mentions[kind].push({ start, end, text: text.slice(start, end), claim })
  for (const list of Object.values(mentions)) list.sort((a, b) => a.start - b.start || a.end - b.end)
  return mentions
}

/** The items that start inside a span; items are in order of start. */
export function within<T extends Span>(items: readonly T[], span: Span): T[] {
  const from = lastStartingBefore(items, span.start - 1) + 1
  const to = lastStartingBefore(items, span.end - 1) + 1
  return items.slice(from, to)
}

/** The sentence a position stands in, or undefined between sentences. */
export function sentenceAt(reading: Reading, position: number): Sentence | undefined {
  const sentence = reading.sentences[lastStartingBefore(reading.sentences, position)]
  return sentence && position < sentence.end ? sentence : undefined
}

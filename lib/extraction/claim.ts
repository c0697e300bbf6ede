/** The kinds of a claim, in the words of the product; the order is the order of lists. */
export const KINDS = ['QUOTE', 'PERSON', 'ORGANISATION', 'PLACE', 'DATE', 'NUMBER', 'STATEMENT'] as const
export type Kind = (typeof KINDS)[number]

/** A stretch of text: UTF-16 code units, start inclusive, end exclusive. */
export interface Span {
  start: number
  end: number
}

/** Whom a QUOTE (or reported STATEMENT) is attributed to. */
export interface Speaker extends Span {
  /** The words as they stand, e.g. "Witkoff", "he", "the spokesman". */
  text: string
  /** Index into the returned claims of the PERSON (or ORGANISATION, PLACE) claim this resolves to. */
  claim?: number
  /** The cue that ties speaker and words together: "said", "according to". */
  cue?: string
}

/** One checkable thing, with every place where the text says it. */
export interface ExtractedClaim {
  kind: Kind
  /** A finer kind: money, percent, points, duration, age, rank, cardinal, measure, ratio, score; date, range, weekday,
   * relative, decade, fiscal; direct, mixed, block; reported, opinion, prediction. */
  sub?: string
  /** 0 to 100: how much harm it would do to print it wrong, and how likely it is to be wrong; the heaviest are checked first.
   * Always there in what `extractClaims` finds. */
  weight?: number
  /** Mentions in order of position; at least one; within a kind no two overlap. */
  anchors: Span[]
  /** Exact text of the first anchor. */
  text: string
  /** What was understood: an EDTF date, a plain decimal number with optional unit, or a range of amounts, "3..5". */
  value?: string
  unit?: string
  hedge?: string
  /** For a relative date: the rule that resolved it. For any claim: why it was suggested, in a few words. */
  why?: string
  speaker?: Speaker
  /** PERSON: titles and roles as they stand beside a mention. */
  roles?: (Span & { text: string })[]
  /** ORGANISATION: the acronym's or expansion's text when both stand in the text. */
  alias?: string
  /** QUOTE: ellipses and insertions noted inside the marks. */
  ellipses?: number
  insertions?: string[]
}

/** What a part of an article is; a text read without blocks is BODY throughout. */
export type BlockRole =
  'HEADLINE' | 'STANDFIRST' | 'BODY' | 'SUBHEAD' | 'CAPTION' | 'PULL_QUOTE' | 'LIST_ITEM' | 'TABLE_CELL' | 'NOTE'

/** A part of the text. Blocks are in order, "\n\n" lies between two of them, and together they are the whole text. */
export interface TextBlock extends Span {
  role: BlockRole
  /** Of a TABLE_CELL, from 0. A cell that is not after the one before it (row by row) begins a new table. */
  row?: number
  column?: number
  /** True for a TABLE_CELL that names its row or column. */
  head?: boolean
  /** How many columns a TABLE_CELL spans, where it is more than one. */
  across?: number
  /** True for a CAPTION that names the table after it. */
  ofTable?: boolean
  /** Of a LIST_ITEM, how many items it stands under; none where it is absent. */
  level?: number
}

export interface ExtractOptions {
  /** The parts of the text; without them it is read as running text. */
  blocks?: readonly TextBlock[]
  /** The publication date, YYYY-MM-DD; relative dates resolve against it. */
  publishedAt?: string
  /** BCP 47; default en. */
  language?: string
}

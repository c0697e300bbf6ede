/** What is measured. Offsets everywhere are UTF-16 code units, start inclusive, end exclusive. */
export const SPAN_KINDS = ['date', 'person', 'org', 'place', 'number', 'quote'] as const
export type SpanKind = (typeof SPAN_KINDS)[number]

/** `timex` is dates and durations together, the way TempEval counts them. */
export type ScoredKind = SpanKind | 'timex'

export interface Stretch {
  start: number
  end: number
}

/** One marked stretch: in the gold data, or found by a predictor. */
export interface Marked extends Stretch {
  kind: SpanKind
  sub?: string | undefined
  speaker?: string | undefined
  speakerStart?: number | undefined
  speakerEnd?: number | undefined
}

export interface Annotation extends Marked {
  value?: string
  /** Debatable: finding it is no hit, leaving it out no miss. */
  opt?: boolean
}

export interface PlantedConflict {
  rule: string
  severity: string
  /** Each side is the list of stretches that say one of the things that do not fit together. */
  sides: Stretch[][]
}

export interface MeasuredDocument {
  id: string
  text: string
  /** The document's own date, YYYY-MM-DD. */
  dct?: string
  /** BCP 47; English where there is none. */
  language?: string
  annotations: Annotation[]
  conflicts?: PlantedConflict[]
}

export interface Predictor {
  name: string
  kinds: readonly SpanKind[]
  /** May throw: a document on which it does counts as one where nothing was found. */
  predict: (text: string, options: { dct?: string | undefined; language?: string | undefined }) => Marked[]
}

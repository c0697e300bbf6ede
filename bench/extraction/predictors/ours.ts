import type { Kind } from '@/lib/extraction/claim'
import { extractClaims } from '@/lib/extraction/extract-claims'
import { listPlaces, type PlacedClaim } from '@/lib/extraction/list-mentions'
import { type Marked, type Predictor, SPAN_KINDS, type SpanKind } from '@/bench/extraction/measured-document'

/** The gold data has no mark for statements: nothing to compare them with. */
const AS_MEASURED: Readonly<Record<Kind, SpanKind | null>> = {
  QUOTE: 'quote',
  PERSON: 'person',
  ORGANISATION: 'org',
  PLACE: 'place',
  DATE: 'date',
  NUMBER: 'number',
  STATEMENT: null,
}

export const ours: Predictor = {
  name: 'galley',
  kinds: SPAN_KINDS,
  predict: (text, { dct, language }) =>
    listPlaces(text, extractClaims(text, { ...(dct && { publishedAt: dct }), ...(language && { language }) })).flatMap(
      measured,
    ),
}

function measured({ kind, ...mention }: PlacedClaim): Marked[] {
  const measuredKind = AS_MEASURED[kind]
  return measuredKind ? [{ ...mention, kind: measuredKind }] : []
}

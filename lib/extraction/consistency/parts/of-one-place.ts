import type { Span } from '@/lib/extraction/claim'
import { stem } from '@/lib/extraction/consistency/content-words'
import { stemsOf } from '@/lib/extraction/consistency/parts/matter'
import { within, type Mention, type Reading } from '@/lib/extraction/consistency/reading'

/** The places of a stretch that the article names nowhere else. */
function ownPlaces(reading: Reading, span: Span): Mention[] {
  return within(reading.mentions.PLACE, span).filter(({ claim }) =>
    (reading.claims[claim]?.anchors ?? []).every(({ start }) => start >= span.start && start < span.end),
  )
}

const BEFORE = /(?:(?<opens>^|[.;:,] )|(?<word>[\p{L}\p{N}]+) )(?:in|at|across|around|outside|for|of|on) (?:the )?$/iu

/**
 * Told of a place that the article names only there, and that narrows down what another sentence tells of all: “In London rents rose”,
 * “rents in London”, “London rents” beside “rents rose”. A place of something else (“the bakery in Grimsby”) narrows nothing.
 */
export function isNarrowedByPlace(reading: Reading, part: Span, other: string): boolean {
  const told = stemsOf(other)
  return ownPlaces(reading, part).some(({ start, end }) => {
    const { opens, word } = BEFORE.exec(reading.text.slice(part.start, start))?.groups ?? {}
    const next = /^ (\p{L}+)/u.exec(reading.text.slice(end, part.end))?.[1]
    return opens !== undefined || [word, next].some((one) => one !== undefined && told.has(stem(one.toLowerCase())))
  })
}

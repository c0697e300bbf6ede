import type { DataSet } from './data-sets'
import type { Marked, MeasuredDocument, Predictor } from './measured-document'

const WARM_UP_CHARS = 20_000
/** A small text is read again until the clock has something to measure. */
const LEAST_MEASURED_MS = 400

export interface Run {
  /** What was found, one list per document, in the order of the sets. */
  found: ReadonlyMap<MeasuredDocument, Marked[]>
  charsPerSecond: number
  /** Documents on which the predictor threw. */
  threw: number
}

/**
 * Runs one predictor over all documents and takes the processor time of this one thread, after a short warm-up: what
 * else the machine is doing does not count.
 */
export function runPredictor(predictor: Predictor, sets: readonly DataSet[], leastMs = LEAST_MEASURED_MS): Run {
  const documents = sets.flatMap((set) => set.documents)
  warmUp(predictor, documents)
  const found = new Map<MeasuredDocument, Marked[]>()
  let threw = 0
  let chars = 0
  const begun = threadMs()
  do {
    for (const document of documents) {
      const spans = attempt(predictor, document)
      chars += document.text.length
      if (found.has(document)) continue
      if (!spans) threw += 1
      found.set(
        document,
        (spans ?? []).filter((span) => isInside(span, document.text)),
      )
    }
  } while (documents.length > 0 && threadMs() - begun < leastMs)
  return { found, charsPerSecond: (chars / (threadMs() - begun)) * 1000, threw }
}

function threadMs(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

/** Libraries throw on some texts; here that is a result, not an accident. */
function attempt(predictor: Predictor, document: MeasuredDocument): Marked[] | null {
  try {
    return predictor.predict(document.text, { dct: document.dct, language: document.language })
  } catch {
    return null
  }
}

function warmUp(predictor: Predictor, documents: readonly MeasuredDocument[]): void {
  let chars = 0
  for (const document of documents) {
    if (chars > WARM_UP_CHARS) return
    attempt(predictor, document)
    chars += document.text.length
  }
}

function isInside({ start, end }: Marked, text: string): boolean {
  return start >= 0 && end > start && end <= text.length
}

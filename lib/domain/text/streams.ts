import type { Run } from './turned-round'
import type { Sentence } from './match-sentences'

/** Parts that stand beside the running text: what they say is not said of what stands above or below them. */
const ASIDE: ReadonlySet<string> = new Set(['CAPTION', 'PULL_QUOTE', 'TABLE_CELL'])

interface Stream {
  sentences: Sentence[]
  running: boolean
}

/**
 * What the sentences of a text are read among: those of the running text among each other, whatever picture, table or pull quote
 * stands between them, and those of a part beside it among themselves. Null for a run that leads from one into another.
 */
export function streamsOf(sentences: readonly Sentence[]): (run: { first: number; last: number }) => StreamRun | null {
  const running: Stream = { sentences: [], running: true }
  const asides = new Map<number, Stream>()
  const places = sentences.map((sentence) => {
    let stream = running
    if (ASIDE.has(sentence.role)) {
      stream = asides.get(sentence.block) ?? { sentences: [], running: false }
      asides.set(sentence.block, stream)
    }
    return { stream, at: stream.sentences.push(sentence) - 1 }
  })
  return ({ first, last }) => {
    const [from, until] = [places[first], places[last]]
    if (!from || from.stream !== until?.stream) return null
    return { sentences: from.stream.sentences, first: from.at, last: until.at, running: from.stream.running }
  }
}

interface StreamRun extends Run {
  running: boolean
}

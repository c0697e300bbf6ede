import { endsWithoutStop, roleAt } from '@/lib/extraction/tokens/blocks'
import type { Statement } from '@/lib/extraction/tokens/mention'
import { Shape } from '@/lib/extraction/tokens/tokens'
import type { Reading } from './reading'

const SHORTEST = 4

/** Whole sentences outside quotation marks that end with a full stop: what they assert is not told apart further. */
export function findAssertions({ document, tokens }: Reading, inQuote: Int32Array): Statement[] {
  const { sentences } = document
  const found: Statement[] = []
  for (let index = 0; index + 1 < sentences.length; index++) {
    const first = sentences[index] ?? 0
    let last = sentences[index + 1] ?? 0
    const stop = tokens[last - 1]
    const ended = stop?.shape === Shape.MARK && /^[.!]/.test(stop.text)
    if (!ended && !endsWithoutStop(roleAt(document, first))) continue
    while (last > first && tokens[last - 1]?.shape === Shape.MARK && !/^[)\]]$/.test(tokens[last - 1]?.text ?? ''))
      last--
    const words = tokens.slice(first, last).filter(({ shape }) => shape <= Shape.NUMBER)
    if (words.length < SHORTEST || holdsQuotation(inQuote, first, last)) continue
    found.push({ kind: 'STATEMENT', first, last, start: tokens[first]?.start ?? 0, end: tokens[last - 1]?.end ?? 0 })
  }
  return found
}

function holdsQuotation(inQuote: Int32Array, first: number, last: number): boolean {
  for (let at = first; at < last; at++) if (inQuote[at]) return true
  return false
}

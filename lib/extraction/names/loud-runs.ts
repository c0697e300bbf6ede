import { Gaz, lookUp } from '@/lib/extraction/tokens/lexicon'
import { Gap, Shape, type Token } from '@/lib/extraction/tokens/tokens'
import { keyOf } from './name-keys'

export const FIRM_ENDINGS = /^(?:inc|ltd|llc|corp|co|plc|jr|sr)$/
const LONGEST_KNOWN = 6

/** In a line of capitals a name is what the text has elsewhere or the gazetteer knows; the longest known phrase of up to four words. */
export function runInCapitals(tokens: Token[], at: number, taken: Uint8Array, known: ReadonlySet<string>): number {
  const named = knownEnd(tokens, at, taken, known)
  if (named) return named
  const comma = tokens[at + 1]
  if (comma?.text === ',' && FIRM_ENDINGS.test(tokens[at + 2]?.lower ?? '')) return at + 3
  for (let size = 4; size > 1; size--) {
    const words = tokens.slice(at, at + size)
    if (
      words.length < size ||
      words.some(
        (token, index) => token.shape > Shape.MIXED || taken[at + index] || (index > 0 && token.gap !== Gap.SPACE),
      )
    )
      continue
    if (lookUp(words.map((token) => token.lower).join(' ')).gaz & ~(Gaz.OPENS | Gaz.COMMON | Gaz.VERB)) return at + size
    if (
      size === 2 &&
      (words[0]?.word.gaz ?? 0) & Gaz.FIRST &&
      (words[1]?.word.gaz ?? 0) & Gaz.LAST &&
      !((words[0]?.word.gaz ?? 0) & Gaz.COMMON)
    )
      return at + size
  }
  return at + 1
}

/** Past the longest name, from `at`, that the text has elsewhere. */
function knownEnd(tokens: Token[], at: number, taken: Uint8Array, known: ReadonlySet<string>): number | undefined {
  for (let last = Math.min(tokens.length, at + LONGEST_KNOWN); last > at + 1; last--) {
    const words = tokens.slice(at, last)
    if (words.some(({ gap }, index) => taken[at + index] || (index > 0 && gap > Gap.SPACE))) continue
    if (words.at(-1)?.shape !== Shape.MARK && known.has(keyOf(tokens, at, last))) return last
    if (last === at + 2 && isLabelled(tokens, at) && known.has(keyOf(tokens, at + 1, last))) return last
  }
  return undefined
}

/** "ATTORNEY GENERAL: MARISOL VEGA": two words that fill what stands behind a colon, the second a surname in the text. */
function isLabelled(tokens: Token[], at: number): boolean {
  const [one, two, end] = tokens.slice(at, at + 3)
  const capitals = one?.shape === Shape.UPPER && two?.shape === Shape.UPPER
  return capitals && tokens[at - 1]?.text === ':' && (!end || end.gap >= Gap.LINE || end.text === ',')
}

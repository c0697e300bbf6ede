import { Gaz } from '@/lib/extraction/tokens/lexicon'
import { Shape, type Token } from '@/lib/extraction/tokens/tokens'

/** A town, or a first name or surname, which whoever is named already has: “Acme” may be a firm. */
const KNOWN = Gaz.CITY | Gaz.TOWN | Gaz.REGION | Gaz.FIRST | Gaz.LAST
const AGE = /^[1-9]\d?$/

/** “Jane Holm of Marlow”, “Jane Holm, 54, Marlow”: where somebody is from who is named right before. */
export function isHomeOf(tokens: readonly Token[], { first, last }: { first: number; last: number }): boolean {
  const {
    shape,
    word: { gaz },
  } = tokens[first] as Token
  if (last - first > 1 || shape !== Shape.CAPITAL || gaz & (Gaz.ORG | Gaz.TEAM | Gaz.FIRM | Gaz.COMMON)) return false
  const [led, before] = [tokens[first - 1]?.text ?? '', tokens[first - 2]]
  if (led === 'of' || led === 'from') return (gaz & KNOWN) !== 0 && endsFullName(tokens, first - 2)
  const isBehindAge = led === ',' && AGE.test(before?.text ?? '') && tokens[first - 3]?.text === ','
  // “Jane Holm, 54, Weil, 61”: a row of people.
  const isNextAged = tokens[last]?.text === ',' && AGE.test(tokens[last + 1]?.text ?? '')
  return isBehindAge && !isNextAged && endsFullName(tokens, first - 4)
}

/** A first name that is known, and a surname. */
function endsFullName(tokens: readonly Token[], at: number): boolean {
  const [first, surname] = [tokens[at - 1], tokens[at]]
  const isName = (token: Token | undefined) => token?.shape === Shape.CAPITAL || token?.shape === Shape.MIXED
  return isName(first) && isName(surname) && ((first?.word.gaz ?? 0) & Gaz.FIRST) !== 0
}

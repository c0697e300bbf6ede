import { isName } from '@/lib/extraction/tokens/document'
import { Shape, type Token } from '@/lib/extraction/tokens/tokens'

const ACRONYM = /^[A-Z]{2,8}$/
/** Words in a name that may or may not give a letter to its acronym. */
const SMALL = /^(?:of|the|and|for|in|on|to|de|du|des|la)$/
const LONGEST_NAME = 16

/** Where names open that an acronym in brackets spells, with one past their last token: "Food and Drug Administration (FDA)". */
export function findSpeltNames(tokens: Token[]): Map<number, number> {
  const spelt = new Map<number, number>()
  for (let open = 2; open + 2 < tokens.length; open++) {
    const acronym = tokens[open + 1] as Token
    if (tokens[open]?.text !== '(' || tokens[open + 2]?.text !== ')' || !ACRONYM.test(acronym.text)) continue
    const first = openingOfName(tokens, open, acronym.lower)
    if (first !== undefined && open - first > 1) spelt.set(first, open)
  }
  return spelt
}

/** Back from the bracket to the word that gives the first letter; nothing when a word of the name gives none. */
function openingOfName(tokens: Token[], open: number, letters: string): number | undefined {
  let missing = letters.length
  for (let at = open - 1; at >= Math.max(0, open - LONGEST_NAME); at--) {
    const token = tokens[at] as Token
    if (token.shape === Shape.POSSESSIVE || /^['’&-]$/.test(token.text)) continue
    const gives = token.lower.charAt(0) === letters.charAt(missing - 1)
    if (isName(token)) {
      if (!gives) return undefined
      missing--
    } else if (!SMALL.test(token.lower) || missing === letters.length) return undefined
    if (missing === 0) return at
  }
  return undefined
}

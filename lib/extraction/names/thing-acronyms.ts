import { Gram } from '@/lib/extraction/tokens/grammar-words'
import { Shape, type Token } from '@/lib/extraction/tokens/tokens'
import { BODY_NOUNS, EVENT_HEADS } from './name-words'

const ACRONYM = /^[A-Z]{2,8}s?$/
/** What is not a body and no event either, where it closes the words that an acronym is short for. */
const MATTERS =
  /(?:[cst]ions?|ments?|ness|ity|ages?|schemes?|rules?|rates?|tests?|prices?|products?|systems?|vehicles?)$/
const LONGEST = 10

/** The acronyms of a text, in small letters, that stand for things: "the Pandemic Emergency Purchase Programme (PEPP)". */
export function findThingAcronyms(tokens: readonly Token[]): Set<string> {
  const things = new Set<string>()
  for (let open = 2; open + 2 < tokens.length; open++) {
    const acronym = tokens[open + 1]
    if (tokens[open]?.text !== '(' || tokens[open + 2]?.text !== ')' || !acronym || !ACRONYM.test(acronym.text))
      continue
    const tail = tokens[open - 1]
    if (tail && isMatter(tail) && spells(tokens, open, acronym.lower.replace(/s$/, ''))) things.add(acronym.lower)
  }
  return things
}

function isMatter({ lower, word, shape }: Token): boolean {
  if (shape > Shape.CAPITAL) return false
  if (EVENT_HEADS.has(lower) && !/^(?:movement|tour|festival)$/.test(lower)) return true
  return !(word.gram & (Gram.ORG_HEAD | Gram.ORG_SUFFIX)) && !BODY_NOUNS.has(lower) && MATTERS.test(lower)
}

/** The words before the bracket begin with its letters, in order, the last one with the last letter or one before it. */
function spells(tokens: readonly Token[], open: number, letters: string): boolean {
  let missing = letters.length
  for (let at = open - 1; at >= Math.max(0, open - LONGEST) && missing > 0; at--) {
    const token = tokens[at] as Token
    if (token.shape === Shape.MARK && !/^[-’']$/.test(token.text)) return false
    if (token.lower.charAt(0) === letters.charAt(missing - 1)) missing--
  }
  return missing === 0
}

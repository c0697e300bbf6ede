import { isOwner } from '@/lib/extraction/tokens/cues'
import { isName } from '@/lib/extraction/tokens/document'
import { isFunctional } from '@/lib/extraction/tokens/functional'
import { Gram } from '@/lib/extraction/tokens/grammar-words'
import { Gaz } from '@/lib/extraction/tokens/lexicon'
import { Gap, Shape, type Token } from '@/lib/extraction/tokens/tokens'

/** Words that say of what kind a body is, or of what law. */
export const BODY = Gram.ORG_HEAD | Gram.ORG_SUFFIX

/** A word with a capital that may go on a name. */
export function goesOn(token: Token | undefined): token is Token {
  if (!token) return false
  if (token.shape === Shape.INITIAL || token.shape === Shape.MIXED) return true
  return isName(token) && (!isFunctional(token) || token.shape === Shape.UPPER)
}

/** One past a nickname in marks behind a first name: “Tank” in 'Marcus “Tank” Boyle', “the Tank” as well. */
export function nicknameEnd(tokens: Token[], open: number): number | undefined {
  const named = ((tokens[open - 1]?.word.gaz ?? 0) & Gaz.FIRST) !== 0
  if (!named || !/^(?:["“‘']|``)$/.test(tokens[open]?.text ?? '') || tokens[open]?.gap !== Gap.SPACE) return undefined
  for (let at = open + 1; at <= open + 3; at++) {
    const token = tokens[at]
    if (at > open + 1 && token && /^(?:["”’']|'')$/.test(token.text) && token.gap === Gap.NONE) return at + 1
    if (!token || !(isName(token) || (at === open + 1 && token.lower === 'the'))) return undefined
  }
  return undefined
}

/** "Port of Sandry Authority": a place of its kind, whose name goes on to a head word. */
export function leadsToHead(tokens: Token[], link: number): boolean {
  const place = ((tokens[link - 1] as Token).word.gram & Gram.PLACE_HEAD) !== 0 && tokens[link]?.lower === 'of'
  return place && goesOn(tokens[link + 1]) && headSoon(tokens, link + 2)
}

/** A head word of a body within the next three capitalised words: "Shipowners' Association". */
export function headSoon(tokens: Token[], from: number): boolean {
  for (let at = from; at < from + 3 && goesOn(tokens[at]); at++)
    if ((tokens[at]?.word.gram ?? 0) & (Gram.ORG_HEAD | Gram.ORG_SUFFIX)) return true
  return false
}

/** "Food and Drug Administration", "Department of Health and Human Services": common words up to a head word. */
export function joinsBody(tokens: Token[], from: number, at: number): boolean {
  const common = (token: Token | undefined): boolean =>
    token !== undefined && (token.word.gaz & Gaz.COMMON) !== 0 && !(token.word.gaz & Gaz.COUNTRY)
  const linked = tokens.slice(from, at).some((token) => token.lower === 'of' || token.lower === 'for')
  if (linked) return common(tokens[at - 1]) && common(tokens[at + 1])
  if (!common(tokens[at - 1]) && tokens[at - 1]?.word.gaz) return false
  for (let index = at + 1; index < at + 5; index++) {
    const token = tokens[index]
    if (isOwner(tokens, index)) continue
    if (!goesOn(token)) return false
    if (token.word.gram & BODY && !(token.word.gram & Gram.TITLE)) return index > at + 1 || common(tokens[at - 1])
    if (!common(token)) return false
  }
  return false
}

import { Gaz, lookUp } from '@/lib/extraction/tokens/lexicon'
import { Gap, type Token } from '@/lib/extraction/tokens/tokens'
import type { NamePart } from './name-splitting'

const OPENING = /^(?:["“‘']|``)$/
const CLOSING = /^(?:["”’']|'')$/
/** What is put in quotation marks is called so, unless data knows it as one of these. */
const KNOWN = Gaz.COUNTRY | Gaz.REGION | Gaz.ORG | Gaz.TEAM
const LONGEST_TITLE = 3

/** “Seinfeld”, “Titanic,”: a name alone in quotation marks is what a film, a song or a book is called. */
export function isWork(tokens: readonly Token[], { first, last, key }: NamePart): boolean {
  if (last - first > LONGEST_TITLE || !OPENING.test(tokens[first - 1]?.text ?? '')) return false
  if (tokens[first]?.gap !== Gap.NONE || lookUp(key).gaz & KNOWN) return false
  const stop = /^[.,]$/.test(tokens[last]?.text ?? '') ? last + 1 : last
  return CLOSING.test(tokens[stop]?.text ?? '') && tokens[stop]?.gap === Gap.NONE
}

/** "iPhone", "iTunes": a small letter before a capital is how products are spelt, unless data knows a body of that name. */
export function isProduct(tokens: readonly Token[], { first, last }: NamePart): boolean {
  return tokens
    .slice(first, last)
    .some(({ text, word }) => /^i\p{Lu}/u.test(text) && !(word.gaz & (Gaz.ORG | Gaz.FIRM)))
}

import { Gram } from '@/lib/extraction/tokens/grammar-words'
import { Gaz } from '@/lib/extraction/tokens/lexicon'
import { Gap, Shape, type Token } from '@/lib/extraction/tokens/tokens'
import type { NameRun } from './name-runs'

/** "Oceanographer Ratnasari": what somebody does, at the head of a sentence, before a name that is no common word. */
export function tradeBefore(tokens: Token[], { first, last, opensSentence }: NameRun): boolean {
  const [trade, name] = [tokens[first], tokens[first + 1]]
  if (!opensSentence || !trade || !name || last - first < 2 || last - first > 4 || name.gap !== Gap.SPACE) return false
  const does =
    /(?:grapher|ologist|nomist|icist|alist|anist|arist|emist|trician|matician|neer|ecologist|keeper|maker|worker|fisherman|policeman|businessman|dentist|farmer|teacher|lawyer|miner)$/
  if (!does.test(trade.lower) || !(trade.word.gaz & Gaz.COMMON)) return false
  const heads = Gram.ORG_HEAD | Gram.ORG_SUFFIX | Gram.PLACE_HEAD
  return (
    !tokens.slice(first + 1, last).some(({ word, shape }) => word.gram & heads || shape === Shape.MARK) &&
    !(name.word.gaz & Gaz.COMMON && !(name.word.gaz & (Gaz.FIRST | Gaz.LAST)))
  )
}

/** "King" and "Major" by themselves: somebody's surname where the text has a full name to it, which is settled later. */
export function isTitleSurname(tokens: Token[], { first, last }: NameRun): boolean {
  const [before, token] = [tokens[first - 1], tokens[first]]
  if (last - first > 1 || !token || !(token.word.gaz & Gaz.LAST) || token.shape !== Shape.CAPITAL) return false
  return !before || !(before.word.gram & Gram.DETERMINER || /^(?:his|her|their|my|our|your|its)$/.test(before.lower))
}

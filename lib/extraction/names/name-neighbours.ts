import { Gram } from '@/lib/extraction/tokens/grammar-words'
import { Gaz } from '@/lib/extraction/tokens/lexicon'
import { Gap, Shape, type Token } from '@/lib/extraction/tokens/tokens'
import type { NamePart } from './name-splitting'

/** Verbs and ways of going, which take a place with "to" or "from". */
export const MOTION =
  /^(?:moved|moves|move|moving|travelled|traveled|flew|flown|drove|fled|relocated|deported|flying|travels|travel|travelling|trips?|ferr(?:y|ies)|trains?|bus(?:es)?|coaches|boats?|flights?|roads?|routes?|lines?|journeys?|commuters)$/

const PUT = /^(?:said|says|wrote|writes|posted|posts?|tweeted|message|video|live)$/

/** "Congressional lawmakers", "a Democratic senator", "Roman Catholic nuns": what somebody is, before a common noun. */
export function isAdjective(tokens: Token[], { first, last }: NamePart): boolean {
  const [tail, next] = [tokens[last - 1], tokens[last]]
  if (last - first > 2 || !tail || next?.shape !== Shape.LOWER || next.gap !== Gap.SPACE) return false
  const verb = Gram.AUXILIARY | Gram.PREPOSITION | Gram.CONJUNCTION | Gram.SPEECH | Gram.FUNCTION
  return /(?:cratic|ssional|tholic|testant)$/.test(tail.lower) && !(next.word.gram & verb)
}

/** "wrote on Twitter", "his Twitter account": where something was put, not who did. */
export function isPlatform(tokens: Token[], { first, last }: NamePart): boolean {
  if (last - first > 1) return false
  if (/^(?:account|followers?|feed|post|posts)$/.test(tokens[last]?.lower ?? '')) return true
  if (tokens[first - 1]?.lower !== 'on') return false
  return tokens.slice(Math.max(0, first - 3), first - 1).some(({ lower }) => PUT.test(lower))
}

/** "the Patriots": what clubs are called behind their town. */
export function isNickname(tokens: Token[], { first, last }: NamePart): boolean {
  return last - first === 1 && ((tokens[first]?.word.gaz ?? 0) & (Gaz.NICKNAME | Gaz.COUNTRY)) === Gaz.NICKNAME
}

export function isUnknown(tokens: Token[], { first, last }: NamePart): boolean {
  return last - first === 1 && (tokens[first]?.word.gaz ?? 0) === 0
}

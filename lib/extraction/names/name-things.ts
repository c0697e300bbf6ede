import { isFinite } from '@/lib/extraction/tokens/cues'
import { Gram } from '@/lib/extraction/tokens/grammar-words'
import { Gaz } from '@/lib/extraction/tokens/lexicon'
import { Shape, type Token } from '@/lib/extraction/tokens/tokens'
import type { Evidence } from './name-evidence'
import type { NamePart } from './name-splitting'

/** What papers are called: "The Madison Courier". */
const PAPERS =
  /^(?:courier|chronicle|examiner|inquirer|bugle|dispatch|sentinel|record|star|mirror|standard|independent|argus|echo|advertiser|mercury|register|leader|citizen|reporter|enquirer|bulletin|eagle|argosy|banner|beacon)$/

/** An article before two words of which the last is a common noun and no surname makes a thing of them: "a Land Rover", "the Milky Way". */
export function articledEvidence(
  tokens: readonly Token[],
  { first, last, titled }: NamePart,
  evidence: Evidence,
): void {
  const [before, tail] = [tokens[first - 1], tokens[last - 1]]
  if (!tail || titled || !/^(?:the|an?)$/.test(before?.lower ?? '')) return
  if (before?.lower === 'the' && PAPERS.test(tail.lower) && isFinite(tokens[last])) {
    evidence.body += 3
    evidence.person = 0
  } else if ((tail.word.gaz & (Gaz.COMMON | Gaz.LAST)) === Gaz.COMMON && evidence.place === 0) {
    evidence.person = Math.max(0, evidence.person - 3)
    evidence.none += 1
  }
}

/** "Sainsbury’s": the ’s is part of the name. */
export function isPossessive(tokens: readonly Token[], { first, last }: NamePart): boolean {
  return tokens.slice(first + 1, last).some(({ shape }) => shape === Shape.POSSESSIVE)
}

/** "Labour won", "from the Conservatives": a party, by the verb behind its name or the article before it. */
export function isActing(tokens: readonly Token[], { first, last }: NamePart): boolean {
  return isFinite(tokens[last]) || tokens[first - 1]?.lower === 'the'
}

/** "ETH Zurich", "SC Freiburg": letters of a body and its town. */
export function isBodyOfTown(one: Token, tail: Token, size: number): boolean {
  const letters =
    one.shape === Shape.UPPER &&
    !one.text.endsWith('.') &&
    !(one.word.gaz & (Gaz.COUNTRY_INITIALS | Gaz.COMMON_INITIALS))
  return letters && size === 2 && tail.shape === Shape.CAPITAL && (tail.word.gaz & (Gaz.CITY | Gaz.TOWN)) !== 0
}

/** "DP World": letters before a common noun that is no surname. */
export function isLetteredFirm(one: Token, tail: Token, size: number): boolean {
  const letters = one.shape === Shape.UPPER && !one.text.endsWith('.') && !(one.word.gaz & Gaz.COUNTRY_INITIALS)
  return letters && size === 2 && tail.shape === Shape.CAPITAL && (tail.word.gaz & ~Gaz.OPENS) === Gaz.COMMON
}

/** A trade or an office within the next lower-case words. */
export function isOfficeOf(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + 4 && tokens[at]?.shape === Shape.LOWER; at++)
    if ((tokens[at]?.word.gram ?? 0) & (Gram.TITLE | Gram.ROLE) || /(?:or|er|ist)$/.test(tokens[at]?.lower ?? ''))
      return true
  return false
}

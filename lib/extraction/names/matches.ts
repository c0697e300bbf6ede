import type { Document } from '@/lib/extraction/tokens/document'
import { Gram } from '@/lib/extraction/tokens/grammar-words'
import { Gaz } from '@/lib/extraction/tokens/lexicon'
import { Gap, Shape, type Token } from '@/lib/extraction/tokens/tokens'
import { isFirmByWord } from './name-patterns'
import type { Name } from './names'
import { PLAY } from './name-words'

/** Words that only a report of a match has; one in a sentence is enough. */
const MATCH_WORDS = new Set(
  'innings goalkeeper striker midfielder quarterback touchdown touchdowns wicket wickets playoff playoffs semifinal semifinals quarterfinal quarterfinals halftime draft relegated relegation coach rebound rebounds derby match fixture league'.split(
    ' ',
  ),
)
/** Words between the verb and the opponent: "lost the final to". */
const OPPONENT_REACH = 6

/** Whether a sentence reports play: by a word of matches, or by a score ("2-1") beside a verb of play. */
export function sentencesOfPlay({ tokens, sentences }: Document): (sentence: number) => boolean {
  const known = new Map<number, boolean>()
  return (sentence) => {
    let found = known.get(sentence)
    if (found === undefined) {
      const words = tokens.slice(sentences[sentence] ?? 0, sentences[sentence + 1] ?? 0)
      found = words.some(({ lower }, at) => MATCH_WORDS.has(lower) || isFinal(words, at)) || hasScore(words)
      known.set(sentence, found)
    }
    return found
  }
}

/** "lost the final". */
function isFinal(words: readonly Token[], at: number): boolean {
  const { lower } = words[at] ?? {}
  if (lower !== 'won' && lower !== 'lost' && lower !== 'reached') return false
  return words[at + 1]?.lower === 'the' && words[at + 2]?.lower === 'final'
}

function hasScore(words: readonly Token[]): boolean {
  return words.some((_, at) => isScore(words, at)) && words.some(({ lower }) => PLAY.has(lower))
}

/** "2-1": two small numbers with a dash and nothing else. */
function isScore(words: readonly Token[], at: number): boolean {
  if (words[at]?.shape !== Shape.NUMBER) return false
  const [first, dash, second, beyond] = words.slice(at, at + 4)
  const glued = dash?.gap === Gap.NONE && second?.gap === Gap.NONE
  return isSmall(first) && /^[-–]$/.test(dash?.text ?? '') && glued && isSmall(second) && beyond?.text !== '-'
}

function isSmall(token: Token | undefined): boolean {
  return token?.shape === Shape.NUMBER && /^\d{1,3}$/.test(token.text)
}

/** "Rovers beat Athletic 3-1": whoever is called by a word that clubs are called by, before what was done in play. */
export function isClubAtPlay(tokens: readonly Token[], { first, last, own }: Name): boolean {
  const [club, verb] = [tokens[last - 1], tokens[last]]
  if (!club || own.person >= 1 || last - first > 3 || verb?.shape !== Shape.LOWER || !PLAY.has(verb.lower)) return false
  return isClubWord(club)
}

/** "Rovers", "United". */
export function isClubWord(token: Token): boolean {
  const { gaz, gram } = token.word
  if (gaz & Gaz.NICKNAME || isFirmByWord(token, token)) return true
  return (gram & Gram.ORG_SUFFIX) !== 0 && (gaz & Gaz.COMMON) !== 0
}

/** "beat Udinese", "drew with Burnley", "lost the final to Inter": whoever is played against, known as a town or not. */
export function isOpponent(tokens: readonly Token[], { first, last, own }: Name): boolean {
  if (own.person >= 2 || last - first > 3) return false
  const link = tokens[first - 1]
  if (/^(?:beat|beats|thrashed|edged|hammered|routed|hosted|faced?)$/.test(link?.lower ?? '')) return true
  if (!/^(?:to|with|against|over)$/.test(link?.lower ?? '')) return false
  for (let at = first - 2; at >= Math.max(0, first - OPPONENT_REACH); at--) {
    const token = tokens[at]
    if (!token || /^[.;]$/.test(token.text)) return false
    if (/^(?:drew|lost|traded|loaned|fell|won|losing|winning|defeat|loss|victory|draw)$/.test(token.lower)) return true
  }
  return false
}

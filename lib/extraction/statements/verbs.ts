import { isFinite } from '@/lib/extraction/tokens/cues'
import { isFunctional } from '@/lib/extraction/tokens/functional'
import { Gram } from '@/lib/extraction/tokens/grammar-words'
import { Gaz, lookUp } from '@/lib/extraction/tokens/lexicon'
import { Shape, type Token } from '@/lib/extraction/tokens/tokens'

/** A finite verb behind the first word, or the plain form of one behind a subject in the plural. */
export function hasVerb(tokens: readonly Token[], from: number, end: number): boolean {
  for (let at = from + 1; at < end; at++)
    if (isFinite(tokens[at]) || isBarePast(tokens, at) || isPlainVerb(tokens, at, from) || isVerbOfName(tokens, at))
      return true
  return false
}

/** "Moira Flett chairs the board": behind a name, with something that it governs. */
function isVerbOfName(tokens: readonly Token[], at: number): boolean {
  const [before, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (token?.shape !== Shape.LOWER || !/[^s]s$/.test(token.lower) || isFunctional(token)) return false
  const named = before !== undefined && before.shape >= Shape.CAPITAL && before.shape <= Shape.MIXED
  return named && !isFunctional(before) && ((next?.word.gram ?? 0) & Gram.DETERMINER) !== 0
}

/** Verbs whose past is their plain form, where no noun of that form is meant: "The dam burst". */
function isBarePast(tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]]
  if (
    !/^(?:burst|hurt|cut|hit|put|shut|spread|cost|split|quit|cast|shed|beat|let|set|read|bet|upset)$/.test(
      token?.lower ?? '',
    )
  )
    return false
  return (
    before !== undefined &&
    before.shape <= Shape.MIXED &&
    !(before.word.gram & (Gram.DETERMINER | Gram.PREPOSITION)) &&
    before.lower !== 'to'
  )
}

/** "Dogs spread rabies", "Nurses earn less": also a verb with -s, behind a word in the plural that nothing governs. */
function isPlainVerb(tokens: readonly Token[], at: number, from: number): boolean {
  const token = tokens[at]
  const subject = tokens[at - 1]
  if (token?.shape !== Shape.LOWER || !subject || subject.shape > Shape.CAPITAL || isFunctional(token)) return false
  const plural =
    /^(?:they|we|you|people|men|women|children|police)$/.test(subject.lower) || /[^s]s$/.test(subject.lower)
  const governed = at - 2 >= from && ((tokens[at - 2]?.word.gram ?? 0) & Gram.PREPOSITION) !== 0
  if (!plural || governed || isFinite(subject)) return false
  return isThirdPerson(token.lower) || ((token.word.gaz & Gaz.COMMON) !== 0 && takesObject(tokens[at + 1]))
}

/** "spread rabies", "cause no cancer": what follows is a noun phrase by itself. */
function takesObject(next: Token | undefined): boolean {
  if (next?.shape !== Shape.LOWER) return false
  return (next.word.gram & Gram.DETERMINER) !== 0 || (!isFunctional(next) && (next.word.gaz & Gaz.COMMON) !== 0)
}

function isThirdPerson(lower: string): boolean {
  const forms = [`${lower}s`, `${lower}es`, lower.endsWith('y') ? `${lower.slice(0, -1)}ies` : lower]
  return forms.some((form) => form !== lower && (lookUp(form).gaz & Gaz.VERB) !== 0)
}

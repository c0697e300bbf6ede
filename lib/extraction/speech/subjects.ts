import { authorOf } from './authors'
import { Gram } from '@/lib/extraction/tokens/grammar-words'
import { mainSubject, SUBJECT_PRONOUNS, SKIPPED } from './main-subject'
import { type Place, governor, openingOf, nominalEndingAt, named, widen } from './noun-phrases'
import { isCue, isFinite, isThought } from '@/lib/extraction/tokens/cues'
import type { Scene } from './scene'
import { Shape, type Token } from '@/lib/extraction/tokens/tokens'

function stopsSubject(tokens: Token[], at: number): boolean {
  const token = tokens[at]
  if (token?.shape !== Shape.MARK) return false
  if (!/^[,.:;—–(]|^--/.test(token.text)) return false
  return !(token.text === '.' && (tokens[at - 1]?.word.gram ?? 0) & Gram.SHORTENED)
}

/** The subject that stands after a verb: "said Sen. Baldwin", "said the spokesman", "said she". */
export function subjectAfter(
  { document: { tokens, sentenceOf }, startingAt, quoteOf }: Scene,
  from: number,
): Place | undefined {
  const token = tokens[from]
  if (!token) return undefined
  if (SUBJECT_PRONOUNS.has(token.lower)) return { first: from, last: from + 1 }
  const sentence = sentenceOf[from]
  for (let at = from; at < Math.min(tokens.length, from + 12); at++) {
    if (sentenceOf[at] !== sentence || quoteOf[at]) break
    const name = startingAt.get(at)
    if (name?.kind === 'PERSON') return { first: name.first, last: name.last }
    const head = name && headBehind(tokens, name.last)
    if (head) return { first: from, last: head }
    if (stopsSubject(tokens, at)) {
      return at > from ? named({ startingAt, tokens }, from, at) : undefined
    }
  }
  return named({ startingAt, tokens }, from, from + 5)
}

/** "one DUP aide", "a Kremlin spokesman": one past the noun behind a name that only says whose it is. */
function headBehind(tokens: readonly Token[], at: number): number | undefined {
  let last = at
  while (last < at + 3 && tokens[last]?.shape === Shape.LOWER && tokens[last]?.gap === 1) {
    const { word } = tokens[last] as Token
    if (word.gram & (Gram.PREPOSITION | Gram.CONJUNCTION | Gram.AUXILIARY)) return undefined
    last++
    if (word.gram & (Gram.TITLE | Gram.ROLE)) return last
  }
  return undefined
}

/** The subject of the verb at `verb`, looked for leftwards down to `from`. */
export function subjectBefore(scene: Scene, verb: number, from: number): Place | undefined {
  const { document, endingAt, quoteOf, counted } = scene
  const { tokens } = document
  const cue = tokens[verb]
  if (cue?.lower.endsWith('ing') && verb > from) {
    const beside = endingAt.get(verb)
    const free = beside && governor(tokens, beside.first, from) === undefined
    return free ? beside : coordinated(scene, from, verb)
  }
  let at = verb - 1
  for (let steps = 0; at >= from && steps < 40; steps++) {
    const token = tokens[at] as Token
    if (quoteOf[at]) {
      at--
      continue
    }
    if (counted[at] && isTimeBefore(scene, at)) {
      at = timeStart(scene, at, from) - 1
      continue
    }
    const name = endingAt.get(at + 1)
    if (name) {
      const head = governor(tokens, name.first, from)
      if (head === undefined) return widen(scene, name, from)
      at = head
      continue
    }
    if (SUBJECT_PRONOUNS.has(token.lower)) return { first: at, last: at + 1 }
    if (token.text === ',' || token.text === '—' || token.text === '–' || token.text === ')') {
      const opening = openingOf(tokens, at, from)
      const apposed = endingAt.get(at)
      if (apposed?.kind === 'PERSON' && opening === (apposed.role?.first ?? apposed.first) - 1)
        return { first: apposed.first, last: apposed.last }
      at = (opening ?? at) - 1
      continue
    }
    if (token.lower === 'and' || token.lower === 'but' || token.lower === 'or') return coordinated(scene, from, at)
    if (
      token.word.gram & Gram.AUXILIARY ||
      SKIPPED.has(token.lower) ||
      /ly$/.test(token.lower) ||
      token.shape === Shape.POSSESSIVE
    ) {
      at--
      continue
    }
    if (token.shape === Shape.MARK || token.shape === Shape.NUMBER) {
      at -= token.shape === Shape.NUMBER && tokens[at - 1]?.text === ',' ? 2 : 1
      continue
    }
    if (isParticiple(tokens, at)) {
      at--
      continue
    }
    if (isCue(tokens, at) && !(token.word.gram & Gram.ROLE)) return coordinated(scene, from, at + 1)
    const noun = nominalEndingAt(scene, at, from)
    const head = governor(tokens, noun.first, from)
    if (head === undefined) {
      const opener = tokens[noun.first] as Token
      const empty =
        noun.last - noun.first === 1 &&
        ((opener.word.gram & (Gram.CONJUNCTION | Gram.PREPOSITION | Gram.DETERMINER)) !== 0 ||
          opener.lower.endsWith('ing') ||
          (isFinite(opener) && !(opener.word.gram & Gram.ROLE)))
      return empty ? mainSubject(scene, from, verb) : (authorOf(scene, noun.first) ?? noun)
    }
    at = head
  }
  return undefined
}

/** "Ferrer last month said": a date between the subject and its verb, with a preposition or without. */
function isTimeBefore({ document: { tokens } }: Scene, at: number): boolean {
  const token = tokens[at]
  return (
    token !== undefined &&
    ((token.word.gram & (Gram.TIME_UNIT | Gram.WEEKDAY | Gram.MONTH | Gram.DAY_PART)) !== 0 ||
      /^(?:ago|today|yesterday|earlier)$/.test(token.lower))
  )
}

/** The first token of the date that ends at `at`, its preposition included. */
function timeStart({ document: { tokens }, counted }: Scene, at: number, from: number): number {
  let first = at
  while (first > from && counted[first - 1]) first--
  return first > from && /^(?:on|in|at|last|this|earlier|late)$/.test(tokens[first - 1]?.lower ?? '')
    ? first - 1
    : first
}

/** "is reported" in "is reported to have called". */
function isParticiple(tokens: Token[], at: number): boolean {
  return isFinite(tokens[at]) && ((tokens[at - 1]?.word.gram ?? 0) & Gram.AUXILIARY) !== 0
}

/** The subject of a second verb: that of the verb of speech before it, else the clause's. */
function coordinated(scene: Scene, from: number, at: number): Place | undefined {
  const { tokens } = scene.document
  for (let verb = at - 1; verb > from; verb--) {
    if (scene.quoteOf[verb] || !isCue(tokens, verb) || isThought(tokens[verb])) continue
    return subjectBefore(scene, verb, from)
  }
  return mainSubject(scene, from, at)
}

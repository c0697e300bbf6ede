import { authorOf } from './authors'
import { Gram } from '@/lib/extraction/tokens/grammar-words'
import { type Place, governor } from './noun-phrases'
import { isFinite } from '@/lib/extraction/tokens/cues'
import type { Scene } from './scene'
import { Shape, type Token } from '@/lib/extraction/tokens/tokens'

/** The last subject with a finite verb between two tokens: a person or a pronoun first, then any name. */
export function mainSubject(scene: Scene, from: number, to: number): Place | undefined {
  const { document, startingAt, quoteOf } = scene
  const { tokens } = document
  let best: Place | undefined
  let weaker: Place | undefined
  for (let at = from; at < to; at++) {
    if (quoteOf[at]) continue
    const token = tokens[at] as Token
    const name = startingAt.get(at)
    let place: Place | undefined
    if (name) place = { first: name.first, last: name.last }
    else if (SUBJECT_PRONOUNS.has(token.lower) && token.lower !== 'it' && token.shape <= Shape.CAPITAL)
      place = { first: at, last: at + 1 }
    if (!place) continue
    const free = governor(tokens, place.first, from) === undefined
    if (free && verbFollows(tokens, place.last, to)) {
      if (name ? name.kind === 'PERSON' : token.word.gram & (Gram.HE | Gram.SHE)) best ??= place
      else weaker ??= place
    }
    at = place.last - 1
  }
  return best ?? weaker ?? openingNoun(scene, from, to)
}

/** "The judge", "Politifact": what opens the clause, up to its verb. */
function openingNoun(scene: Scene, from: number, to: number): Place | undefined {
  const { document, quoteOf } = scene
  const { tokens } = document
  let first = from
  while (first < to && tokens[first]?.shape === Shape.MARK) first++
  const opener = tokens[first]
  if (!opener || opener.word.gram & (Gram.PREPOSITION | Gram.CONJUNCTION | Gram.AUXILIARY) || quoteOf[first])
    return undefined
  for (let at = first + 1; at < Math.min(to, first + 12); at++) {
    const token = tokens[at] as Token
    if (token.shape === Shape.MARK || quoteOf[at]) return undefined
    if (isFinite(token) && !(token.word.gram & Gram.ROLE)) return authorOf(scene, first) ?? { first, last: at }
  }
  return undefined
}

function verbFollows(tokens: Token[], from: number, to: number): boolean {
  let at = from
  for (let steps = 0; steps < 4 && at < to; steps++) {
    const token = tokens[at] as Token
    if (token.text === ',' || token.text === '(') {
      const close = token.text === '(' ? ')' : ','
      let end = at + 1
      while (end < to && end < at + 25 && tokens[end]?.text !== close) end++
      if (tokens[end]?.text !== close) return false
      at = end + 1
      continue
    }
    if (isFinite(token)) return true
    if (
      SKIPPED.has(token.lower) ||
      /ly$/.test(token.lower) ||
      (token.word.gram & Gram.PRONOUN && token.lower === 'who')
    )
      at++
    else return false
  }
  return false
}

export const SUBJECT_PRONOUNS = new Set(['he', 'she', 'they', 'it', 'i', 'we', 'who'])

export const SKIPPED = new Set([
  'also',
  'then',
  'later',
  'once',
  'recently',
  'previously',
  'first',
  'again',
  'often',
  'never',
  'just',
  'even',
  'still',
  'now',
  'to',
  'not',
  'further',
  'only',
  'already',
  'simply',
  'soon',
  'himself',
  'herself',
  'always',
  'sometimes',
  'both',
  'all',
  'instead',
  'twice',
])

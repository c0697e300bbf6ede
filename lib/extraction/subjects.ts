import { Gram } from './grammar-words'
import { isCue, isFinite, isThought, type Scene } from './scene'
import { Shape, type Token } from './tokens'

/** A stretch of tokens. */
export interface Place {
  first: number
  last: number
}

const SUBJECT_PRONOUNS = new Set(['he', 'she', 'they', 'it', 'i', 'we', 'who'])
const SKIPPED = new Set([
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
    if (stopsSubject(tokens, at)) {
      return at > from ? named({ startingAt, tokens }, from, at) : undefined
    }
  }
  return named({ startingAt, tokens }, from, from + 5)
}

/** The first name in a stretch, else the stretch up to its noun. */
function named(
  { startingAt, tokens }: Pick<Scene, 'startingAt'> & { tokens: Token[] },
  from: number,
  to: number,
): Place | undefined {
  for (let at = from; at < to; at++) {
    const name = startingAt.get(at)
    if (name) return { first: name.first, last: name.last }
  }
  const opener = tokens[from]
  if (!opener || opener.shape > Shape.MIXED) return undefined
  const noun =
    opener.shape !== Shape.LOWER ||
    opener.word.gram & (Gram.ROLE | Gram.CARDINAL) ||
    opener.word.gram & Gram.DETERMINER ||
    /^(?:his|her|their|its|our|my)$/.test(opener.lower)
  if (!noun || opener.lower === 'that' || opener.lower === 'this') return undefined
  let last = from + 1
  while (
    last < to &&
    last < tokens.length &&
    !((tokens[last]?.word.gram ?? 0) & (Gram.PREPOSITION | Gram.CONJUNCTION | Gram.AUXILIARY)) &&
    tokens[last]?.shape !== Shape.MARK
  )
    last++
  return { first: from, last }
}

/** The subject of the verb at `verb`, looked for leftwards down to `from`. */
export function subjectBefore(scene: Scene, verb: number, from: number): Place | undefined {
  const { document, endingAt, quoteOf } = scene
  const { tokens } = document
  const cue = tokens[verb]
  if (cue?.lower.endsWith('ing') && verb > from) return endingAt.get(verb) ?? coordinated(scene, from, verb)
  let at = verb - 1
  for (let steps = 0; at >= from && steps < 40; steps++) {
    const token = tokens[at] as Token
    if (quoteOf[at]) {
      at--
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
    if (isCue(tokens, at) && !(token.word.gram & Gram.ROLE)) return coordinated(scene, from, at + 1)
    const noun = nominalEndingAt(scene, at, from)
    const head = governor(tokens, noun.first, from)
    if (head === undefined) {
      const opener = tokens[noun.first] as Token
      const empty =
        noun.last - noun.first === 1 &&
        (opener.word.gram & (Gram.CONJUNCTION | Gram.PREPOSITION | Gram.DETERMINER)) !== 0
      return empty ? mainSubject(scene, from, verb) : noun
    }
    at = head
  }
  return undefined
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

/** "a spokesman for Clinton": the whole of it. */
function widen({ document: { tokens } }: Scene, name: Place, from: number): Place {
  const link = tokens[name.first - 1]
  if (link && /^(?:for|of|with|at)$/.test(link.lower)) {
    const role = tokens[name.first - 2]
    if (role && role.word.gram & Gram.ROLE && name.first - 2 >= from) return { first: name.first - 2, last: name.last }
  }
  return { first: name.first, last: name.last }
}

/** For a name that hangs on a preposition, the token before that preposition; nothing for a free name. */
function governor(tokens: Token[], first: number, from: number): number | undefined {
  let at = first - 1
  while (
    at >= from &&
    tokens[at]?.shape !== Shape.MARK &&
    (tokens[at]?.word.gram ?? 0) & (Gram.TITLE | Gram.DETERMINER)
  )
    at--
  const before = tokens[at]
  if (at < from || !before || tokens[at + 1]?.lower === 'what') return undefined
  if (!(before.word.gram & Gram.PREPOSITION) || before.shape !== Shape.LOWER) return undefined
  if (/^(?:for|of|with|at)$/.test(before.lower) && (tokens[at - 1]?.word.gram ?? 0) & Gram.ROLE) return undefined
  if (/^(?:before|after|while|as|than|including|like|that|because|when|until|since)$/.test(before.lower))
    return undefined
  return at - 1 >= from ? at - 1 : undefined
}

/** The mark that opens the apposition or bracket closed at `at`. */
function openingOf(tokens: Token[], at: number, from: number): number | undefined {
  const close = tokens[at]?.text
  const open = close === ')' ? '(' : close
  for (let left = at - 1; left >= from && left > at - 30; left--) if (tokens[left]?.text === open) return left
  return undefined
}

/** "the Republican National Committee's lawyers": back to the article that opens the noun phrase. */
function nominalEndingAt(scene: Scene, at: number, from: number): Place {
  const { tokens } = scene.document
  let first = at
  while (first > from && first > at - 6) {
    const token = tokens[first] as Token
    const before = tokens[first - 1] as Token
    if (token.word.gram & Gram.DETERMINER || /^(?:his|her|their|its|our|my)$/.test(token.lower)) break
    if (
      before.shape === Shape.MARK ||
      before.word.gram & (Gram.AUXILIARY | Gram.CONJUNCTION) ||
      before.word.gram & Gram.SPEECH
    )
      break
    if (before.word.gram & Gram.PREPOSITION) {
      const role = tokens[first - 2]
      if (role && role.word.gram & Gram.ROLE && before.lower === 'for') return nominalEndingAt(scene, first - 2, from)
      if (first - 2 > from && /^(?:in|on|at|during|of|to|from)$/.test(before.lower)) {
        const name = scene.endingAt.get(first - 1)
        if (name) return { first: name.first, last: name.last }
        return nominalEndingAt(scene, first - 2, from)
      }
      break
    }
    first--
  }
  return { first, last: at + 1 }
}

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
      if (!name || name.kind === 'PERSON') best = place
      else weaker = place
    }
    at = place.last - 1
  }
  return best ?? weaker ?? openingNoun(scene, from, to)
}

/** "The judge", "Politifact": what opens the clause, up to its verb. */
function openingNoun({ document: { tokens }, quoteOf }: Scene, from: number, to: number): Place | undefined {
  let first = from
  while (first < to && tokens[first]?.shape === Shape.MARK) first++
  const opener = tokens[first]
  if (!opener || opener.word.gram & (Gram.PREPOSITION | Gram.CONJUNCTION | Gram.AUXILIARY) || quoteOf[first])
    return undefined
  for (let at = first + 1; at < Math.min(to, first + 12); at++) {
    const token = tokens[at] as Token
    if (token.shape === Shape.MARK || quoteOf[at]) return undefined
    if (isFinite(token) && !(token.word.gram & Gram.ROLE)) return { first, last: at }
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

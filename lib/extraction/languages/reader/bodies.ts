import { Gaz } from '@/lib/extraction/tokens/lexicon'
import type { Mention } from '@/lib/extraction/tokens/mention'
import { Gap, Shape } from '@/lib/extraction/tokens/tokens'
import { isFirstName, isNameWord, isRole, runEnd } from './name-words'
import { isCapital, isFree, isIn, opensSentence, pastHyphens, take, type Reading } from './reading'
import { stemOf } from './stems'

const MOST_WORDS = 6
const BODY_LISTS = ['bodyHeads', 'bodySuffixes', 'clubs', 'plain', 'particles', 'links'] as const

/** Firms, authorities, clubs and other bodies, by the words that name their kind. */
export function findBodies(reading: Reading): Mention[] {
  const found: Mention[] = []
  const add = (first: number, last: number) => {
    if (last > first && isFree(reading, first, last)) found.push(take(reading, { kind: 'ORGANISATION', first, last }))
  }
  for (let at = 0; at < reading.tokens.length; at++) {
    if (reading.taken[at]) continue
    const last = clubEnd(reading, at) ?? suffixedEnd(reading, at) ?? headedEnd(reading, at) ?? wholeBody(reading, at)
    if (last !== undefined) add(firstOf(reading, at), last)
  }
  return [...found, ...findShortened(reading, found)]
}

/** "Chimélec" alone, where "Chimélec SA" is in the text: the one word of a name that says no kind. */
function findShortened(reading: Reading, bodies: readonly Mention[]): Mention[] {
  const { tokens, forms } = reading
  const short = new Set<string>()
  for (const { first, last } of bodies) {
    const places = Array.from({ length: last - first }, (_, index) => first + index)
    if (places.some((at) => isIn(reading, 'links', at))) continue
    const own = places.filter((at) => isCapital(tokens[at]) && !BODY_LISTS.some((list) => isIn(reading, list, at)))
    const [only] = own
    if (own.length === 1 && only !== undefined && !isPlaceKnown(reading, only)) short.add(forms[only]?.[0] ?? '')
  }
  const found: Mention[] = []
  for (let at = 0; at < tokens.length; at++)
    if (isNameWord(reading, at) && short.has(forms[at]?.[0] ?? '') && (tokens[at]?.text.length ?? 0) > 3)
      found.push(take(reading, { kind: 'ORGANISATION', first: at, last: at + 1 }))
  return found
}

/** A town's name in a body's name is no short form of the body, nor is a common noun of a language that writes it so. */
function isPlaceKnown({ lexis, forms, tokens }: Reading, at: number): boolean {
  if (lexis.grammar.capitals === 'all' && !/^\p{Lu}{2,}/u.test(tokens[at]?.text ?? '')) return true
  if (forms[at]?.some((form) => lexis.places.has(form) || lexis.placeStems.has(stemOf(form)))) return true
  return ((tokens[at]?.word.gaz ?? 0) & (Gaz.CITY | Gaz.COUNTRY | Gaz.REGION | Gaz.TOWN)) !== 0
}

/** "FC Rheinau", "Atlético Rocamar". */
function clubEnd(reading: Reading, at: number): number | undefined {
  const { tokens } = reading
  if (!isCapital(tokens[at]) || !isIn(reading, 'clubs', at)) return undefined
  return isNameWord(reading, at + 1) && tokens[at + 1]?.gap === Gap.SPACE ? runEnd(reading, at + 1, 2) : undefined
}

/** "Stralsen AG", "Obras del Levante SL". */
function suffixedEnd(reading: Reading, at: number): number | undefined {
  const { tokens } = reading
  if (!isNameWord(reading, at) || isIn(reading, 'bodySuffixes', at) || isRole(reading, at)) return undefined
  let last = pastHyphens(tokens, at)
  for (let words = 0; words < 4; words++) {
    if (isCapital(tokens[last]) && isIn(reading, 'bodySuffixes', last) && tokens[last]?.gap === Gap.SPACE)
      return last + 1
    const small = isIn(reading, 'particles', last) || isIn(reading, 'links', last)
    if (!(isNameWord(reading, last) || small) || tokens[last]?.gap !== Gap.SPACE) return undefined
    last = pastHyphens(tokens, last)
  }
  return undefined
}

function wholeBody(reading: Reading, at: number): number | undefined {
  return isCapital(reading.tokens[at]) && isIn(reading, 'bodies', at) ? at + 1 : undefined
}

function isHead(reading: Reading, at: number): boolean {
  if (isIn(reading, 'bodyHeads', at)) return true
  const { capitals, names } = reading.lexis.grammar
  return capitals === 'all' && isCapital(reading.tokens[at]) && names.bodyEndings.test(reading.forms[at]?.[0] ?? '')
}

/** "Bundesamt für Naturschutz", "parquet de Rennes", "Міська рада Черкас": a head and what tells which one it is. */
function headedEnd(reading: Reading, at: number): number | undefined {
  if (!isHead(reading, at)) return undefined
  const { tokens, lexis } = reading
  const opened = isCapital(tokens[at]) && (!opensSentence(reading, at) || lexis.grammar.code !== 'fr')
  let last = at + 1
  while (last - at < 4 && isAdjective(reading, last)) last++
  const person = lexis.grammar.code === 'uk' && isFirstName(reading, last) && isNameWord(reading, last + 1)
  const named =
    isNameWord(reading, last) && tokens[last]?.gap === Gap.SPACE && !isIn(reading, 'bodyHeads', last) && !person
  if (named) return namedEnd(reading, last)
  const linked = linkedEnd(reading, last, opened || firstOf(reading, at) < at)
  if (linked !== undefined) return linked
  const told = last > at + 1 && opened
  return told || (firstOf(reading, at) < at && isCapital(tokens[firstOf(reading, at)])) ? last : undefined
}

/** A name in capitals, with small words between them: "Pour la Loire". */
function namedEnd(reading: Reading, at: number): number {
  const { tokens } = reading
  let last = runEnd(reading, at, 3)
  const small = isIn(reading, 'plain', last) || isIn(reading, 'particles', last)
  const first = tokens[at]
  if (small && isNameWord(reading, last + 1) && first && last === at + 1 && tokens[last]?.gap === Gap.SPACE)
    last = runEnd(reading, last + 1, 2)
  return isCapital(tokens[last]) && isIn(reading, 'bodySuffixes', last) ? last + 1 : last
}

/** "für Naturschutz", "de Rennes", "des tourbières", and in Ukrainian a genitive right behind the head. */
function linkedEnd(reading: Reading, at: number, opened: boolean): number | undefined {
  const { tokens, lexis } = reading
  const { code, capitals } = lexis.grammar
  let last = at
  if (code === 'uk') {
    while (opened && last - at < 3 && tokens[last]?.shape === Shape.LOWER && isGenitive(reading, last, at)) last++
    return last > at ? last : undefined
  }
  if (!isIn(reading, 'links', at)) return undefined
  last = at + 1
  while (last - at < 3 && isIn(reading, 'particles', last) && !isCapital(tokens[last])) last++
  if (isNameWord(reading, last))
    return andEnd(reading, capitals === 'all' ? pastHyphens(tokens, last) : runEnd(reading, last, 3))
  const common = opened && capitals === 'names' && tokens[last]?.shape === Shape.LOWER && !isIn(reading, 'plain', last)
  if (!common) return undefined
  const further =
    isIn(reading, 'links', last + 1) && tokens[last + 2]?.shape === Shape.LOWER && !isIn(reading, 'plain', last + 2)
  return further ? last + 3 : last + 1
}

/** "für Wirtschaft und Energie". */
function andEnd(reading: Reading, last: number): number {
  const joins = reading.lexis.grammar.capitals === 'all' && isIn(reading, 'and', last) && isNameWord(reading, last + 1)
  return joins && !isIn(reading, 'roles', last + 1) && reading.tokens[last + 2]?.text !== ',' ? last + 2 : last
}

function isAdjective(reading: Reading, at: number): boolean {
  const { tokens, lexis, forms } = reading
  const token = tokens[at]
  if (token?.gap !== Gap.SPACE || token.shape !== Shape.LOWER || lexis.grammar.code === 'uk') return false
  return !isIn(reading, 'plain', at) && lexis.grammar.names.bodyAdjectives.test(forms[at]?.[0] ?? '')
}

function isGenitive(reading: Reading, at: number, from: number): boolean {
  const word = reading.forms[at]?.[0] ?? ''
  if (at > from && /(?:ої|их|ого)$/.test(reading.forms[at - 1]?.[0] ?? '') && word.length > 3) return true
  return (
    !isIn(reading, 'plain', at) &&
    !isIn(reading, 'verbs', at) &&
    word.length > 4 &&
    /(?:их|ів|ої|ї|ства|ання|ення|ини|ості|ого|ки|їни|віти|рту)$/.test(word)
  )
}

/** In Ukrainian adjectives stand before the head: "Державна служба". */
function firstOf(reading: Reading, at: number): number {
  const { tokens, lexis, forms } = reading
  if (lexis.grammar.code !== 'uk' || !isIn(reading, 'bodyHeads', at)) return at
  let first = at
  while (
    first > 0 &&
    at - first < MOST_WORDS / 2 &&
    tokens[first]?.gap === Gap.SPACE &&
    /(?:ий|ій|а|е|ої|ого|ому|ою|им|у)$/.test(forms[first - 1]?.[0] ?? '') &&
    !isIn(reading, 'plain', first - 1) &&
    !isIn(reading, 'verbs', first - 1) &&
    (forms[first - 1]?.[0]?.length ?? 0) > 4
  ) {
    first--
    if (isCapital(tokens[first])) return first
  }
  return at
}

/** «Зоря Ромни»: in quotation marks, with a capital, no stop inside: a name of a firm or a club, where the language does so. */
export function isQuotedBody(reading: Reading, first: number, last: number): boolean {
  if (!reading.lexis.grammar.names.quotesBodies || last - first > MOST_WORDS || !isCapital(reading.tokens[first + 1]))
    return false
  const inner = reading.tokens.slice(first + 1, last - 1)
  return inner.every(({ shape, text }) => shape <= Shape.NUMBER || text === '-')
}

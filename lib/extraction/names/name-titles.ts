import { isName } from '@/lib/extraction/tokens/document'
import { isFunctional } from '@/lib/extraction/tokens/functional'
import { Gram } from '@/lib/extraction/tokens/grammar-words'
import { Gaz, lookUp } from '@/lib/extraction/tokens/lexicon'
import { Gap, Shape, type Token } from '@/lib/extraction/tokens/tokens'
import { keyOf } from './name-keys'

/** A name behind an office with "of" or "for": "Secretary of State Dana Whitlow". Token indexes. */
export interface Titled {
  /** The first token of the office. */
  first: number
  /** The place or body in the office, where it has one: "Iceland" of "Prime Minister of Iceland". */
  owner?: { first: number; last: number }
  person: { first: number; last: number }
}

const KNOWN = Gaz.COUNTRY | Gaz.REGION | Gaz.CITY | Gaz.ORG
/** Offices besides those that stand before a name by themselves. */
const OFFICES =
  /^(?:head|chief|leader|secretary|master|keeper|dean|warden|lord|registrar|comptroller|inspector|superintendent)$/
/** Words in between: "of the District of Vermont", "of Health, Families and Sport". */
const LINKS = /^(?:of|for|the|and|to)$/
const LONGEST = 14
const LONGEST_PHRASE = 5
const LONGEST_NAME = 4

/** All offices with "of" or "for" and a name behind them, by their first token. */
export function findTitled(tokens: readonly Token[], taken: Uint8Array): Map<number, Titled> {
  const found = new Map<number, Titled>()
  for (const [at, token] of tokens.entries()) {
    if (!/^(?:of|for)$/.test(token.lower) || token.gap !== Gap.SPACE || taken[at]) continue
    const office = tokens[at - 1]
    if (!office || office.shape === Shape.LOWER || !isOffice(office)) continue
    const titled = readTitled(tokens, at, taken)
    if (titled) found.set(titled.first, titled)
  }
  return found
}

function isOffice(token: Token): boolean {
  return token.shape <= Shape.MIXED && ((token.word.gram & Gram.TITLE) !== 0 || OFFICES.test(token.lower))
}

function readTitled(tokens: readonly Token[], of: number, taken: Uint8Array): Titled | undefined {
  let first = of - 1
  while (
    first > 0 &&
    tokens[first]?.gap === Gap.SPACE &&
    isName(tokens[first - 1] as Token) &&
    isPartOfOffice(tokens[first - 1])
  )
    first--
  let at = of
  let owner: Titled['owner']
  while (at < of + LONGEST) {
    const token = tokens[at]
    if (!token || token.gap > Gap.SPACE || taken[at]) return undefined
    const phrase = knownPhrase(tokens, at)
    if (LINKS.test(token.lower) || (token.text === ',' && isName(tokens[at + 1] ?? token))) at++
    else if (phrase > at) {
      owner = { first: at, last: phrase }
      at = phrase
    } else if (at > of + 1 && opensName(tokens, at)) break
    else if (isName(token) && isMatter(token)) at++
    else if (at > of + 1 || !isName(token)) break
    else return undefined
  }
  const person = nameFrom(tokens, at, taken)
  return person && at > of + 1 ? { first, person, ...(owner && { owner }) } : undefined
}

/** "Acting Attorney", "Prime Minister", "Deputy Chief". */
function isPartOfOffice(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    (isOffice(token) ||
      /^(?:prime|acting|deputy|vice|former|assistant|under|foreign|attorney|executive|managing|lord)$/.test(
        token.lower,
      ))
  )
}

/** One past the longest known name of a place or body that opens here and leaves two words for a person. */
function knownPhrase(tokens: readonly Token[], at: number): number {
  for (let last = at + LONGEST_PHRASE; last > at; last--) {
    const words = tokens.slice(at, last)
    if (
      words.length < last - at ||
      words.some((word, index) => (index > 0 && word.gap !== Gap.SPACE) || (!isName(word) && index !== 1))
    )
      continue
    const gaz = words.length === 1 ? (words[0]?.word.gaz ?? 0) : lookUp(keyOf(tokens, at, last)).gaz
    const head = last - at > 1 && ((words.at(-1)?.word.gram ?? 0) & Gram.ORG_HEAD) !== 0
    const firstName =
      last - at === 1 && (gaz & Gaz.FIRST) !== 0 && !(gaz & (Gaz.COUNTRY | Gaz.REGION)) && !leavesName(tokens, last)
    if (((gaz & KNOWN) !== 0 || head) && !firstName) return last
  }
  return at
}

/** Two words with a capital follow: a town before them is no first name ("Mayor of Lyon Hugo Perrin"). */
function leavesName(tokens: readonly Token[], at: number): boolean {
  const [first, second] = tokens.slice(at, at + 2)
  const both = first !== undefined && second !== undefined && isName(first) && isName(second)
  return both && first.gap === Gap.SPACE && second.gap === Gap.SPACE && !isFunctional(first) && !isFunctional(second)
}

/** A first name, with a surname behind it that goes on nothing. */
function opensName(tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]]
  if (!token || !next || !isName(token) || !isName(next) || next.gap !== Gap.SPACE || isFunctional(next)) return false
  const first =
    token.shape === Shape.INITIAL || ((token.word.gaz & Gaz.FIRST) !== 0 && !(next.word.gram & Gram.ORG_HEAD))
  return first || !isMatter(token)
}

/** Endings of common nouns that no first name has. */
const MATTERS = /(?:[cst]ions?|ments?|ances?|ences?|ities|ings|ries|ships?|ics|ures?|works)$/

/** What an office is for: common words with a capital. */
function isMatter(token: Token): boolean {
  if (MATTERS.test(token.lower)) return true
  return (
    (token.word.gaz & (Gaz.COMMON | Gaz.DEMONYM)) !== 0 ||
    (token.word.gram & (Gram.ORG_HEAD | Gram.PLACE_HEAD | Gram.TITLE)) !== 0
  )
}

function nameFrom(tokens: readonly Token[], first: number, taken: Uint8Array): Titled['person'] | undefined {
  let last = first
  while (last < first + LONGEST_NAME) {
    const token = tokens[last]
    if (!token || taken[last] || (last > first && token.gap !== Gap.SPACE && token.shape !== Shape.MARK)) break
    const particle =
      token.shape === Shape.LOWER && (token.word.gram & Gram.PARTICLE) !== 0 && isName(tokens[last + 1] ?? token)
    const hyphen = token.text === '-' && token.gap === Gap.NONE
    if (!particle && !hyphen && !(isName(token) || token.shape === Shape.INITIAL)) break
    if (isFunctional(token) && !particle) break
    last++
  }
  if (last - first < 2) return undefined
  const tail = tokens[last - 1] as Token
  return tail.word.gram & (Gram.ORG_HEAD | Gram.ORG_SUFFIX) && !(tail.word.gaz & Gaz.LAST) ? undefined : { first, last }
}

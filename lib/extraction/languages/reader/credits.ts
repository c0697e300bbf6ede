import { roleAt } from '@/lib/extraction/tokens/blocks'
import { Gram } from '@/lib/extraction/tokens/grammar-words'
import { Gaz } from '@/lib/extraction/tokens/lexicon'
import type { Mention } from '@/lib/extraction/tokens/mention'
import { Gap, Shape } from '@/lib/extraction/tokens/tokens'
import { isFirstName, isNameWord, isRole, runEnd } from './name-words'
import { isFree, isIn, take, type Reading } from './reading'

const LONGEST_NAME = 3
const NO_PERSON = ['bodyHeads', 'bodySuffixes', 'clubs', 'placeNouns', 'notCredited'] as const

/** "Foto: Anna Weber", "Photo de Jeanne Roy": who made a picture is no word about what it shows. */
export function isCredit(reading: Reading, from: number): boolean {
  if (!isIn(reading, 'credits', from)) return false
  return reading.tokens[from + 1]?.shape === Shape.MARK || isIn(reading, 'creditedTo', from + 1)
}

/** Who is credited in a caption behind a mark: "تصوير: آنا فايل", "Foto: Zdravka Mlinar/dpa"; names that no list of names holds, too. */
export function findCredited(reading: Reading): Mention[] {
  const { tokens, document } = reading
  const found: Mention[] = []
  for (let at = 0; at + 2 < tokens.length; at++) {
    if (roleAt(document, at) !== 'CAPTION' || !isIn(reading, 'credits', at)) continue
    if (!/^[:/|–—]$/.test(tokens[at + 1]?.text ?? '')) continue
    const first = tokens[at + 2]?.text === '©' ? at + 3 : at + 2
    const last = reading.lexis.grammar.capitals === 'none' ? wordsEnd(reading, first) : namesEnd(reading, first)
    if (last !== undefined && isFree(reading, first, last)) found.push(take(reading, { kind: 'PERSON', first, last }))
  }
  return found
}

/** Two or three words with capitals that fill what stands between two marks. In German, where all nouns have them, a first name or an agency tells. */
function namesEnd(reading: Reading, first: number): number | undefined {
  const { tokens, lexis } = reading
  if (!isNameWord(reading, first) || isRole(reading, first)) return undefined
  const last = runEnd(reading, first, LONGEST_NAME)
  if (last === first + 1 || !isOver(reading, last) || !areOfPerson(reading, first, last)) return undefined
  const told = lexis.grammar.capitals !== 'all' || isFirstName(reading, first) || tokens[last]?.text === '/'
  return told ? last : undefined
}

/** The same in a language without capitals: no small word, and no word with an article, which common nouns have. */
function wordsEnd(reading: Reading, first: number): number | undefined {
  const { tokens } = reading
  let last = first
  while (last < first + LONGEST_NAME && mayBeName(reading, last) && (last === first || tokens[last]?.gap === Gap.SPACE))
    last++
  return last > first + 1 && isOver(reading, last) && areOfPerson(reading, first, last) ? last : undefined
}

function mayBeName(reading: Reading, at: number): boolean {
  const { tokens, forms } = reading
  if (tokens[at]?.shape !== Shape.LOWER || isIn(reading, 'verbs', at)) return false
  // Words are looked up with one alif for all: "آنا" is a name, "أنا" is "I".
  if (isIn(reading, 'plain', at) && !tokens[at].text.startsWith('آ')) return false
  return !/^(?:ال|لل)\p{L}{2,}$/u.test(forms[at]?.[0] ?? '')
}

/** The credit ends, or goes on with an agency. */
function isOver({ tokens, document }: Reading, at: number): boolean {
  const next = tokens[at]
  return !next || document.blockOf[at] !== document.blockOf[at - 1] || next.shape === Shape.MARK || next.lower === 'via'
}

function areOfPerson(reading: Reading, first: number, last: number): boolean {
  const { tokens, lexis } = reading
  for (let at = first; at < last; at++) {
    if (NO_PERSON.some((list) => isIn(reading, list, at))) return false
    if (isRole(reading, at) || lexis.grammar.names.bodyEndings.test(reading.forms[at]?.[0] ?? '')) return false
    const { gaz = 0, gram = 0 } = tokens[at]?.word ?? {}
    const isCalled = (gaz & (Gaz.FIRST | Gaz.LAST)) !== 0
    if (gaz & (Gaz.ORG | Gaz.FIRM | Gaz.TEAM) || (gaz & Gaz.COMMON && !isCalled)) return false
    if (gram & (Gram.ORG_HEAD | Gram.ORG_SUFFIX) && !isCalled) return false
  }
  return true
}

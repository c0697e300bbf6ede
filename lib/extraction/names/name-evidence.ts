import { LETTERED, type Document } from '@/lib/extraction/tokens/document'
import { Gram } from '@/lib/extraction/tokens/grammar-words'
import { Gaz, lookUp } from '@/lib/extraction/tokens/lexicon'
import { personEvidence } from './name-deeds'
import { articledEvidence, isActing, isBodyOfTown, isLetteredFirm, isOfficeOf, isPossessive } from './name-things'
import { isHomeOf } from './name-homes'
import { officeEvidence } from './name-offices'
import { isFirmByWord, isIndex, isSites, isThing, standsBeforePlace } from './name-patterns'
import { isDemonym, type NamePart } from './name-splitting'
import { isProduct } from './name-works'
import { isAdjective, isNickname, isPlatform, isUnknown, MOTION } from './name-neighbours'
import {
  AFTER_BODIES,
  AFTER_PLACES,
  BEFORE_PLACES,
  BODY_NOUNS,
  EVENT_HEADS,
  IN_PLACES,
  KIN,
  LONE_BODIES,
  NOT_BODIES,
  OF_PLACES,
  OF_TOWNS,
  PARTIES,
  PLACE_LINKS,
  PLACE_NOUNS,
  VISITED,
} from './name-words'
import { Gap, Shape, type Token } from '@/lib/extraction/tokens/tokens'

/** How much speaks for each kind; `none` speaks for no name at all. */
export interface Evidence {
  person: number
  body: number
  place: number
  none: number
}

/** More than a first name before a surname speaks for a person: "the Albert Docks". */
const ARTICLED_SITES = 4.5

/** Less than what a full name in the text adds to its surname: "Trimble" may be somebody. */
const FIRM = 2.2

/** More than a word that is a first name and a surname says for a person. */
const TOWN = 2.5

const DIGITS = /\d/
const PLACE_OPENERS =
  /^(?:lake|river|mount|cape|fort|port|north|south|east|west|northern|southern|eastern|western|central|san|santa|los|las|el|saint|st|new|upper|lower|greater)$/

/** What the name itself says, apart from its neighbours. */
export function innerEvidence(tokens: Token[], part: NamePart): Evidence {
  const evidence: Evidence = { person: 0, body: 0, place: 0, none: 0 }
  const { first, last, key } = part
  const size = last - first
  const one = tokens[first] as Token
  const tail = tokens[last - 1] as Token
  const known = size === 1 ? one.word.gaz : lookUp(key).gaz
  if (one.shape === Shape.UPPER && size === 1 && one.word.gaz & Gaz.COUNTRY_INITIALS) evidence.place += 6
  if (known & Gaz.COUNTRY) evidence.place += 5
  if (known & Gaz.REGION) evidence.place += 4
  if (known & Gaz.CITY) evidence.place += known & (Gaz.FIRST | Gaz.LAST) && size === 1 ? 1.8 : 3
  if (known & Gaz.TOWN) evidence.place += size > 1 ? 2.5 : 1.6
  if (known & (Gaz.ORG | Gaz.TEAM)) evidence.body += 3.5
  if (known & Gaz.THING) evidence.none += 4
  if (part.spelt) evidence.body += 2.5
  if (size === 1) loneEvidence(tokens, one, part, evidence)
  else severalEvidence(tokens, part, evidence, one, tail, known)
  if (isProduct(tokens, part)) evidence.none += 4
  if (isPossessive(tokens, part)) Object.assign(evidence, { body: evidence.body + 4, person: 0, none: 0 })
  if (part.titled && !(tail.word.gram & Gram.ORG_HEAD))
    evidence.person += part.role && tokens[part.role.last - 1]?.shape === Shape.LOWER ? 2.5 : known & Gaz.FIRST ? 5 : 4
  return evidence
}

function loneEvidence(tokens: Token[], one: Token, part: NamePart, evidence: Evidence): void {
  const { gaz, gram } = one.word
  const length = one.end - one.start
  if (PARTIES.has(one.lower) && isActing(tokens, part)) evidence.body += 4.5
  else if (PARTIES.has(one.lower)) evidence.body += 1.5
  if (LONE_BODIES.has(one.lower) && !part.opensSentence) evidence.body += 2.5
  else if (gram & (Gram.ORG_HEAD | Gram.TITLE | Gram.ORG_SUFFIX) && !(gaz & Gaz.LAST)) evidence.none += 2
  if (one.shape === Shape.UPPER && !part.shouted) {
    if (NOT_BODIES.has(one.lower) || gaz & Gaz.COMMON_INITIALS || DIGITS.test(one.text) || length > 7)
      evidence.none += 3
    else if (length > 1) evidence.body += 2
  } else if (DIGITS.test(one.text)) evidence.none += 3
  if (one.shape === Shape.MIXED && !part.shouted) evidence.body += 0.7
  if (/^[A-Z]{2,}s$/.test(one.text) && !(gaz & Gaz.ORG)) evidence.none += 2
  if (isDemonym(one)) evidence.none += 3
  if (EVENT_HEADS.has(one.lower)) evidence.none += 2
  if (length === 1) evidence.none += 3
  if (gaz & Gaz.SHORT_STATE) evidence.none += 0.5
  if (gaz & Gaz.FIRM) evidence.body += FIRM
  if (/^(?:north|south|east|west)$/.test(one.lower)) evidence.none += 3
  const common = (gaz & Gaz.COMMON) !== 0
  if (gaz & Gaz.FIRST && !common) evidence.person += 1.2
  if (gaz & Gaz.LAST && !common) evidence.person += 0.9
  if (common && !(gaz & Gaz.COUNTRY)) evidence.none += part.opensSentence ? 3 : 1.4
  if (!(gaz & ~Gaz.OPENS) && !common) evidence.body += 0.5
}

function severalEvidence(
  tokens: Token[],
  part: NamePart,
  evidence: Evidence,
  one: Token,
  tail: Token,
  known: number,
): void {
  const { first, last } = part
  const inner = tokens.slice(first, last)
  const firstName =
    (one.word.gaz & Gaz.FIRST) !== 0 && one.shape <= Shape.MIXED && (one.shape !== Shape.UPPER || part.shouted)
  const common = (one.word.gaz & Gaz.COMMON) !== 0
  const tailBody = (tail.word.gram & (Gram.ORG_HEAD | Gram.ORG_SUFFIX)) !== 0
  if (
    inner.some((token) => token.lower === 'of' || token.lower === 'for' || token.text === '&' || token.lower === 'and')
  )
    evidence.body += inner.some((token) => token.word.gram & (Gram.ORG_HEAD | Gram.ORG_SUFFIX)) ? 3 : 1
  if (inner.some((token) => token.text === '&')) evidence.body += 2.5
  if (tailBody) evidence.body += firstName && !common && tail.word.gaz & Gaz.LAST && last - first === 2 ? 0.5 : 3
  if (tail.word.gram & Gram.PLACE_HEAD) evidence.place += tailBody ? 0.5 : 2.5
  else if (!tailBody && isSites(tokens, first, last))
    evidence.place += tokens[first - 1]?.lower === 'the' ? ARTICLED_SITES : 2.5
  if (PLACE_OPENERS.test(one.lower) && !tailBody && tail.shape !== Shape.UPPER)
    evidence.place += one.lower === 'river' ? 4 : 2
  if (EVENT_HEADS.has(tail.lower) && !(tail.word.gaz & Gaz.LAST && firstName)) evidence.none += 4
  if (tail.shape === Shape.NUMBER || (tail.shape !== Shape.INITIAL && DIGITS.test(tail.text))) evidence.none += 4
  if (known & (Gaz.COUNTRY | Gaz.CITY | Gaz.REGION | Gaz.ORG | Gaz.TEAM)) return
  if (firstName) evidence.person += common ? 1.4 : 2.6
  else if (one.shape === Shape.INITIAL || /^[A-Z]{2}$/.test(one.text))
    evidence.person += tailBody || (tail.word.gaz & (Gaz.COMMON | Gaz.LAST)) === Gaz.COMMON ? 0.5 : 1.5
  if (tail.word.gaz & Gaz.LAST && !tailBody) evidence.person += 0.8
  if (
    inner.some(
      (token, index) =>
        index > 0 &&
        (token.shape === Shape.INITIAL || (token.shape === Shape.LOWER && token.word.gram & Gram.PARTICLE)),
    )
  )
    evidence.person += 1.5
  if (/^(?:jr|sr)$/.test(tail.lower)) evidence.person += 3
  if (LETTERED.test(one.text) && tail.shape === Shape.INITIAL) evidence.none += 5
  if (isBodyOfTown(one, tail, last - first)) evidence.body += 3.5
  else if (isLetteredFirm(one, tail, last - first)) evidence.body += 1.5
  if (isFirmByWord(one, tail)) evidence.body += 3.5
  if (inner.length === 3 && tail.gap === Gap.NONE && /(?:[vt]sk|grad|burg|stadt|shire)$/.test(tail.lower))
    evidence.place += 4
  for (const [index, token] of inner.entries()) {
    if (index === 0 || token.shape !== Shape.LOWER) continue
    if ((token.gap === Gap.NONE ? IN_PLACES : PLACE_LINKS).has(token.lower)) evidence.place += 4
    else if (token.gap === Gap.NONE && inner.length > 3) evidence.person += index > 2 ? 1.5 : 2.5
  }
  if (last - first === 2 && isThing(one, tail, tokens[first - 1])) evidence.body += 1.2
  const plain = inner.filter(
    (token) => token.word.gaz & Gaz.COMMON && !(token.word.gaz & (Gaz.FIRST | Gaz.LAST)),
  ).length
  if (plain) {
    evidence.body += 0.8
    evidence.none += plain === last - first ? 0.9 : 0.4
  } else if (!part.shouted && inner.some((token) => token.shape === Shape.UPPER && token.end - token.start > 2))
    evidence.body += 1
  else if (!tailBody && last - first <= 4) evidence.person += 1
  articledEvidence(tokens, part, evidence)
  if (isDemonym(tail)) evidence.none += firstName && !common && last - first === 2 ? 1 : 4
  else if (isDemonym(one)) evidence.none += 0.6
  if (/^(?:middle|far|near)$/.test(one.lower) && tail.lower === 'east') evidence.place += 4
  if (
    inner.some((token, index) => index > 0 && token.lower === 'of') &&
    (one.word.gram & Gram.PLACE_HEAD || one.lower === 'horn') &&
    !(one.word.gram & Gram.ORG_HEAD)
  )
    evidence.place += 4.5
}

/** "the council of York", "she visited Paris", "Jane Holm of Marlow". */
function ledToPlace(tokens: Token[], part: NamePart): number {
  const { first, last } = part
  const gaz = tokens[first]?.word.gaz ?? 0
  const before = tokens[first - 1]?.lower ?? ''
  if (last - first > 1) return 0
  if (isHomeOf(tokens, part)) return 2
  if (before === 'of' && OF_PLACES.has(tokens[first - 2]?.lower ?? '')) return 2
  return VISITED.has(before) && gaz & (Gaz.CITY | Gaz.TOWN | Gaz.REGION) ? 1.3 : 0
}

/** What the words beside one mention say. */
export function outerEvidence(document: Document, part: NamePart, evidence: Evidence, weight = 1): void {
  const { tokens, sentenceOf } = document
  evidence.person += weight * personEvidence(document, part)
  const { first, last } = part
  const sentence = sentenceOf[first]
  const before = sentenceOf[first - 1] === sentence ? tokens[first - 1] : undefined
  const after = sentenceOf[last] === sentence ? tokens[last] : undefined
  const next =
    after?.shape === Shape.POSSESSIVE || after?.text === ',' || after?.text === '(' ? tokens[last + 1] : undefined
  if (before) {
    evidence.body += weight * officeEvidence(tokens, part)
    if (/^(?:told|tells)$/.test(before.lower) && isUnknown(tokens, part)) evidence.body += weight * 0.7
    if (before.lower === 'its' && last - first === 1 && (tokens[first]?.word.gaz ?? 0) & Gaz.FIRST) evidence.none += 2
    evidence.place += weight * ledToPlace(tokens, part)
    if (BEFORE_PLACES.has(before.lower)) evidence.place += weight * 1.3
    else if (
      before.text === ',' &&
      after &&
      /^[,(.]$/.test(after.text) &&
      (tokens[first - 2]?.word.gaz ?? 0) & (Gaz.CITY | Gaz.TOWN)
    )
      evidence.place += weight
    else if (/^(?:to|from|between)$/.test(before.lower) && MOTION.test(tokens[first - 2]?.lower ?? ''))
      evidence.place += weight * 2.2
    else if (before.lower === 'at' || before.lower === 'from') {
      evidence.place += weight * 0.4
      evidence.body += weight * 0.3
    } else if (before.lower === 'former' && tokens[first - 2]?.lower === 'the' && isUnknown(tokens, part))
      evidence.place += weight * 1.3
    else if (before.lower === 'of' && PLACE_NOUNS.has(tokens[first - 2]?.lower ?? '')) evidence.place += weight * 3
    else if (
      before.lower === 'of' &&
      /^(?:north|south|east|west|northeast|northwest|southeast|southwest|outskirts|streets)$/.test(
        tokens[first - 2]?.lower ?? '',
      )
    )
      evidence.place += weight * 3
    else if (before.lower === 'the' && isUnknown(tokens, part) && standsBeforePlace(tokens, last))
      evidence.place += weight * 1.5
    else if (before.lower === 'the' && isNickname(tokens, part)) evidence.body += weight * 3
    else if (before.lower === 'the' && last - first === 1) evidence.body += weight * 1
    else if (before.shape === Shape.LOWER && BODY_NOUNS.has(before.lower)) evidence.body += weight * 2.5
    else if (before.shape === Shape.LOWER && PLACE_NOUNS.has(before.lower)) evidence.place += weight * 1.5
    if (
      (before.text === ',' || before.text === '-') &&
      lookUp(part.key).gaz & Gaz.SHORT_STATE &&
      (tokens[last]?.text === '.' || tokens[last - 1]?.text.endsWith('.'))
    )
      evidence.place += weight * 6
  }
  if (!after) return
  if (isIndex(tokens[first] as Token, part, after)) evidence.none += weight * 4
  if (isAdjective(tokens, part) || isPlatform(tokens, part)) evidence.none += weight * 5
  if (after.shape === Shape.LOWER) {
    if (AFTER_BODIES.has(after.lower)) evidence.body += weight * 1.5
    if (AFTER_PLACES.has(after.lower)) evidence.place += weight * 1.5
    if (OF_TOWNS.has(after.lower)) evidence.place += weight * TOWN
    // “Police in York said”: who is said to be somewhere speaks, not the place.
    const isWhere = BEFORE_PLACES.has(before?.lower ?? '')
    if (after.word.gram & Gram.SPEECH && !(after.word.gram & Gram.ROLE) && !isWhere) {
      evidence.person += weight * 0.8
      evidence.body += weight * 0.7
    }
    if (after.lower === 'who' || after.lower === 'himself' || after.lower === 'herself') evidence.person += weight * 2
    if (after.lower === 'that' || after.lower === 'which') evidence.body += weight * 0.3
  }
  if (!next) return
  if (after.shape === Shape.POSSESSIVE) {
    if (KIN.has(next.lower)) evidence.person += weight * 1.2
    else if (AFTER_BODIES.has(next.lower)) evidence.body += weight * 0.7
  } else if (after.text === ',') {
    if (next.shape === Shape.NUMBER && /^\d\d$/.test(next.text) && /^[,.]$/.test(tokens[last + 2]?.text ?? ''))
      evidence.person += weight * 3
    else if (next.lower === 'who' || next.lower === 'whose') evidence.person += weight * 2
    else if (next.lower === 'which') evidence.body += weight
    else if (next.word.gaz & (Gaz.COUNTRY | Gaz.REGION) && tokens[last + 2] !== undefined) {
      // "Farid Benhadj, Morocco programme director": the country belongs to an office.
      if (isOfficeOf(tokens, last + 2)) evidence.person += weight * 2
      else evidence.place += weight * 2
    } else if (next.word.gaz & Gaz.SHORT_STATE && tokens[last + 2]?.text === '.') evidence.place += weight * 4
    else if (/^[A-Z]\.[A-Z]\.$/.test(next.text)) evidence.place += weight * 3
  }
}

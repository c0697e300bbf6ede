import { isName } from '@/lib/extraction/tokens/document'
import { Gaz } from '@/lib/extraction/tokens/lexicon'
import { Gram } from '@/lib/extraction/tokens/grammar-words'
import { isHyphen, type Quantity } from './quantity'
import { Gap, Shape, type Token } from '@/lib/extraction/tokens/tokens'

/** "m3", "km2": glued to digits these are units. */
const CUBED = /^(?:k?m|cm|mm|ft)[23]$/

/**
 * Digits that name rather than count: "F-16", "Boeing 747", "[3]", "1. Wash", "59°10′", "3D", "601 Riverview Drive".
 * In title case (`titled`) a capital before the digits makes no name of them.
 */
export function isLabel(tokens: Token[], at: number, titled = false): boolean {
  const token = tokens[at] as Token
  if (numbersLine(tokens, at) || isJoinedBehind(tokens, at)) return true
  const before = tokens[at - 1]
  if (!before) return false
  if (isModelPair(tokens, at) || (isHyphen(tokens, at - 1) && isModelPair(tokens, at - 2))) return true
  if (isModel(tokens, at) || /^nos?$/.test(before.text === '.' ? (tokens[at - 2]?.lower ?? '') : '')) return true
  if (token.gap === Gap.NONE) return isJoinedBefore(tokens, at)
  if (token.gap !== Gap.SPACE || token.text.includes(',')) return false
  if (followsName(tokens, at, titled)) return endsName(tokens, at + 1)
  return NUMBERED.test(before.lower) || isAddress(tokens, at)
}

/** What has numbers instead of a name. */
const NUMBERED = /^(?:section|chapter|article|page|paragraph|room|flight|route|channel|table|figure|highway)$/

/** "1. Wash" at the head of a line. */
function numbersLine(tokens: Token[], at: number): boolean {
  return (tokens[at]?.gap ?? 0) >= Gap.LINE && tokens[at + 1]?.text === '.' && tokens[at + 2]?.gap === Gap.SPACE
}

/** Letters right behind digits that are units of them. */
const UNITS_BEHIND = /^(?:GB|MB|TB|KB|MW|GW|KW|M|B|K|BN|KM|KG|GHZ|MHZ)$/i

/** "59°10′", "[3]", "3D", "5a7": what stands right behind makes a name of the digits. */
function isJoinedBehind(tokens: Token[], at: number): boolean {
  const [token, after, beyond] = [tokens[at], tokens[at + 1], tokens[at + 2]]
  if (!after || after.gap !== Gap.NONE) return false
  if (/^[°′″]$/.test(after.text) && beyond?.gap === Gap.NONE && /^(?:[\d.]+|[NSEW])$/.test(beyond.text)) return true
  if (after.text === ']' && tokens[at - 1]?.text === '[') return true
  if (after.shape === Shape.LOWER) return /\d/.test(after.text) && !CUBED.test(after.text)
  const isDegree = /^[CF]\.?$/.test(after.text) && /^\d\d\d?$/.test(token?.text ?? '')
  return after.shape <= Shape.MIXED && !UNITS_BEHIND.test(after.text) && !isDegree
}

/** "F-16", "#3", "10:30": what stands right before. */
function isJoinedBefore(tokens: Token[], at: number): boolean {
  const [before, first] = [tokens[at - 1], tokens[at - 2]]
  if (!before) return false
  const isWord = (first?.shape ?? Shape.MARK) <= Shape.INITIAL && !((first?.word.gram ?? 0) & Gram.CARDINAL)
  if (isHyphen(tokens, at - 1) && isWord) return true
  return /^[#@_.′″°]$/.test(before.text) || (before.text === ':' && first?.shape === Shape.NUMBER)
}

/** Words that are in no name though they may have a capital. */
const IN_NO_NAME =
  Gram.FUNCTION | Gram.PREPOSITION | Gram.DETERMINER | Gram.CONJUNCTION | Gram.PRONOUN | Gram.AUXILIARY | Gram.MONTH

/** "Boeing 747": behind a name, and no unit behind it. */
function followsName(tokens: Token[], at: number, titled: boolean): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (!before || !isName(before) || before.shape === Shape.INITIAL || before.word.gram & IN_NO_NAME) return false
  const units = Gram.MULTIPLIER | Gram.MEASURE | Gram.TIME_UNIT | Gram.CURRENCY
  const isUnit = after?.text === '%' || ((after?.word.gram ?? 0) & units) !== 0
  if (after && after.gap <= Gap.SPACE && isUnit) return false
  const isFirms = /^\d{3}$/.test(token?.text ?? '') && (before.word.gaz & Gaz.ORG) !== 0
  return (!titled || isFirms) && before.gap < Gap.LINE
}

/** "Boeing 747-8": three digits behind a firm's name, and what a dash joins to them. */
function isModelPair(tokens: Token[], at: number): boolean {
  const gaz = tokens[at - 1]?.word.gaz ?? 0
  const isFirm = (gaz & (Gaz.ORG | Gaz.FIRM)) !== 0 && !(gaz & (Gaz.TEAM | Gaz.CITY | Gaz.TOWN | Gaz.COUNTRY))
  return isFirm && /^\d{3}$/.test(tokens[at]?.text ?? '') && isHyphen(tokens, at + 1)
}

/** A name with its number is over where no other number goes on with it. */
function endsName(tokens: Token[], at: number): boolean {
  const after = tokens[at]
  return after?.shape !== Shape.NUMBER && after?.text !== '-' && !isHyphen(tokens, at)
}

/** "at 601 Riverview Drive". */
function isAddress(tokens: Token[], at: number): boolean {
  const [before, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  const isStreet = after !== undefined && after.gap === Gap.SPACE && isName(after)
  return before?.lower === 'at' && isStreet && /^\d+$/.test(token?.text ?? '')
}

/** "Boeing's 787 enters service": what a firm calls its product, with nothing counted behind it. */
function isModel(tokens: Token[], at: number): boolean {
  const [owner, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (owner?.shape !== Shape.POSSESSIVE || !isName(tokens[at - 2] ?? owner) || !/^\d{3}$/.test(token?.text ?? ''))
    return false
  return !after || after.shape === Shape.MARK
    ? after?.text !== '%' && after?.text !== '-' && !isHyphen(tokens, at + 1)
    : after.lower === 'index' || after.lower === 'jet' || after.lower === 'jets'
}

/** "no one", "the one who", "one another": pronouns; and number words inside names. */
export function isNotCounting(tokens: Token[], at: number, quantity: Quantity, titled = false): boolean {
  const token = tokens[at] as Token
  const before = tokens[at - 1]
  const after = tokens[quantity.last]
  if (
    !titled &&
    token.shape === Shape.CAPITAL &&
    token.gap === Gap.SPACE &&
    before &&
    isName(before) &&
    before.shape === Shape.CAPITAL &&
    !(before.word.gram & Gram.FUNCTION)
  )
    return true
  if (token.lower !== 'one' || quantity.last !== at + 1) return false
  if (
    before &&
    (before.word.gram & Gram.DETERMINER ||
      /^(?:no|any|every|each|some|which|current|new|only|big|good|old|last|first|next|another|little|as)$/.test(
        before.lower,
      ))
  )
    return before.lower !== 'as' || after?.lower !== 'of'
  if (!after) return true
  if (after.shape === Shape.MARK) return after.text !== '-' && after.text !== ',' && after.text !== '.'
  return (
    after.shape === Shape.POSSESSIVE ||
    (after.word.gram & (Gram.AUXILIARY | Gram.SPEECH)) !== 0 ||
    /^(?:another|that|who|which|with|by|suspects|day|can|never|always|ever|also|knows|needs|thing)$/.test(after.lower)
  )
}

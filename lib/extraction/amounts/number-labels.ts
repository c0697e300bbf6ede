import { isName } from '@/lib/extraction/tokens/document'
import { Gaz } from '@/lib/extraction/tokens/lexicon'
import { Gram } from '@/lib/extraction/tokens/grammar-words'
import type { Quantity } from './quantity'
import { Gap, Shape, type Token } from '@/lib/extraction/tokens/tokens'

/** "m3", "km2": glued to digits these are units. */
const CUBED = /^(?:k?m|cm|mm|ft)[23]$/

/**
 * Digits that name rather than count: "F-16", "Boeing 747", "[3]", "1. Wash", "59°10′", "3D", "601 Riverview Drive".
 * In title case (`titled`) a capital before the digits makes no name of them.
 */
export function isLabel(tokens: Token[], at: number, titled = false): boolean {
  const token = tokens[at] as Token
  const before = tokens[at - 1]
  const after = tokens[at + 1]
  if (token.gap >= Gap.LINE && after?.text === '.' && tokens[at + 2]?.gap === Gap.SPACE) return true
  if (after && after.gap === Gap.NONE) {
    if (
      /^[°′″]$/.test(after.text) &&
      tokens[at + 2]?.gap === Gap.NONE &&
      /^(?:[\d.]+|[NSEW])$/.test(tokens[at + 2]?.text ?? '')
    )
      return true
    if (after.text === ']' && before?.text === '[') return true
    if (after.shape === Shape.LOWER && /\d/.test(after.text) && !CUBED.test(after.text)) return true
    if (
      after.shape <= Shape.MIXED &&
      after.shape !== Shape.LOWER &&
      !/^(?:GB|MB|TB|KB|MW|GW|KW|M|B|K|BN|KM|KG|GHZ|MHZ)$/i.test(after.text) &&
      !(/^[CF]\.?$/.test(after.text) && /^\d\d\d?$/.test(token.text))
    )
      return true
  }
  if (!before) return false
  if (isModel(tokens, at) || /^nos?$/.test(before.text === '.' ? (tokens[at - 2]?.lower ?? '') : '')) return true
  if (token.gap === Gap.NONE) {
    if (
      before.text === '-' &&
      before.gap === Gap.NONE &&
      (tokens[at - 2]?.shape ?? Shape.MARK) <= Shape.INITIAL &&
      !((tokens[at - 2]?.word.gram ?? 0) & Gram.CARDINAL)
    )
      return true
    if (/^[#@_.′″°]$/.test(before.text)) return true
    return before.text === ':' && tokens[at - 2]?.shape === Shape.NUMBER
  }
  if (token.gap !== Gap.SPACE || token.text.includes(',')) return false
  const named =
    isName(before) &&
    before.shape !== Shape.INITIAL &&
    !(
      before.word.gram &
      (Gram.FUNCTION |
        Gram.PREPOSITION |
        Gram.DETERMINER |
        Gram.CONJUNCTION |
        Gram.PRONOUN |
        Gram.AUXILIARY |
        Gram.MONTH)
    )
  const unit =
    after !== undefined &&
    after.gap <= Gap.SPACE &&
    (after.text === '%' || (after.word.gram & (Gram.MULTIPLIER | Gram.MEASURE | Gram.TIME_UNIT | Gram.CURRENCY)) !== 0)
  const firms = /^\d{3}$/.test(token.text) && (before.word.gaz & Gaz.ORG) !== 0
  if (named && !unit && (!titled || firms) && before.gap < Gap.LINE)
    return after?.shape !== Shape.NUMBER && !/^\d\d?$/.test(after?.text ?? '') && after?.text !== '-'
  if (/^(?:section|chapter|article|page|paragraph|room|flight|route|channel|table|figure|highway)$/.test(before.lower))
    return true
  return (
    before.lower === 'at' && after !== undefined && after.gap === Gap.SPACE && isName(after) && /^\d+$/.test(token.text)
  )
}

/** "Boeing's 787 enters service": what a firm calls its product, with nothing counted behind it. */
function isModel(tokens: Token[], at: number): boolean {
  const [owner, token, after] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  if (owner?.shape !== Shape.POSSESSIVE || !isName(tokens[at - 2] ?? owner) || !/^\d{3}$/.test(token?.text ?? ''))
    return false
  return !after || after.shape === Shape.MARK
    ? after?.text !== '%' && after?.text !== '-'
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

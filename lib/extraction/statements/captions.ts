import type { Scene } from '@/lib/extraction/speech/scene'
import { Shape, type Token } from '@/lib/extraction/tokens/tokens'

/** Who made a picture is no word about what it shows. */
const CREDIT = /^(?:photo(?:graph)?s?|picture|image|illustration|graphic|map|chart|credit|source|video|composite)$/

/** In words and marks. */
const LONGEST_CREDIT = 10

/** Why a caption without a verb is suggested; null where its words assert nothing: a credit, or nothing named, dated or counted. */
export function whatIsShown({ document, startingAt, counted }: Scene, from: number, end: number): string | null {
  const { tokens } = document
  if (isCredit(tokens, tokens[from]?.text === '(' ? from + 1 : from) || isBareCredit(tokens, from, end)) return null
  let named = false
  for (let at = from; at < end; at++) {
    const name = startingAt.get(at)
    // A name by itself is the claim of that name.
    if (name && name.first === from && name.last >= end) return null
    if (name?.kind === 'PERSON') return 'says who is shown'
    named ||= name !== undefined || counted[at] !== 0
  }
  return named ? 'says what is shown' : null
}

/** “© Jim Stone”, and “Ella Moss/Reuters”: names with a stroke between, and nothing else. */
export function isBareCredit(tokens: readonly Token[], from: number, end: number): boolean {
  if (/^(?:©|\(c\)|copyright)/i.test(tokens[from]?.text ?? '')) return true
  const words = tokens.slice(from, end)
  const strokes = words.filter(({ text }) => text === '/' || text === '|').length
  const isName = ({ shape, text }: Token) => shape !== Shape.LOWER && shape !== Shape.NUMBER && !/^[,;:–—]$/.test(text)
  // Some agencies write themselves in lower case: "Ella Moss/dpa".
  const isAgency = (at: number) => /^[/|]$/.test(words[at - 1]?.text ?? '')
  if (strokes === 0 || words.length > LONGEST_CREDIT) return false
  return words.every((word, at) => isName(word) || word.lower === 'via' || isAgency(at))
}

/** "Photograph: Jane Doe/Reuters", "Picture by Jane Doe". */
function isCredit(tokens: readonly Token[], from: number): boolean {
  if (!CREDIT.test(tokens[from]?.lower ?? '')) return false
  const next = tokens[from + 1]
  return next?.text === ':' || next?.lower === 'by' || next?.lower === 'credit' || next?.shape === Shape.MARK
}

/** Where the credit begins that a caption ends with, as an index of a token; `end` where it has none. */
export function creditAt(tokens: readonly Token[], from: number, end: number): number {
  for (let at = from + 1; at < end; at++) {
    const { text, shape } = tokens[at] as Token
    if (text === '©') return at
    const isClosed = /[.!?]$/.test(tokens[at - 1]?.text ?? '')
    if (text === '(' && (isCredit(tokens, at + 1) || isBareCredit(tokens, at + 1, closingAt(tokens, at, end))))
      return at
    if (isClosed && shape !== Shape.LOWER && isCredit(tokens, at)) return at
  }
  return end
}

function closingAt(tokens: readonly Token[], from: number, end: number): number {
  const closing = tokens.findIndex(({ text }, at) => at > from && at < end && text === ')')
  return closing < 0 ? end : closing
}

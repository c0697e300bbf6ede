import type { Document } from './document'
import { Gram } from './grammar-words'
import type { Quotation } from './mention'
import { Gap, Shape, type Token } from './tokens'

/** A stretch between quotation marks, before it is known to be speech. Token indexes include the marks. */
export interface Quoted {
  first: number
  /** One past the closing mark. */
  last: number
  /** Went on into the next paragraph without a closing mark. */
  paragraphs: number
}

const OPEN = new Set(['“', '«', '„', '``'])
const CLOSE = new Set(['”', '»', "''"])

/** Pairs the double quotation marks of each paragraph; a paragraph that opens and never closes goes on if the next one opens. */
export function findQuoted({ tokens, paragraphs }: Document): Quoted[] {
  const found: Quoted[] = []
  let carried: Quoted | undefined
  for (let index = 0; index + 1 < paragraphs.length; index++) {
    const from = paragraphs[index] ?? 0
    const to = paragraphs[index + 1] ?? 0
    let open = -1
    for (let at = from; at < to; at++) {
      const side = sideOf(tokens, at, from, to, open >= 0)
      if (side > 0) {
        if (open < 0) open = at
        else if (OPEN.has(tokens[at]?.text ?? '') && at > open + 1 && side === 2) open = at
      } else if (side < 0 && open >= 0) {
        const goesOn: Quoted | undefined = open === from ? carried : undefined
        if (goesOn) {
          goesOn.last = at + 1
          goesOn.paragraphs++
          found.push(goesOn)
        } else found.push({ first: open, last: at + 1, paragraphs: 1 })
        carried = undefined
        open = -1
      }
    }
    if (open < 0) carried = undefined
    else if (opensWithMark(tokens, to)) {
      if (carried && open === from) carried.paragraphs++
      else carried = { first: open, last: to, paragraphs: 1 }
    } else carried = undefined
  }
  return found
}

function opensWithMark(tokens: Token[], at: number): boolean {
  const token = tokens[at]
  return token !== undefined && (OPEN.has(token.text) || token.text === '"')
}

/** Positive for an opening mark, negative for a closing one, 0 for no mark. */
function sideOf(tokens: Token[], at: number, from: number, to: number, open: boolean): number {
  const token = tokens[at]
  if (token?.shape !== Shape.MARK) return 0
  const { text } = token
  if (OPEN.has(text)) return 1
  if (CLOSE.has(text)) return text === '”' && !open && at === from ? 1 : -1
  if (text !== '"') return 0
  const left = at === from || token.gap !== Gap.NONE
  const right = at + 1 >= to || tokens[at + 1]?.gap !== Gap.NONE
  if (left && !right) return 1
  if (right && !left) return -1
  return open ? -1 : 1
}

/** The quoted stretches that are somebody's words rather than a title, a nickname or a so-called. */
export function asQuotations({ tokens, text }: Document, quoted: Quoted[]): Quotation[] {
  return quoted.flatMap(({ first, last }): Quotation[] => {
    let words = 0
    let capitals = 0
    let verb = false
    for (let at = first + 1; at < last - 1; at++) {
      const token = tokens[at] as Token
      if (token.shape > Shape.NUMBER) continue
      words++
      if (token.shape !== Shape.LOWER) capitals++
      if (token.word.gram & (Gram.AUXILIARY | Gram.PRONOUN)) verb = true
    }
    const final = tokens[last - 2]
    const ended = final?.shape === Shape.MARK && /^[,.!?]/.test(final.text)
    if (words < 2 || (!ended && !verb && words < 4) || (capitals === words && !ended)) return []
    const start = tokens[first]?.start ?? 0
    const end = tokens[last - 1]?.end ?? 0
    const block = text.slice(start, end).includes('\n\n')
    return [{ kind: 'QUOTE', start, end, first, last, sub: block ? 'block' : ended ? 'direct' : 'mixed' }]
  })
}

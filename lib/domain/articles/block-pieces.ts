import { isBlank } from '@/lib/text/blank'
import type { Block, BlockLink } from './block'

/** A piece of a block and, line by line, where it stood in the text that was given. */
export interface Piece {
  text: string
  lines: { from: number; length: number }[]
}

/** The pieces that blank lines cut a block into; a headline is one line. */
export function piecesIn({ role, text }: Pick<Block, 'role'> & { text: string }): Piece[] {
  const pieces: { from: number; words: string }[][] = []
  let open: { from: number; words: string }[] | null = null
  for (const line of linesOf(text, role === 'HEADLINE' ? ANY_BREAK : LINE_END)) {
    if (isBlank(line.words)) open = role === 'HEADLINE' || role === 'TABLE_CELL' ? open : null
    else if (open) open.push(line)
    else pieces.push((open = [line]))
  }
  const oneLine = role === 'HEADLINE'
  return pieces.map((lines) => {
    const trimmed = lines.map(({ from, words }, index) => {
      const start = oneLine || index === 0 ? words.length - words.trimStart().length : 0
      const end = oneLine || index === lines.length - 1 ? words.trimEnd().length : words.length
      return { from: from + start, words: words.slice(start, end) }
    })
    return {
      text: trimmed.map(({ words }) => words).join(oneLine ? ' ' : '\n'),
      lines: trimmed.map(({ from, words }) => ({ from, length: words.length })),
    }
  })
}

const LINE_END = /\r\n|\r|\n/g
/** Also what other programs put for a line end within a line; a browser would draw it as one. */
const ANY_BREAK = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/g

function* linesOf(text: string, breaks: RegExp): Generator<{ from: number; words: string }> {
  let from = 0
  for (const { 0: lineEnd, index } of text.matchAll(breaks)) {
    yield { from, words: text.slice(from, index) }
    from = index + lineEnd.length
  }
  yield { from, words: text.slice(from) }
}

/** The links of a block that stand in this piece of it, which begins at `at` in the whole text. */
export function linksIn({ lines }: Piece, links: readonly BlockLink[], at: number): BlockLink[] {
  return links.flatMap((link) => {
    let [start, end] = [-1, -1]
    let reached = at
    for (const { from, length } of lines) {
      const first = Math.max(link.start, from)
      const last = Math.min(link.end, from + length)
      if (first < last) {
        if (start === -1) start = reached + first - from
        end = reached + last - from
      }
      reached += length + 1
    }
    return start === -1 ? [] : [{ ...link, start, end }]
  })
}

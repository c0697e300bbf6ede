import { isCue } from '@/lib/extraction/tokens/cues'
import { isHeading, roleAt } from '@/lib/extraction/tokens/blocks'
import type { Document } from '@/lib/extraction/tokens/document'
import { isFunctional } from '@/lib/extraction/tokens/functional'
import { Gram } from '@/lib/extraction/tokens/grammar-words'
import { goesOnIn, isHeaded, type Quoted } from './quotes'
import { Gap, Shape, type Token } from '@/lib/extraction/tokens/tokens'

const ENDED = /^(?:[,.!?…;:—–]|\.+|--?)$/
/** What a straight mark before a word leaves out rather than opens: "'tis", "'em". */
const SHORTENED = /^(?:tis|twas|em|til|till|cause|n|bout|round|nuff|un|cos|s|t|ll|re|ve|d|m)$/
const FEW_WORDS = 6
/** So many single ones more than double ones prove nothing while none has its speaker beside it or goes on: headlines. */
const UNTAGGED = 1
/** Tokens either side in which the verb of speech must stand. */
const NEAR = 60
/** Tokens behind the closing mark in which it stands beside its speaker. */
const LONGEST_TAG = 10

/**
 * Pairs single quotation marks of each paragraph, in order. An apostrophe neither opens nor closes; straight marks
 * count only around words that end in a stop, in a paragraph with a verb of speech outside them, and only in a text
 * that tags one of them with its speaker.
 */
function findSingleQuoted(document: Document): Quoted[] {
  const { tokens, paragraphs } = document
  const found: Quoted[] = []
  let part = 0
  for (let index = 0; index + 1 < paragraphs.length; index++) {
    const from = paragraphs[index] ?? 0
    const to = paragraphs[index + 1] ?? 0
    const before = part
    part = 0
    for (let at = from; at < to; at++) {
      const mark = tokens[at]?.text
      if ((mark !== '‘' && mark !== "'") || !opens(tokens, at, from)) continue
      const continued = at === from ? before : 0
      const end = closing(tokens, at, to)
      if (end > 0) {
        if (mark === '‘' || opensParagraph(tokens, from, at, end + 1) || spokenBeside(tokens, from, to, at, end)) {
          found.push({ first: at, last: end + 1, part: continued })
          at = end
        }
      } else if (
        mark === '‘' &&
        tokens[to]?.text === '‘' &&
        to - at > FEW_WORDS &&
        !opensAgain(tokens, at, to) &&
        goesOnIn(document, at, to)
      ) {
        found.push({ first: at, last: to, part: continued, unclosed: true })
        part = continued + 1
        break
      }
    }
  }
  return found
}

/**
 * All outer stretches between marks, in order: double ones without those inside single ones, and single ones without
 * those inside double ones. Single marks count only where the text so far sets more of its speech in them than in
 * double ones; what comes after a paragraph says nothing about it.
 */
export function withSingleQuoted(document: Document, double: readonly Quoted[]): Quoted[] {
  const { tokens, paragraphs, paragraphOf } = document
  const all = findSingleQuoted(document)
  if (all.length === 0) return [...double]
  const inDouble = coveredBy(tokens, double)
  const inSingle = new Uint8Array(tokens.length)
  let tagged = false
  let balance = 0
  return byParagraph(document, double, all).flatMap(([doubles, singles]) => {
    tagged ||= singles.some(
      ({ first, last, unclosed }) =>
        unclosed === true ||
        isTagged(tokens, last) ||
        opensParagraph(tokens, paragraphs[paragraphOf[first] ?? 0] ?? 0, first, last),
    )
    const outside = singles.filter(
      ({ first, last }) => (tagged || tokens[first]?.text === '‘') && !inDouble[first] && !inDouble[last - 1],
    )
    for (const { first, last } of outside) inSingle.fill(1, first, last)
    const outer = doubles.filter(({ first, last }) => !inSingle[first] || !inSingle[last - 1])
    balance += outside.filter((own) => own.unclosed === true || own.part > 0 || isSure(document, own)).length
    balance -= outer.length
    const heads = isHeading(roleAt(document, [...singles, ...doubles][0]?.first ?? 0))
    if (heads)
      return [
        ...outer,
        ...outside.filter(({ first, last }) => last - first >= FEW_WORDS || isHeaded(document, first, last)),
      ].sort(byFirst)
    return balance > (tagged ? 0 : UNTAGGED) ? [...outer, ...outside].sort(byFirst) : doubles
  })
}

function byFirst(a: Quoted, b: Quoted): number {
  return a.first - b.first
}

/** The double and the single stretches, paragraph by paragraph. */
function byParagraph(
  { paragraphOf }: Document,
  double: readonly Quoted[],
  single: readonly Quoted[],
): [double: Quoted[], single: Quoted[]][] {
  const grouped = new Map<number, [Quoted[], Quoted[]]>()
  for (const [side, stretches] of [double, single].entries())
    for (const stretch of stretches) {
      const paragraph = paragraphOf[stretch.first] ?? 0
      const group = grouped.get(paragraph) ?? [[], []]
      group[side]?.push(stretch)
      grouped.set(paragraph, group)
    }
  return [...grouped.entries()].sort(([a], [b]) => a - b).map(([, group]) => group)
}

/** 1 for each token that stands in one of the stretches. */
function coveredBy(tokens: Token[], stretches: readonly Quoted[]): Uint8Array {
  const covered = new Uint8Array(tokens.length)
  for (const { first, last } of stretches) covered.fill(1, first, last)
  return covered
}

/**
 * "…,' said Mabel Roe", "…?' the mayor of Sandry asked", "…', she said", "…’ said Mabel Roe": a verb of speech right
 * behind the mark, or before the next stop where a stop is at the mark or a comma behind it.
 */
function isTagged(tokens: Token[], last: number): boolean {
  const behind = tokens[last]?.text === ','
  const ended = behind || /^[,?!]/.test(tokens[last - 2]?.text ?? '')
  const from = behind ? last + 1 : last
  if (opensNext(tokens[from])) return false
  for (let at = from; at < (ended ? last + LONGEST_TAG : last + 1); at++) {
    const token = tokens[at]
    if (!token || token.gap >= Gap.LINE || /^(?:[.!?;:‘“"]|\.+)$/.test(token.text)) return false
    if (token.gap === Gap.SPACE && isCue(tokens, at)) return true
  }
  return false
}

/** "The" or "They" with a capital: the next sentence. "I" has one anyway. */
function opensNext(token: Token | undefined): boolean {
  return token?.shape === Shape.CAPITAL && token.text !== 'I' && isFunctional(token)
}

function isDash(token: Token | undefined): boolean {
  return token?.gap === Gap.SPACE && /^(?:–|—|--?)$/.test(token.text)
}

/** A paragraph that opens with its mark and a sentence in it: "'It is safe. I walk it daily.' She was angry", "'I did not do it': minister". */
function opensParagraph(tokens: Token[], from: number, first: number, last: number): boolean {
  if (first !== from) return false
  const next = tokens[last]
  if ((next?.gap === Gap.NONE && next.text === ':') || isDash(next)) return last - first > FEW_WORDS - 2
  return last - first > FEW_WORDS && /^[.!?]$/.test(tokens[last - 2]?.text ?? '')
}

/** Many words, or a few that end in a stop in a paragraph where somebody speaks. */
function isSure({ tokens, paragraphs, paragraphOf }: Document, { first, last }: Quoted): boolean {
  if (last - first > FEW_WORDS + 2 || isTagged(tokens, last)) return true
  const paragraph = paragraphOf[first] ?? 0
  if (opensParagraph(tokens, paragraphs[paragraph] ?? 0, first, last)) return true
  return (
    last - first > 4 &&
    /^[,.!?]/.test(tokens[last - 2]?.text ?? '') &&
    spokenBeside(tokens, paragraphs[paragraph] ?? 0, paragraphs[paragraph + 1] ?? 0, first, last - 1)
  )
}

function opens(tokens: Token[], at: number, from: number): boolean {
  const token = tokens[at]
  const next = tokens[at + 1]
  if (token?.shape !== Shape.MARK || next?.gap !== Gap.NONE || next.shape === Shape.MARK) return false
  const before = tokens[at - 1]
  const free = at === from || token.gap !== Gap.NONE || /^[([—–-]$/.test(before?.text ?? '')
  if (next.shape === Shape.NUMBER) return free && token.text === '‘' && tokens[at + 2]?.lower !== 's'
  return free && (token.text === '‘' || !SHORTENED.test(next.lower))
}

function opensAgain(tokens: Token[], at: number, to: number): boolean {
  for (let index = at + 1; index < to; index++) if (tokens[index]?.text === '‘') return true
  return false
}

/** Index of the closing mark, or -1. "the farmers’ union" closes nothing while a better mark follows. */
function closing(tokens: Token[], open: number, to: number): number {
  const straight = tokens[open]?.text === "'"
  const mark = straight ? "'" : '’'
  let maybe = -1
  for (let at = open + 2; at < to; at++) {
    const token = tokens[at] as Token
    if (at > open && token.text === tokens[open]?.text && opens(tokens, at, open)) break
    if (token.shape !== Shape.MARK || token.text !== mark || token.gap !== Gap.NONE) continue
    const next = tokens[at + 1]
    if (at + 1 < to && next?.gap === Gap.NONE && next.shape !== Shape.MARK) continue
    const before = tokens[at - 1] as Token
    if (before.shape === Shape.MARK && (ENDED.test(before.text) || !straight)) return at
    if (straight) {
      if (next?.gap === Gap.NONE ? /^[,:]$/.test(next.text) : isDash(next)) return at
      continue
    }
    if (!/(?:s|in|o|an)$/.test(before.lower) || next?.shape === Shape.MARK) return at
    if (maybe < 0) maybe = at
  }
  return maybe
}

/** A verb of speech in the paragraph near the stretch, outside it. */
function spokenBeside(tokens: Token[], from: number, to: number, first: number, last: number): boolean {
  for (let at = Math.max(from, first - NEAR); at < Math.min(to, last + NEAR); at++) {
    const token = tokens[at]
    if ((at < first || at > last) && token?.shape === Shape.LOWER && token.word.gram & Gram.SPEECH) return true
  }
  return false
}

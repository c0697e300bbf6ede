import type { BlockLink, BlockRole } from '@/lib/domain/articles/block'
import type { Edit, EditedBlock } from './edit-blocks'
import { clipped, NEXT, placeOf, withLinks } from './edit-blocks'

/** A stretch of a part's words, in UTF-16 code units; empty where the caret stands. */
export interface Marked {
  start: number
  end: number
}

/** Whether what was copied began and ended with a space: blocks have none at their ends. */
export interface Edges {
  before: boolean
  after: boolean
}

const NO_EDGES: Edges = { before: false, after: false }

/** The words around what is marked in a part, each with its links. */
interface Halves {
  target: EditedBlock
  before: EditedBlock
  after: EditedBlock
}

/** A part’s words from one offset to another, with their links. */
function piece(block: EditedBlock, from: number, to: number): EditedBlock {
  const links = (block.links ?? []).flatMap((link) => clipped(link, from, to))
  return withLinks({ ...block, text: block.text.slice(from, to) }, links)
}

const isBlankBlock = ({ text }: EditedBlock) => text.trim() === ''

/** One part of two, in the first one’s role and under its name; links go along. */
function joined(first: EditedBlock, second: EditedBlock, gap = ''): EditedBlock {
  const shift = first.text.length + gap.length
  const moved = (second.links ?? []).map((link) => ({ ...link, start: link.start + shift, end: link.end + shift }))
  return withLinks({ ...first, text: first.text + gap + second.text }, meeting(first.links ?? [], moved))
}

/** Links of two pieces, in order; where the halves of one meet again it is one. */
function meeting(first: readonly BlockLink[], second: readonly BlockLink[]): BlockLink[] {
  const [last, next] = [first.at(-1), second[0]]
  if (!last || !next || last.end !== next.start || last.href !== next.href) return [...first, ...second]
  return [...first.slice(0, -1), { ...last, end: next.end }, ...second.slice(1)]
}

/** Scripts that are written without spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}。、，！？]/u
const CLOSES = /^[\p{Pe}\p{Pf}.,;:!?…]/u

/** A word, or a figure, and what ends its sentence; one letter before a full stop is an initial. */
const SENTENCE_END = /[\p{L}\p{N}]{2}[\p{Pe}\p{Pf}%’]*[.!?…؟][\p{Pe}\p{Pf}"']*$/u
/** A capital, or a letter of a script that has none. A script without spaces is not asked. */
const SENTENCE_BEGIN = /^[\p{Ps}\p{Pi}"'¿¡]*[\p{Lu}\p{Lo}]/u
/** An address is no sentence: “example.Org”. */
const ADDRESS_END = /(?:www\.|:\/\/|@)\S*$/u

const isBetweenSentences = (left: string, right: string) =>
  SENTENCE_END.test(left.slice(-40)) && SENTENCE_BEGIN.test(right.slice(0, 10)) && !ADDRESS_END.test(left.slice(-200))

/** The space between two pieces of one paragraph: what was copied with it, and between whole lines or sentences what is usual. */
function gapBetween(left: string, right: string, { copied, isLine }: { copied: boolean; isLine: boolean }): string {
  if (left === '' || right === '' || /\s$/u.test(left) || /^\s/u.test(right)) return ''
  if (copied) return ' '
  const isUnspaced = UNSPACED.test(left.slice(-1)) || UNSPACED.test(right.slice(0, 1))
  if (isUnspaced || CLOSES.test(right)) return ''
  return isLine || isBetweenSentences(left, right) ? ' ' : ''
}

/** A pasted part as it goes on in another: a headline is one line. */
const asWordsOf = (target: EditedBlock, words: EditedBlock): EditedBlock =>
  target.role === 'HEADLINE' ? { ...words, text: words.text.replaceAll('\n', ' ') } : words

/** One part, or one line, goes into the line that it is pasted into, with its links. */
function pasteWords({ before, after }: Halves, words: EditedBlock, edges: Edges): Edit {
  const lead = gapBetween(before.text, words.text, { copied: edges.before, isLine: false })
  const left = joined(before, asWordsOf(before, words), lead)
  const gap = gapBetween(words.text, after.text, { copied: edges.after, isLine: false })
  return { blocks: [joined(left, after, gap)], caret: endOf(left) }
}

const endOf = ({ id, text }: EditedBlock): Edit['caret'] => ({ id, at: text.length })

/** Parts with the caret behind the last of them. */
function caretLast(blocks: EditedBlock[]): Edit {
  const last = blocks.at(-1)
  return { blocks, caret: last ? endOf(last) : null }
}

/** Roles that stand for themselves wherever they are pasted. */
const PLACED: ReadonlySet<BlockRole> = new Set<BlockRole>(['TABLE_CELL', 'LIST_ITEM', 'PULL_QUOTE'])

/** Nothing stands above a headline, whatever it was copied with. */
function titleFirst(parts: readonly EditedBlock[]): EditedBlock[] {
  const at = Math.max(
    0,
    parts.findIndex(({ role }) => role === 'HEADLINE'),
  )
  return [...parts.slice(at, at + 1), ...parts.toSpliced(at, 1)]
}

/** Where a part had no words, or all were marked, the first line takes its place: it is what the part was meant to be. */
function inItsPlace({ target }: Halves, [first, ...rest]: readonly EditedBlock[]): EditedBlock[] {
  if (!first) return [target]
  const isTitled = [first, ...rest].some(({ role }) => role === 'HEADLINE')
  const becomes =
    target.role === 'HEADLINE' ? !isTitled && !PLACED.has(first.role) : first.role === 'BODY' && target.role !== 'BODY'
  if (!becomes) {
    const parts = target.role === 'HEADLINE' ? titleFirst([first, ...rest]) : [first, ...rest]
    return parts.map((block, index) => (index === 0 ? { ...block, id: target.id } : block))
  }
  return [{ ...target, ...asWordsOf(target, first), id: target.id, role: target.role }, ...rest]
}

/** True where the first of what was pasted continues the paragraph at the caret; headings, lists and tables begin anew. */
const goesOn = (target: EditedBlock, first: EditedBlock) =>
  first.role === 'BODY' || (first.role === target.role && first.role !== 'TABLE_CELL')

/** The words after the caret, in a part of their own: a second headline is none. */
function tailOf({ target, after }: Halves): EditedBlock | null {
  if (isBlankBlock(after)) return null
  const lead = after.text.length - after.text.trimStart().length
  const tail = piece(after, lead, after.text.length)
  return { ...tail, id: `${target.id}-rest`, role: target.role === 'HEADLINE' ? 'BODY' : target.role }
}

function trimmedEnd(block: EditedBlock): EditedBlock {
  return piece(block, 0, block.text.trimEnd().length)
}

const levelOf = ({ level }: EditedBlock) => (level === undefined ? {} : { level })

/** Parts pasted behind words: the first goes on with them, and the words behind the caret with the last. */
function pasteBehind(halves: Halves, pasted: readonly EditedBlock[], edges: Edges): Edit {
  const { target, before } = halves
  const next = NEXT[target.role]
  // A line below an item is an item, as with Enter.
  const [first, ...rest] = pasted.map((block): EditedBlock =>
    next && block.role === 'BODY' ? { ...block, role: next, cut: ' ', ...levelOf(target) } : block,
  )
  if (!first) return { blocks: [target], caret: null }
  const opened = goesOn(target, first)
    ? [
        joined(
          before,
          asWordsOf(before, first),
          gapBetween(before.text, first.text, { copied: edges.before, isLine: true }),
        ),
        ...rest,
      ]
    : [trimmedEnd(before), first, ...rest]
  const tail = tailOf(halves)
  const last = opened.at(-1)
  if (!tail || !last) return caretLast(opened)
  const caret = endOf(last)
  if (last.role !== tail.role || last.role === 'TABLE_CELL') return { blocks: [...opened, tail], caret }
  const whole = joined(last, tail, gapBetween(last.text, tail.text, { copied: edges.after, isLine: true }))
  return { blocks: [...opened.slice(0, -1), whole], caret }
}

/** Parts pasted before the first word of a part: it stays whole, below them; nothing stands above a headline. */
function pasteBefore({ target, after }: Halves, pasted: readonly EditedBlock[]): Edit {
  const lead = after.text.length - after.text.trimStart().length
  const stays = { ...piece(after, lead, after.text.length), id: target.id }
  const { caret } = caretLast([...pasted])
  return { blocks: target.role === 'HEADLINE' ? [stays, ...pasted] : [...pasted, stays], caret }
}

function withoutSecondHeadline(
  blocks: readonly EditedBlock[],
  { target, before, after }: Halves,
  pasted: readonly EditedBlock[],
): EditedBlock[] {
  const isKept = !isBlankBlock(before) || !isBlankBlock(after)
  const hasOne = blocks.some((block) => block.role === 'HEADLINE' && (block === target ? isKept : !isBlankBlock(block)))
  let seen = hasOne
  return pasted.map((block) => {
    if (block.role !== 'HEADLINE') return block
    const isSecond = seen
    seen = true
    return isSecond ? { ...block, role: 'SUBHEAD' } : block
  })
}

/**
 * Puts parts that were pasted in the place of what is marked in a part. The first line goes on in the paragraph where the caret
 * stands, and the words behind the caret in the last one, where they are of one kind; what has a kind of its own (a heading, a list,
 * a table, a quotation) begins anew. An article that has a headline gets no second one.
 */
export function pasteInto(
  blocks: readonly EditedBlock[],
  id: string,
  marked: Marked,
  pasted: readonly EditedBlock[],
  edges: Edges = NO_EDGES,
): Edit {
  const index = placeOf(blocks, id)
  const target = blocks[index]
  if (!target || pasted.length === 0) return { blocks: [...blocks], caret: null }
  const halves: Halves = {
    target,
    before: piece(target, 0, marked.start),
    after: piece(target, marked.end, target.text.length),
  }
  const parts = withoutSecondHeadline(blocks, halves, pasted)
  const { blocks: put, caret } = partsPut(halves, parts, edges)
  return { blocks: blocks.toSpliced(index, 1, ...put), caret }
}

function partsPut(halves: Halves, pasted: readonly EditedBlock[], edges: Edges): Edit {
  const { before, after } = halves
  const [only] = pasted
  if (isBlankBlock(before) && isBlankBlock(after)) return caretLast(inItsPlace(halves, pasted))
  if (pasted.length === 1 && only && only.role !== 'TABLE_CELL') return pasteWords(halves, only, edges)
  return isBlankBlock(before) ? pasteBefore(halves, pasted) : pasteBehind(halves, pasted, edges)
}

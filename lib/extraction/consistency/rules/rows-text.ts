import type { Span, TextBlock } from '@/lib/extraction/claim'
import type { Finding, Rule } from '@/lib/extraction/consistency/conflict'
import { shared, wordsOf } from '@/lib/extraction/consistency/content-words'
import { countedBy, isAnother, stemsOf } from '@/lib/extraction/consistency/parts/matter'
import { blockAt, calledAt, capital } from '@/lib/extraction/consistency/parts/part-of-text'
import { isSameAmount, isSimilar } from '@/lib/extraction/consistency/parts/same-amount'
import type { Quantity } from '@/lib/extraction/consistency/quantities'
import { within, type Reading } from '@/lib/extraction/consistency/reading'
import type { Sentence } from '@/lib/extraction/consistency/sentences'
import { headsOfCells } from '@/lib/text/table-heads'

/** Rows and sentences that are compared: a text must not make this grow without end. */
const [MOST_ROWS, MOST_SENTENCES] = [200, 400]
/** Letters of what names a row; more are a sentence. */
const LONGEST_LABEL = 40
/** How many times a count may be as large where only the row's name says that it is the same. */
const MOST_TIMES = 1.5

/** A row of a table without heads, or an item of a list, with one figure: “Aske | 130”, “Roads: £5 million”. */
interface Row {
  label: string
  /** Its words as stems. */
  stems: Set<string>
  amount: Quantity
}

/**
 * The one figure of a row without heads against the one figure of its kind in a sentence that names the row: “Aske has 120 pupils”
 * beside “Aske | 130”. The clause of the figure must have all words of the row's name; a count must count that name (“Pupils | 130”) or be
 * near it. Never where the running text has the row's figure too, names two rows, or tells two other figures of it, nor for what
 * is of another time, plan or part, or lost, hired or wanted.
 */
export const rowsText: Rule = (reading) => {
  const rows = rowsOf(reading)
  if (rows.length === 0) return []
  const told = reading.sentences
    .filter((sentence) => {
      const role = blockAt(reading, sentence)?.role
      return role !== 'TABLE_CELL' && role !== 'LIST_ITEM' && within(reading.quantities, sentence).length > 0
    })
    .slice(0, MOST_SENTENCES)
  return rows.flatMap((row) => againstText(reading, row, rows, told))
}

function rowsOf(reading: Reading): Row[] {
  const headed = reading.blocks.some(({ role }) => role === 'TABLE_CELL') ? headsOfCells(reading.blocks) : new Map()
  const rows: Row[] = []
  for (const [at, block] of reading.blocks.entries()) {
    if (rows.length >= MOST_ROWS) break
    if (block.role === 'LIST_ITEM') rows.push(...rowOf(reading, block, itemLabel(reading, block)))
    if (block.role !== 'TABLE_CELL' || headed.has(block)) continue
    const [first, second, third] = rowFrom(reading.blocks, at)
    if (first !== block || !second || third || headed.has(second)) continue
    // A first row that was taken for heads is none where it has a figure.
    if (block.head === true && !isFigure(reading, second)) continue
    rows.push(...rowOf(reading, second, reading.text.slice(block.start, block.end)))
  }
  return rows
}

function isFigure(reading: Reading, { start, end }: Span): boolean {
  return within(reading.quantities, { start, end }).some((amount) => amount.start === start && amount.end === end)
}

/** The cells of a row that begins at a block. */
function rowFrom(blocks: readonly TextBlock[], at: number): TextBlock[] {
  const [cell, before] = [blocks[at], blocks[at - 1]]
  if (before?.role === 'TABLE_CELL' && before.row === cell?.row) return []
  const cells: TextBlock[] = []
  for (let next = at; blocks[next]?.role === 'TABLE_CELL' && blocks[next]?.row === cell?.row; next += 1) {
    const one = blocks[next]
    if (one) cells.push(one)
  }
  return cells
}

function itemLabel(reading: Reading, block: TextBlock): string {
  return /^(?<label>[^:\d]+): /.exec(reading.text.slice(block.start, block.end))?.groups?.label ?? ''
}

function rowOf(reading: Reading, cell: Span, label: string): Row[] {
  const amounts = within(reading.quantities, cell)
  const [amount] = amounts
  const stems = stemsOf(label)
  if (!amount || amounts.length > 1 || amount.kind === 'fraction') return []
  return stems.size === 0 || label.length > LONGEST_LABEL || /\d/.test(label) ? [] : [{ label, stems, amount }]
}

function againstText(reading: Reading, row: Row, rows: readonly Row[], told: readonly Sentence[]): Finding[] {
  const of = told.flatMap((sentence) => {
    const similar = within(reading.quantities, sentence).filter((amount) => isSimilar(amount, row.amount))
    const [amount] = similar
    return amount ? [{ sentence, amount, isAlone: similar.length === 1 }] : []
  })
  if (of.some(({ sentence }) => within(reading.quantities, sentence).some((one) => isSameAmount(one, row.amount))))
    return []
  const rivals = of.filter(({ sentence, amount, isAlone }) => isAlone && isOfRow(reading, row, rows, sentence, amount))
  const [rival] = rivals
  if (!rival || new Set(rivals.map(({ amount }) => amount.value)).size > 1) return []
  const isItem = blockAt(reading, row.amount)?.role === 'LIST_ITEM'
  return [
    {
      rule: isItem ? 'part-figures' : 'table-text',
      severity: 'high',
      sides: [rivals.map(({ amount: { start, end } }) => ({ start, end })), [placeOf(row.amount)]],
      why: `${capital(calledAt(reading, rival.amount))} says ${rival.amount.text}, but ${isItem ? 'a list item' : 'the table'} has ${row.amount.text} for ${row.label.trim()}.`,
    },
  ]
}

const placeOf = ({ start, end }: Span): Span => ({ start, end })

/** What is lost, hired or wanted is not what there is. */
const CHANGES =
  /\b(?:lost|loses?|losing|gain\w*|hir(?:e[sd]?|ing)|add(?:s|ed|ing)?|cut(?:s|ting)?|sack\w*|wants?|needs?|clos\w+|sold|by|from)(?: \w+)? $/i
const EDGE = /[,;:()–—“”"]|\b(?:and|but|while|or)\b/gi

function isOfRow(reading: Reading, row: Row, rows: readonly Row[], sentence: Sentence, amount: Quantity): boolean {
  const before = reading.text.slice(sentence.start, amount.start).split(EDGE).at(-1) ?? ''
  const after = reading.text.slice(amount.end, sentence.end).split(EDGE)[0] ?? ''
  const clause = stemsOf(`${before} ${after}`)
  if (shared(row.stems, clause).length < row.stems.size) return false
  const words = new Set(wordsOf(sentence.text))
  if (rows.some((other) => other !== row && wordsOf(other.label).every((word) => words.has(word)))) return false
  // "The budget for Aske is £4 million" is the figure itself, no plan beside it.
  const plan = /\bbudget (?:for|of|is|was)\b/i.test(before) ? ' budget' : ''
  if (isAnother(reading, sentence, amount, `${row.label}${plan}`) || CHANGES.test(before)) return false
  if (amount.kind !== 'count') return true
  const [small, large] = [Math.min(amount.value, row.amount.value), Math.max(amount.value, row.amount.value)]
  return shared(countedBy(reading.text, amount), row.stems).length > 0 || large <= small * MOST_TIMES
}

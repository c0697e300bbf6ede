import type { TextBlock } from '@/lib/extraction/claim'
import type { Finding, Rule } from '@/lib/extraction/consistency/conflict'
import { shared, stem, wordsOf } from '@/lib/extraction/consistency/content-words'
import { countedBy, isAnother, stemsOf, withoutFigures } from '@/lib/extraction/consistency/parts/matter'
import { blockAt, calledAt, capital } from '@/lib/extraction/consistency/parts/part-of-text'
import { slack, type Quantity } from '@/lib/extraction/consistency/quantities'
import { within, type Mention, type Reading } from '@/lib/extraction/consistency/reading'
import type { Sentence } from '@/lib/extraction/consistency/sentences'
import { headsOfCells } from '@/lib/text/table-heads'

/** Figures of tables that are compared: a text must not make this grow without end. */
const MOST_CELLS = 400
const MOST_SENTENCES = 400
const YEAR = /\b(?:19|20)\d\d\b/g

/** A figure of a table with what its heads say of it. */
interface Figure {
  place: Mention
  kind: Quantity['kind']
  value: number
  unit: string | undefined
  /** Half its last digit. */
  slack: number
  row: string
  column: string
  /** Which column of which table it stands in: the same for the cells below each other. */
  under: TextBlock
}

/**
 * A figure of the text against the one that a table has for it: the sentence names the row in its own words, and the figure stands
 * with what the column counts; below a head that is but a unit (“£ million”) it is the one sum of its sentence, near the table's. Never where the sentence has the table's own figure too, or speaks of another year.
 */
export const tableText: Rule = (reading) => {
  const figures = figuresOf(reading)
  if (figures.length === 0) return []
  const told = reading.sentences
    .filter(
      (sentence) =>
        blockAt(reading, sentence)?.role !== 'TABLE_CELL' && within(reading.quantities, sentence).length > 0,
    )
    .slice(0, MOST_SENTENCES)
  return told.flatMap((sentence) => inSentence(reading, sentence, figures))
}

function figuresOf(reading: Reading): Figure[] {
  const heads = headsOfCells(reading.blocks)
  if (heads.size === 0) return []
  const textOf = (block: TextBlock) => reading.text.slice(block.start, block.end).trim()
  const figures: Figure[] = []
  for (const [index, cell] of reading.blocks.entries()) {
    const own = heads.get(cell)
    if (!own || figures.length >= MOST_CELLS) continue
    const columns = own.filter((head) => head.row !== cell.row)
    const row = own.find((head) => head.row === cell.row) ?? firstOfRow(reading.blocks, index)
    const [under] = columns
    if (!under || !row || row === cell || !/\p{L}/u.test(textOf(row))) continue
    const numbers = within(reading.mentions.NUMBER, cell)
    const [place] = numbers
    const claim = place && reading.claims[place.claim]
    if (!claim || numbers.length > 1 || claim.value === undefined || !Number.isFinite(Number(claim.value))) continue
    const kind = claim.sub === 'money' || claim.sub === 'percent' ? claim.sub : 'count'
    if (kind === 'count' && claim.sub !== 'cardinal' && claim.sub !== undefined) continue
    figures.push({
      ...{ place, kind, value: Number(claim.value), unit: claim.unit, under },
      slack: slackOf(place.text, Number(claim.value)),
      row: textOf(row),
      column: columns.map(textOf).join(' '),
    })
  }
  return figures
}

/** The first cell of a row names it where no cell is marked as its head. */
function firstOfRow(blocks: readonly TextBlock[], index: number): TextBlock | undefined {
  let at = index
  while (blocks[at - 1]?.role === 'TABLE_CELL' && blocks[at - 1]?.row === blocks[index]?.row) at -= 1
  return at === index ? undefined : blocks[at]
}

function slackOf(text: string, value: number): number {
  const written = Number(/[\d.,]*\d/.exec(text)?.[0].replaceAll(',', '') ?? Number.NaN)
  const decimals = /\.(\d+)/.exec(text)?.[1]?.length ?? 0
  return written === 0 || Number.isNaN(written) ? 0 : Math.abs(value / written) * (0.5 / 10 ** decimals)
}

function inSentence(reading: Reading, sentence: Sentence, figures: readonly Figure[]): Finding[] {
  const lower = sentence.text.toLowerCase()
  const rows = new Map<string, number>()
  for (const { row } of figures) {
    const at = rows.has(row) ? -1 : placeOf(lower, row.toLowerCase())
    if (at >= 0) rows.set(row, sentence.start + at)
  }
  if (rows.size === 0) return []
  const amounts = within(reading.quantities, sentence)
  return amounts.flatMap((amount, i) => {
    const row = rowOf(rows, amount)
    const mine = figures.filter((figure) => figure.row === row && isOf(reading, sentence, amount, figure))
    const [figure] = mine
    if (!figure || mine.length > 1 || amounts.slice(0, i).some((other) => other.value === figure.value)) return []
    const agrees = (one: Figure) =>
      amounts.some((other) => Math.abs(other.value - one.value) <= slack(other) + one.slack + 1e-9)
    if (agrees(figure)) return []
    const said = `${capital(calledAt(reading, amount))} says ${amount.text}`
    return [
      {
        rule: 'table-text',
        severity: 'high' as const,
        sides: [[{ start: amount.start, end: amount.end }], [{ start: figure.place.start, end: figure.place.end }]],
        why: `${said}, but the table has ${figure.place.text} for ${figure.row} (${figure.column}).`,
      },
    ]
  })
}

/** Where a row's name stands as whole words; -1 where it doesn't. */
function placeOf(lower: string, name: string): number {
  for (let at = lower.indexOf(name); at >= 0; at = lower.indexOf(name, at + 1)) {
    const beside = `${lower[at - 1] ?? ' '}${lower[at + name.length] ?? ' '}`
    if (!/[\p{L}\p{N}]/u.test(beside)) return at
  }
  return -1
}

/** The row an amount is told of: the only one the sentence names, or of several the last before it. */
function rowOf(rows: ReadonlyMap<string, number>, { start }: Quantity): string | undefined {
  const named = [...rows].sort(([, a], [, b]) => a - b)
  if (named.length === 1) return named[0]?.[0]
  return named.findLast(([, at]) => at < start)?.[0]
}

/** What is lost, hired or wanted is not what there is. */
const CHANGES =
  /\b(?:lost|loses?|losing|gain\w*|hir(?:e[sd]?|ing)|add(?:s|ed|ing)?|cut(?:s|ting)?|sack\w*|dismiss\w*|wants?|needs?|closed?|closing|moved?|sold|by|from)(?: \w+)? $/i

const EDGE = /[,;:()–—“”"]|\b(?:and|but|while|or)\b/gi

/** The words around an amount up to the next mark or joining word. */
function clauseOf(reading: Reading, sentence: Sentence, amount: Quantity): string {
  const before = reading.text.slice(sentence.start, amount.start).split(EDGE).at(-1) ?? ''
  const after = reading.text.slice(amount.end, sentence.end).split(EDGE)[0] ?? ''
  return `${before} ${after}`
}

/** How many times a sum may be as large where the head of the column says no more than “£ million”. */
const MOST_TIMES = 1.5

/** Under a head that is but a unit: the one sum of its sentence, near the table's, which the running text has nowhere. */
function isOnlySum(reading: Reading, sentence: Sentence, amount: Quantity, figure: Figure): boolean {
  if (
    amount.kind !== 'money' ||
    within(reading.quantities, sentence).some((one) => one !== amount && one.kind === 'money')
  )
    return false
  const [small, large] = [Math.min(amount.value, figure.value), Math.max(amount.value, figure.value)]
  const isTold = reading.quantities.some(
    (one) => one.kind === 'money' && one.value === figure.value && blockAt(reading, one)?.role !== 'TABLE_CELL',
  )
  return large <= small * MOST_TIMES && !isTold
}

const hasWords = (clause: string, name: string) => placeOf(clause.toLowerCase(), name.toLowerCase()) >= 0

function isOf(reading: Reading, sentence: Sentence, amount: Quantity, figure: Figure): boolean {
  if (amount.kind !== figure.kind || (amount.kind === 'money' && amount.unit !== figure.unit)) return false
  const column = figure.column.replaceAll(/\([^)]*\)/g, ' ')
  const years: string[] = figure.column.match(YEAR) ?? []
  const clause = clauseOf(reading, sentence, amount)
  const told: string[] = clause.match(YEAR) ?? []
  if (isAnother(reading, sentence, amount, `${figure.row} ${column} ${told.join(' ')}`)) return false
  if (CHANGES.test(reading.text.slice(Math.max(sentence.start, amount.start - 30), amount.start))) return false
  // Of another year, or of no year where the columns are years.
  const stems = withoutFigures(stemsOf(column), amount)
  if (told.some((year) => !years.includes(year) && !figure.row.includes(year))) return false
  if (stems.size === 0)
    return years.length > 0
      ? told.length > 0
      : isOnlySum(reading, sentence, amount, figure) && hasWords(clause, figure.row)
  if (amount.kind === 'count') {
    const known = new Set([...stems, ...stemsOf(figure.row)])
    const counted = countedBy(reading.text, amount)
    const behind = /^(?: [\p{L}’'-]+)? (?:in|of|from|who|that|under|over|with|aged|at) ([^,;:.()–—]*)/u.exec(
      reading.text.slice(amount.end, sentence.end),
    )?.[1]
    const narrowed = [...stemsOf(behind ?? '')].some((one) => !known.has(one) && !/^(?:19|20)\d\d$/.test(one))
    return (
      !narrowed && counted.size > 0 && shared(counted, stems).length > 0 && [...counted].every((one) => known.has(one))
    )
  }
  const words = new Set(wordsOf(clause).map(stem))
  return shared(words, stems).length * 3 >= stems.size * 2
}

import { CURRENCY_NOUNS, SIGNS } from '@/lib/extraction/tokens/currencies'
import type { TextBlock } from '@/lib/extraction/claim'
import { Gaz, lookUp } from '@/lib/extraction/tokens/lexicon'
import type { Document } from '@/lib/extraction/tokens/document'
import { Gram } from '@/lib/extraction/tokens/grammar-words'
import type { Mention } from '@/lib/extraction/tokens/mention'
import { Shape } from '@/lib/extraction/tokens/tokens'
import { headsOfCells } from '@/lib/text/table-heads'

/** What the heads of a cell say of the amounts in it. */
interface HeadReading {
  sub?: string
  unit?: string
  scale?: number
  /** The heads' words as they stand, the column's first. */
  words: string[]
}

const SCALES: readonly [RegExp, number][] = [
  [/\b(?:thousands?|k)\b|\(?['’]?0{3}s?\)?(?!\d)/i, 1e3],
  [/\b(?:millions?|mn?|mln)\b|(?<=[$£€¥])m\b/i, 1e6],
  [/\b(?:billions?|bn)\b|(?<=[$£€¥])bn?\b/i, 1e9],
  [/\b(?:trillions?|tn)\b|(?<=[$£€¥])tn\b/i, 1e12],
]
/** Heads whose cells hold years: "Year", "Built", "Elected". */
const OF_YEARS =
  /\b(?:years?|dates?|since|from|until|founded|built|opened|closed|born|died|elected|season|when|established|completed)\b/i

/** Reads the amounts of cells with their heads: unit, money and scale, and whether four digits are a year. Dates may become numbers. */
export function readCells(document: Document, dates: Mention[], numbers: Mention[]): void {
  const heads = headsOfCells(document.blocks)
  const captions = captionsOfCells(document, heads)
  dropUnits(document, numbers, new Set(captions.values()))
  readSigns(document, numbers)
  if (heads.size === 0) return
  const headsOf = ({ first }: Mention): TextBlock[] | undefined => {
    const block = document.blocks[document.blockOf[first] ?? -1]
    return block && heads.get(block)
  }
  for (const [index, date] of [...dates.entries()].reverse()) {
    const own = headsOf(date)
    if (!own || !isBareYear(document, date) || own.some((head) => OF_YEARS.test(textOf(document, head)))) continue
    dates.splice(index, 1)
    const { start, end, first, last } = date
    numbers.push({ kind: 'NUMBER', start, end, first, last, sub: 'cardinal', value: document.text.slice(start, end) })
  }
  numbers.sort((a, b) => a.first - b.first)
  for (const number of numbers) {
    const own = headsOf(number)
    if (own) applyHeads(document, number, readHeads(document, own, captions.get(own)))
  }
}

/** For the heads of each cell the caption of its table: “Costs in £m” says it of all its amounts, right above or, where none does, below. */
function captionsOfCells({ blocks }: Document, heads: Map<TextBlock, TextBlock[]>): Map<TextBlock[], TextBlock> {
  const captions = new Map<TextBlock[], TextBlock>()
  let above: TextBlock | undefined
  let open: TextBlock[][] = []
  for (const [at, block] of blocks.entries()) {
    const own = heads.get(block)
    if (block.role === 'TABLE_CELL') {
      if (own && above) captions.set(own, above)
      else if (own) open.push(own)
      continue
    }
    above = block.role === 'CAPTION' ? block : undefined
    if (above && open.length > 0 && !isNextTables(blocks, at)) {
      for (const cell of open) captions.set(cell, above)
      above = undefined
    }
    open = []
  }
  return captions
}

/** Whether a caption between two tables is the second’s: it says so, or that one has none below it. */
function isNextTables(blocks: readonly TextBlock[], at: number): boolean {
  if (blocks[at + 1]?.role !== 'TABLE_CELL') return false
  let below = at + 1
  while (blocks[below]?.role === 'TABLE_CELL') below++
  return blocks[at]?.ofTable === true || blocks[below]?.role !== 'CAPTION'
}

/** Gives the amounts of cells the signs that stand before them. */
export function readSigns(document: Document, numbers: readonly Mention[]): void {
  for (const number of numbers) readSign(document, number)
}

/** "-5", "−£4m", "(12)": alone in its cell with a sign, or in brackets, which is how accounts write what is lost. */
function readSign({ tokens, blocks, blockOf }: Document, number: Mention): void {
  const { first, last, value } = number
  const own = blockOf[first] ?? -1
  if (blocks[own]?.role !== 'TABLE_CELL') return
  const [sign, after] = [tokens[first - 1], tokens[last]]
  if (!sign || blockOf[first - 1] !== own || blockOf[first - 2] === own) return
  const bracketed = sign.text === '(' && after?.text === ')' && blockOf[last] === own && blockOf[last + 1] !== own
  if (!bracketed && !/^[-−–+]$/.test(sign.text)) return
  Object.assign(number, { first: first - 1, start: sign.start })
  if (bracketed) Object.assign(number, { last: last + 1, end: after.end })
  if (sign.text !== '+' && value !== undefined && Number(value) > 0) number.value = `-${value}`
}

const UNIT_ALONE = /^(?:['’]?0{3}s?|hundreds?|thousands?|millions?|billions?|trillions?|dozens?)$/i

/** “Homes (000s)”, “Population, million”: what the head of a column, or the caption of the table, counts in is no figure. */
function dropUnits({ text, blocks, blockOf }: Document, numbers: Mention[], captions: ReadonlySet<TextBlock>): void {
  for (const [index, { start, end, first }] of [...numbers.entries()].reverse()) {
    const block = blocks[blockOf[first] ?? -1]
    if (!block || !UNIT_ALONE.test(text.slice(start, end))) continue
    const isLast = captions.has(block) && /^[\s).]*$/.test(text.slice(end, block.end))
    if (block.role === 'TABLE_CELL' || isLast) numbers.splice(index, 1)
  }
}

/** The year that a cell's heads name: of "2024" or "Sales in 2024". */
export function headYear(document: Document, heads: Map<TextBlock, TextBlock[]>, first: number): number | undefined {
  const block = document.blocks[document.blockOf[first] ?? -1]
  const years = ((block && heads.get(block)) ?? []).flatMap(
    (head) => /(?<!\d)(?:1[5-9]|20)\d\d(?!\d|[/–-]\d)/.exec(textOf(document, head)) ?? [],
  )
  return years[0] === undefined ? undefined : Number(years[0])
}

function isBareYear({ tokens, blocks, blockOf }: Document, { first, last }: Mention): boolean {
  const block = blocks[blockOf[first] ?? -1]
  const alone = block && tokens[first - 1] !== undefined && blockOf[first - 1] !== blockOf[first]
  return (
    last === first + 1 && alone === true && blockOf[last] !== blockOf[first] && tokens[first]?.shape === Shape.NUMBER
  )
}

function textOf({ text }: Document, { start, end }: TextBlock): string {
  return text.slice(start, end)
}

function readHeads(document: Document, heads: readonly TextBlock[], caption?: TextBlock): HeadReading {
  const reading: HeadReading = { words: [] }
  for (const head of heads) {
    const words = textOf(document, head).trim()
    reading.words.push(words)
    const unit = unitOf(words)
    if (reading.sub === undefined && unit) Object.assign(reading, unit)
    const scale = reading.scale ?? scaleOf(words)
    if (scale !== undefined) reading.scale = scale
  }
  return caption && reading.sub === undefined && reading.scale === undefined
    ? { ...reading, ...readCaption(document, caption) }
    : reading
}

/** What a caption ends with: “in £m”, “(thousands)”. */
const TOLD_IN = /\([^()]*\)$|\bin (?:\p{Sc}|[A-Z]{0,2}\p{Sc})?\s?(?:\p{L}+(?: of \p{L}+)?)?$/u
/** And behind a comma, a colon or a dash: “, thousands”, “, £ million”, “ – thousand tonnes”, “: per cent”. */
const TOLD_BEHIND =
  /[,;:–—] ?((?:[A-Z]{0,3}\p{Sc} ?)?(?:(?:['’]?0{3}s?|thousands?|mn?|millions?|bn|billions?|tn|trillions?)(?: of \p{L}+| \p{L}+)?|per cent|%|\p{L}+)|[A-Z]{0,3}\p{Sc})$/u

/** Where no head says it, what a caption says that all amounts are in, at its end or in brackets: “Costs in £m”, “Guests (thousands)”. */
function readCaption(document: Document, caption: TextBlock): Partial<HeadReading> {
  const words = textOf(document, caption).trim().replace(/\.$/, '')
  const behind = TOLD_BEHIND.exec(words)?.[1]
  const told = TOLD_IN.exec(words)?.[0] ?? (behind && `, ${behind}`)
  if (told === undefined) return {}
  if (IN_METRES.test(words)) return unitOf(words) ?? {}
  const [unit, scale] = [unitOf(told), scaleOf(told)]
  const isUnit = unit?.sub === 'money' || unit?.sub === 'percent' || unit?.sub === 'measure'
  return isUnit || scale !== undefined ? { ...(isUnit && unit), ...(scale !== undefined && { scale }) } : {}
}

/** “Height (m)”, “Length, m”: of what is measured the letter is metres, of all else millions. */
const IN_METRES =
  /\b(?:heights?|lengths?|widths?|depths?|distances?|altitude|elevation|spans?|diameter|radius|long|high|wide|tall|deep|thickness|clearance)\b.*(?:\(m\)|[,;:–—] ?m|\bin m)$/i

function scaleOf(words: string): number | undefined {
  if (IN_METRES.test(words)) return undefined
  const bracket = words.match(/\([^()]*\)|,[^,]*$/g)?.join(' ') ?? ''
  const told = /\p{Sc}|\bin\b/u.test(words) || UNIT_ALONE.test(words) ? words : bracket
  return SCALES.find(([sign]) => sign.test(told))?.[1]
}

/** "Revenue (£m)" is money in pounds, "Turnout, %" percent, "Length (km)" a measure, "Age" an age. */
function unitOf(words: string): Pick<HeadReading, 'sub' | 'unit'> | undefined {
  if (IN_METRES.test(words)) return { sub: 'measure', unit: 'm' }
  if (/%|\bper ?cent\b|\bpercentage\b/i.test(words)) return { sub: 'percent', unit: '%' }
  for (const sign of words.match(/[A-Z]{0,3}\p{Sc}/gu) ?? []) {
    const unit = SIGNS.get(sign) ?? SIGNS.get(sign.slice(-1))
    if (unit !== undefined) return { sub: 'money', unit }
  }
  if (/^age\b/i.test(words)) return { sub: 'age', unit: 'year' }
  const units = /\(([^()]*)\)|\bin ([\p{L} ]+)$|, ([\p{L} ]+)$/u.exec(words)
  const named = (units?.[1] ?? units?.[2] ?? units?.[3] ?? words).toLowerCase().split(/[^\p{L}]+/u)
  for (const word of named) {
    const { gram, gaz } = lookUp(word)
    const money = CURRENCY_NOUNS.get(word) ?? (gaz & Gaz.MONEY_CODE && units ? word.toUpperCase() : undefined)
    if (money !== undefined) return { sub: 'money', unit: money }
    if (gram & Gram.MEASURE && word !== 'points') return { sub: 'measure', unit: word }
    if (gram & Gram.TIME_UNIT && units) return { sub: 'duration', unit: word.replace(/s$/, '') }
  }
  return undefined
}

function applyHeads({ tokens }: Document, number: Mention, { sub, unit, scale, words }: HeadReading): void {
  const own = tokens.slice(number.first, number.last)
  const scaled = own.some(({ word }) => word.gram & Gram.MULTIPLIER)
  if (number.sub === 'cardinal' && sub !== undefined)
    Object.assign(number, { sub, ...(unit !== undefined && { unit }) })
  const counts = number.sub === 'money' || number.sub === 'cardinal' || number.sub === 'measure'
  if (scale !== undefined && !scaled && counts && number.value !== undefined)
    number.value = number.value
      .split('..')
      .map((value) => String(Number((Number(value) * scale).toPrecision(15))))
      .join('..')
  number.why = `under ${words.map((head) => `“${head}”`).join(' and ')}`
}

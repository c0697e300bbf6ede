import type { BlockRole } from '@/lib/domain/articles/block'
import { withGuessedHeads } from '@/lib/domain/articles/guess-heads'
import type { BlockGroup } from '@/lib/domain/articles/group-blocks'
import { groupBlocks } from '@/lib/domain/articles/group-blocks'
import { leadInsOf } from '@/lib/text/lead-ins'
import { headsOfCells } from '@/lib/text/table-heads'
import type { sentenceCutter } from './cut-sentences'
import { foldMarks } from './fold-marks'
import type { Stretch } from './sentences'

/** A part of a text, as far as it matters for what is read with it. */
export interface TextPart {
  role: BlockRole
  start: number
  end: number
  row?: number
  column?: number
  head?: boolean
  across?: number
  level?: number
  ofTable?: boolean
}

/** Between the words of two heads of a cell, or of what leads into a list. */
export const HEADS_APART = '\u001f'
type Group = BlockGroup<TextPart>

/** A label is short: a cell of sentences names no row. */
const LONGEST_LABEL = 60
/** These tell where a table or picture comes from, and nothing of what it shows. */
const CREDIT =
  /^(?:sources?|credits?|photo(?:graph)?s?|graphics?|charts?|illustrations?|quellen?|fotos?|bild|bilder|grafik|crédits?|infographie|المصدر|مصدر|المصادر|تصوير|الصورة)\s*[:：]/iu
/** "* estimated", "Figures in £m": a note that says how a table is to be read. */
const OF_TABLE =
  /^(?:[*†‡§¹²³]|(?:notes?|all figures|figures|amounts|values|numbers|angaben|alle angaben|zahlen|werte|beträge|chiffres|montants|ملاحظة|الأرقام|المبالغ)(?![\p{L}\p{M}]))/iu
/**
 * A sentence of the running text that says how the figures below it are to be read: what they are in, what they leave out, or what
 * the table shows.
 */
const OF_FIGURES = new RegExp(
  [
    String.raw`^(?:all\s+|the\s+|these\s+)*(?:figures|amounts|values|numbers|sums|prices|totals|shares|percentages)(?:\s+(?:below|here|given|shown))?\s+(?:in|are|is|per|include|exclude|were|have\s+been)\b`,
    String.raw`^(?:alle\s+|die\s+)*(?:angaben|zahlen|werte|beträge|preise|summen)\s+(?:in|sind|je|pro|ohne|ab)\b`,
    String.raw`^(?:tous\s+|toutes\s+|les\s+)*(?:chiffres|montants|valeurs|sommes)\s+(?:en|sont|hors|par)\b`,
    String.raw`^(?:todas?\s+|todos\s+|las\s+|los\s+)*(?:cifras|importes|valores)\s+(?:en|son|están|por)\b`,
    String.raw`^(?:جميع|كل)?\s*(?:الأرقام|المبالغ|القيم)\s+(?:ب|هي|لا|بال)`,
    String.raw`\b(?:the\s+following|this)\s+(?:table|list)\b|\b(?:table|list|figures)\s+below\b|^the\s+table\s+(?:shows|lists|gives|compares)\b`,
    String.raw`\b(?:die\s+folgende|diese)\s+(?:tabelle|liste)\b|\btabelle\s+(?:unten|zeigt)\b|\bl[ea]\s+tableau\s+(?:ci-dessous|suivant)\b|الجدول\s+(?:التالي|أدناه|الآتي)`,
  ].join('|'),
  'iu',
)
/** A line that ends so is not finished: what stands below it goes on with it. */
const UNFINISHED = /[\p{L}\p{M}\p{N},;:：…)\-–—]$/u

/**
 * The heads of each cell, as they are marked; in a table that marks none, as a reader would take them; and where nothing tells heads
 * from what they head, the label at the beginning of its row, and the first row where that is of words alone.
 */
function headsToReadBy(text: string, parts: readonly TextPart[]): Map<TextPart, TextPart[]> {
  const guessed = withGuessedHeads(text, parts)
  const found = headsOfCells(guessed)
  const own = new Map(guessed.map((one, at) => [one, parts[at] ?? one]))
  const heads = new Map<TextPart, TextPart[]>()
  for (const [cell, its] of found)
    heads.set(
      own.get(cell) ?? cell,
      its.map((head) => own.get(head) ?? head),
    )
  for (const { kind, blocks } of groupBlocks(parts))
    if (kind === 'table' && blocks.every(({ head }) => head !== true)) addLabels(text, blocks, heads)
  return heads
}

function addLabels(text: string, cells: readonly TextPart[], heads: Map<TextPart, TextPart[]>): void {
  const isLabel = ({ start, end }: TextPart) => end - start <= LONGEST_LABEL && /\p{L}/u.test(text.slice(start, end))
  const [top] = cells
  const first = cells.filter(({ row }) => row === top?.row)
  const isHeaded = first.every((cell) => isLabel(cell) && !/\p{N}/u.test(text.slice(cell.start, cell.end)))
  const above = new Map(first.map((cell) => [cell.column, cell]))
  let label: TextPart | undefined
  for (const cell of cells) {
    if (cell.row !== label?.row) label = cell
    if (heads.has(cell)) continue
    const column = isHeaded && cell.row !== top?.row ? above.get(cell.column) : undefined
    const row = label !== cell && label && isLabel(label) && (!isHeaded || cell.row !== top?.row) ? label : undefined
    const own = [column, row].filter((one) => one !== undefined)
    if (own.length > 0) heads.set(cell, own)
  }
}

/**
 * What stands right at a table or a list and says what it shows: its caption, a subhead, an unfinished line or a sentence about its
 * figures above it, a note of its own below. By part, as stretches of the text; what only tells where it comes from is left out.
 */
function saidOfGroups(text: string, parts: readonly TextPart[]): Map<TextPart, TextPart[]> {
  const groups = groupBlocks(parts)
  const said = new Map<TextPart, TextPart[]>()
  for (const [at, group] of groups.entries()) {
    if (group.kind === 'one') continue
    const words = group.kind === 'table' ? ofTable(text, groups, at) : aboveList(text, groups[at - 1])
    if (words.length > 0) for (const part of group.blocks) said.set(part, words)
  }
  return said
}

const wordsOf = (text: string, { start, end }: TextPart) => text.slice(start, end).trim()
const single = (group: Group | undefined) => (group?.kind === 'one' ? group.blocks[0] : undefined)

function ofTable(text: string, groups: readonly Group[], at: number): TextPart[] {
  const found: TextPart[] = []
  let back = at - 1
  for (let one = single(groups[back]); one?.role === 'CAPTION'; one = single(groups[--back])) found.unshift(one)
  found.unshift(...aboveTable(text, groups, back, found.length > 0))
  for (let next = at + 1, one = single(groups[next]); one; one = single(groups[++next])) {
    const isCaption = one.role === 'CAPTION' && one.ofTable === true && groups[next + 1]?.kind !== 'table'
    if (!isCaption && !(one.role === 'NOTE' && OF_TABLE.test(wordsOf(text, one)))) break
    found.push(one)
  }
  return found
}

/** What stands above a table and its captions; a line that only says how its figures are read leaves the subhead above it in force. */
function aboveTable(text: string, groups: readonly Group[], at: number, hasCaption: boolean): TextPart[] {
  const above = single(groups[at])
  if (!above || !leadsTo(text, above, hasCaption)) return []
  const over = single(groups[at - 1])
  const isNoteOnly = above.role !== 'SUBHEAD' && over?.role === 'SUBHEAD' && OF_FIGURES.test(wordsOf(text, above))
  return isNoteOnly ? [over, above] : [above]
}

/** A headline names the table that nothing else stands above; of the running text only a line that is not finished leads on. */
function leadsTo(text: string, one: TextPart, hasCaption: boolean): boolean {
  if (one.role === 'SUBHEAD') return true
  if (one.role === 'HEADLINE' || one.role === 'STANDFIRST') return !hasCaption
  const words = wordsOf(text, one)
  return isRunning(one) && (UNFINISHED.test(words) || sentencesOf(words).some(saysOfFigures))
}

const isRunning = ({ role }: TextPart) => role === 'BODY' || role === 'NOTE'
/** Near enough to tell whether any of them does. */
const sentencesOf = (words: string) => words.split(/(?<=[.!?…؟])\s+/u)
const saysOfFigures = (sentence: string) => OF_FIGURES.test(sentence.trim())

function aboveList(text: string, group: Group | undefined): TextPart[] {
  const one = single(group)
  if (!one || one.role === 'HEADLINE' || one.role === 'STANDFIRST' || one.role === 'CAPTION') return []
  // What ends with a colon is told as what leads into the list.
  return leadsTo(text, one, true) && !/[:：]\s?[-–—]?$/u.test(wordsOf(text, one)) ? [one] : []
}

/** Of the running text only the line that leads on, and what it says of the figures. */
function saidBy({ role }: TextPart, sentences: readonly { segment: string }[]): string[] {
  const all = sentences.map(({ segment }) => segment)
  if (role !== 'BODY') return all
  return all.filter((one, at) => saysOfFigures(one) || (at === all.length - 1 && UNFINISHED.test(one.trim())))
}

/** Of the sentences of such a part those that say something of what is shown. */
function saysSomething(sentence: string): boolean {
  return !CREDIT.test(sentence.trim())
}

/** By part: its heads or what leads into it, and what is said of all that stands with it; typography apart. */
export function readUnder(
  text: string,
  cut: ReturnType<typeof sentenceCutter>,
  parts: readonly TextPart[],
): (part: TextPart | undefined) => Told {
  const heads = headsToReadBy(text, parts)
  const leads = leadInsOf(text, parts)
  const said = saidOfGroups(text, parts)
  const inWords = ({ start, end }: Stretch) => text.slice(start, end)
  const lastSentence = (stretch: Stretch) => cut(inWords(stretch)).at(-1)?.segment ?? ''
  // A table's caption is the same array for each of its cells.
  const folded = new Map<readonly TextPart[], Pick<Told, 'said' | 'saidWritten'>>()
  const saidIn = (own: readonly TextPart[]) => {
    const known = folded.get(own)
    if (known !== undefined) return known
    const sentences = own.flatMap((one) => saidBy(one, cut(inWords(one))).map((said) => said.trim().replace(/\.$/, '')))
    const saidWritten = sentences.filter(saysSomething).join(HEADS_APART)
    const told = { said: foldMarks(saidWritten).text, saidWritten }
    folded.set(own, told)
    return told
  }
  return (part) => {
    if (!part) return { role: 'BODY', heads: '', headsWritten: '', said: '', saidWritten: '' }
    const words = [...(heads.get(part) ?? []).map(inWords), ...(leads.get(part) ?? []).map(lastSentence)]
    const headsWritten = words.join(HEADS_APART)
    const told = { heads: foldMarks(headsWritten).text, headsWritten }
    return { role: part.role, ...told, ...saidIn(said.get(part) ?? NOTHING) }
  }
}

interface Told {
  role: string
  heads: string
  said: string
  /** The same as they stand in the text, to be shown to people. */
  headsWritten: string
  saidWritten: string
}
const NOTHING: readonly TextPart[] = []

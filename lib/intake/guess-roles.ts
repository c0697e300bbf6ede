import type { BlockRole } from '@/lib/domain/articles/block'
import type { IntakeBlock } from './intake-block'
import { withTableHeads } from './table-heads'
import { saysByline, saysCaption, saysNote, saysTable } from './said-by-words'

/** A block as it was read, before its looks are looked at. */
export interface Paragraph {
  block: IntakeBlock
  /** All of it was set in bold. */
  isBold: boolean
  /** All of it was set in italics. */
  isItalic?: boolean
  /** All of it was set in grey. */
  isPale?: boolean
  /** In how many points all of it was set. */
  points?: number
  /** Its role was told by the markup, or by the shape of a list or table: it is not guessed again. */
  isMarked: boolean
  /** It says nothing but a time. */
  isTime?: true
  /** What a time in it says for machines. */
  datetime?: string
  /** It stands on the line below the one before, and a blank line below it. */
  isClose?: boolean
  /** Nothing stands between it and a picture above it. */
  isBelowPicture?: boolean
}

const LONGEST_HEADLINE = 200
const LONGEST_STANDFIRST = 300
const LONGEST_SUBHEAD = 80
const LONGEST_BYLINE = 120

const ENDS_SENTENCE = /[\p{Sentence_Terminal}…:;,][\p{Quotation_Mark})\]]*$/u
const endsSentence = (text: string) => ENDS_SENTENCE.test(text)
/** Parts that a short line may head: text, or what hangs together below it. */
const MAY_BE_HEADED: ReadonlySet<BlockRole | undefined> = new Set<BlockRole>([
  'BODY',
  'LIST_ITEM',
  'TABLE_CELL',
  'PULL_QUOTE',
])
const isOneLine = (text: string) => !text.includes('\n')

function looksLikeHeadline({ block: { text, role }, isBold }: Paragraph, isLast: boolean): boolean {
  if (role === 'SUBHEAD') return true
  if (!isOneLine(text) || text.length > LONGEST_HEADLINE) return false
  return (
    isBold || !/[.。][\p{Quotation_Mark})]*$/u.test(text) || (!isLast && text.length <= 120 && !/[.!?]\s/.test(text))
  )
}

/** A heading of the first level this far down heads a part of the text; further up it is the headline. */
const LAST_HEADLINE = 3

/** Where no title is set, the first heading of the first level that stands at the top is the headline. */
export function firstLevelAsHeadline(
  paragraphs: readonly Paragraph[],
  isFirstLevel: (block: IntakeBlock) => boolean,
): void {
  const top = paragraphs.slice(0, LAST_HEADLINE).find(({ block }) => isFirstLevel(block))
  if (top && !paragraphs.some(({ block }) => block.role === 'HEADLINE')) top.block.role = 'HEADLINE'
}

/** An article has one headline: the first one stays, later ones head a part of the text. */
export function oneHeadline(paragraphs: readonly Paragraph[]): Paragraph[] {
  const first = paragraphs.findIndex(({ block }) => block.role === 'HEADLINE')
  return paragraphs.map((one, index) =>
    one.block.role === 'HEADLINE' && index !== first ? { ...one, block: { ...one.block, role: 'SUBHEAD' } } : one,
  )
}

/** A line that names the author: few words, all of it one line, and no sentence. */
function bylineAt(paragraphs: readonly Paragraph[], headline: number): number {
  return paragraphs.findIndex(
    ({ block: { text }, isMarked }, index) =>
      index > headline &&
      index <= headline + 3 &&
      !isMarked &&
      isOneLine(text) &&
      text.length <= LONGEST_BYLINE &&
      saysByline(text) &&
      !endsSentence(text),
  )
}

/** Lines that say only when a page was published stand near its headline, before its text begins. */
export function withoutDatelines(paragraphs: readonly Paragraph[]): { kept: Paragraph[]; datelines: Paragraph[] } {
  const begins = paragraphs.findIndex(({ block: { role, text } }) => role === 'BODY' && endsSentence(text))
  const isDateline = ({ isTime, isMarked }: Paragraph, at: number) => isTime === true && !isMarked && at < begins
  return {
    kept: paragraphs.filter((one, at) => !isDateline(one, at)),
    datelines: paragraphs.filter(isDateline),
  }
}

/** Words in quotation marks that are said again elsewhere in the text were pulled out of it. */
function isPulled(text: string, others: string): boolean {
  const quoted = /^\p{Quotation_Mark}+([^]+?)[.,]?\p{Quotation_Mark}+$/u.exec(text)?.[1]
  return quoted !== undefined && quoted.length >= 20 && others.split(quoted).length > 2
}

/** So short is a question that heads the text below it, as “Who pays?”; a longer one may be asked in the text. */
const LONGEST_QUESTION = 40
const ONE_QUESTION = /^[^.!?؟;:,«»“”"„…]+[?？؟]$/u
/** A question that goes on from what stands above it is asked there. */
const GOES_ON =
  /^(?:and|but|so|or|then|und|aber|also|oder|et|mais|alors|ou|y|pero|entonces|і|й|та|але|отже|[وف]?(?:لكن|إذن|إذا)|[وف](?:من|ما|ماذا|لماذا|كيف|متى|أين|هل|كم))\s/iu

/** True for a short question by itself between paragraphs of running text. */
function asksAlone(at: number, paragraphs: readonly Paragraph[]): boolean {
  const text = paragraphs[at]?.block.text ?? ''
  if (text.length > LONGEST_QUESTION || !ONE_QUESTION.test(text) || GOES_ON.test(text)) return false
  const [before, next] = [paragraphs[at - 1]?.block, paragraphs[at + 1]?.block]
  const isText = (block: IntakeBlock | undefined) =>
    block?.role === 'BODY' && /[.!…。]\p{Quotation_Mark}?$/u.test(block.text)
  return isText(before) && isText(next)
}

/** True where the look of a line says that it heads something: in plain text that it is short, in rich text that it is bold too. */
function heads(at: number, paragraphs: readonly Paragraph[], isRich: boolean): boolean {
  const { block: { text } = { text: '' }, isBold = false } = paragraphs[at] ?? {}
  if (isRich && !isBold) return false
  // A list item that was broken at a margin goes on in its next line.
  const before = paragraphs[at - 1]?.block
  if (before?.role === 'LIST_ITEM' && /^\p{Ll}/u.test(text)) return false
  // So does a sentence that stands in the middle at a comma.
  if (before?.role === 'BODY' && /[,;]$/.test(before.text)) return false
  return (
    isOneLine(text) &&
    text.length <= LONGEST_SUBHEAD &&
    (!endsSentence(text) || (!isRich && asksAlone(at, paragraphs))) &&
    MAY_BE_HEADED.has(paragraphs[at + 1]?.block.role)
  )
}

function guessRole(at: number, paragraphs: readonly Paragraph[], whole: string, isRich: boolean): BlockRole {
  const { block: { text } = { text: '' }, isItalic, isBelowPicture } = paragraphs[at] ?? {}
  if (saysCaption(text) || (isItalic && isBelowPicture && isOneLine(text))) return 'CAPTION'
  if (saysNote(text)) return 'NOTE'
  if (isPulled(text, whole)) return 'PULL_QUOTE'
  return heads(at, paragraphs, isRich) ? 'SUBHEAD' : 'BODY'
}

/** How what was read says where its paragraphs end and what heads them: a line alone, Markdown’s marks, or markup. */
export type Telling = 'lines' | 'marks' | 'markup'

/** What is read is pasted into a text that is there: it has no headline, standfirst or byline but those that its markup names. */
export interface Among {
  /** Its first line goes on in a part that has words already. */
  goesOn: boolean
  /** That part is an item of a list: short lines are more of them, and no subheads. */
  inList?: boolean
}

/** True for a line in larger type than the text below it, or in grey and no smaller. */
function isSetApart({ points: own = 0, isPale }: Paragraph, { points = own, isPale: isNextPale }: Paragraph): boolean {
  if (own > 0 && own !== points) return own > points
  return isPale === true && !isNextPale
}

function isStandfirst(paragraphs: readonly Paragraph[], at: number, beforeByline: boolean, telling: Telling): boolean {
  const paragraph = paragraphs[at]
  const next = paragraphs[at + 1]
  if (!paragraph || paragraph.isMarked || next?.block.role !== 'BODY') return false
  const { text } = paragraph.block
  if (!isOneLine(text) || text.length > LONGEST_STANDFIRST || saysCaption(text) || saysNote(text)) return false
  const standsOut =
    (paragraph.isBold && !next.isBold) || (paragraph.isItalic === true && !next.isItalic) || isSetApart(paragraph, next)
  return beforeByline || standsOut || paragraph.isClose === true || (telling !== 'markup' && !endsSentence(text))
}

/** A line that says it names a table, and stands before one, is the caption of that table. */
function ofTables(blocks: readonly IntakeBlock[], isMarked: (at: number) => boolean): IntakeBlock[] {
  return blocks.map((block, at) => {
    const mayName = block.role === 'CAPTION' || !isMarked(at)
    if (!mayName || blocks[at + 1]?.role !== 'TABLE_CELL' || !saysTable(block.text)) return block
    return { ...block, role: 'CAPTION', ofTable: true }
  })
}

function guessAmong(read: readonly Paragraph[], telling: Telling, { goesOn, inList = false }: Among): IntakeBlock[] {
  const whole = read.map(({ block }) => block.text).join('\n')
  const guessed = read.map(({ block, isMarked }, at): IntakeBlock => {
    if (isMarked || (at === 0 && goesOn)) return block
    const role = guessRole(at, read, whole, telling !== 'lines')
    return { ...block, role: role === 'SUBHEAD' && inList ? 'BODY' : role }
  })
  return withTableHeads(ofTables(guessed, (at) => read[at]?.isMarked ?? false))
}

/**
 * Guesses what the markup did not say, for a person to correct: the first line is the headline, what follows it without a full
 * stop the standfirst, short lines without one are subheads. In rich text, where the markup says what a paragraph is, a line is
 * neither for being short; Markdown marks its subheads, but no standfirst. Answers the byline apart from the blocks.
 */
export function guessRoles(
  read: readonly Paragraph[],
  telling: Telling = 'lines',
  among?: Among,
): { blocks: IntakeBlock[]; byline: string | null } {
  if (among) return { blocks: guessAmong(read, telling, among), byline: null }
  let headline = read.findIndex(({ block }) => block.role === 'HEADLINE')
  const [first] = read
  if (headline === -1 && first && (!first.isMarked || first.block.role === 'SUBHEAD'))
    headline = looksLikeHeadline(first, read.length === 1) ? 0 : -1
  const by = bylineAt(read, headline)
  const paragraphs = read.filter((_, index) => index !== by)
  const standfirst = headline + 1
  const hasStandfirst =
    headline !== -1 &&
    !paragraphs.some(({ block }) => block.role === 'STANDFIRST') &&
    isStandfirst(paragraphs, standfirst, by === standfirst + 1, telling)
  const whole = paragraphs.map(({ block }) => block.text).join('\n')
  const guessed = paragraphs.map(({ block, isMarked }, index): IntakeBlock => {
    if (index === headline) return { ...block, role: 'HEADLINE' }
    if (index === standfirst && hasStandfirst) return { ...block, role: 'STANDFIRST' }
    return isMarked ? block : { ...block, role: guessRole(index, paragraphs, whole, telling !== 'lines') }
  })
  const blocks = withTableHeads(ofTables(guessed, (at) => at === headline || (paragraphs[at]?.isMarked ?? false)))
  // What stands above a headline on a page, such as a kicker, comes after it here: it has the first place.
  const top = blocks.findIndex(({ role }) => role === 'HEADLINE')
  const headed = top > 0 ? [...blocks.splice(top, 1), ...blocks] : blocks
  return { blocks: headed, byline: by === -1 ? null : (read[by]?.block.text ?? null) }
}

import { groupBlocks } from '@/lib/domain/articles/group-blocks'
import { leadInsOf } from '@/lib/text/lead-ins'
import { namesSomebody } from './antecedents'
import type { sentenceCutter } from './cut-sentences'
import { foldMarks } from './fold-marks'
import { aroundTable, saidOfFigures } from './read-with/around-tables'
import { headsToReadBy } from './read-with/heads'
import { aboveList, belowList } from './read-with/lists'
import { belowQuotedHeadline, notesOf, notesUnder, speakersOf, withItsMarks } from './read-with/notes'
import { withinTable } from './read-with/rows'
import { figuresIn, saidOfAll } from './read-with/said-of-all'
import type { TextPart } from './read-with/text-part'
import { nameIn } from './read-with/labels'
import { single, wordsOf } from './read-with/text-part'
import type { Stretch } from './sentences'
import { isFragment } from './turns'

export type { TextPart } from './read-with/text-part'

/** Between the words of two heads of a cell, or of what leads into a list. */
export const HEADS_APART = '\u001f'

/** What a sentence is read with besides those beside it; typography apart, and as `written` to be shown to people. */
export interface Told {
  role: string
  /**
   * Of a cell of a table the words of its heads, the column’s before the row’s; of an item of a list the sentence that leads into the
   * list, and the items that it stands under. It tells one sentence from another with the same words.
   */
  heads: string
  /** What is said besides of a cell, an item, or a piece of a sentence under a subhead. It tells none from another. */
  said: string
  /** The note that its mark leads to, and the line that says whose its words are. */
  notes: string
  headsWritten: string
  saidWritten: string
  notesWritten: string
  /** Of a cell the heads that stand over it only because they are told to span its column. */
  spanning: string
  /** Of an item the words right above its list that lead into it. */
  lead: string
  /** Of an item those that it stands under. */
  above: string
  /** The subhead it stands under, where that is a name and no more: “Jane Holm”, “2. Marlow”. */
  label: string
  labelWritten: string
  /** It stands right below an item of a list, and is none. */
  isAfterList: boolean
}

/** “2019”, “May 2020”, “5 March”: all that stands below such a subhead happened then. */
const TIME =
  /(?<!\d)(?:1[5-9]|20|21)\d{2}(?!\d)|^\s*\d{1,2}(?:st|nd|rd|th|\.)?\s+\p{L}{3,}\s*$|^\s*\p{L}{3,}\s+\d{1,2}\s*$|^\s*\d{1,2}[:.]\d{2}/u
const NOTHING: readonly TextPart[] = []

/**
 * What the parts of a text are read with. One place knows it for all: the heads, sections and units of a table, what stands in the
 * row of a figure, captions and notes, what leads into a list, the subhead in force, footnotes, and who is quoted.
 */
export function readUnder(
  text: string,
  language: string,
  cut: ReturnType<typeof sentenceCutter>,
  parts: readonly TextPart[],
): (part: TextPart | undefined) => { whole: Told; of: (sentence: Stretch, isFirst: boolean) => Told } {
  const heads = headsToReadBy(text, parts)
  const leads = leadInsOf(text, parts)
  const notes = notesOf(text, parts)
  const speakers = speakersOf(text, parts)
  const around = surroundings(text, parts)
  const inWords = ({ start, end }: Stretch) => text.slice(start, end)
  const sentencesIn = (stretch: Stretch) => cut(inWords(stretch)).map(({ segment }) => segment.trim())
  const ofAll = saidOfAll(text, parts, sentencesIn)
  const lastSentence = (stretch: Stretch) => sentencesIn(stretch).at(-1) ?? ''
  const ended = (sentence: string) => sentence.replace(/\.$/, '')
  const inOne = (all: readonly string[]) => all.map((one) => ended(one.trim())).join(HEADS_APART)
  /** The first sentence below a headline without a name that may tell whose words it quotes. */
  const speaksBelow = (part: TextPart) =>
    belowQuotedHeadline(text, parts, part)
      .flatMap(sentencesIn)
      .filter((sentence) => namesSomebody(sentence, language))
      .slice(0, 1)
  // A table's caption is the same array for each of its cells.
  const known = new Map<readonly TextPart[], string>()
  const saidIn = (own: readonly TextPart[]) => {
    const found = known.get(own) ?? inOne(own.flatMap((one) => saidOfFigures(one, sentencesIn(one))))
    known.set(own, found)
    return found
  }
  const folded = (written: string) => foldMarks(written).text

  const toldOf = (part: TextPart): Told => {
    const [own, lead] = [around.said.get(part) ?? NOTHING, around.lead.get(part)]
    const below = around.below.get(part)
    const cells = around.within.get(part)
    const above = (leads.get(part) ?? []).map(lastSentence)
    const headsOfPart = heads.get(part) ?? []
    const headsWritten = [...headsOfPart.map(inWords), ...above].join(HEADS_APART)
    const besides = (cells ?? []).filter((cell) => !headsOfPart.includes(cell)).map(inWords)
    const saidWritten = [
      ...(own.length > 0 ? [saidIn(own)] : []),
      ...(lead ? [ended(lastSentence(lead))] : []),
      ...(below ? [ended(sentencesIn(below)[0] ?? '')] : []),
      ...besides,
    ].filter((words) => words !== '').join(HEADS_APART) // prettier-ignore
    const notesWritten = inOne([...(speakers.get(part) ?? []).map(inWords), ...speaksBelow(part)])
    const spanning = headsOfPart.filter(
      ({ across = 1, column = 0 }) => part.column !== undefined && across > 1 && column < part.column,
    )
    const isNested = (item: TextPart) => item.role === 'LIST_ITEM'
    const [opening] = leads.get(part) ?? []
    const labelWritten = around.label.get(part) ?? ''
    return {
      role: part.role,
      heads: folded(headsWritten),
      headsWritten,
      said: folded(saidWritten),
      saidWritten,
      notes: folded(notesWritten),
      notesWritten,
      spanning: folded(spanning.map(inWords).join(HEADS_APART)),
      lead: folded(lead ? lastSentence(lead) : opening && !isNested(opening) ? lastSentence(opening) : ''),
      above: folded((leads.get(part) ?? []).filter(isNested).map(inWords).join(HEADS_APART)),
      label: folded(labelWritten.toLowerCase()),
      labelWritten,
      isAfterList: around.afterList.has(part),
    }
  }

  /** The lines on all sums or figures of the article that hold for these words. */
  const heldBy = (words: string): TextPart[] => {
    if (ofAll.sums.length + ofAll.figures.length === 0) return []
    const has = figuresIn(words)
    return [...(has.sums ? ofAll.sums : []), ...(has.figures ? ofAll.figures : [])]
  }

  /** The same for one sentence of a part: marks lead to notes from it alone, and only a piece of one is read with its subhead. */
  const ofSentence = (told: Told, part: TextPart, sentence: Stretch, isFirst: boolean): Told => {
    const marked = [withItsMarks(text, sentence, isFirst), told.headsWritten, told.saidWritten]
    const own = notes.size === 0 ? [] : marked.flatMap((words) => notesUnder(words, sentence.end, notes))
    const noted = [...new Set([...own, ...heldBy(inWords(sentence))])].filter((note) => note !== part)
    const subhead = around.subhead.get(part)
    const isUnder = subhead !== undefined && (TIME.test(inWords(subhead)) || isFragment(inWords(sentence), language))
    if (noted.length === 0 && !isUnder) return told
    const notesWritten = [...(told.notesWritten ? [told.notesWritten] : []), inOne(noted.map(inWords))].join(HEADS_APART) // prettier-ignore
    const saidWritten = isUnder ? inWords(subhead) : told.saidWritten
    return { ...told, notesWritten, notes: folded(notesWritten), saidWritten, said: folded(saidWritten) }
  }

  return (part) => {
    const whole = part ? toldOf(part) : UNREAD
    return {
      whole,
      of: (sentence, isFirst) => (part ? ofSentence(whole, part, sentence, isFirst) : whole),
    }
  }
}

const UNREAD: Told = {
  ...{ role: 'BODY', heads: '', said: '', notes: '', headsWritten: '', saidWritten: '', notesWritten: '' },
  ...{ spanning: '', lead: '', above: '', label: '', labelWritten: '', isAfterList: false },
}

/** By part what stands around it and says what it shows. */
function surroundings(text: string, parts: readonly TextPart[]) {
  const groups = groupBlocks(parts)
  const found = {
    said: new Map<TextPart, readonly TextPart[]>(),
    lead: new Map<TextPart, TextPart>(),
    below: new Map<TextPart, TextPart>(),
    within: new Map<TextPart, readonly TextPart[]>(),
    subhead: new Map<TextPart, TextPart>(),
    label: new Map<TextPart, string>(),
    afterList: new Set<TextPart>(),
  }
  let subhead: TextPart | undefined
  let label = ''
  for (const [at, group] of groups.entries()) {
    const one = single(group)
    if (one?.role === 'SUBHEAD' || one?.role === 'HEADLINE')
      label = one.role === 'SUBHEAD' ? nameIn(wordsOf(text, one)) : ''
    else if (label !== '') for (const part of group.blocks) found.label.set(part, label)
    if (one) {
      if (one.role === 'SUBHEAD' || one.role === 'HEADLINE') subhead = one.role === 'SUBHEAD' ? one : undefined
      else if (one.role === 'BODY' && subhead) found.subhead.set(one, subhead)
      if (groups[at - 1]?.kind === 'list') found.afterList.add(one)
      continue
    }
    if (group.kind === 'table') {
      const words = aroundTable(text, groups, at)
      for (const cell of group.blocks) found.said.set(cell, words)
      for (const [cell, within] of withinTable(text, group.blocks)) found.within.set(cell, within)
      continue
    }
    const [{ said, lead }, below] = [aboveList(text, groups, at), belowList(text, groups, at)]
    for (const item of group.blocks) {
      found.said.set(item, said)
      if (lead) found.lead.set(item, lead)
      if (below) found.below.set(item, below)
    }
  }
  return found
}

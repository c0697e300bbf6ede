import { isAfter } from './block'
import type { Verse } from './collate'

/** Verses that are drawn together: the cells of one table, or any other by itself. */
export interface VerseGroup {
  isTable: boolean
  verses: Verse[]
  /** Nothing of it is another than before. */
  same: boolean
}

const SIDES = ['was', 'now'] as const

const isCell = (verse: Verse): boolean => SIDES.every((side) => verse[side] === null || verse[side].cell !== undefined)

/** Whether a cell goes on with the table of these: on each side that it stands on, it is after the one before it there. */
function goesOn(group: readonly Verse[], verse: Verse): boolean {
  return SIDES.every((side) => {
    const cell = verse[side]?.cell
    const before = group.findLast((one) => one[side] !== null)?.[side]?.cell
    return cell === undefined || before === undefined || isAfter(cell, before)
  })
}

/** The verses in their order, in groups. */
export function groupVerses(verses: readonly Verse[]): VerseGroup[] {
  const groups: VerseGroup[] = []
  for (const verse of verses) {
    const last = groups.at(-1)
    const isTable = isCell(verse)
    if (isTable && last?.isTable && goesOn(last.verses, verse)) {
      last.verses.push(verse)
      last.same &&= verse.same
    } else groups.push({ isTable, verses: [verse], same: verse.same })
  }
  return groups
}

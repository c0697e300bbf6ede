import { diffArrays } from 'diff'
import { composeBlocks, whyNotBlocks } from '@/lib/domain/articles/compose-blocks'
import { groupBlocks } from '@/lib/domain/articles/group-blocks'
import type { EditedBlock } from './edit-blocks'
import { asSent } from './edit-blocks'
import type { IntakeBlock } from './intake-block'

/** A part that both changed since the text both were made from; null where one of them took it out. */
export interface Clash {
  /** Its id in the text from before. */
  id: string
  mine: EditedBlock | null
  theirs: IntakeBlock | null
}

export interface TakenOver {
  blocks: EditedBlock[]
  /** How many of their changes are in `blocks`. */
  taken: number
  /** Parts that both changed, in order. `blocks` has mine, or theirs where that was chosen. */
  clashes: Clash[]
}

interface Three {
  /** The text that both were made from. Parts of mine that come from one of its parts have its id. */
  was: readonly EditedBlock[]
  theirs: readonly IntakeBlock[]
  mine: readonly EditedBlock[]
}

/** What became of the parts of a text in theirs: the part it is now, null where it is gone; and what is new after each, -1 at the head. */
interface Fates {
  now: (IntakeBlock | null)[]
  fresh: Map<number, IntakeBlock[]>
}

/** Past this many changed parts a text is another one. */
const MOST_CHANGES = 1_000
/** Parts that share this many of their words are one that was changed. */
const ALIKE = 0.5

/**
 * Takes over what somebody else changed: where only they changed a part, theirs; where only I did, mine; words and label each by
 * itself. Where both changed the same, mine stays, unless its id is among `choseTheirs`. Null where the two don't go together.
 */
export function takeOver(three: Three, choseTheirs: ReadonlySet<string>, newId: () => string): TakenOver | null {
  const merged = merge(three, choseTheirs, newId)
  // Rows that both added to one table would begin another one in its middle.
  const isTorn = groupBlocks(merged.blocks).some(({ kind, blocks: [first] }) => kind === 'table' && first?.row !== 0)
  return isTorn || whyNotBlocks(composeBlocks(asSent(merged.blocks))) !== null ? null : merged
}

function merge({ was, theirs, mine }: Three, choseTheirs: ReadonlySet<string>, newId: () => string): TakenOver {
  const { now, fresh } = fatesIn(was, theirs)
  const mineById = new Map(mine.map((block) => [block.id, block]))
  const put = new Map<string, EditedBlock | null>()
  const clashes: Clash[] = []
  const moved = new Set<string>()
  let taken = 0
  for (const [at, before] of was.entries()) {
    const [here, there] = [mineById.get(before.id) ?? null, now[at] ?? null]
    if (there !== null && isSame(before, there)) continue
    if (here !== null && isSame(before, here)) {
      put.set(before.id, there && { ...there, id: before.id })
      taken++
      continue
    }
    if ((here === null && there === null) || (here && there && isSame(here, there))) continue
    const both = here && there && apart(before, here, there)
    if (both) {
      put.set(before.id, both)
      taken++
    } else if (there === null && isElsewhere(before, fresh)) moved.add(before.text)
    else {
      clashes.push({ id: before.id, mine: here, theirs: there })
      if (choseTheirs.has(before.id)) put.set(before.id, there && { ...there, id: before.id })
    }
  }
  const blocks = mine.flatMap((block) => {
    const next = put.get(block.id)
    return next === null ? [] : [next ?? block]
  })
  const has = new Set(mine.map(({ text }) => text))
  for (const [after, parts] of [...fresh].sort(([a], [b]) => b - a)) {
    const news = parts.filter(({ text }) => !has.has(text) && !moved.has(text))
    taken += news.length
    blocks.splice(placeAfter(was, after, blocks), 0, ...news.map((part) => ({ ...part, id: newId() })))
  }
  // What I took out and they changed comes back only where it is chosen.
  for (const [id, block] of put) {
    if (block === null || blocks.some((one) => one.id === id)) continue
    const at = was.findIndex((one) => one.id === id)
    blocks.splice(placeAfter(was, at - 1, blocks), 0, block)
  }
  return { blocks, taken, clashes }
}

/** Where in these blocks comes what stands after this part of the text from before. */
function placeAfter(was: readonly EditedBlock[], after: number, blocks: readonly EditedBlock[]): number {
  for (let at = after; at >= 0; at--) {
    const place = blocks.findIndex(({ id }) => id === was[at]?.id)
    if (place !== -1) return place + 1
  }
  return 0
}

const wordsOf = ({ text, links }: IntakeBlock) => JSON.stringify([text.trim(), links ?? []])
const placeOf = ({ role, row, column, head, across, down, ofTable, level }: IntakeBlock) =>
  JSON.stringify([role, row, column, head === true, across, down, ofTable === true, level])
const isSame = (one: IntakeBlock, other: IntakeBlock) =>
  wordsOf(one) === wordsOf(other) && placeOf(one) === placeOf(other)

/** One changed the words and the other the label or the place: both are taken. */
function apart(was: IntakeBlock, mine: EditedBlock, theirs: IntakeBlock): EditedBlock | null {
  const [words, place] = [wordsOf(was), placeOf(was)]
  const wordsFrom = wordsOf(mine) === words ? theirs : wordsOf(theirs) === words ? mine : null
  const placeFrom = placeOf(mine) === place ? theirs : placeOf(theirs) === place ? mine : null
  if (!wordsFrom || !placeFrom) return null
  const { links } = wordsFrom
  const both: EditedBlock = { ...placeFrom, id: mine.id, text: wordsFrom.text }
  delete both.links
  return { ...both, ...(links && { links }) }
}

/** They moved it; the words stand elsewhere in theirs. */
function isElsewhere({ text }: IntakeBlock, fresh: Fates['fresh']): boolean {
  return [...fresh.values()].some((parts) => parts.some((part) => part.text === text))
}

function fatesIn(was: readonly IntakeBlock[], theirs: readonly IntakeBlock[]): Fates {
  const changes = (diffArrays(
    was.map(({ text }) => text),
    theirs.map(({ text }) => text),
    { maxEditLength: MOST_CHANGES },
  ) ?? []) as ReturnType<typeof diffArrays>
  const fates: Fates = { now: was.map(() => null), fresh: new Map() }
  let [from, to] = [0, 0]
  let gone: number[] = []
  for (const { added, removed, count } of changes) {
    if (removed) {
      gone = Array.from({ length: count }, (_, index) => from + index)
      from += count
      continue
    }
    const here = theirs.slice(to, to + count)
    to += count
    if (added) pairUp(fates, was, gone, here, from - 1)
    else for (const part of here) fates.now[from++] = part
    gone = []
  }
  return fates
}

/** Parts that took the place of others: all in order where they are as many, else those alike; the rest is new. */
function pairUp(
  { now, fresh }: Fates,
  was: readonly IntakeBlock[],
  gone: readonly number[],
  here: readonly IntakeBlock[],
  last: number,
): void {
  let next = 0
  let after = gone[0] === undefined ? last : gone[0] - 1
  for (const [index, part] of here.entries()) {
    const alike = gone.findIndex((at, one) => one >= next && likeness(was[at]?.text ?? '', part.text) >= ALIKE)
    const found = gone.length === here.length ? index : alike
    const at = gone[found]
    if (at === undefined) fresh.set(after, [...(fresh.get(after) ?? []), part])
    else {
      now[at] = part
      next = found + 1
      after = at
    }
  }
}

/** How many of a part's words another has too; from 0 to 1. */
function likeness(one: string, other: string): number {
  const [words, others] = [one.split(/\s+/), new Set(other.split(/\s+/))]
  return words.filter((word) => others.has(word)).length / Math.max(words.length, others.size)
}

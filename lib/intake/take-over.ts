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

/** Past this many changed parts a text is another one. */
const MOST_CHANGES = 1_000
/** Parts that share this many of their words are one that was changed. */
const ALIKE = 0.5

/**
 * Takes over what somebody else changed: where only they changed a part, theirs; where only I did, mine; words and label each by
 * itself. Where both changed the same, mine stays, unless its id is among `choseTheirs`. The order is theirs where only they moved
 * parts, else mine. Null where the two don't go together.
 */
export function takeOver(three: Three, choseTheirs: ReadonlySet<string>, newId: () => string): TakenOver | null {
  const theirs = withIds(three.was, three.theirs, newId)
  const merged = theirs && merge({ ...three, theirs }, choseTheirs)
  if (!merged) return null
  // Rows that both added to one table would begin another one in its middle.
  const most = Math.max(tablesIn(three.mine).length, tablesIn(three.theirs).length)
  const tables = tablesIn(merged.blocks)
  const isTorn = tables.length > most || tables.some(({ blocks: [first] }) => first?.row !== 0)
  return isTorn || whyNotBlocks(composeBlocks(asSent(merged.blocks))) !== null ? null : merged
}

const tablesIn = (blocks: readonly IntakeBlock[]) => groupBlocks(blocks).filter(({ kind }) => kind === 'table')

interface Identified {
  was: readonly EditedBlock[]
  theirs: readonly EditedBlock[]
  mine: readonly EditedBlock[]
}

function merge({ was, theirs, mine }: Identified, choseTheirs: ReadonlySet<string>): TakenOver {
  const [hers, his] = [byId(mine), byId(theirs)]
  const put = new Map<string, EditedBlock | null>()
  const clashes: Clash[] = []
  let taken = 0
  for (const before of was) {
    const { id } = before
    const [here, there] = [hers.get(id) ?? null, his.get(id) ?? null]
    put.set(id, here)
    if (isAsBefore(before, there) || isAsBefore(here, there)) continue
    const both = here && there && apart(before, here, there)
    if (isAsBefore(before, here) || both) {
      put.set(id, both ?? there)
      taken++
      continue
    }
    clashes.push({ id, mine: here, theirs: there })
    if (choseTheirs.has(id)) put.set(id, there)
  }
  const old = byId(was)
  // What both added stands once.
  const added = new Map<string, number>()
  for (const part of freshOf(mine, old)) added.set(keyOf(part), (added.get(keyOf(part)) ?? 0) + 1)
  const news = freshOf(theirs, old).filter((part) => {
    const left = added.get(keyOf(part)) ?? 0
    added.set(keyOf(part), left - 1)
    return left <= 0
  })
  taken += news.length
  for (const part of [...news, ...freshOf(mine, old)]) put.set(part.id, part)
  const theyMoved = isMoved(was, theirs)
  if (!theyMoved || isMoved(was, mine)) return { blocks: woven(mine, theirs, put), taken, clashes }
  return { blocks: woven(theirs, mine, put), taken: taken + 1, clashes }
}

const byId = (blocks: readonly EditedBlock[]) => new Map(blocks.map((block) => [block.id, block]))
const freshOf = (blocks: readonly EditedBlock[], old: ReadonlyMap<string, unknown>) =>
  blocks.filter(({ id }) => !old.has(id))

/** True where parts that are still there stand in another order. */
function isMoved(was: readonly EditedBlock[], now: readonly EditedBlock[]): boolean {
  const place = new Map(was.map(({ id }, at) => [id, at]))
  const places = now.flatMap(({ id }) => place.get(id) ?? [])
  return places.some((at, index) => at < (places[index - 1] ?? 0))
}

/** What is to stand, in the order of one text; what only the other has comes after what it stands after there. */
function woven(
  order: readonly EditedBlock[],
  other: readonly EditedBlock[],
  put: ReadonlyMap<string, EditedBlock | null>,
): EditedBlock[] {
  const inOrder = new Set(order.map(({ id }) => id))
  const after = new Map<string | null, EditedBlock[]>()
  let last: string | null = null
  for (const { id } of other) {
    const block = put.get(id)
    if (inOrder.has(id)) last = id
    else if (block) after.set(last, [...(after.get(last) ?? []), block])
  }
  const following = (id: string | null) => after.get(id) ?? []
  return [
    ...following(null),
    ...order.flatMap(({ id }) => [...(put.get(id) ? [put.get(id)] : []), ...following(id)]),
  ].filter((block) => block !== null && block !== undefined)
}

const wordsOf = ({ text, links }: IntakeBlock) => JSON.stringify([text.trim(), links ?? []])
const placeOf = ({ role, row, column, head, across, down, ofTable, level }: IntakeBlock) =>
  JSON.stringify([role, row, column, head === true, across, down, ofTable === true, level])
const keyOf = (block: IntakeBlock) => wordsOf(block) + placeOf(block)
const isSame = (one: IntakeBlock, other: IntakeBlock) => keyOf(one) === keyOf(other)
const isAsBefore = (one: IntakeBlock | null, other: IntakeBlock | null) =>
  one === null || other === null ? one === other : isSame(one, other)

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

/** A stretch in which one text has these parts (by their places) and the other those. */
interface Hunk {
  gone: number[]
  here: number[]
}

/** Their parts with the ids of those that they come from; null where that would take too long to find out. */
function withIds(
  was: readonly EditedBlock[],
  theirs: readonly IntakeBlock[],
  newId: () => string,
): EditedBlock[] | null {
  const changes = diffArrays(
    was.map(({ text }) => text),
    theirs.map(({ text }) => text),
    { maxEditLength: MOST_CHANGES },
  ) as ReturnType<typeof diffArrays> | undefined
  if (!changes) return null
  /** For each of theirs, the place of the part that it comes from. */
  const from = new Map<number, number>()
  const hunks: Hunk[] = []
  let [before, now] = [0, 0]
  let open: Hunk | null = null
  for (const { added, removed, count } of changes) {
    if (!added && !removed) {
      open = null
      for (let left = count; left > 0; left--) from.set(now++, before++)
      continue
    }
    if (!open) hunks.push((open = { gone: [], here: [] }))
    for (let left = count; left > 0; left--)
      if (removed) open.gone.push(before++)
      else open.here.push(now++)
  }
  matchMoved(was, theirs, hunks, from)
  for (const hunk of hunks) pairUp(was, theirs, hunk, from)
  return theirs.map((part, index) => ({ ...part, id: was[from.get(index) ?? -1]?.id ?? newId() }))
}

/** Parts whose very words went from one place to another. */
function matchMoved(
  was: readonly IntakeBlock[],
  theirs: readonly IntakeBlock[],
  hunks: readonly Hunk[],
  from: Map<number, number>,
): void {
  const gone = Map.groupBy(
    hunks.flatMap((hunk) => hunk.gone),
    (at) => was[at]?.text,
  )
  const moved = new Set<number>()
  for (const at of hunks.flatMap(({ here }) => here)) {
    const origin = gone.get(theirs[at]?.text)?.shift()
    if (origin === undefined) continue
    from.set(at, origin)
    moved.add(origin)
  }
  for (const hunk of hunks) {
    hunk.gone = hunk.gone.filter((at) => !moved.has(at))
    hunk.here = hunk.here.filter((at) => !from.has(at))
  }
}

/** Parts that took the place of others: all in order where they are as many, else those alike; the rest is new. */
function pairUp(
  was: readonly IntakeBlock[],
  theirs: readonly IntakeBlock[],
  { gone, here }: Hunk,
  from: Map<number, number>,
): void {
  let next = 0
  for (const [index, at] of here.entries()) {
    const alike = gone.findIndex(
      (one, place) => place >= next && likeness(was[one]?.text ?? '', theirs[at]?.text ?? '') >= ALIKE,
    )
    const found = gone.length === here.length ? index : alike
    const origin = gone[found]
    if (origin === undefined) continue
    from.set(at, origin)
    next = found + 1
  }
}

/** How many of a part's words another has too; from 0 to 1. */
function likeness(one: string, other: string): number {
  const [words, others] = [one.split(/\s+/), new Set(other.split(/\s+/))]
  return words.filter((word) => others.has(word)).length / Math.max(words.length, others.size)
}

import { groupBlocks, nestItems } from '@/lib/domain/articles/group-blocks'
import type { NestedItem } from '@/lib/domain/articles/group-blocks'
import type { NumberedRun } from '@/lib/text/list-number'
import { markLength, numberedRuns } from '@/lib/text/list-number'
import type { Edit, EditedBlock } from './edit-blocks'
import { retype } from './edit-blocks'

/** The items of each list, and of each list within one. */
function listsIn(blocks: readonly EditedBlock[]): EditedBlock[][] {
  const within = (nested: readonly NestedItem<EditedBlock>[]): EditedBlock[][] =>
    nested.length === 0 ? [] : [nested.map(({ item }) => item), ...nested.flatMap(({ under }) => within(under))]
  return groupBlocks(blocks).flatMap(({ kind, blocks: items }) => (kind === 'list' ? within(nestItems(items)) : []))
}

/** For each item of a numbered list, by its id, the run that it stood in. */
function runsById(blocks: readonly EditedBlock[]): Map<string, NumberedRun> {
  const found = new Map<string, NumberedRun>()
  for (const items of listsIn(blocks))
    for (const run of numberedRuns(items.map(({ text }) => text)))
      for (const { id } of items.slice(run.first, run.first + run.length)) found.set(id, run)
  return found
}

/** What is known of the list before it was changed. */
interface Before {
  runs: ReadonlyMap<string, NumberedRun>
  /** Each part that was there. */
  parts: ReadonlyMap<string, EditedBlock>
}

const isItemStill = (was: EditedBlock | undefined, item: EditedBlock) =>
  was?.role === 'LIST_ITEM' && (was.level ?? 0) === (item.level ?? 0)

/** From 1 on, as the items of a list that begins within another. */
const fromOne = (run: NumberedRun): NumberedRun => ({
  ...run,
  ...{ start: 1, step: 1, write: (at) => run.write(run.step * (at + 1 - run.start)) },
})

/**
 * The run that each item belongs to now: its own, or that of both its neighbours. One that was written after another, or became an
 * item, or went to another level, is in the run of its neighbour there; what was pasted keeps its own number, or none.
 */
function runsNow(items: readonly EditedBlock[], { runs, parts }: Before): (NumberedRun | undefined)[] {
  const own = items.map((item) => {
    if (!isItemStill(parts.get(item.id), item)) return undefined
    return markLength(item.text) > 0 ? (runs.get(item.id) ?? null) : null
  })
  const found: (NumberedRun | undefined)[] = []
  for (const [at, item] of items.entries()) {
    const [run, before] = [own[at], found.at(-1)]
    const next = own.slice(at + 1).find((one) => one !== undefined)
    const joins = item.cut !== undefined || parts.has(item.id)
    // An item that was there without a number has none now.
    if (run === null) found.push(undefined)
    else if (before && before === next) found.push(before)
    else if (run ?? !joins) found.push(run)
    else found.push(before ?? next ?? beginning(runs.get(item.id)))
  }
  return found
}

const beginning = (run: NumberedRun | undefined) => run && fromOne(run)

/**
 * The numbers of lists put right after parts were moved, added or taken out: a list that was numbered one after the other is so
 * again, and a new item has its number. A list whose numbers followed no order keeps them. `renumbered` counts the items that were
 * there and have another number now.
 */
export function renumber(was: readonly EditedBlock[], edit: Edit): Edit & { renumbered: number } {
  const before: Before = { runs: runsById(was), parts: new Map(was.map((part) => [part.id, part])) }
  if (before.runs.size === 0) return { ...edit, renumbered: 0 }
  const counts = new Map<NumberedRun, EditedBlock[]>()
  for (const list of listsIn(edit.blocks)) {
    const now = runsNow(list, before)
    for (const [at, item] of list.entries()) {
      const run = now[at]
      if (run) counts.set(run, [...(counts.get(run) ?? []), item])
    }
  }
  let { blocks, caret } = edit
  let renumbered = 0
  for (const [run, its] of counts) {
    // A list that is counted down ends where it ended.
    const shift = run.step === -1 ? run.length - its.length : 0
    for (const [at, item] of its.entries()) {
      const [length, mark] = [markLength(item.text), run.write(at + shift)]
      if (item.text.slice(0, length).trim() === mark.trim()) continue
      blocks = retype(blocks, item.id, mark + item.text.slice(length))
      if (caret?.id === item.id) caret = { ...caret, at: Math.max(0, caret.at + mark.length - length) }
      if (before.parts.get(item.id)?.role === 'LIST_ITEM') renumbered++
    }
  }
  return { blocks, caret, renumbered }
}

import type { BlockLink } from '@/lib/domain/articles/block'
import { withoutOdd } from '@/lib/domain/text/odd-characters'
import type { EditedBlock } from './edit-blocks'
import { clipped, movedLinks, withLinks } from './edit-blocks'
import type { Found, IntakeBlock, Omission, PlaceOfChange } from './intake-block'
import { PART_END } from './turns'

/** A part with tracked changes as it was read, under the id that it has in this browser. */
export interface ChangedPart {
  /** Its place among the blocks that were read. */
  block: number
  id: string
  text: string
  links?: BlockLink[]
}

export type TrackedChange = Found & { at: PlaceOfChange }

export const isTracked = (found: Found): found is TrackedChange => found.at !== undefined

const trackedIn = (omissions: readonly Omission[]) => omissions.flatMap(({ found = [] }) => found.filter(isTracked))

/** The parts that hold tracked changes, as they were read. */
export function changedParts(read: readonly EditedBlock[], omissions: readonly Omission[]): ChangedPart[] {
  const places = new Set(trackedIn(omissions).map(({ at }) => at.block))
  return read.flatMap(({ id, text, links }, block) =>
    places.has(block) ? [{ block, id, text, ...(links && { links }) }] : [],
  )
}

/** What is put together is folded as what is read is: one space, none at the ends or beside the end of a part. */
function joined(text: string, more: string): string {
  if (more.startsWith(PART_END)) return text.trimEnd() + more
  return /(?:^|[ \n\u2029])$/.test(text) ? text + more.replace(/^ +/, '') : text + more
}

const folded = (was: string) => withoutOdd(was.replace(/[ \t\n\r\f\u00a0]+/g, ' '))

/** The text of a part with each of its changes as it is chosen. */
function textWith(text: string, changes: readonly TrackedChange[]): string {
  let [written, reached] = ['', 0]
  for (const { at, asItWas } of changes.toSorted((one, other) => one.at.start - other.at.start)) {
    written = joined(written, text.slice(reached, at.start))
    written = joined(written, asItWas ? folded(at.was) : text.slice(at.start, at.end))
    reached = at.end
  }
  return joined(written, text.slice(reached))
    .replace(/\u2029+$/, '')
    .trimEnd()
}

/** How many code units two texts share at their beginning, and after that at their end. */
function shared(one: string, other: string): { before: number; after: number } {
  let before = 0
  while (before < one.length && before < other.length && one[before] === other[before]) before++
  let after = 0
  const most = Math.min(one.length, other.length) - before
  while (after < most && one[one.length - 1 - after] === other[other.length - 1 - after]) after++
  return { before, after }
}

/** `now`, which a person made of `was`, with what makes `next` of `was`; null where both changed the same words. */
function together(was: string, next: string, now: string): string | null {
  if (now === was) return next
  const [mine, turned] = [shared(was, now), shared(was, next)]
  const [from, to] = [turned.before, was.length - turned.after]
  const words = next.slice(from, next.length - turned.after)
  if (to <= mine.before) return now.slice(0, from) + words + now.slice(to)
  const grown = now.length - was.length
  return from >= was.length - mine.after ? now.slice(0, from + grown) + words + now.slice(to + grown) : null
}

/** A part that has been taken apart stands before the one that has its id. */
const before = (id: string) => `${id}~`

/** What parts a text where the part can't be two. */
const SEAMS: Partial<Record<IntakeBlock['role'], string>> = { HEADLINE: ' ', STANDFIRST: ' ', TABLE_CELL: '\n' }

/** Where a part stands now: the pieces that it was taken apart into, as one text, and the same with its changes as they are given. */
interface Standing {
  from: number
  group: EditedBlock[]
  last: EditedBlock
  now: string
  written: (changes: readonly TrackedChange[]) => string
}

function standing(blocks: readonly EditedBlock[], part: ChangedPart): Standing | null {
  const end = blocks.findIndex(({ id }) => id === part.id)
  const last = blocks[end]
  if (!last) return null
  let from = end
  while (blocks[from - 1]?.id.startsWith(before(part.id))) from--
  const group = blocks.slice(from, end + 1)
  const seam = SEAMS[last.role] ?? PART_END
  return {
    ...{ from, group, last, now: group.map(({ text }) => text).join(PART_END) },
    written: (changes) => textWith(part.text, changes).replaceAll(PART_END, seam),
  }
}

/** The parts with one of them as it is when its changes are `next`; null where its words were changed by hand there. */
function withTurned(
  blocks: readonly EditedBlock[],
  part: ChangedPart,
  [was, next]: readonly [readonly TrackedChange[], readonly TrackedChange[]],
): EditedBlock[] | null {
  const stands = standing(blocks, part)
  if (!stands) return null
  const { from, group, last, now, written } = stands
  const text = together(written(was), written(next), now)
  if (text === null) return null
  // Back to what was read, words that were links are links again.
  const links = text === part.text ? (part.links ?? []) : movedLinks(linksOf(group), now, text)
  return blocks.toSpliced(from, group.length, ...apart(last, text, links))
}

/** The links of several parts as those of one text. */
function linksOf(group: readonly EditedBlock[]): BlockLink[] {
  let from = 0
  return group.flatMap(({ text, links = [] }) => {
    const here = from
    from += text.length + PART_END.length
    return links.map((link) => ({ ...link, start: link.start + here, end: link.end + here }))
  })
}

/** A text as parts: those that came back, and last the one that stood there. */
function apart(last: EditedBlock, text: string, links: readonly BlockLink[]): EditedBlock[] {
  const pieces = text.split(PART_END)
  let from = 0
  return pieces.map((piece, at) => {
    const here = from
    from += piece.length + PART_END.length
    const isLast = at === pieces.length - 1
    const role = last.role === 'LIST_ITEM' ? last.role : ('BODY' as const)
    const block: EditedBlock = isLast
      ? { ...last, text: piece }
      : { id: `${before(last.id)}${at}`, role, text: piece, ...(last.level !== undefined && { level: last.level }) }
    return withLinks(
      block,
      links.flatMap((link) => clipped(link, here, here + piece.length)),
    )
  })
}

export interface Turned {
  blocks: EditedBlock[]
  omissions: Omission[]
  /** Changes that could not be turned, since their words were changed by hand. */
  stuck: number
}

/** Takes tracked changes as accepted, or back to as it was: the text follows, and the report says so. */
export function turnChanges(
  {
    blocks,
    omissions,
    parts,
  }: { blocks: readonly EditedBlock[]; omissions: readonly Omission[]; parts: readonly ChangedPart[] },
  which: readonly Found[],
  asItWas: boolean,
): Turned {
  const chosen = new Set(which.filter((found) => isTracked(found) && (found.asItWas ?? false) !== asItWas))
  const all = Map.groupBy(trackedIn(omissions), ({ at }) => at.block)
  const now = new Map<Found, Found>()
  let text = [...blocks]
  let stuck = 0
  for (const [block, changes] of all) {
    const part = parts.find((one) => one.block === block)
    // One by one: what was changed by hand keeps no other from turning.
    let current = changes
    for (const change of changes.filter((one) => chosen.has(one))) {
      const next = current.map((one) => (one === change ? { ...one, asItWas } : one))
      const turned = part ? withTurned(text, part, [current, next]) : null
      if (!turned) stuck++
      else {
        text = turned
        current = next
        now.set(change, { ...change, asItWas })
      }
    }
  }
  return { blocks: text, stuck, omissions: withTold(omissions, now) }
}

const withTold = (omissions: readonly Omission[], now: ReadonlyMap<Found, Found>): Omission[] =>
  omissions.map((omission) =>
    omission.found?.some((one) => now.has(one))
      ? { ...omission, found: omission.found.map((one) => now.get(one) ?? one) }
      : omission,
  )

/** The report as it is true of the text after something was undone in it: of each part the choice that gives what stands there. */
export function toldAsWritten(
  blocks: readonly EditedBlock[],
  omissions: readonly Omission[],
  parts: readonly ChangedPart[],
): Omission[] {
  if (parts.length === 0) return [...omissions]
  const all = Map.groupBy(trackedIn(omissions), ({ at }) => at.block)
  const now = new Map<Found, Found>()
  for (const part of parts) {
    const changes = all.get(part.block) ?? []
    const stands = standing(blocks, part)
    if (!stands || stands.written(changes) === stands.now) continue
    const likely = [
      ...changes.map((turned) => changes.map((one) => (one === turned ? { ...one, asItWas: !one.asItWas } : one))),
      ...[false, true].map((asItWas) => changes.map((one) => ({ ...one, asItWas }))),
    ]
    const found = likely.find((one) => stands.written(one) === stands.now) ?? []
    for (const [at, one] of found.entries()) now.set(changes[at] as Found, one)
  }
  return withTold(omissions, now)
}

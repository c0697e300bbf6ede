import type { EditedBlock } from '@/lib/intake/edit-blocks'
import type { Found, Omission } from '@/lib/intake/intake-block'

/** The parts with one more that was left out of a page, after the part that it stood after, or whatever is left before that. */
export function withPart(
  blocks: readonly EditedBlock[],
  { words, was = words, after = -1 }: Found,
  /** The ids of the parts as they were read. */
  read: readonly string[],
  id: string,
): EditedBlock[] {
  const before = new Set(read.slice(0, after + 1))
  const at = blocks.findLastIndex((block) => before.has(block.id)) + 1
  // A part stands between two rows of a table nowhere: it comes below.
  let place = at
  while (place > 0 && blocks[place - 1]?.role === 'TABLE_CELL' && blocks[place]?.role === 'TABLE_CELL') place++
  return [...blocks.slice(0, place), { id, role: 'BODY', text: was }, ...blocks.slice(place)]
}

/** The report without what was restored. */
export function withoutFound(omissions: readonly Omission[], found: Found): Omission[] {
  return omissions.flatMap((omission) => {
    if (!omission.found?.includes(found)) return [omission]
    const rest = omission.found.filter((one) => one !== found)
    return rest.length + omission.words.length === 0 ? [] : [{ ...omission, count: omission.count - 1, found: rest }]
  })
}

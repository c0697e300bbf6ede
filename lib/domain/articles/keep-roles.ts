import { diffArrays } from 'diff'
import type { BlockRole } from './block'
import { isAfter, piecesOf } from './block'
import type { Composed, TypedBlock } from './compose-blocks'
import { typedBlocks } from './compose-blocks'

/** Past this many changed blocks a text is another one. */
const MOST_CHANGES = 1_000

/**
 * The blocks of a plain text that is to take the place of a text with blocks. The headline stays what it was, and a text that
 * begins with it has not got it twice. A piece between blank lines that was a block, or stands in the place of one, keeps its
 * role; any other is body.
 */
export function keepRoles(text: string, before: Composed): TypedBlock[] {
  const [headline, ...old] = typedBlocks(before)
  const plain = text.replace(/\r\n?/g, '\n')
  const pieces = piecesOf(plain).map(({ start, end }) => plain.slice(start, end))
  if (pieces[0] === headline?.text) pieces.shift()
  const was = wasBefore(
    old.map((block) => block.text),
    pieces,
  )
  const blocks = pieces.map((piece, index): TypedBlock => {
    const block = old[was[index] ?? -1]
    if (!block) return { role: 'BODY', text: piece }
    const { links, ...rest } = block
    return { ...rest, text: piece, ...(links && block.text === piece && { links }) }
  })
  return [...(headline ? [headline] : []), ...wholeTables(blocks)]
}

/** For each of the new texts, the index of the old one that it is, or is in the place of; -1 for neither. */
function wasBefore(old: readonly string[], now: readonly string[]): number[] {
  const changes = diffArrays([...old], [...now], { maxEditLength: MOST_CHANGES }) as
    ReturnType<typeof diffArrays> | undefined
  const was: number[] = []
  let next = 0
  for (const [index, { added, removed, count }] of (changes ?? []).entries()) {
    if (removed) next += count
    else if (!added) for (let left = count; left > 0; left--) was.push(next++)
    else {
      const exchanged = changes?.[index - 1]
      const inPlace = exchanged?.removed === true && exchanged.count === count
      for (let left = count; left > 0; left--) was.push(inPlace ? next - left : -1)
    }
  }
  return was
}

/** Cells that are no longer cells of a table, since what it began with is gone, are body. */
function wholeTables(blocks: readonly TypedBlock[]): TypedBlock[] {
  let before: TypedBlock | undefined
  return blocks.map((block) => {
    const cell = block.role === 'TABLE_CELL'
    const goesOn = before?.role === 'TABLE_CELL' && isAfter(block, before)
    before = !cell || block.row === 0 || goesOn ? block : { role: 'BODY' as BlockRole, text: block.text }
    return before
  })
}

import type { Paragraph } from '@/lib/intake/guess-roles'
import type { IntakeBlock } from '@/lib/intake/intake-block'
import type { Omissions } from '@/lib/intake/omissions'
import { lineAsParagraph } from '@/lib/intake/read-plain'

const BULLET = /^[•·▪◦‣⁃●○■–—*-]\s+(?=\S)/u

/** A block without its first characters; its links move along. */
function from(block: IntakeBlock, start: number): IntakeBlock {
  const links = (block.links ?? []).flatMap((link) =>
    link.end > start ? [{ ...link, start: Math.max(0, link.start - start), end: link.end - start }] : [],
  )
  const moved = { ...block, text: block.text.slice(start) }
  if (links.length > 0) moved.links = links
  else delete moved.links
  return moved
}

/** An item of a list without its bullet, which no text holds. */
export function withoutBullet(block: IntakeBlock, omissions: Omissions): IntakeBlock {
  const mark = block.role === 'LIST_ITEM' ? (BULLET.exec(block.text)?.[0] ?? '') : ''
  if (mark === '') return block
  omissions.add('marker', mark)
  return from(block, mark.length)
}

/** Paragraphs that bullets, or numbers beside each other, make items of a list. */
export function withItems<Read extends Paragraph>(paragraphs: readonly Read[], omissions: Omissions): Read[] {
  return paragraphs.map((one, at) => {
    const { block, isMarked } = one
    if (isMarked) return one
    const beside = [paragraphs[at - 1], paragraphs[at + 1]].flatMap((other) => other?.block.text ?? [])
    const item = lineAsParagraph(block.text, { level: 0, isSure: false }, beside, omissions)
    if (item.block.role !== 'LIST_ITEM') return one
    return {
      ...one,
      isMarked: true,
      block: { ...from(block, block.text.length - item.block.text.length), role: 'LIST_ITEM' },
    }
  })
}

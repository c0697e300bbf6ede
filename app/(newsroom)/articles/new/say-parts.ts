import { BLOCK_ROLE_INFO } from '@/lib/domain/articles/block'
import type { BlockRole } from '@/lib/domain/articles/block'
import type { IntakeBlock } from '@/lib/intake/intake-block'

const SAY_MANY: Record<BlockRole, string> = {
  HEADLINE: 'headlines',
  STANDFIRST: 'standfirsts',
  BODY: 'paragraphs',
  SUBHEAD: 'subheads',
  CAPTION: 'captions',
  PULL_QUOTE: 'pull quotes',
  LIST_ITEM: 'list items',
  TABLE_CELL: 'table cells',
  NOTE: 'notes',
}

function counted(blocks: readonly IntakeBlock[], withHeads = false): string[] {
  return Array.from(
    Map.groupBy(blocks, ({ role }) => role),
    ([role, its]) => {
      const { length } = its
      const one = role === 'BODY' ? 'paragraph' : BLOCK_ROLE_INFO[role].label.toLowerCase()
      const heads = withHeads ? its.filter(({ head }) => head === true).length : 0
      return `${length} ${length === 1 ? one : SAY_MANY[role]}${heads > 0 ? ` (${heads} ${heads === 1 ? 'head' : 'heads'})` : ''}`
    },
  )
}

/** "9 paragraphs, 1 subhead, 6 table cells (2 heads)". */
export function sayParts(blocks: readonly IntakeBlock[]): string {
  return counted(
    blocks.filter(({ text, role }) => text.trim() !== '' && role !== 'HEADLINE'),
    true,
  ).join(', ')
}

/** What plain text has no way to show of these parts, and when it comes back. */
export function sayPutAway(blocks: readonly IntakeBlock[]): string {
  const links = blocks.reduce((sum, { links: its = [] }) => sum + its.length, 0)
  const kept = [
    ...counted(blocks.filter(({ text, role }) => text.trim() !== '' && role !== 'BODY')),
    ...(links > 0 ? [`${links} ${links === 1 ? 'link' : 'links'}`] : []),
  ]
  const last = kept.pop()
  const all = kept.length > 0 ? `${kept.join(', ')} and ${last ?? ''}` : last
  return all === undefined
    ? 'The parts are kept beside it.'
    : `Plain text can’t show labels and links. ${all} are kept; they come back with the parts, except where you delete their words.`
}

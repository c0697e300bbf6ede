import type { ReactNode } from 'react'
import type { Block } from '@/lib/domain/articles/block'
import type { BlockGroup } from '@/lib/domain/articles/group-blocks'
import { gridOf } from '@/lib/domain/articles/group-blocks'
import type { PartProps } from './marked-segment'
import { PartName, StoryPart } from './story-part'

interface StoryGroupProps {
  group: BlockGroup<Block>
  /** Stands before it. */
  before: ReactNode
  drawnAs: (block: Block) => (PartProps & { look: string }) | undefined
}

/** Blocks that belong together in the element that says so: a list, a table, a figure's caption, a quotation. */
export function StoryGroup({ group, before, drawnAs }: StoryGroupProps) {
  const [first] = group.blocks
  if (!first) return before
  const { role } = first
  const part = (block: Block, heads: 'row' | 'col' | null = null) => {
    const drawn = drawnAs(block)
    return drawn && <StoryPart key={block.start} role={block.role} heads={heads} {...drawn} />
  }
  return (
    <>
      {before}
      <div className={role === 'HEADLINE' ? '' : 'mt-3'}>
        <PartName role={role} />
        {group.kind === 'list' && <ul className="list-disc ps-6">{group.blocks.map((block) => part(block))}</ul>}
        {group.kind === 'table' && (
          <div className="overflow-x-auto border-y border-hairline" tabIndex={0} role="group" aria-label="Table">
            <table className="border-collapse divide-y divide-hairline">
              <tbody className="divide-y divide-hairline">
                {gridOf(group.blocks).map((row, index) => (
                  <tr key={index}>
                    {row.map((cell, column) =>
                      cell === null ? (
                        <td key={`none-${column}`} />
                      ) : (
                        part(cell, cell.head ? (cell.row === 0 ? 'col' : 'row') : null)
                      ),
                    )}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
        {group.kind === 'one' && role === 'CAPTION' && <figure>{part(first)}</figure>}
        {group.kind === 'one' && role === 'PULL_QUOTE' && (
          <blockquote className="border-s-2 border-edge ps-4">{part(first)}</blockquote>
        )}
        {group.kind === 'one' && role !== 'CAPTION' && role !== 'PULL_QUOTE' && part(first)}
      </div>
    </>
  )
}

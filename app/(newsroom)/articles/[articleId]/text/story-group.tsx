import type { ReactNode } from 'react'
import type { Block } from '@/lib/domain/articles/block'
import { gridOf, nestItems, scopeOf } from '@/lib/domain/articles/group-blocks'
import type { BlockGroup, GridCell, NestedItem } from '@/lib/domain/articles/group-blocks'
import type { Setting } from '@/lib/domain/text/direction'
import { settingOf } from '@/lib/domain/text/direction'
import type { PartProps } from './marked-segment'
import type { PlaceProps } from './story-part'
import { PartName, StoryPart } from './story-part'

interface StoryGroupProps {
  group: BlockGroup<Block> & { caption?: Block }
  text: string
  language: string
  /** Stands before it. */
  before: ReactNode
  drawnAs: (block: Block) => (PartProps & { look: string }) | undefined
}

/** Blocks that belong together in the element that says so: a list, a table, a figure's caption, a quotation. */
export function StoryGroup({ group, text, language, before, drawnAs }: StoryGroupProps) {
  const [first] = group.blocks
  if (!first) return before
  const { role } = first
  const last = group.blocks.at(-1) ?? first
  // What stands around blocks (bullets, columns, the bar of a quote, the label) goes the way of all their words.
  const around = settingOf(text.slice(group.caption?.start ?? first.start, last.end), language)
  const part = (block: Block, place?: PlaceProps) => {
    const drawn = drawnAs(block)
    const words = text.slice(block.start, block.end)
    // Figures without letters go with what they stand among.
    const setting: Setting = /\p{L}/u.test(words) ? settingOf(words, language) : around
    return drawn && <StoryPart key={block.start} role={block.role} {...setting} {...place} {...drawn} />
  }
  const cell = (row: readonly (GridCell<Block> | null)[], one: GridCell<Block>) =>
    part(one.cell, { scope: scopeOf(row, one), across: one.across, down: one.down })
  return (
    <>
      {before}
      <div className={role === 'HEADLINE' ? '' : 'mt-3'} dir={around.dir}>
        <PartName role={role} />
        {group.kind === 'list' && <NestedList items={nestItems(group.blocks)} part={part} />}
        {group.kind === 'table' && (
          <div className="overflow-x-auto border-y border-hairline" tabIndex={0} role="group" aria-label="Table">
            <table className="border-collapse divide-y divide-hairline">
              {group.caption && part(group.caption, { ofTable: true })}
              <tbody className="divide-y divide-hairline">
                {gridOf(group.blocks).map((row, index) => (
                  <tr key={index}>
                    {row.map((one, column) => (one === null ? <td key={`none-${column}`} /> : cell(row, one)))}
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

interface NestedListProps {
  items: readonly NestedItem<Block>[]
  part: (block: Block, place?: { above: boolean }) => ReactNode
}

/** A list with the lists inside it. */
function NestedList({ items, part }: NestedListProps) {
  return (
    <ul className="list-disc ps-6">
      {items.map(({ item, under }) =>
        under.length === 0 ? (
          part(item)
        ) : (
          <li key={item.start}>
            {part(item, { above: true })}
            <NestedList items={under} part={part} />
          </li>
        ),
      )}
    </ul>
  )
}

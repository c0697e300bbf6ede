import { memo } from 'react'
import type { ReactNode } from 'react'
import { cn, tw } from '@/components/ui/cn'
import type { Block } from '@/lib/domain/articles/block'
import { nestItems } from '@/lib/domain/articles/group-blocks'
import type { BlockGroup, NestedItem } from '@/lib/domain/articles/group-blocks'
import { hasNumberAt, isNumbered } from '@/lib/text/list-number'
import { gridOf, scopeOf } from '@/lib/domain/articles/table-grid'
import type { GridPlace } from '@/lib/domain/articles/table-grid'
import type { Setting } from '@/lib/domain/text/direction'
import { languageAt, settingOf } from '@/lib/domain/text/direction'
import type { PartProps } from './marked-segment'
import type { PlaceProps } from './story-part'
import { PartName, StoryPart } from './story-part'

/** So many characters of a cell stay on one line. */
const SHORT = 24
const isShort = (words: string) => words.length <= SHORT && !words.includes('\n')
/** A table of more columns is set smaller on paper, where nothing scrolls. */
const WIDE = 6

/**
 * As wide as the margins around the text, where the number of the claim at hand stands, and a little higher than its lines, for the
 * frame around them: nothing is drawn outside of it.
 */
const groupLook = tw(
  '-mx-8 -mb-1 px-8 py-1 [contain-intrinsic-block-size:auto_calc(var(--lines)*1.875rem)] [content-visibility:auto] max-phone:-mx-5 max-phone:px-5 print:mx-0 print:px-0 print:[content-visibility:visible]',
)

/** What was recognised as another language than the article’s. */
export type ForeignParts = Parameters<typeof languageAt>[0]

interface StoryGroupProps {
  group: BlockGroup<Block> & { caption?: Block }
  text: string
  language: string
  /** Parts in another language. */
  foreign: ForeignParts
  /** Stands before it. */
  before: ReactNode
  /** The looks of all its blocks. */
  look: string
  drawnAs: (block: Block) => (PartProps & { look: string }) | undefined
}

/**
 * Blocks that belong together in the element that says so: a list, a table, a figure's caption, a quotation. Out of sight it is
 * neither laid out nor painted: until it was seen once, it is as high as its letters are likely to be.
 */
export const StoryGroup = memo(function StoryGroup({
  group,
  text,
  language,
  foreign,
  before,
  drawnAs,
}: StoryGroupProps) {
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
    const setting: Setting = /\p{L}/u.test(words) ? settingOf(words, languageAt(foreign, block, language)) : around
    return drawn && <StoryPart key={block.start} role={block.role} {...setting} {...place} {...drawn} />
  }
  const cell = (row: readonly GridPlace<Block | null>[], one: GridPlace<Block>) =>
    part(one.cell, {
      ...{ scope: scopeOf(row, one), across: one.across, down: one.down },
      isShort: isShort(text.slice(one.cell.start, one.cell.end)),
    })
  const rows = group.kind === 'table' ? gridOf(group.blocks) : []
  const columns = Math.max(0, ...(rows[0] ?? []).map(({ column, across }) => column + across))
  return (
    <>
      {before}
      <div
        className={cn(groupLook, role === 'HEADLINE' ? '-mt-1' : 'mt-2')}
        dir={around.dir}
        style={asStyle(group.blocks.reduce((sum, block) => sum + linesOf(block), 0))}
      >
        <PartName role={role} place={first} />
        {group.kind === 'list' && <NestedList items={nestItems(group.blocks)} text={text} part={part} />}
        {group.kind === 'table' && (
          <div
            className="overflow-x-auto border-y border-hairline print:overflow-visible"
            tabIndex={0}
            role="group"
            aria-label="Table"
          >
            <table
              className="border-collapse divide-y divide-hairline print:w-full"
              data-wide={columns > WIDE ? '' : undefined}
            >
              {group.caption && part(group.caption, { ofTable: true })}
              <tbody className="divide-y divide-hairline">
                {rows.map((row, index) => (
                  <tr key={index}>
                    {row.map(({ cell: of, ...place }) =>
                      of ? (
                        cell(row, { cell: of, ...place })
                      ) : (
                        <td key={`none-${place.column}`} colSpan={place.across} />
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
}, isAsBefore)

const LOOKED_AT = ['look', 'group', 'text', 'language', 'foreign', 'before'] as const

function isAsBefore(before: StoryGroupProps, after: StoryGroupProps): boolean {
  return LOOKED_AT.every((field) => before[field] === after[field])
}

/** Letters of a line as wide as the text is read. */
const MEASURE = 72

const linesOf = ({ start, end }: Block) => Math.ceil((end - start) / MEASURE)

const asStyle = (lines: number): Record<string, number> => ({ '--lines': lines })

interface NestedListProps {
  items: readonly NestedItem<Block>[]
  text: string
  part: (block: Block, place?: { above: boolean }) => ReactNode
}

/**
 * A list with the lists inside it. The numbers of one are among its words: the element says that they are in order, and draws none
 * besides, so that they are read out once.
 */
function NestedList({ items, text, part }: NestedListProps) {
  const isOrdered = isNumbered(items.map(({ item }) => text.slice(item.start, item.end)))
  const List = isOrdered ? 'ol' : 'ul'
  return (
    <List className={isOrdered ? 'list-none ps-6 max-phone:ps-4' : 'list-disc ps-6 max-phone:ps-4'}>
      {items.map(({ item, under }) =>
        under.length === 0 ? (
          part(item)
        ) : (
          <li key={item.start} className={hasNumberAt(text, item.start) ? 'list-none' : undefined}>
            {part(item, { above: true })}
            <NestedList items={under} text={text} part={part} />
          </li>
        ),
      )}
    </List>
  )
}

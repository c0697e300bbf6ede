import { memo } from 'react'
import type { BlockRole } from '@/lib/domain/articles/block'
import { BLOCK_ROLE_INFO } from '@/lib/domain/articles/block'
import type { PartProps } from './marked-segment'
import { MarkedWords } from './marked-segment'

/** Elements that say to everybody what a part is; what stands around them is set by the group it is in. */
const ELEMENT = {
  HEADLINE: 'h1',
  STANDFIRST: 'p',
  BODY: 'p',
  SUBHEAD: 'h2',
  CAPTION: 'figcaption',
  PULL_QUOTE: 'p',
  LIST_ITEM: 'li',
  TABLE_CELL: 'td',
  NOTE: 'p',
} as const satisfies Record<BlockRole, keyof React.JSX.IntrinsicElements>

const LOOK: Record<BlockRole, string> = {
  HEADLINE: '',
  STANDFIRST: 'text-muted',
  BODY: '',
  SUBHEAD: 'font-bold',
  CAPTION: 'text-context text-muted',
  PULL_QUOTE: 'text-title',
  LIST_ITEM: '',
  TABLE_CELL: 'min-w-16 py-1 pe-4 text-start align-top text-context',
  NOTE: 'text-context text-muted',
}

interface StoryPartProps extends PartProps {
  role: BlockRole
  /** Of a cell that heads a row or a column. */
  heads: 'row' | 'col' | null
  /** Its segments and everything of `drawn` that it shows; it is drawn anew only when this changes. */
  look: string
}

/**
 * One block of the article in its element. Every space and \n counts: what is seen, copied and found is the text, letter
 * for letter.
 */
export const StoryPart = memo(
  function StoryPart({ role, heads, text, part, drawn, activeId }: StoryPartProps) {
    const Element = heads ? 'th' : ELEMENT[role]
    return (
      <Element
        className={`relative whitespace-pre-wrap ${LOOK[role]} ${heads ? 'font-semibold' : ''}`}
        dir="auto"
        data-start={part.start}
        data-part={role}
        {...(heads && { scope: heads })}
      >
        <MarkedWords text={text} part={part} drawn={drawn} activeId={activeId} />
      </Element>
    )
  },
  (before, after) =>
    before.look === after.look &&
    before.activeId === after.activeId &&
    before.text === after.text &&
    before.role === after.role &&
    before.heads === after.heads &&
    before.part.start === after.part.start,
)

/** A part's name above it. It is drawn, not written: neither copying nor the browser's search finds it in the text. */
export function PartName({ role }: { role: BlockRole }) {
  if (role === 'BODY') return null
  return (
    <div
      className="font-ui text-label font-medium text-faint before:content-[attr(data-name)]"
      data-name={role === 'TABLE_CELL' ? 'Table' : role === 'LIST_ITEM' ? 'List' : BLOCK_ROLE_INFO[role].label}
    />
  )
}

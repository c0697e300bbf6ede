import { memo } from 'react'
import { cn, tw } from '@/components/ui/cn'
import type { Block, BlockRole } from '@/lib/domain/articles/block'
import { BLOCK_ROLE_INFO } from '@/lib/domain/articles/block'
import type { scopeOf } from '@/lib/domain/articles/table-grid'
import type { Setting } from '@/lib/domain/text/direction'
import type { PartProps } from './marked-segment'
import { MarkedWords } from './marked-segment'
import { useShown } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import { pullQuoteNote } from '@/lib/domain/articles/pull-quote-note'
import { hasNumberAt } from '@/lib/text/list-number'

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

const LOOK: Record<BlockRole, string> = tw({
  HEADLINE: '',
  STANDFIRST: 'text-muted',
  BODY: '',
  SUBHEAD: 'font-bold',
  CAPTION: 'text-context text-muted',
  PULL_QUOTE: 'text-title',
  LIST_ITEM: '',
  TABLE_CELL:
    'min-w-16 py-1 ps-6 pe-2 text-start align-top text-context max-phone:ps-0 max-phone:pe-3 print:min-w-0 print:ps-1 print:pe-1 print:in-data-wide:px-0.5 print:in-data-wide:text-[0.5625rem]/3.5',
  NOTE: 'text-context text-muted',
})

/** What is known of a part in a table or a list. */
export interface PlaceProps {
  /** What a head names; null for a cell that is none. */
  scope?: ReturnType<typeof scopeOf>
  /** How many columns and rows it covers. */
  across?: number
  down?: number
  /** A cell of so few words that they stay on one line: a figure, a year, a name. */
  isShort?: boolean
  /** It is the table's caption. */
  ofTable?: boolean
  /** An item above a list within its list: the item's element is drawn around both. */
  above?: boolean
}

interface StoryPartProps extends PartProps, PlaceProps, Setting {
  role: BlockRole
  /** Its segments and everything of `drawn` that it shows; it is drawn anew only when this changes. */
  look: string
}

/**
 * One block of the article in its element. Every space and \n counts: what is seen, copied and found is the text, letter
 * for letter.
 */
export const StoryPart = memo(
  function StoryPart({
    role,
    scope = null,
    across = 1,
    down = 1,
    isShort = false,
    ofTable = false,
    above = false,
    ...props
  }: StoryPartProps) {
    const { lang, dir, text, part, drawn, ids } = props
    const Element = ofTable ? 'caption' : above ? 'div' : scope ? 'th' : ELEMENT[role]
    return (
      <Element
        className={cn(
          'relative whitespace-pre-wrap',
          LOOK[role],
          role === 'TABLE_CELL' &&
            (isShort ? 'whitespace-pre max-tablet:whitespace-pre-wrap' : 'min-w-40 max-tablet:min-w-32'),
          // Paper doesn’t scroll: letters break before a column is lost. On narrow screens lines do, and words stay whole.
          role === 'TABLE_CELL' &&
            'wrap-anywhere max-tablet:wrap-break-word print:wrap-anywhere print:whitespace-pre-wrap',
          ofTable && 'pb-1 text-start',
          scope && 'font-semibold',
          Element === 'li' && hasNumberAt(text, part.start) && 'list-none',
        )}
        {...{ lang, dir }}
        data-start={part.start}
        data-part={role}
        {...(scope && { scope })}
        {...(across > 1 && { colSpan: across })}
        {...(down > 1 && { rowSpan: down })}
      >
        <MarkedWords text={text} part={part} drawn={drawn} ids={ids} />
      </Element>
    )
  },
  (before, after) =>
    LOOKED_AT.every((field) => before[field] === after[field]) && before.part.start === after.part.start,
)

/** What a part is drawn anew for, besides its place. */
const LOOKED_AT = [
  'look',
  'text',
  'role',
  'scope',
  'across',
  'down',
  'isShort',
  'ofTable',
  'above',
  'lang',
  'dir',
] as const

/**
 * A part's name above it; that of a pull quote says where its words are not those of the text. It is drawn, not written: neither
 * copying nor the browser's search finds it in the text.
 */
export function PartName({ role, place }: { role: BlockRole; place: Pick<Block, 'start' | 'end'> }) {
  const note = useShown(({ conflicts }) => (role === 'PULL_QUOTE' ? pullQuoteNote(conflicts, place) : null))
  if (role === 'BODY') return null
  return (
    <div
      className={cn(
        'pb-0.5 font-ui text-label font-medium text-faint before:content-[attr(data-name)]',
        // Side by side whichever way the text runs: both are English, and a margin would stand on the wrong side of them.
        note && 'flex flex-wrap gap-x-2 after:text-wrong after:content-[attr(data-note)]',
      )}
      data-name={role === 'TABLE_CELL' ? 'Table' : role === 'LIST_ITEM' ? 'List' : BLOCK_ROLE_INFO[role].label}
      data-note={note ?? undefined}
    />
  )
}

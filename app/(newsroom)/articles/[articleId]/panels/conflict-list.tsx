import type { RefObject } from 'react'
import { useGalley } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import { cn } from '@/components/ui/cn'
import { rowLook } from '@/components/ui/list-box'
import type { ConflictView } from '@/lib/domain/articles/conflict-view'
import { nameOfContradiction } from '@/lib/domain/articles/contradiction-name'

/** The first words of each side, to tell one contradiction from another in the list. */
function against(text: string, { sides, elsewhere }: ConflictView): string {
  const here = sides.flatMap(({ spans: [span] }) => (span ? [text.slice(span.start, span.end)] : []))
  return [...here, ...(elsewhere ? [`${elsewhere.text} in ‘${elsewhere.headline}’`] : [])].join(' vs. ')
}

interface ConflictListProps {
  list: RefObject<HTMLOListElement | null>
  label: string
  conflicts: readonly ConflictView[]
  /** Which one is at hand, counted from 0. */
  place: number
  onPick: (place: number) => void
}

/** The contradictions in a list, above the one at hand; on phones it shows that one alone. */
export function ConflictList({ list, label, conflicts, place, onPick }: ConflictListProps) {
  const { article } = useGalley()
  return (
    <ol
      ref={list}
      className="group/list max-h-[min(11.5rem,30%)] shrink-0 [scrollbar-width:thin] overflow-auto border-b border-edge focus-visible:outline-0 max-phone:max-h-11 few-lines:max-h-none"
      role="listbox"
      aria-label={label}
      tabIndex={0}
      aria-activedescendant={`conflict-${place}`}
    >
      {conflicts.map((conflict, index) => (
        <li
          key={conflict.key}
          id={`conflict-${index}`}
          className={cn(
            rowLook,
            'group/row grid min-h-9 grid-cols-[0.875rem_minmax(0,1fr)_auto] items-center gap-x-2 last:border-b-0 max-tablet:min-h-11 max-phone:min-h-11',
          )}
          role="option"
          aria-selected={index === place}
          onClick={() => {
            onPick(index)
          }}
        >
          <i className="glyph conflict" aria-hidden="true" />
          <span className="truncate group-aria-selected/row:font-semibold" dir="auto">
            {against(article.revision.text, conflict)}
          </span>
          <span className="text-small whitespace-nowrap text-muted">{nameOfContradiction(conflict.rule)}</span>
        </li>
      ))}
    </ol>
  )
}

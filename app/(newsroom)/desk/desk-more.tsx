import { RowLink } from '@/components/actions/row-link'
import { sayMore } from '@/lib/domain/counted'

interface DeskMoreProps {
  title: string
  /** Of the whole list, as far as it is counted, and of this page of it. */
  count: number
  shown: number
  /** Where the list goes on; null at its end. */
  href: string | null
  /** This page is not the first. */
  isFurther?: boolean
}

/** Below a list of the desk that has more than stand there: the way to the others, and back to the first. */
export function DeskMore({ title, count, shown, href, isFurther = false }: DeskMoreProps) {
  if (href === null && !isFurther) return null
  return (
    <p className="flex gap-4 text-small">
      {href !== null && (
        <RowLink row={`more ${title}`} href={href} tone="plain" className="px-0">
          {isFurther ? 'Show more' : sayMore(count, shown)}
          <span className="sr-only"> of: {title.toLowerCase()}</span>
        </RowLink>
      )}
      {isFurther && (
        <RowLink row={`first ${title}`} href="/desk" tone="plain" className="px-0">
          Back to the first
        </RowLink>
      )}
    </p>
  )
}

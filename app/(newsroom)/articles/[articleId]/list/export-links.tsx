import { usePlace, useShown } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'
import { withFilter } from './claim-filter'

const FILES = [
  { as: 'csv', label: 'CSV' },
  { as: 'json', label: 'JSON' },
] as const

/** What the list shows, as a file. */
export function ExportLinks() {
  const article = useShown((shown) => shown.article)
  const filter = usePlace((place) => place.filter)
  const addressOf = (as: string) =>
    `/articles/${article.id}/export?${withFilter(new URLSearchParams({ as }), filter).toString()}`
  return (
    <p className="flex items-center gap-3 border-t border-hairline px-3.5 py-1.5 text-small text-muted print:hidden">
      Export this list
      {FILES.map(({ as, label }) => (
        <a key={as} className="underline hover:text-ink max-phone:py-3" href={addressOf(as)} download>
          {label}
        </a>
      ))}
    </p>
  )
}

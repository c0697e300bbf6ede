import Link from 'next/link'
import { sayDate } from '@/lib/domain/say-date'
import { useShown } from '@/app/(newsroom)/articles/[articleId]/frame/galley-context'

/** Says that the rules know of no office holder on the article's day; nothing where they do. */
export function UncheckedFacts() {
  const unchecked = useShown((shown) => shown.unchecked)
  if (!unchecked) return null
  return (
    <p className="text-small text-muted">
      Office holders are checked up to {sayDate(unchecked.checkedUntil)}. This article is of{' '}
      {sayDate(unchecked.articleDay)}, so who holds an office in it is not checked. The date is set in{' '}
      <Link href="/settings/reference">Settings, Reference facts</Link>.
    </p>
  )
}

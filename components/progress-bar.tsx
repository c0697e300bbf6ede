import { Meter } from '@/components/ui/meter'
import type { ProgressView } from '@/lib/domain/articles/article-view'

const WIDTH = 144

/** "31/42 · 2 wrong · 3 stale": how far an article's claims are, in words. */
export function progressWords({ total, settled, wrong, byStatus }: ProgressView): string {
  const parts = [
    total === 0 ? 'no claims' : `${settled} of ${total}`,
    wrong > 0 && `${wrong} wrong`,
    byStatus.STALE && `${byStatus.STALE} stale`,
    byStatus.RETURNED && `${byStatus.RETURNED} returned`,
    byStatus.ORPHANED && `${byStatus.ORPHANED} orphaned`,
  ]
  return parts.filter(Boolean).join(' · ')
}

/** What each part of the bar means. */
export const PROGRESS_LEGEND = [
  { level: 'settled', label: 'approved' },
  { level: 'waiting', label: 'in review' },
  { level: 'back', label: 'stale or returned' },
  { level: 'open', label: 'open' },
] as const

/** How far an article is, as a bar and in words. */
export function ProgressBar({ progress }: { progress: ProgressView }) {
  const { total, byStatus } = progress
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3 gap-y-1 max-phone:flex-col max-phone:items-start">
      <Meter
        className="w-36"
        width={WIDTH}
        total={total}
        parts={[
          { level: 'settled', count: byStatus.APPROVED ?? 0 },
          { level: 'waiting', count: byStatus.IN_REVIEW ?? 0 },
          { level: 'back', count: (byStatus.STALE ?? 0) + (byStatus.RETURNED ?? 0) + (byStatus.ORPHANED ?? 0) },
        ]}
      />
      <span>{progressWords(progress)}</span>
    </span>
  )
}

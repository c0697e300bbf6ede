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

const look = {
  approved: 'fill-approved forced:fill-[CanvasText]',
  review: 'fill-review forced:fill-[CanvasText]',
  back: 'fill-bg stroke-returned forced:fill-[Canvas] forced:stroke-[CanvasText]',
  open: 'fill-none stroke-control forced:stroke-[CanvasText]',
}

/** What each part of the bar means, with its shape on a ground of 12 × 8. */
export const PROGRESS_LEGEND = [
  ['approved', <rect key="approved" className={look.approved} width="12" height="8" />],
  ['in review', <rect key="review" className={look.review} y="3" width="12" height="5" />],
  ['stale or returned', <path key="back" className={look.back} d="M.5 3.5h11v4H.5z" />],
  ['open', <path key="open" className={look.open} d="M0 7.5h12" />],
] as const

/** The lower a segment stands, the further it is from settled; the words beside it say the same. */
export function ProgressBar({ progress }: { progress: ProgressView }) {
  const { total, byStatus } = progress
  const unit = total === 0 ? 0 : WIDTH / total
  const approved = (byStatus.APPROVED ?? 0) * unit
  const review = (byStatus.IN_REVIEW ?? 0) * unit
  const back = ((byStatus.STALE ?? 0) + (byStatus.RETURNED ?? 0) + (byStatus.ORPHANED ?? 0)) * unit
  // Segments keep one pixel between them, and never become narrower than one.
  const wide = (width: number) => Math.max(1, width - 1)
  return (
    <span className="inline-flex items-center gap-x-3 gap-y-1 max-tablet:flex-wrap">
      <svg className="h-2 w-36" viewBox={`0 0 ${WIDTH} 8`} aria-hidden="true">
        <path className={look.open} d={`M0 7.5h${WIDTH}`} />
        {approved > 0 && <rect className={look.approved} x="0" width={wide(approved)} height="8" />}
        {review > 0 && <rect className={look.review} x={approved} y="3" width={wide(review)} height="5" />}
        {back > 0 && (
          <path className={look.back} d={`M${approved + review + 0.5} 3.5h${wide(back)}v4h-${wide(back)}z`} />
        )}
      </svg>
      <span>{progressWords(progress)}</span>
    </span>
  )
}

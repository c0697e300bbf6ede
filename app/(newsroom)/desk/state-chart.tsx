import type { ClaimStatus } from '@/lib/domain/claims/claim'
import { CLAIM_STATUS_INFO } from '@/lib/domain/claims/claim'

/** The bars in the order of the work; those of what counts for nothing yet, or no longer, are hollow. */
const BARS = {
  ...{ APPROVED: 'full', IN_REVIEW: 'full', OPEN: 'full', SUGGESTED: 'hollow' },
  ...{ RETURNED: 'full', STALE: 'full', ORPHANED: 'hollow' },
} as const satisfies Partial<Record<ClaimStatus, 'full' | 'hollow'>>
type Barred = keyof typeof BARS
const ORDER = Object.keys(BARS) as Barred[]
const stageOf = (status: Barred) =>
  BARS[status] === 'hollow' ? undefined : (CLAIM_STATUS_INFO[status].stage ?? 'open')
const FROM = 89
/** Between the end of a bar and its figure; what a digit of it takes. */
const GAP = 8
const DIGIT = 8
const WIDE = 400
const STEP = 24

/** Claims by state as bars; drawn on the server, read out as one sentence. */
export function StateChart({ byState }: { byState: Partial<Record<ClaimStatus, number>> }) {
  const rows = ORDER.map((status) => ({ status, stage: stageOf(status), count: byState[status] ?? 0 })).filter(
    ({ count }) => count > 0,
  )
  const most = Math.max(1, ...rows.map(({ count }) => count))
  // The figure behind the longest bar has its place, however long it is.
  const longest = WIDE - FROM - GAP - Math.max(4, String(most).length) * DIGIT
  const height = rows.length * STEP + 4
  const said = rows.map(({ status, count }) => `${CLAIM_STATUS_INFO[status].label} ${count}`).join(', ')
  return (
    <svg
      className="h-auto w-100 max-w-full fill-muted font-ui text-ui forced:fill-[CanvasText]"
      viewBox={`0 0 ${WIDE} ${height}`}
      role="img"
      aria-label={said || 'No claims in checking'}
    >
      <g className="stroke-control forced:stroke-[CanvasText]">
        <path d={`M${FROM - 0.5} 0v${height}`} />
      </g>
      {rows.map(({ status, stage, count }, index) => {
        const y = index * STEP + 6
        const width = Math.max(2, (count / most) * longest)
        return (
          <g key={status} data-stage={stage}>
            <rect
              x={stage === undefined ? FROM + 0.5 : FROM}
              y={stage === undefined ? y + 0.5 : y}
              width={width}
              height={stage === undefined ? 11 : 12}
              className={
                stage === undefined
                  ? 'fill-bg stroke-muted'
                  : 'fill-(--stage-tone,var(--open)) forced:fill-[CanvasText]'
              }
            />
            <text x="0" y={y + 10.5}>
              {CLAIM_STATUS_INFO[status].label}
            </text>
            <text className="fill-ink font-semibold" x={FROM + width + GAP} y={y + 10.5}>
              {count}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

import type { ClaimStatus } from '@/lib/domain/claim'
import { CLAIM_STATUS_INFO } from '@/lib/domain/claim'

/** In the order of the work; `look` is the bar's class. */
const ROWS: readonly { status: ClaimStatus; look: string }[] = [
  { status: 'APPROVED', look: 'approved' },
  { status: 'IN_REVIEW', look: 'review' },
  { status: 'OPEN', look: 'open' },
  { status: 'SUGGESTED', look: 'hollow' },
  { status: 'RETURNED', look: 'returned' },
  { status: 'STALE', look: 'stale' },
  { status: 'ORPHANED', look: 'hollow' },
]
const FROM = 89
const LONGEST = 270
const STEP = 24

/** Claims by state as bars; drawn on the server, read out as one sentence. */
export function StateChart({ byState }: { byState: Partial<Record<ClaimStatus, number>> }) {
  const rows = ROWS.map((row) => ({ ...row, count: byState[row.status] ?? 0 })).filter(({ count }) => count > 0)
  const most = Math.max(1, ...rows.map(({ count }) => count))
  const height = rows.length * STEP + 4
  const said = rows.map(({ status, count }) => `${CLAIM_STATUS_INFO[status].label} ${count}`).join(', ')
  return (
    <svg className="bars" viewBox={`0 0 400 ${height}`} role="img" aria-label={said || 'No claims in checking'}>
      <g className="axis">
        <path d={`M${FROM - 0.5} 0v${height}`} />
      </g>
      {rows.map(({ status, look, count }, index) => {
        const y = index * STEP + 6
        const width = Math.max(2, (count / most) * LONGEST)
        return (
          <g key={status} className={look}>
            <rect
              x={look === 'hollow' ? FROM + 0.5 : FROM}
              y={look === 'hollow' ? y + 0.5 : y}
              width={width}
              height={look === 'hollow' ? 11 : 12}
            />
            <text x="0" y={y + 10.5}>
              {CLAIM_STATUS_INFO[status].label}
            </text>
            <text className="n" x={FROM + width + 8} y={y + 10.5}>
              {count}
            </text>
          </g>
        )
      })}
    </svg>
  )
}

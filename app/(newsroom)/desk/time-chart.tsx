import type { DayMeasure } from '@/lib/queries/desk/desk-measures'

const TALLEST = 65
const GROUND = 80
const STEP = 58
const WEEKDAY = new Intl.DateTimeFormat('en-GB', { weekday: 'short', timeZone: 'UTC' })

/** Minutes as people say them: 41 min, 3 h 05. */
export function inMinutes(minutes: number): string {
  const whole = Math.round(minutes)
  if (whole < 1) return 'under a minute'
  if (whole < 120) return `${whole} min`
  return `${Math.floor(whole / 60)} h ${String(whole % 60).padStart(2, '0')}`
}

/** Median minutes to a first verdict, one bar a day; today's is hollow, since it is not over. */
export function TimeChart({ days }: { days: readonly DayMeasure[] }) {
  const most = Math.max(1, ...days.map(({ median }) => median ?? 0))
  const bars = days.map(({ date, median }, index) => {
    const today = index === days.length - 1
    return {
      date,
      median,
      today,
      label: today ? 'Today' : WEEKDAY.format(new Date(`${date}T00:00:00Z`)),
      x: index * STEP + 4,
      height: median === null ? 0 : Math.max(1, (median / most) * TALLEST),
    }
  })
  const said = bars.map(({ label, median }) => `${label} ${median === null ? 'none' : inMinutes(median)}`).join(', ')
  return (
    <svg
      className="h-auto w-100 max-w-full fill-muted font-ui text-small forced:fill-[CanvasText]"
      viewBox="0 0 400 104"
      role="img"
      aria-label={said}
    >
      <g className="stroke-control forced:stroke-[CanvasText]">
        <path d={`M0 ${GROUND + 0.5}h400`} />
      </g>
      {bars.map(({ date, median, today, label, x, height }) => (
        <g key={date}>
          {height > 0 && (
            <rect
              className={today ? 'fill-bg stroke-muted' : undefined}
              x={today ? x + 0.5 : x}
              y={GROUND - height}
              width={today ? 39 : 40}
              height={Math.max(0.5, height)}
            />
          )}
          <g className="[text-anchor:middle]">
            {median !== null && (
              <text className="fill-ink font-semibold" x={x + 20} y={GROUND - height - 5}>
                {median < 1 ? '<1' : Math.round(median)}
              </text>
            )}
            <text x={x + 20} y="97">
              {label}
            </text>
          </g>
        </g>
      ))}
    </svg>
  )
}

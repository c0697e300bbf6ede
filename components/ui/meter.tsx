import { cn } from './cn'

interface Segment {
  /** In words, for those who listen: "approved". */
  label: string
  count: number
  /** A state of the desk’s, which gives the colour. */
  finding?: string
  stage?: string
}

interface MeterProps {
  /** What is measured: "Claims". */
  label: string
  segments: readonly Segment[]
  className?: string
}

const WIDTH = 1000

/** How far something is, as one bar: what is settled stands tall, what is open is a line. Said in words as well. */
export function Meter({ label, segments, className }: MeterProps) {
  const all = segments.reduce((sum, { count }) => sum + count, 0)
  const said = segments.filter(({ count }) => count > 0).map(({ label: name, count }) => `${count} ${name}`)
  const starts = segments.map((_, place) => segments.slice(0, place).reduce((sum, { count }) => sum + count, 0))
  return (
    <svg
      role="img"
      aria-label={all === 0 ? `${label}: none` : `${label}: ${said.join(', ')}`}
      viewBox={`0 0 ${WIDTH} 8`}
      preserveAspectRatio="none"
      className={cn('h-2 w-36', className)}
    >
      {segments.map(({ label: name, count, finding, stage }, place) => {
        const settled = stage === 'approved'
        const open = stage === undefined
        const width = all === 0 ? 0 : (count / all) * WIDTH
        return (
          <rect
            key={name}
            data-finding={finding ?? 'open'}
            data-stage={stage}
            className="fill-(--stage-tone,var(--tone)) forced:fill-[CanvasText]"
            x={all === 0 ? 0 : ((starts[place] ?? 0) / all) * WIDTH}
            width={width}
            y={settled ? 0 : open ? 7 : 3}
            height={settled ? 8 : open ? 1 : 5}
          />
        )
      })}
    </svg>
  )
}

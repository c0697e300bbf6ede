import { cn, tw } from './cn'

const open = tw('fill-none stroke-control forced:stroke-[CanvasText]')

/** How far a part of the whole is, as a shape eight units tall: the lower it stands, the further it is from settled. */
const LEVELS = {
  settled: {
    look: tw('fill-approved forced:fill-[CanvasText]'),
    shape: (x: number, w: number) => `M${x} 0h${w}v8h-${w}z`,
  },
  waiting: {
    look: tw('fill-review forced:fill-[CanvasText]'),
    shape: (x: number, w: number) => `M${x} 3h${w}v5h-${w}z`,
  },
  back: {
    look: tw('fill-bg stroke-returned forced:fill-[Canvas] forced:stroke-[CanvasText]'),
    shape: (x: number, w: number) => `M${x + 0.5} 3.5h${Math.max(1, w - 1)}v4h-${Math.max(1, w - 1)}z`,
  },
  open: { look: open, shape: (x: number, w: number) => `M${x} 7.5h${w}` },
} as const

type Level = keyof typeof LEVELS

interface MeterProps {
  /** The whole; what no part takes of it is open. */
  total: number
  parts: readonly { level: Level; count: number }[]
  /** In pixels, as `className` draws it. */
  width: number
  className?: string
}

/** How far something is, as one bar. What stands beside it says the same in words. */
export function Meter({ total, parts, width, className }: MeterProps) {
  const unit = total === 0 ? 0 : width / total
  const starts = parts.map((_, place) => parts.slice(0, place).reduce((sum, { count }) => sum + count, 0) * unit)
  return (
    <svg className={cn('h-2 rtl:-scale-x-100', className)} viewBox={`0 0 ${width} 8`} aria-hidden="true">
      <path className={open} d={`M0 7.5h${width}`} />
      {parts.map(
        ({ level, count }, place) =>
          count > 0 && (
            // Parts keep one pixel between them, and never become narrower than one.
            <path
              key={level}
              className={LEVELS[level].look}
              d={LEVELS[level].shape(starts[place] ?? 0, Math.max(1, count * unit - 1))}
            />
          ),
      )}
    </svg>
  )
}

/** What one level of a Meter looks like, for the words that explain it. */
export function MeterSign({ level }: { level: Level }) {
  return (
    <svg className="h-2 w-3" viewBox="0 0 12 8" aria-hidden="true">
      <path className={LEVELS[level].look} d={LEVELS[level].shape(0, 12)} />
    </svg>
  )
}

/** In the units of the drawing, which is 132 wide. */
const WIDTH = 132
const GAP = 3
const NARROWEST = 9

/** A cut for each part, as wide as it has things in it, with gaps between. */
function cutsOf(parts: PartsMeterProps['parts']) {
  const room = WIDTH - GAP * (parts.length - 1) - NARROWEST * parts.length
  const all = parts.reduce((sum, { total }) => sum + total, 0)
  let at = 0
  return parts.map(({ key, done, total }) => {
    const width = NARROWEST + (room * total) / all
    const cut = { key, at, width, filled: (width * done) / total }
    at += width + GAP
    return cut
  })
}

interface PartsMeterProps {
  parts: readonly { key: string; done: number; total: number }[]
  className?: string
}

/** How full each of several parts is, side by side. What stands beside it says the same in words. */
export function PartsMeter({ parts, className }: PartsMeterProps) {
  return (
    <svg className={cn('h-2 w-16', className)} viewBox={`0 0 ${WIDTH} 8`} aria-hidden="true">
      {cutsOf(parts).map(({ key, at, width, filled }) => (
        <g key={key}>
          <rect
            className="fill-bg stroke-control forced:fill-[Canvas] forced:stroke-[CanvasText]"
            x={at + 0.5}
            y=".5"
            width={width - 1}
            height="7"
          />
          <rect
            className="fill-muted forced:fill-[CanvasText]"
            x={at + 0.5}
            y=".5"
            width={Math.max(0, filled - 1)}
            height="7"
          />
        </g>
      ))}
    </svg>
  )
}

'use client'

import { useRef, useState } from 'react'
import { cn, tw } from '@/components/ui/cn'
import type { Pane, PaneWidths } from './pane-widths'
import { PANES, PANES_COOKIE, readPaneWidths, withinReason, writePaneWidths } from './pane-widths'

const STEP = 16
const YEAR = 365 * 24 * 60 * 60

function keep(pane: Pane, width: number | null) {
  const kept = document.cookie.split('; ').find((one) => one.startsWith(`${PANES_COOKIE}=`))
  const widths: PaneWidths = { ...readPaneWidths(kept?.slice(PANES_COOKIE.length + 1)), [pane]: width }
  document.cookie = `${PANES_COOKIE}=${writePaneWidths(widths)}; path=/articles; max-age=${YEAR}; samesite=lax`
}

const look = tw(
  'z-1 row-start-2 -ms-1.25 w-2.25 cursor-col-resize touch-none justify-self-start bg-[linear-gradient(var(--accent),var(--accent))] bg-size-[0_0] bg-center bg-no-repeat outline-none hover:bg-size-[2px_100%] focus-visible:bg-size-[2px_100%] active:bg-size-[2px_100%] max-tablet:hidden print:hidden',
)

/** The edge of a pane: drawn by mouse or finger, moved by arrows; a double click gives it back to the styles. */
export function PaneEdge({ pane, start }: { pane: Pane; start: number | null }) {
  const { label, least, usual, most } = PANES[pane]
  const [width, setWidth] = useState(start)
  const drag = useRef<{ x: number; width: number; sign: 1 | -1 } | null>(null)
  const edge = useRef<HTMLDivElement>(null)

  // Straight to the style: the text and the list are not drawn anew by React for each pixel.
  const show = (now: number | null) => {
    const main = edge.current?.closest('main')
    if (now === null) main?.style.removeProperty(`--${pane}-width`)
    else main?.style.setProperty(`--${pane}-width`, `${now}px`)
    setWidth(now)
  }
  const shown = () =>
    edge.current?.parentElement?.querySelector(`:scope > [data-pane=${pane}]`)?.getBoundingClientRect().width ?? 0
  const sign = () => (edge.current && getComputedStyle(edge.current).direction === 'rtl' ? -1 : 1)
  const end = () => {
    if (drag.current && width !== null) keep(pane, width)
    drag.current = null
  }

  return (
    <div
      ref={edge}
      className={cn(look, pane === 'list' ? 'col-start-2' : 'col-start-3 group-data-[panel=conflicts]/galley:hidden')}
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuemin={least}
      aria-valuemax={most}
      aria-valuenow={width ?? usual}
      tabIndex={0}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId)
        drag.current = { x: event.clientX, width: shown(), sign: sign() }
      }}
      onPointerMove={(event) => {
        if (!drag.current) return
        const moved = (drag.current.x - event.clientX) * drag.current.sign
        show(withinReason(pane, drag.current.width + moved))
      }}
      onPointerUp={end}
      onPointerCancel={end}
      onDoubleClick={() => {
        show(null)
        keep(pane, null)
      }}
      onKeyDown={(event) => {
        const by = { ArrowLeft: STEP, ArrowRight: -STEP }[event.key]
        if (by === undefined) return
        const now = withinReason(pane, shown() + by * sign())
        show(now)
        keep(pane, now)
        event.preventDefault()
        event.stopPropagation()
      }}
    />
  )
}

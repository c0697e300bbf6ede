'use client'

import type { ReactNode } from 'react'
import { useId, useState } from 'react'
import { cn } from './cn'
import { floating } from './floating'

interface PopoverTrigger {
  popoverTarget: string
  'aria-haspopup': 'dialog'
  'aria-expanded': boolean
}

interface PopoverProps {
  label: string
  /** The button that opens and closes it; it takes the attributes it is given. */
  trigger: (parts: PopoverTrigger) => ReactNode
  /** Another place than under its button’s beginning. */
  className?: string
  /** There is something to open now; without it only the trigger stands there. */
  hasPanel?: boolean
  /** Drawn only while it is open. */
  children: ReactNode
}

/**
 * A small panel that hangs on its button; Esc or a click elsewhere closes it. The browser’s own: it costs nothing to load, and is
 * there without a connection.
 */
export function Popover({ label, trigger, hasPanel = true, className, children }: PopoverProps) {
  const id = useId()
  const [open, setOpen] = useState(false)
  if (!hasPanel && open) setOpen(false)
  return (
    <>
      {trigger({ popoverTarget: id, 'aria-haspopup': 'dialog', 'aria-expanded': open })}
      {hasPanel && (
        <div
          id={id}
          popover="auto"
          // The page’s keys rest while a dialog is there, so it is one only while it is open.
          {...(open && { role: 'dialog', 'aria-label': label })}
          className={cn(
            floating,
            'inset-auto m-0 mt-1.5 max-h-[calc(100dvh-4rem)] max-w-[calc(100vw-2rem)] overflow-auto [position-area:block-end_span-inline-end]',
            className,
          )}
          onBeforeToggle={({ newState }) => {
            setOpen(newState === 'open')
          }}
        >
          {open && children}
        </div>
      )}
    </>
  )
}

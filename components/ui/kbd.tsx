import type { ReactNode } from 'react'
import { cn } from './cn'

/** A key, printed on what it presses. Left out where there is no keyboard to press it on. */
export function Kbd({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <kbd
      className={cn(
        'isolate inline-grid h-[1.0625rem] min-w-[1.0625rem] place-content-center rounded-sm border border-edge bg-bg px-1 font-ui text-label/none font-medium text-muted tabular-nums touch:hidden',
        className,
      )}
      dir="ltr"
    >
      {children}
    </kbd>
  )
}

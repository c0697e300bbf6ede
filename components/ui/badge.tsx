import type { ReactNode } from 'react'
import { cn } from './cn'

interface BadgeProps {
  /** One state of the desk’s; without one the badge only names. */
  finding?: string
  stage?: string
  children: ReactNode
  className?: string
}

/** A word about something, in a frame: a state with its sign, or a plain fact such as a role. */
export function Badge({ finding, stage, children, className }: BadgeProps) {
  return (
    <span
      data-finding={finding}
      data-stage={stage}
      className={cn(
        'inline-flex h-5 items-center gap-1 rounded-sm border border-edge px-1.5 text-small font-medium whitespace-nowrap text-muted',
        finding !== undefined && 'border-transparent bg-(--tint) text-(--tone) forced:border-[CanvasText]',
        className,
      )}
    >
      {finding !== undefined && <i className="glyph size-3" aria-hidden="true" />}
      {stage !== undefined && <i className="glyph stage size-3" aria-hidden="true" />}
      {children}
    </span>
  )
}

import type { ReactNode } from 'react'
import { cn } from './cn'

interface NoteProps {
  /** Where something stands: sets the tone, the tint and the glyph, as `data-finding` and `data-stage` do everywhere. */
  finding?: string
  stage?: string
  /** Another sign in its place. */
  sign?: 'conflict'
  /** In words, before the rest. */
  title?: ReactNode
  /** What can be done about it. */
  action?: ReactNode
  children?: ReactNode
  /** Without a ground of its own, among others that have one. */
  bare?: boolean
  className?: string
}

/** A remark about what stands beside it, with the sign and colour of its state. */
export function Note({ finding = 'open', stage, sign, title, action, bare = false, children, className }: NoteProps) {
  return (
    <div
      data-finding={finding}
      data-stage={stage}
      className={cn(
        'grid grid-cols-[0.875rem_minmax(0,1fr)_auto] gap-x-2 rounded-md bg-(--tint) px-3 py-1.5 forced:border',
        bare && 'bg-transparent py-0 forced:border-0',
        className,
      )}
    >
      <i className={cn('glyph mt-0.75', stage !== undefined && 'stage', sign)} aria-hidden="true" />
      <div className="grid gap-1">
        {title !== undefined && <p className="font-semibold text-(--tone)">{title}</p>}
        {children}
      </div>
      {action}
    </div>
  )
}

import type { ComponentProps } from 'react'
import { cn } from './cn'

interface BadgeProps extends ComponentProps<'span'> {
  /** One state of the desk’s; without one the badge only names. */
  finding?: string | undefined
  stage?: string | null | undefined
  /** One sign in place of the two: that of the stage, or the two ticks of what is approved. */
  sign?: 'stage' | 'approved'
  /** In a frame of its own, among other words. */
  framed?: boolean
}

/** Where something stands: the signs of its state, and the same in words. */
export function Badge({
  finding,
  stage,
  sign,
  framed = finding === undefined,
  className,
  children,
  ...span
}: BadgeProps) {
  // The second tick of what is approved stands in the first.
  const twice = finding === 'confirmed' && stage === 'approved'
  return (
    <span
      {...span}
      data-finding={finding}
      data-stage={stage ?? undefined}
      className={cn(
        'inline-flex items-center gap-1 whitespace-nowrap',
        framed && 'h-5 min-w-5 justify-center gap-0.75 rounded-sm border border-edge bg-bg px-1 text-small',
        framed && finding === undefined && 'px-1.5 font-medium text-muted',
        className,
      )}
    >
      {finding !== undefined && sign !== 'stage' && (
        <i
          className={cn('glyph size-3', sign === 'approved' && '[--glyph:var(--glyph-approved)]')}
          aria-hidden="true"
        />
      )}
      {stage !== undefined && stage !== null && sign !== 'approved' && (
        <i
          className={cn('glyph stage size-3', sign === undefined && (twice ? '-ms-2.25' : '-ms-0.5'))}
          aria-hidden="true"
        />
      )}
      {children}
    </span>
  )
}

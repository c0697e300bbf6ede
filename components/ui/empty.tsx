import type { ReactNode } from 'react'
import { cn } from './cn'

interface EmptyProps {
  /** One sentence: that there is nothing. */
  title: string
  /** Why, and what will be here. */
  children?: ReactNode
  /** One thing to do. */
  action?: ReactNode
  /** The page’s own heading is 1; inside a pane 2 or 3. */
  level?: 1 | 2 | 3
  className?: string
}

/** In the place of a list that has nothing in it: one sentence, why, one thing to do. */
export function Empty({ title, children, action, level = 2, className }: EmptyProps) {
  const Heading = `h${level}` as const
  return (
    <div
      className={cn(
        'grid max-w-[34rem] content-center gap-2 justify-self-center px-10 pt-8 pb-9 max-phone:px-5',
        className,
      )}
    >
      <Heading className="font-text text-title font-semibold text-balance text-ink">{title}</Heading>
      {children !== undefined && <div className="font-text text-context text-muted">{children}</div>}
      {action !== undefined && <div className="mt-3 flex flex-wrap items-center gap-2">{action}</div>}
    </div>
  )
}

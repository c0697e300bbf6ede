import type { ComponentProps, ReactNode } from 'react'
import { cn } from './cn'

/** What stands beside a table or a text and scrolls by itself, also by keys. */
export function Pane({ className, ...pane }: ComponentProps<'aside'>) {
  return (
    <aside
      tabIndex={0}
      {...pane}
      className={cn(
        '[scrollbar-width:thin] overflow-auto border-s border-hairline bg-bg px-5 pt-1 pb-5 focus-visible:-outline-offset-2 max-tablet:overflow-visible max-tablet:border-s-0 max-tablet:border-t',
        className,
      )}
    />
  )
}

interface PanePartProps extends Omit<ComponentProps<'section'>, 'title'> {
  title?: ReactNode
}

/** A part of a pane, under a heading of its own. */
export function PanePart({ title, children, className, ...part }: PanePartProps) {
  return (
    <section {...part} className={cn('grid gap-2 border-hairline pt-3.5 pb-4 [&+section]:border-t', className)}>
      {title !== undefined && <h2 className="font-semibold">{title}</h2>}
      {children}
    </section>
  )
}

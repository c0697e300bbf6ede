import type { ComponentProps, ReactNode } from 'react'
import { cn, tw } from './cn'

/** The bar above a list: its filters, and what can be made new. */
export const barLook = tw(
  'flex h-13 items-center gap-2 border-b border-hairline ps-5 pe-4 max-tablet:h-auto max-tablet:flex-wrap max-tablet:py-2.5',
)

interface ScrollProps extends ComponentProps<'div'> {
  label: string
}

/** A part of a screen that scrolls by itself, also by keys. */
export function Scroll({ label, className, ...scroll }: ScrollProps) {
  return (
    <div
      tabIndex={0}
      role="region"
      aria-label={label}
      {...scroll}
      className={cn('min-h-0 [scrollbar-width:thin] overflow-auto focus-visible:-outline-offset-2', className)}
    />
  )
}

interface HeadProps {
  /** Of its heading. */
  id?: string
  title: string
  /** In a sentence or a few figures. */
  says?: ReactNode
  /** The screen’s own heading is 1. */
  level?: 1 | 2
  /** What can be done with all of it, at the end of the line. */
  children?: ReactNode
  className?: string
}

/** The head of a screen or of one of its parts. */
export function Head({ id, title, says, level = 1, children, className }: HeadProps) {
  const Heading = `h${level}` as const
  return (
    <header
      className={cn(
        'flex items-baseline gap-4 px-5 pt-4.5 pb-3.5 max-phone:flex-wrap max-phone:gap-x-3 max-phone:gap-y-1',
        level === 2 && 'items-center gap-2 pt-6 pb-2',
        className,
      )}
    >
      <Heading
        id={id}
        className={cn('shrink-0 font-semibold tracking-[-0.01em]', level === 1 ? 'text-[1.25rem]/7' : 'text-[1rem]/7')}
      >
        {title}
      </Heading>
      {says !== undefined && <p className="text-muted">{says}</p>}
      {children}
    </header>
  )
}

/** A table or a text with a pane beside it; one below the other where there is no room. */
export function PaneScreen({ className, ...main }: ComponentProps<'main'>) {
  return (
    <main
      id="main"
      {...main}
      className={cn(
        'main grid grid-cols-[minmax(0,1fr)_24rem] grid-rows-[auto_minmax(0,1fr)_1.75rem] max-tablet:block max-tablet:overflow-auto',
        className,
      )}
    />
  )
}

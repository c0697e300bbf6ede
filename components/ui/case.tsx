import type { ComponentProps, ReactNode } from 'react'
import { cn } from './cn'

interface ListAndCaseProps extends ComponentProps<'main'> {
  /** On a phone: the case is looked at, else the list. */
  open: boolean
}

/** A list and the one of it that is at hand beside it, above the screen’s keys. A phone shows one of the two. */
export function ListAndCase({ open, className, ...main }: ListAndCaseProps) {
  return (
    <main
      id="main"
      data-open={open}
      {...main}
      className={cn(
        'group/main main grid grid-cols-[21rem_minmax(0,1fr)] grid-rows-[minmax(0,1fr)_1.75rem] max-tablet:grid-cols-[17rem_minmax(0,1fr)] max-tablet:grid-rows-[minmax(0,1fr)] max-phone:grid-cols-1',
        className,
      )}
    />
  )
}

interface ListPaneProps extends Omit<ComponentProps<'section'>, 'title'> {
  /** The page’s heading while the list stands alone on a phone; the case has one of its own. */
  title: string
  /** What the list is narrowed by. */
  head: ReactNode
}

/** The list of a ListAndCase. */
export function ListPane({ title, head, children, className, ...section }: ListPaneProps) {
  return (
    <section
      {...section}
      className={cn(
        'flex min-h-0 flex-col border-e border-hairline max-phone:border-0 max-phone:group-data-[open=true]/main:hidden print:hidden',
        className,
      )}
    >
      <h1 className="sr-only hidden max-phone:block">{title}</h1>
      <header className="grid gap-2 border-b border-hairline px-3.5 py-2.5 print:hidden">{head}</header>
      {children}
    </section>
  )
}

interface CaseProps extends ComponentProps<'article'> {
  /** Pinned at its foot. */
  foot?: ReactNode
  /** Of what is in it: 58rem without another. */
  measure?: string
}

/** The one of a list that is at hand; it scrolls by itself. */
export function Case({ foot, measure = 'grid-cols-[minmax(0,58rem)]', children, className, ...article }: CaseProps) {
  return (
    <article
      {...article}
      className={cn(
        'flex min-h-0 flex-col bg-paper max-phone:group-data-[open=false]/main:hidden print:block! print:bg-transparent',
        className,
      )}
    >
      <div
        className={cn(
          'grid min-h-0 flex-1 [scrollbar-width:thin] content-start gap-6 overflow-auto px-8 py-6 max-tablet:p-5 print:overflow-visible print:p-0',
          measure,
        )}
      >
        {children}
      </div>
      {foot !== undefined && <footer className="border-t border-hairline bg-bg print:hidden">{foot}</footer>}
    </article>
  )
}

interface CaseHeadProps {
  /** Where it is from, above the heading. */
  above?: ReactNode
  children: ReactNode
  /** What is told of it, below. */
  below?: ReactNode
  /** What can be done with it, at the end of the line. */
  action?: ReactNode
}

/** The heading of a case. */
export function CaseHead({ above, children, below, action }: CaseHeadProps) {
  return (
    <header className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-3">
      <div className="grid gap-0.5 wrap-anywhere">
        {above !== undefined && <p className="text-small text-muted">{above}</p>}
        <h1 className="text-[1.25rem]/7 font-semibold tracking-[-0.01em]" dir="auto">
          {children}
        </h1>
        {below !== undefined && below !== null && <p className="text-small text-muted">{below}</p>}
      </div>
      {action}
    </header>
  )
}

interface PartProps extends Omit<ComponentProps<'section'>, 'title'> {
  title: ReactNode
  level?: 2 | 3
}

/** A part of a case, under a heading of its own. */
export function Part({ title, level = 2, children, className, ...part }: PartProps) {
  const Heading = `h${level}` as const
  return (
    <section {...part} className={cn('grid content-start gap-1.5 print:break-inside-avoid', className)}>
      <Heading className="flex items-center gap-1.5 font-semibold">{title}</Heading>
      {children}
    </section>
  )
}

import type { ComponentProps, ReactNode } from 'react'
import { cn, tw } from '@/components/ui/cn'

/** Where a pane beside the text stands: in a column of its own, or as the one panel of a tablet or phone. */
const place = tw(
  'row-start-2 flex min-h-0 min-w-0 flex-col border-s border-hairline max-tablet:col-start-2 max-tablet:row-start-3 max-phone:col-start-1 max-phone:row-start-4 max-phone:border-s-0',
)

/** The claims of the article. It gives its room to two sides that are compared, and to the claim where one panel is shown. */
export function ListPane({ className, ...section }: ComponentProps<'section'>) {
  return (
    <section
      {...section}
      data-pane="list"
      className={cn(
        place,
        'col-start-2 group-data-[panel=conflicts]/galley:invisible max-tablet:group-data-[panel=conflicts]/galley:visible max-tablet:group-data-[sheet=claim]/galley:hidden few-lines:h-104',
        'print:visible! print:mt-6 print:block! print:border-0',
        className,
      )}
    />
  )
}

interface SidePaneProps extends ComponentProps<'section'> {
  /** What a screen reader calls it. */
  'aria-label': string
  /** Pinned at its top. */
  head?: ReactNode
  /** Pinned at its foot. */
  foot?: ReactNode
}

/** The claim at hand, or what is being done with it. */
export function SidePane({ head, foot, children, className, ...section }: SidePaneProps) {
  return (
    <section
      {...section}
      data-pane="detail"
      className={cn(place, 'col-start-3 max-tablet:group-data-[sheet=list]/galley:hidden print:hidden', className)}
    >
      {head !== undefined && (
        <header className="@container flex min-h-10 items-center gap-1 border-b border-hairline ps-4 pe-2.5">
          {head}
        </header>
      )}
      {children}
      {foot}
    </section>
  )
}

/** What scrolls in a SidePane. */
export function PaneBody({ className, ...body }: ComponentProps<'div'>) {
  return (
    <div
      {...body}
      className={cn(
        'grid flex-1 [scrollbar-width:thin] grid-cols-[minmax(0,1fr)] content-start gap-2 overflow-auto px-4 pt-2.5 pb-4 focus-visible:-outline-offset-2 few-lines:overflow-visible',
        className,
      )}
    />
  )
}

/** What can be done, pinned at the foot of a SidePane; a sentence in it goes above the buttons where there is little room. */
export function PaneFoot({ className, ...foot }: ComponentProps<'footer'>) {
  return (
    <footer
      {...foot}
      className={cn('flex flex-wrap items-center gap-x-3 gap-y-2 border-t border-hairline px-4 py-2', className)}
    />
  )
}

/** A sentence beside the buttons of a foot. */
export function FootSays({ children }: { children: ReactNode }) {
  return (
    <span className="flex-[1_1_8rem] text-small text-muted max-tablet:-order-1 max-tablet:flex-[1_0_100%]">
      {children}
    </span>
  )
}

interface EditorPaneProps extends Omit<SidePaneProps, 'head' | 'foot'> {
  heading: ReactNode
  /** In its head: the way out. */
  action: ReactNode
}

/** A SidePane that scrolls as a whole, under one title: something is written or chosen in it. */
export function EditorPane({ heading, action, children, className, ...section }: EditorPaneProps) {
  return (
    <SidePane {...section} className={cn('overflow-auto', className)}>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-3 px-5 pb-4">
        <header className="-mx-5 flex min-h-10 items-center justify-between gap-2 border-b border-hairline ps-5 pe-3.5">
          <h2 className="truncate font-semibold" dir="auto">
            {heading}
          </h2>
          {action}
        </header>
        {children}
      </div>
    </SidePane>
  )
}

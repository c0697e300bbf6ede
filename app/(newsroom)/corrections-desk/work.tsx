import type { ReactNode } from 'react'
import { cn, tw } from '@/components/ui/cn'

/** What is open: fills its place beside the list and the preview; alone it has the preview's as well. On a phone it has the screen. */
export function workLook(alone = false) {
  return cn(
    'flex min-h-0 flex-col max-phone:group-data-[open=false]/main:hidden',
    alone && 'col-span-2 max-tablet:col-span-1 max-tablet:row-span-2',
  )
}

/** What is read or written; it scrolls by itself. */
export function WorkBody({ children, narrow }: { children: ReactNode; narrow?: boolean }) {
  return (
    <div
      className={cn(
        'grid min-h-0 flex-1 [scrollbar-width:thin] grid-cols-[minmax(0,1fr)] content-start gap-3.5 overflow-auto px-6 pt-4.5 pb-5 max-phone:overflow-visible max-phone:px-4',
        narrow && 'max-w-[48rem]',
      )}
    >
      {children}
    </div>
  )
}

/** What can be done with it, at its foot. */
export function WorkFoot({ children }: { children: ReactNode }) {
  return (
    <footer className="flex flex-wrap items-center gap-3 border-t border-hairline px-6 py-3 empty:hidden max-phone:sticky max-phone:bottom-0 max-phone:bg-bg max-phone:px-4">
      {children}
    </footer>
  )
}

/** A remark that must be read: what came back, what went, what is late. */
export const remark = tw({
  returned: 'rounded-md bg-returned-tint px-3 py-2',
  late: 'grid gap-2 rounded-md bg-context-tint px-3 pt-2 pb-3',
})

/** Words that readers are told. */
export const told = tw('max-w-[42rem] font-text text-context wrap-anywhere whitespace-pre-line')

/** Name and what it is, line under line. */
export const pairs = tw(
  'grid [&>li]:grid [&>li]:grid-cols-[10rem_minmax(0,1fr)] [&>li]:gap-3 [&>li]:border-t [&>li]:border-hairline [&>li]:py-1.5 max-phone:[&>li]:grid-cols-1 [&>li>:last-child]:text-muted',
)

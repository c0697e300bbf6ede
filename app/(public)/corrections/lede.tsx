import type { ReactNode } from 'react'

/** The head of a page: what it is, and in a sentence or two why. */
export function Lede({ title, children }: { title: string; children: ReactNode }) {
  return (
    <header className="grid grid-cols-[13rem_minmax(0,40rem)] gap-x-6 gap-y-3 pt-7 pb-6 max-phone:grid-cols-1 max-phone:py-6 [&>p]:col-start-2 [&>p]:text-[1.0625rem]/6.5 max-phone:[&>p]:col-start-1">
      <h1 className="row-span-2 text-[2.25rem]/10 font-bold tracking-[-0.02em]">{title}</h1>
      {children}
    </header>
  )
}

/** Links that belong together, in a line. */
export function Ways({ children }: { children: ReactNode }) {
  return <p className="flex flex-wrap gap-x-6 gap-y-1 font-ui text-ui! print:hidden">{children}</p>
}

/** The way back to the list. */
export function Backward({ children = 'Corrections' }: { children?: string }) {
  return (
    <p className="pt-5 font-ui text-ui font-medium print:hidden">
      <a href="/corrections">{children}</a>
    </p>
  )
}

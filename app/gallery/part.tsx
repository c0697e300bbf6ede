import type { ReactNode } from 'react'

/** One primitive, under its name. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="grid gap-3 border-t border-hairline pt-3">
      <h2 className="font-semibold">{title}</h2>
      {children}
    </section>
  )
}

import type { ReactNode } from 'react'
import { PartHead } from './part-head'

/** One of the desk’s figures, told exactly. */
export function Measure({ title, count, children }: { title: string; count?: number; children: ReactNode }) {
  return (
    <section className="border-hairline pt-4 pb-2 [&+section]:mt-2 [&+section]:border-t">
      <PartHead title={title} count={count} most={Infinity} />
      {children}
    </section>
  )
}

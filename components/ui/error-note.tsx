import type { ReactNode } from 'react'
import { cn } from './cn'

/** What is wrong, in a sentence. Beside a field, the field names it with aria-describedby; elsewhere pass `role="alert"`. */
export function ErrorNote({
  children,
  id,
  role,
  className,
}: {
  children: ReactNode
  id?: string
  role?: 'alert' | 'status'
  className?: string
}) {
  return (
    <p id={id} role={role} className={cn('flex gap-1.5 font-ui text-small text-wrong', className)}>
      <i className="glyph mt-0.5 size-3 shrink-0 bg-current" data-finding="wrong" aria-hidden="true" />
      <span className="min-w-0">{children}</span>
    </p>
  )
}

import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'

interface DecisionProps {
  children: ReactNode
  k?: string
  primary?: boolean
  /** Why it can't be done: the button keeps its place, and the reason stands beside it. */
  whyNot?: string | null | undefined
  onClick: () => void
}

/** One decision; it keeps its place when it can’t be made. */
export function Decision({ children, k, primary, whyNot, onClick }: DecisionProps) {
  return (
    <Button
      tone={primary ? 'primary' : 'normal'}
      className={primary ? 'max-phone:flex-1' : 'max-phone:flex-none'}
      whyNot={whyNot}
      says="elsewhere"
      title={whyNot ?? undefined}
      {...(k !== undefined && { kbd: k })}
      onClick={onClick}
    >
      {children}
    </Button>
  )
}

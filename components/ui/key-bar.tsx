import type { ReactNode } from 'react'
import { cn } from './cn'
import { Kbd } from './kbd'

interface KeyBarProps {
  keys: readonly { keys: readonly string[]; label: string; whyNot?: string | null }[]
  /** At the end of the line: where we are, or what one may want to know. */
  children?: ReactNode
  className?: string
}

/** The keys of a screen, at its foot. Gone where there is no keyboard, and on narrow screens. */
export function KeyBar({ keys, children, className }: KeyBarProps) {
  return (
    <footer
      className={cn(
        'flex h-7 items-center gap-4 border-t border-hairline bg-rail px-5 text-small whitespace-nowrap text-muted max-tablet:hidden touch:hidden',
        className,
      )}
    >
      {/* What has no room goes to a second line, out of sight: no key is cut in half. */}
      <span className="flex h-5 min-w-0 flex-1 flex-wrap gap-x-4 overflow-hidden">
        {keys.map(({ keys: pressed, label, whyNot }) => (
          <span key={label} className={cn('inline-flex h-5 items-center gap-1', whyNot && 'text-faint')}>
            {pressed.map((key) => (
              <Kbd key={key}>{key}</Kbd>
            ))}{' '}
            {label}
          </span>
        ))}
      </span>
      {children !== undefined && <span className="shrink-0">{children}</span>}
    </footer>
  )
}

import { Initials } from '@/components/initials'
import { cn } from '@/components/ui/cn'

interface ColleaguesHereProps {
  names: readonly string[]
  className?: string
}

/** Who else has a claim open: initials in broken rings, one above the other where there are several, and as words for whoever hears it. */
export function ColleaguesHere({ names, className }: ColleaguesHereProps) {
  return (
    <span className={cn('inline-flex print:hidden', className)}>
      {names.slice(0, 2).map((name, at) => (
        <Initials key={name} person={{ name }} className={cn('border-dashed border-muted', at > 0 && '-ms-3.5')} />
      ))}
      <span className="sr-only">
        {names.join(' and ')} {names.length === 1 ? 'is' : 'are'} at this claim
      </span>
    </span>
  )
}

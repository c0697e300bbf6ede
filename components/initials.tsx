import { cn, tw } from '@/components/ui/cn'

const ring = tw(
  'inline-grid size-5.5 shrink-0 place-content-center rounded-full border border-edge bg-bg font-ui text-[0.625rem]/none font-medium text-muted',
)

export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/)
  return [words[0], words.length > 1 ? words.at(-1) : '']
    .map((word) => Array.from(word ?? '')[0] ?? '')
    .join('')
    .toLocaleUpperCase()
}

interface InitialsProps {
  person: { name: string } | null
  /** The one who looks. */
  mine?: boolean
  className?: string
}

/** A person as two letters in a ring; a dash where there is nobody. */
export function Initials({ person, mine = false, className }: InitialsProps) {
  if (!person)
    return (
      <span className={cn(ring, className)} title="Nobody">
        –
      </span>
    )
  return (
    <span className={cn(ring, mine && 'border-ink text-ink', className)} title={person.name}>
      {initialsOf(person.name)}
    </span>
  )
}

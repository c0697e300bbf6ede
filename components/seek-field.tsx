import { cn } from '@/components/ui/cn'
import { Input } from '@/components/ui/input'
import { Kbd } from '@/components/ui/kbd'

const SEEK_FIELD = 'seek'

/** Goes into the words that the list is filtered by. */
export function focusSeek(): void {
  document.getElementById(SEEK_FIELD)?.focus()
}

interface SeekFieldProps {
  name: string
  label: string
  defaultValue: string
  className?: string
}

/** Words to filter a list by; the screen’s `/` comes here. */
export function SeekField({ name, label, defaultValue, className }: SeekFieldProps) {
  return (
    <label className={cn('relative grid w-48 max-tablet:w-40 max-phone:col-span-full max-phone:w-full', className)}>
      <Input
        id={SEEK_FIELD}
        className="pe-7 max-tablet:pe-2"
        type="search"
        name={name}
        aria-label={label}
        placeholder="Filter by words"
        defaultValue={defaultValue}
      />
      <Kbd className="absolute end-1.25 top-1.25 max-tablet:hidden">/</Kbd>
    </label>
  )
}

'use client'

import { useRef } from 'react'
import { cn } from '@/components/ui/cn'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'

interface AddressFieldProps {
  /** What was refused when it was last fetched. */
  refused: string | null
  /** A page stands here already. */
  isFetched: boolean
  /** It has a line of its own. */
  isNarrow?: boolean
  onFetch: (typed: string) => void
  onType: () => void
}

/** The address of a page that is to be brought in. Enter fetches it; what is typed is kept with the draft. */
export function AddressField({ refused, isFetched, isNarrow = false, onFetch, onType }: AddressFieldProps) {
  const input = useRef<HTMLInputElement>(null)
  const fetchIt = () => {
    onFetch(input.current?.value ?? '')
  }
  return (
    <Field
      label="Address of a page"
      bare
      error={refused}
      className={cn('min-w-0 flex-1 max-tablet:basis-full', isNarrow && 'basis-full')}
    >
      <div className="flex min-w-0 gap-2">
        <Input
          ref={input}
          name="address"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          dir="ltr"
          className="min-w-0 flex-1"
          placeholder="https:// address of a page"
          onInput={onType}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.metaKey || event.ctrlKey) return
            event.preventDefault()
            fetchIt()
          }}
        />
        <Button onClick={fetchIt}>{isFetched ? 'Fetch again' : 'Fetch'}</Button>
      </div>
    </Field>
  )
}

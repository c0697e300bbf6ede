'use client'

import { useEffect, useRef, useState } from 'react'
import { useDraft } from '@/components/use-draft'
import type { QueueEntry } from './queue-entry'
import { reasonName } from './use-decide'

/** The reason that a return needs, kept until it is sent; and whether it was asked for without one. */
export function useReturnReason(toReturn: QueueEntry | undefined) {
  const [reason, setReason] = useDraft(toReturn ? reasonName(toReturn) : 'return:nothing')
  /** The row on which Return was asked for without a reason. */
  const [missing, setMissing] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    // With the sentence that asks for it, also where the field was drawn only just now.
    if (missing !== null) field.current?.focus()
  }, [missing])
  return {
    reason,
    missing,
    field,
    tellMissing: setMissing,
    type: (typed: string) => {
      setMissing(null)
      setReason(typed)
    },
  }
}

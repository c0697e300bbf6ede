'use client'

import type { RefObject } from 'react'
import { useRef } from 'react'

interface Submit {
  ref: RefObject<HTMLFormElement | null>
  /** Sends the form as its button does, with the browser's own checks. */
  submit: () => void
}

/** A form that a key sends too. */
export function useSubmit(): Submit {
  const ref = useRef<HTMLFormElement>(null)
  return { ref, submit: () => ref.current?.requestSubmit() }
}

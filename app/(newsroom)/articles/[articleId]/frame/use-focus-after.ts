import { useEffect, useRef } from 'react'
import { CLAIM_ROWS } from '@/app/(newsroom)/articles/[articleId]/list/rows'

/** The focus goes to the list when what had it is closed and gone with it. */
export function useFocusAfter(isOpen: boolean): void {
  const was = useRef(isOpen)
  useEffect(() => {
    const closed = was.current && !isOpen
    was.current = isOpen
    if (closed && document.activeElement === document.body)
      document.getElementById(CLAIM_ROWS)?.focus({ preventScroll: true })
  }, [isOpen])
}

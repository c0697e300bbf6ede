'use client'

import { useLayoutEffect, useRef, useState } from 'react'
import { announce } from '@/components/shell/live-region'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { ErrorNote } from '@/components/ui/error-note'

/** A list that goes on. */
export interface GoesOn {
  /** How many of it are shown. */
  count: number
  hasMore: boolean
  more: () => void
  loading?: boolean
  /** Why they could not be had, as a sentence. */
  failed?: string | null
}

interface MoreButtonProps {
  of: GoesOn
  className?: string
  children: string
}

/**
 * Asks for more of a list. Says how many came to those who listen; at the end of the list a line that says so takes its place, and the
 * focus with it, so that the next Tab goes on from there.
 */
export function MoreButton({ of, className, children }: MoreButtonProps) {
  const { count, hasMore, more, loading = false, failed = null } = of
  const end = useRef<HTMLParagraphElement>(null)
  const before = useRef<number | null>(null)
  const [asked, setAsked] = useState(false)
  useLayoutEffect(() => {
    if (before.current === null || loading) return
    if (count > before.current) announce(`${count - before.current} more`)
    else if (hasMore && failed === null) return
    before.current = null
    // What had the focus may have gone.
    if (document.activeElement === document.body) end.current?.focus()
  }, [count, hasMore, loading, failed])
  return (
    <>
      {failed !== null && <ErrorNote role="alert">{failed}</ErrorNote>}
      {hasMore ? (
        <Button
          tone="plain"
          className={cn('justify-self-start ps-0', className)}
          refused={loading}
          onClick={() => {
            if (loading) return
            before.current = count
            setAsked(true)
            more()
          }}
        >
          {children}
        </Button>
      ) : (
        asked && (
          <p ref={end} tabIndex={-1} className={cn('justify-self-start text-small text-muted', className)}>
            All {count.toLocaleString('en-GB')} shown
          </p>
        )
      )}
    </>
  )
}

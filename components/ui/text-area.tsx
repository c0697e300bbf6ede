'use client'

import type { ComponentProps } from 'react'
import { useListening } from '@/components/use-listening'
import { cn } from './cn'
import { controlLook } from './control-look'
import { useFieldParts } from './field-context'

interface TextAreaProps extends ComponentProps<'textarea'> {
  /** In the typeface of the article, for words that will stand in it. */
  serif?: boolean
  /** It is the page itself that is typed on: no frame, and no height of its own. */
  onPage?: boolean
}

/** At least so many lines are seen, however few are typed: `field-sizing` alone forgets `rows`. */
const least: Record<number, string> = {
  2: 'min-h-[calc(2lh+0.625rem)]',
  3: 'min-h-[calc(3lh+0.625rem)]',
  4: 'min-h-[calc(4lh+0.625rem)]',
  5: 'min-h-[calc(5lh+0.625rem)]',
}

/** Several lines to type in: it grows with them from `rows` on, and needs no grip. */
export function TextArea({ serif, onPage = false, rows = 3, className, readOnly = false, ...area }: TextAreaProps) {
  const isLost = !useListening() && area.value !== undefined
  return (
    <textarea
      {...useFieldParts()}
      {...area}
      rows={rows}
      readOnly={readOnly || isLost}
      className={cn(
        'resize-none',
        onPage ? 'bg-transparent font-text' : [controlLook, 'field-sizing-content py-1', least[rows]],
        serif && 'font-text text-excerpt',
        className,
      )}
    />
  )
}

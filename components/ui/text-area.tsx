'use client'

import type { ComponentProps } from 'react'
import { cn } from './cn'
import { controlLook } from './control-look'
import { useFieldParts } from './field-context'

interface TextAreaProps extends ComponentProps<'textarea'> {
  /** In the typeface of the article, for words that will stand in it. */
  serif?: boolean
}

/** Several lines to type in: it grows with them from `rows` on, and needs no grip. */
export function TextArea({ serif, rows = 3, className, ...area }: TextAreaProps) {
  return (
    <textarea
      {...useFieldParts()}
      {...area}
      rows={rows}
      className={cn(controlLook, 'field-sizing-content resize-none py-1', serif && 'font-text text-excerpt', className)}
    />
  )
}

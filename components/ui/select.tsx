'use client'

import type { ComponentProps, ReactNode } from 'react'
import { useEarlyChoice } from './chosen-early'
import { cn } from './cn'
import { controlHeight, controlLook } from './control-look'
import { useFieldParts } from './field-context'

interface SelectProps extends Omit<ComponentProps<'select'>, 'size' | 'ref'> {
  /** It narrows what is listed, so it shows that it does. */
  active?: boolean
  /** As tall as the line it stands in. */
  size?: 'small' | 'normal'
  children: ReactNode
}

/** One of a few: the platform’s own list, which every phone and reader knows. Over some twenty, use a Combobox. */
export function Select({ active, size = 'normal', className, children, ...select }: SelectProps) {
  return (
    <span className={cn('relative inline-grid items-center', className)}>
      <select
        {...useFieldParts()}
        {...select}
        ref={useEarlyChoice(select.value)}
        className={cn(
          controlLook,
          size === 'small' ? 'h-6 max-tablet:min-h-9 max-phone:min-h-11' : controlHeight,
          'appearance-none pe-6',
          active && 'border-accent inset-ring inset-ring-accent',
        )}
      >
        {children}
      </select>
      <i
        aria-hidden="true"
        className="pointer-events-none absolute end-1.5 size-3.5 bg-muted mask-(--caret) mask-contain mask-center mask-no-repeat forced:bg-[CanvasText]"
      />
    </span>
  )
}

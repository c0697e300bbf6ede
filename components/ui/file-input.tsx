'use client'

import type { ComponentProps } from 'react'
import { cn } from './cn'
import { controlHeight, controlLook } from './control-look'
import { useFieldParts } from './field-context'

/** A file to bring along: the browser’s own control, its button in the look of ours. */
export function FileInput({ className, ...input }: Omit<ComponentProps<'input'>, 'type'>) {
  return (
    <input
      {...useFieldParts()}
      {...input}
      type="file"
      className={cn(
        controlLook,
        controlHeight,
        'ps-0 text-muted file:me-2 file:h-full file:cursor-pointer file:border-e file:border-edge file:bg-sunken file:px-2.5 file:font-medium file:text-ink',
        className,
      )}
    />
  )
}

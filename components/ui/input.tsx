'use client'

import type { ComponentProps } from 'react'
import { useListening } from '@/components/use-listening'
import { cn } from './cn'
import { controlHeight, controlLook } from './control-look'
import { useFieldParts } from './field-context'

/** One line to type in. */
export function Input({ className, readOnly = false, ...input }: ComponentProps<'input'>) {
  const isLost = !useListening() && input.value !== undefined
  return (
    <input
      {...useFieldParts()}
      {...input}
      readOnly={readOnly || isLost}
      className={cn(controlLook, controlHeight, className)}
    />
  )
}

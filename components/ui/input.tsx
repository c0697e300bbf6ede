'use client'

import type { ComponentProps } from 'react'
import { cn } from './cn'
import { controlHeight, controlLook } from './control-look'
import { useFieldParts } from './field-context'

/** One line to type in. */
export function Input({ className, ...input }: ComponentProps<'input'>) {
  return <input {...useFieldParts()} {...input} className={cn(controlLook, controlHeight, className)} />
}

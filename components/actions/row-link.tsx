'use client'

import Link from 'next/link'
import type { ComponentProps } from 'react'
import type { ButtonLook } from '@/components/ui/button-look'
import { buttonLook } from '@/components/ui/button-look'
import { cn } from '@/components/ui/cn'
import { useRow } from './use-row'

interface RowLinkProps extends ComponentProps<typeof Link> {
  /** What its row is known by. */
  row: string
  /** It looks like a button of this tone; without one like a link. */
  tone?: ButtonLook['tone']
}

/** The link of a row: J and K come to it, Enter follows it. */
export function RowLink({ row, tone, className, ...link }: RowLinkProps) {
  return <Link ref={useRow(row)} {...link} className={cn(tone && buttonLook({ tone }), className)} />
}

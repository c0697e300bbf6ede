'use client'

import { Dialog as Radix } from 'radix-ui'
import type { ReactNode } from 'react'
import { Button } from './button'
import { cn } from './cn'
import { veil } from './floating'
import { useFocusBack } from './focus-back'

interface DialogProps {
  title: string
  open: boolean
  onOpenChange: (open: boolean) => void
  /** Under the title: what this is about. */
  description?: ReactNode
  /** At the foot, before Close: what can be done here. */
  actions?: ReactNode
  /** What the button that closes it says. */
  close?: string
  className?: string
  children?: ReactNode
}

/** Asks or shows something before anything else: the page behind rests, Esc closes, the focus goes back. */
export function Dialog({ title, open, onOpenChange, description, actions, close, className, children }: DialogProps) {
  const { onOpenAutoFocus, onCloseAutoFocus } = useFocusBack()
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className={veil}>
          <Radix.Content
            onOpenAutoFocus={onOpenAutoFocus}
            onCloseAutoFocus={onCloseAutoFocus}
            {...(description === undefined && { 'aria-describedby': undefined })}
            className={cn(
              'grid w-176 max-w-full gap-4 rounded-md border border-control bg-bg px-7 pt-6 pb-5 text-ink max-phone:px-5',
              className,
            )}
          >
            <Radix.Title className="font-text text-title font-semibold">{title}</Radix.Title>
            {description !== undefined && <Radix.Description className="text-muted">{description}</Radix.Description>}
            {children}
            <div className="flex flex-wrap items-center gap-2">
              {actions}
              <Radix.Close asChild>
                <Button kbd="Esc">{close ?? 'Close'}</Button>
              </Radix.Close>
            </div>
          </Radix.Content>
        </Radix.Overlay>
      </Radix.Portal>
    </Radix.Root>
  )
}

'use client'

import { cva } from 'class-variance-authority'
import { Dialog as Radix } from 'radix-ui'
import type { ReactNode, RefObject } from 'react'
import { useEffectEvent, useLayoutEffect, useRef } from 'react'
import { focusMain } from '@/components/focus-after'
import { Button } from './button'
import { cn, tw } from './cn'
import { FORM_KEYS } from './kbd'

/** What lies between the page and a dialog. */
const veil = cva(
  'fixed inset-0 z-20 grid grid-cols-[minmax(0,1fr)] place-items-center overflow-auto bg-rail/72 p-4 text-ink',
  {
    variants: {
      place: {
        middle: '',
        top: 'items-start pt-[min(12dvh,7rem)]',
        /** Along the edge where lines begin, from top to foot. */
        edge: 'place-items-stretch p-0',
      },
    },
    defaultVariants: { place: 'middle' },
  },
)

/**
 * The focus goes back to where it was as soon as a dialog is gone, before any key that is pressed after the one that closed it. A key
 * opens most dialogs, so there is no trigger to which it could go back.
 */
function useFocusBack(open: boolean, onGone?: () => void) {
  const content = useRef<HTMLDivElement>(null)
  const back = useEffectEvent((had: Element | null) => {
    if (content.current?.isConnected === true) return
    if (had instanceof HTMLElement && had !== document.body && had.isConnected) had.focus()
    else focusMain()
    onGone?.()
  })
  useLayoutEffect(() => {
    if (!open) return
    const had = document.activeElement
    return () => {
      // Once React has drawn, and before the browser hears anything else.
      queueMicrotask(() => {
        back(had)
      })
    }
  }, [open])
  return content
}

interface DialogFrameProps {
  title: string
  /** Another look of the title; 'sr-only' where it is only read aloud. */
  titleLook?: string
  open: boolean
  /** Asked for by Esc or a press beside it; without it the dialog stays. */
  onOpenChange?: (open: boolean) => void
  /** Under the title: what this is about. */
  description?: ReactNode
  place?: 'middle' | 'top' | 'edge'
  /** What has the focus first; else the first that can have it. */
  first?: RefObject<HTMLElement | null>
  /** Done once it is closed and the focus is back. */
  onGone?: () => void
  className?: string
  children: ReactNode
}

/** What every dialog is: over a veil and named; the page behind rests, Esc closes it, the focus goes back. */
export function DialogFrame(props: DialogFrameProps) {
  const {
    title,
    titleLook = tw('font-text text-title font-semibold'),
    open,
    onOpenChange,
    description,
    place,
    first,
    onGone,
    className,
    children,
  } = props
  const content = useFocusBack(open, onGone)
  // Not there at all while it is closed: so it is gone as soon as it is closed.
  if (!open) return null
  return (
    <Radix.Root open onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className={cn(veil({ place }))}>
          <Radix.Content
            ref={content}
            onOpenAutoFocus={(event) => {
              if (!first?.current) return
              event.preventDefault()
              first.current.focus()
            }}
            onCloseAutoFocus={(event) => {
              event.preventDefault()
            }}
            onEscapeKeyDown={(event) => {
              if (!onOpenChange) event.preventDefault()
            }}
            {...(description === undefined && { 'aria-describedby': undefined })}
            className={cn(place !== 'edge' && 'rounded-md border border-control bg-bg', 'max-w-full', className)}
          >
            <Radix.Title className={titleLook}>{title}</Radix.Title>
            {description !== undefined && <Radix.Description className="text-muted">{description}</Radix.Description>}
            {children}
          </Radix.Content>
        </Radix.Overlay>
      </Radix.Portal>
    </Radix.Root>
  )
}

interface DialogProps extends Omit<DialogFrameProps, 'titleLook' | 'place' | 'children'> {
  /** At the foot, before Close: what can be done here. */
  actions?: ReactNode
  /** What the button that closes it says. */
  close?: string
  children?: ReactNode
}

/** Asks or shows something before anything else. Without `onOpenChange` it has no way out but what it asks for. */
export function Dialog({ actions, close = 'Close', className, children, ...frame }: DialogProps) {
  return (
    <DialogFrame {...frame} className={cn('grid w-176 gap-4 px-7 pt-6 pb-5 max-phone:px-5', className)}>
      {children}
      {frame.onOpenChange && (
        <div className="flex flex-wrap items-center gap-2">
          {actions}
          <Radix.Close asChild>
            <Button kbd={FORM_KEYS.close}>{close}</Button>
          </Radix.Close>
        </div>
      )}
    </DialogFrame>
  )
}

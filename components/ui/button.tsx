'use client'

import type { ComponentProps } from 'react'
import { useId } from 'react'
import type { ButtonLook } from './button-look'
import { buttonLook } from './button-look'
import { cn } from './cn'
import { Kbd } from './kbd'

interface ButtonProps extends Omit<ComponentProps<'button'>, 'disabled' | 'aria-disabled'>, ButtonLook {
  /** Why it can’t be done now, as a sentence; null or absent while it can. A refused button keeps its place and the focus. */
  whyNot?: string | null | undefined
  /** Looks refused, and what it does when it is pressed is to say why: for forms that answer beside the field that is wanting. */
  refused?: boolean | undefined
  /** Where the sentence stands: beside the button, or in words of the caller’s own near it (then it is only read aloud here). */
  says?: 'beside' | 'elsewhere'
  /** The id of those words, where they are the same: then they are read aloud from there, and stand once. */
  saidBy?: string | undefined
  /** The key that presses it, printed on it. */
  kbd?: string | undefined
}

/** A button. Refused with a reason instead of being switched off: the reason is what people need to get on. */
export function Button({
  whyNot = null,
  says = 'beside',
  saidBy,
  refused = false,
  kbd,
  tone,
  size,
  className,
  children,
  onClick,
  type = 'button',
  'aria-describedby': describedBy,
  ...button
}: ButtonProps) {
  const id = useId()
  const stopped = whyNot !== null && whyNot !== ''
  return (
    <>
      <button
        {...button}
        type={type}
        className={cn(buttonLook({ tone, size }), className)}
        aria-disabled={stopped || refused || undefined}
        aria-describedby={cn(describedBy, stopped && (saidBy ?? id)) || undefined}
        onClick={(event) => {
          if (stopped) event.preventDefault()
          else onClick?.(event)
        }}
      >
        {children}
        {kbd !== undefined && <Kbd className="max-phone:hidden">{kbd}</Kbd>}
      </button>
      {stopped && saidBy === undefined && (
        <span id={id} className={says === 'beside' ? 'font-ui text-small text-muted' : 'sr-only'}>
          {whyNot}
        </span>
      )}
    </>
  )
}

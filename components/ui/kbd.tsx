import type { ReactNode } from 'react'
import { cn } from './cn'

/** Keys that forms, fields and dialogs hear by themselves, as `keyOf` names them; those of screens stand in the screens' tables. */
export const FORM_KEYS = {
  send: 'Enter',
  /** Of a form with fields of several lines. */
  sendText: '⌘Enter',
  /** A second way to send it. */
  sendOtherwise: '⇧⌘Enter',
  close: 'Esc',
  undo: '⌘Z',
} as const

/** The digits that choose one of a form's own answers, in their order. */
export const FORM_DIGITS: readonly string[] = ['1', '2', '3', '4', '5', '6', '7', '8', '9']

/** A key as it is printed on what it presses: ↵ for Enter. */
const printed = (key: string) => key.replace('Enter', '↵')

/** A key, printed on what it presses. Left out where there is no keyboard to press it on. */
export function Kbd({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <kbd
      className={cn(
        'isolate inline-grid h-[1.0625rem] min-w-[1.0625rem] place-content-center rounded-sm border border-edge bg-bg px-1 font-ui text-label/none font-medium text-muted tabular-nums touch:hidden',
        className,
      )}
      dir="ltr"
    >
      {typeof children === 'string' ? printed(children) : children}
    </kbd>
  )
}

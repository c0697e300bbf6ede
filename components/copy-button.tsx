'use client'

import type { ReactNode } from 'react'
import { useState } from 'react'
import { announce } from './shell/live-region'

interface CopyButtonProps {
  text: () => string
  /** What is copied, to be put before "copied": "Link". */
  what: string
  className?: string
  children?: ReactNode
}

/** Without a secure address a browser has no clipboard to give, whatever its types say. */
async function copy(text: string): Promise<void> {
  await navigator.clipboard.writeText(text)
}

/** Puts a text on the clipboard and says so, on the button and aloud. */
export function CopyButton({ text, what, className = 'button', children = 'Copy' }: CopyButtonProps) {
  const [copied, setCopied] = useState<string | null>(null)
  return (
    <button
      className={className}
      type="button"
      onClick={() => {
        const wanted = text()
        copy(wanted).then(
          () => {
            setCopied(wanted)
            announce(`${what} copied`)
          },
          () => {
            announce(`${what} could not be copied; select it instead.`, 'assertive')
          },
        )
      }}
      onBlur={() => {
        setCopied(null)
      }}
    >
      {copied === null ? children : 'Copied'}
    </button>
  )
}

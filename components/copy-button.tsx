'use client'

import type { ReactNode } from 'react'
import { useState } from 'react'
import { copy } from './copy'

interface CopyButtonProps {
  text: () => string
  /** What is copied, to be put before "copied": "Link". */
  what: string
  className?: string
  children?: ReactNode
}

/** Puts a text on the clipboard and says so, on the button and aloud. */
export function CopyButton({ text, what, className = 'button', children = 'Copy' }: CopyButtonProps) {
  const [copied, setCopied] = useState(false)
  return (
    <button
      className={className}
      type="button"
      onClick={() => {
        void copy(text(), what).then(setCopied)
      }}
      onBlur={() => {
        setCopied(false)
      }}
    >
      {copied ? 'Copied' : children}
    </button>
  )
}

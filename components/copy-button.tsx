'use client'

import type { ReactNode } from 'react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import type { ButtonLook } from '@/components/ui/button-look'
import { copy } from './copy'

interface CopyButtonProps {
  text: () => string
  /** What is copied, to be put before "copied": "Link". */
  what: string
  tone?: ButtonLook['tone']
  size?: ButtonLook['size']
  className?: string
  children?: ReactNode
}

/** Puts a text on the clipboard and says so, on the button and aloud. */
export function CopyButton({ text, what, children = 'Copy', ...look }: CopyButtonProps) {
  const [copied, setCopied] = useState(false)
  return (
    <Button
      {...look}
      onClick={() => {
        void copy(text(), what).then(setCopied)
      }}
      onBlur={() => {
        setCopied(false)
      }}
    >
      {copied ? 'Copied' : children}
    </Button>
  )
}

'use client'

import type { ComponentProps, ReactNode } from 'react'
import { useRef, useState } from 'react'
import { Button } from './button'
import { cn } from './cn'
import { controlHeight, controlLook } from './control-look'
import { useFieldParts } from './field-context'

/** A file to bring along with a form: chosen, or dropped on it. The browser’s own control lies unseen over the words. */
export function FileInput({ className, onChange, ...input }: Omit<ComponentProps<'input'>, 'type'>) {
  const [name, setName] = useState('')
  return (
    <span
      className={cn(
        controlLook,
        controlHeight,
        'relative flex items-stretch overflow-hidden ps-0 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ring',
        className,
      )}
    >
      <span aria-hidden="true" className="me-2.5 grid content-center border-e border-edge bg-sunken px-2.5 font-medium">
        Choose a file
      </span>
      <span aria-hidden="true" className={cn('min-w-0 flex-1 self-center truncate', name === '' && 'text-faint')}>
        {name === '' ? 'or drop it here' : name}
      </span>
      <input
        {...useFieldParts()}
        {...input}
        type="file"
        className="absolute inset-0 size-full cursor-pointer opacity-0"
        onChange={(event) => {
          setName([...(event.currentTarget.files ?? [])].map((file) => file.name).join(', '))
          onChange?.(event)
        }}
      />
    </span>
  )
}

interface FileButtonProps {
  /** Of the control behind the button. */
  label: string
  accept: string
  onFiles: (files: readonly File[]) => void
  children: ReactNode
}

/** A file that is read as soon as it is chosen. */
export function FileButton({ label, accept, onFiles, children }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept={accept}
        aria-label={label}
        onChange={({ currentTarget }) => {
          onFiles(Array.from(currentTarget.files ?? []))
          // The same file may be chosen once more, when it was saved anew.
          currentTarget.value = ''
        }}
      />
      <Button onClick={() => input.current?.click()}>{children}</Button>
    </>
  )
}

'use client'

import type { KeyboardEvent, RefCallback } from 'react'
import { useId, useRef, useState } from 'react'
import { Told } from './told'
import { later } from '@/components/later'
import { useListening } from '@/components/use-listening'
import { cn } from './cn'
import { controlHeight, controlLook } from './control-look'
import { useFieldParts } from './field-context'

export interface ComboboxOption {
  value: string
  label: string
  /** Under the label, in small: what tells two of one name apart. Searched as well. */
  detail?: string
}

export type SeekOptions = (words: string, signal: AbortSignal) => Promise<readonly ComboboxOption[]>

interface ComboboxProps {
  /** Read aloud; a Field around it has its own, seen. */
  label: string
  options: readonly ComboboxOption[]
  /** Finds more by the words typed, where the options are only the first of many. What was chosen has to be an option by the next render. */
  seek?: SeekOptions
  /** The chosen one’s value; empty for none. */
  value?: string
  defaultValue?: string
  onChange?: (value: string) => void
  /** For a form: the value goes along under this name. Without JavaScript it is the platform’s own list. */
  name?: string
  /** Without a Field around it. */
  id?: string
  /** While nothing is chosen. */
  placeholder?: string
  /** When the words typed find nothing. */
  none?: string
  /** It narrows what is listed, so it shows that it does. */
  active?: boolean
  disabled?: boolean
  'aria-describedby'?: string | undefined
  'aria-invalid'?: true | undefined
  ref?: RefCallback<HTMLElement>
  className?: string
}

const useList = later(() => import('./combobox-list'))

/** One of many: articles, people, sources. Opened, or by the first letter, it is searched; arrows step, Enter takes. */
export function Combobox(props: ComboboxProps) {
  const { label, options, name, placeholder = 'Choose…', none = 'No results.', onChange, className } = props
  const field = useFieldParts()
  const listId = useId()
  const id = field.id ?? props.id
  const list = useList()
  const listens = useListening()
  const trigger = useRef<HTMLButtonElement>(null)
  /** What was typed on it before the list could take it; null while it is closed. */
  const [words, setWords] = useState<string | null>(null)
  /** Enter was pressed before the list was there. */
  const [takesFirst, setTakesFirst] = useState(false)
  const close = () => {
    setWords(null)
    setTakesFirst(false)
  }
  const open = words !== null && list !== null
  const [own, setOwn] = useState(props.defaultValue ?? '')
  const value = props.value ?? own
  const chosen = options.find((option) => option.value === value)
  const take = (option: ComboboxOption) => {
    setOwn(option.value)
    onChange?.(option.value)
    close()
  }
  const openByKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.nativeEvent.isComposing || props.disabled) return
    const isAsked = words !== null && list === null
    const isLetter = event.key.length === 1 && (event.key !== ' ' || isAsked)
    if (isAsked && event.key === 'Enter') setTakesFirst(true)
    else if (isAsked && event.key === 'Backspace') setWords(words.slice(0, -1))
    else if (isLetter || event.key === 'ArrowDown' || event.key === 'ArrowUp')
      setWords((before) => (before ?? '') + (isLetter ? event.key : ''))
    else return
    event.preventDefault()
  }
  return (
    <>
      <button
        {...field}
        {...(id === undefined || field.id === undefined
          ? { 'aria-label': label }
          : { 'aria-labelledby': `${id}-label ${id}` })}
        {...(props['aria-invalid'] && { 'aria-invalid': true })}
        {...(props['aria-describedby'] !== undefined && { 'aria-describedby': props['aria-describedby'] })}
        id={id}
        ref={(button) => {
          trigger.current = button
          return props.ref?.(button) ?? undefined
        }}
        type="button"
        role="combobox"
        aria-expanded={open}
        aria-controls={open ? listId : undefined}
        aria-haspopup="listbox"
        disabled={props.disabled}
        onClick={() => {
          if (words === null) setWords('')
          else close()
        }}
        onKeyDown={openByKey}
        className={cn(
          controlLook,
          controlHeight,
          'relative inline-flex cursor-pointer items-center pe-6 text-start noscript:hidden',
          props.active && 'border-accent inset-ring inset-ring-accent',
          className,
        )}
      >
        <span className={cn('min-w-0 flex-1 truncate', chosen === undefined && 'text-faint')}>
          {chosen?.label ?? placeholder}
        </span>
        <i
          aria-hidden="true"
          className="pointer-events-none absolute end-1.5 size-3.5 bg-muted mask-(--caret) mask-contain mask-center mask-no-repeat forced:bg-[CanvasText]"
        />
      </button>
      {name !== undefined && listens && <Told name={name} value={value} />}
      {name !== undefined && (
        <noscript>
          <select
            name={name}
            defaultValue={value}
            aria-label={label}
            className={cn(controlLook, controlHeight, className)}
          >
            {!options.some((option) => option.value === '') && <option value="">{placeholder}</option>}
            {options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        </noscript>
      )}
      {open && (
        <list.ComboboxList
          {...{ label, options, value, none, words, takesFirst, trigger }}
          seek={props.seek ?? null}
          id={listId}
          onTake={take}
          onClose={close}
        />
      )}
    </>
  )
}

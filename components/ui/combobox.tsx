'use client'

import { Command } from 'cmdk'
import { Popover } from 'radix-ui'
import { useState } from 'react'
import { cn } from './cn'
import { controlHeight, controlLook } from './control-look'
import { useFieldParts } from './field-context'
import { floating } from './floating'

export interface ComboboxOption {
  value: string
  label: string
  /** Under the label, in small: what tells two of one name apart. Searched as well. */
  detail?: string
}

interface ComboboxProps {
  /** Read aloud; a Field around it has its own, seen. */
  label: string
  options: readonly ComboboxOption[]
  /** The chosen one’s value; empty for none. */
  value?: string
  defaultValue?: string
  onChange?: (value: string) => void
  /** For a form: the value goes along under this name. */
  name?: string
  /** While nothing is chosen. */
  placeholder?: string
  /** When the words typed find nothing. */
  none?: string
  /** Told the words typed, where the server does the searching; `options` are then what it found. */
  onSearch?: (words: string) => void
  className?: string
}

/** One of many: articles, people, sources. Opened, it is searched by typing; arrows step, Enter takes. */
export function Combobox(props: ComboboxProps) {
  const { label, options, name, placeholder = 'Choose…', none = 'No results.', onSearch, onChange, className } = props
  const { id, ...parts } = useFieldParts()
  const [open, setOpen] = useState(false)
  const [own, setOwn] = useState(props.defaultValue ?? '')
  const [taken, setTaken] = useState<ComboboxOption | undefined>()
  const value = props.value ?? own
  // What was taken stays named when a later search no longer finds it.
  const chosen = options.find((option) => option.value === value) ?? (taken?.value === value ? taken : undefined)
  const take = (option: ComboboxOption) => {
    setOwn(option.value)
    setTaken(option)
    onChange?.(option.value)
    setOpen(false)
  }
  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger
        id={id}
        {...parts}
        role="combobox"
        aria-expanded={open}
        aria-haspopup="listbox"
        {...(id === undefined ? { 'aria-label': label } : { 'aria-labelledby': `${id}-label ${id}` })}
        className={cn(
          controlLook,
          controlHeight,
          'relative inline-flex cursor-pointer items-center pe-6 text-start',
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
      </Popover.Trigger>
      {name !== undefined && <input type="hidden" name={name} value={value} />}
      <Popover.Portal>
        <Popover.Content
          aria-label={label}
          align="start"
          sideOffset={4}
          collisionPadding={8}
          className={cn(
            floating,
            'w-80 max-w-[calc(100vw-1rem)] min-w-(--radix-popover-trigger-width) overflow-hidden',
          )}
        >
          <Command label={label} shouldFilter={onSearch === undefined} defaultValue={value}>
            <Command.Input
              autoFocus
              placeholder="Search"
              {...(onSearch && { onValueChange: onSearch })}
              className="h-9 w-full border-b border-hairline bg-transparent px-3 text-ui outline-none placeholder:text-faint max-phone:h-11"
            />
            <Command.List className="max-h-72 [scrollbar-width:thin] overflow-auto p-1">
              <Command.Empty className="px-3 py-2 text-muted">{none}</Command.Empty>
              {options.map((option) => (
                <Command.Item
                  key={option.value}
                  value={option.value}
                  keywords={[option.label, option.detail ?? '']}
                  onSelect={() => {
                    take(option)
                  }}
                  className="grid min-h-8 cursor-default content-center rounded-md px-2 py-1 data-[selected=true]:bg-active max-phone:min-h-11"
                >
                  <span className="truncate">{option.label}</span>
                  {option.detail !== undefined && (
                    <span className="truncate text-small text-muted">{option.detail}</span>
                  )}
                </Command.Item>
              ))}
            </Command.List>
          </Command>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}

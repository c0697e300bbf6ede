'use client'

import { Command } from 'cmdk'
import { Popover } from 'radix-ui'
import type { RefObject } from 'react'
import { useEffect, useEffectEvent, useState } from 'react'
import { useSought } from '@/components/shell/use-sought'
import { says } from '@/lib/domain/text/fold'
import { cn } from './cn'
import type { ComboboxOption, SeekOptions } from './combobox'
import { floating } from './floating'

interface ComboboxListProps {
  id: string
  label: string
  options: readonly ComboboxOption[]
  value: string
  none: string
  seek: SeekOptions | null
  /** Typed before the list was there. */
  words: string
  /** Enter was pressed as well: the first that they find is taken at once. */
  takesFirst: boolean
  trigger: RefObject<HTMLElement | null>
  onTake: (option: ComboboxOption) => void
  onClose: () => void
}

/** 1 where every word typed stands in what is read of an option, whatever its accents; its value is an id, and no word of it. */
const matches = (_value: string, words: string, read: readonly string[] = []) => (says(read.join(' '), words) ? 1 : 0)

const readOf = ({ label, detail = '' }: ComboboxOption) => [label, detail]

/** An option that stands for none has no value, which cmdk can’t step to. */
const key = (value: string) => `=${value}`

/** What an open Combobox shows: the words to search by, and what they find. */
export function ComboboxList(props: ComboboxListProps) {
  const { id, label, value, none, seek, words, takesFirst, trigger, onTake, onClose } = props
  const [typed, setTyped] = useState(words)
  const sought = useSought(seek === null ? '' : typed.trim(), async (asked, signal) => ({
    words: asked,
    found: (await seek?.(asked, signal)) ?? [],
  }))
  const found = new Set(sought?.found.map((option) => option.value))
  const given = new Set(props.options.map((option) => option.value))
  const options = [...props.options, ...(sought?.found ?? []).filter((option) => !given.has(option.value))]
  // What was found by words that it doesn’t show is shown as long as these are the words. cmdk reads them once, so it is another entry.
  const wordsOf = (option: ComboboxOption) => (sought && found.has(option.value) ? sought.words : '')
  // At once, not once the list is gone: the next key may come before that, and is meant for the button or for the page.
  const focusBack = () => trigger.current?.focus()
  const take = (option: ComboboxOption) => {
    focusBack()
    onTake(option)
  }
  const takeFirst = useEffectEvent(() => {
    const first = options.find((option) => says(readOf(option).join(' '), words))
    if (first) take(first)
  })
  useEffect(() => {
    if (takesFirst) takeFirst()
  }, [takesFirst])
  return (
    <Popover.Root
      open
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
    >
      <Popover.Anchor virtualRef={trigger} />
      <Popover.Portal>
        <Popover.Content
          id={id}
          aria-label={label}
          align="start"
          sideOffset={4}
          collisionPadding={8}
          onInteractOutside={(event) => {
            // A press on its own button closes it by itself.
            if (event.target instanceof Node && trigger.current?.contains(event.target)) event.preventDefault()
          }}
          onEscapeKeyDown={focusBack}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
          }}
          className={cn(
            floating,
            'w-80 max-w-[calc(100vw-1rem)] min-w-(--radix-popover-trigger-width) overflow-hidden',
          )}
        >
          <Command
            label={label}

            filter={matches}
            {...(words === '' && { defaultValue: key(value) })}
          >
            <Command.Input
              autoFocus
              placeholder="Search"
              value={typed}
              onValueChange={setTyped}
              className="h-9 w-full border-b border-hairline bg-transparent px-3 text-ui outline-none placeholder:text-faint max-phone:h-11"
            />
            <Command.List className="max-h-72 [scrollbar-width:thin] overflow-auto p-1">
              <Command.Empty className="px-3 py-2 text-muted">{none}</Command.Empty>
              {options.map((option) => (
                <Command.Item
                  key={`${option.value} ${wordsOf(option)}`}
                  value={key(option.value)}
                  keywords={[...readOf(option), wordsOf(option)]}
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

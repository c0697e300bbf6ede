'use client'

import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { useListening } from '@/components/use-listening'
import { Button } from '@/components/ui/button'

/** So long after the last key the words are looked for, in milliseconds. */
const TYPED = 300

interface FilterFormProps {
  /** What a screen reader calls it. */
  label: string
  /** The list that it narrows. */
  path: string
  /** What the fields say, by their names, as the page came. */
  says: Readonly<Record<string, string>>
  className?: string
  children: ReactNode
}

const asQuery = (entries: Iterable<[string, string]>): string => {
  const said = [...entries].filter(([, value]) => value !== '')
  return new URLSearchParams(said.sort(([a], [b]) => a.localeCompare(b))).toString()
}

const queryIn = (form: HTMLFormElement) =>
  asQuery([...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))

/** Whether it says something else than it was drawn with. */
function isChanged(control: Element): boolean {
  if (control instanceof HTMLSelectElement) {
    const drawn = [...control.options].find((option) => option.defaultSelected) ?? control.options[0]
    return control.value !== drawn?.value
  }
  return control instanceof HTMLInputElement && control.type === 'search' && control.value !== control.defaultValue
}

/**
 * The filters of a list that has an address for each choice. What is chosen narrows the list at once, what is typed a moment after the
 * last key; without JavaScript it is a plain form. Its fields are drawn anew when somebody else changed the address, as Back does, and
 * never while a person types in them.
 */
export function FilterForm({ label, path, says, className, children }: FilterFormProps) {
  const router = useRouter()
  const form = useRef<HTMLFormElement>(null)
  const timer = useRef(0)
  const query = asQuery(Object.entries(says))
  /** The address as it came last, how often the fields were drawn, and what they asked for since that has not come yet. */
  const [drawn, setDrawn] = useState<{ query: string; round: number; asked: string[] }>({ query, round: 0, asked: [] })
  if (drawn.query !== query) {
    const own = drawn.asked.indexOf(query)
    const { round, asked } = drawn
    setDrawn(own === -1 ? { query, round: round + 1, asked: [] } : { query, round, asked: asked.slice(own + 1) })
  }
  const ask = (fields: HTMLFormElement) => {
    window.clearTimeout(timer.current)
    const asked = queryIn(fields)
    if (asked === (drawn.asked.at(-1) ?? query)) return
    setDrawn((before) => ({ ...before, asked: [...before.asked, asked] }))
    router.replace(asked === '' ? path : `${path}?${asked}`, { scroll: false })
  }
  useEffect(() => {
    const fields = form.current
    if (!fields) return
    // Controls that have no event of the platform's own send one when something is taken in them.
    const onChange = () => {
      ask(fields)
    }
    fields.addEventListener('change', onChange)
    return () => {
      fields.removeEventListener('change', onChange)
    }
  })
  // What was chosen or typed while only the server had drawn the page narrows the list as soon as the page listens.
  const listens = useListening()
  const early = useEffectEvent(() => {
    if (form.current && [...form.current.elements].some(isChanged)) ask(form.current)
  })
  useEffect(() => {
    if (listens) early()
  }, [listens])
  useEffect(
    () => () => {
      window.clearTimeout(timer.current)
    },
    [],
  )
  return (
    <form
      ref={form}
      key={drawn.round}
      method="get"
      action={path}
      role="search"
      aria-label={label}
      className={className}
      onSubmit={(event) => {
        event.preventDefault()
        ask(event.currentTarget)
      }}
      onInput={({ currentTarget, target }) => {
        if (!(target instanceof HTMLInputElement) || target.type !== 'search') return
        window.clearTimeout(timer.current)
        timer.current = window.setTimeout(() => {
          ask(currentTarget)
        }, TYPED)
      }}
    >
      {children}
      <noscript>
        <Button type="submit">Show</Button>
      </noscript>
    </form>
  )
}

'use client'

import { useEffect, useRef, useState } from 'react'
import { hearTyping } from '@/components/actions/typing-keys'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { FORM_KEYS } from '@/components/ui/kbd'
import type { ProposalView } from '@/lib/domain/evidence/proposal'

interface Fields {
  title: string
  url: string
  locator: string
}

interface ProposalFormProps {
  proposal: ProposalView
  onSave: (fields: Fields) => void
  onCancel: () => void
}

/** What a note does not say of its source, or says wrongly; it begins at what is missing. */
export function ProposalForm({ proposal, onSave, onCancel }: ProposalFormProps) {
  const { title, url, locator } = proposal
  const [fields, setFields] = useState<Fields>({ title, url: url ?? '', locator })
  const [refused, setRefused] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const begin = title === '' ? 'title' : 'locator'
  useEffect(() => {
    const control = form.current?.elements.namedItem(begin)
    if (control instanceof HTMLInputElement) control.focus()
  }, [begin])
  const typed = (name: keyof Fields) => ({
    name,
    dir: 'auto' as const,
    value: fields[name],
    onChange: (event: React.ChangeEvent<HTMLInputElement>) => {
      setFields({ ...fields, [name]: event.target.value })
    },
  })
  const isNamed = fields.title.trim() !== ''
  return (
    <form
      ref={form}
      className="grid gap-2 rounded-md border border-edge bg-sunken px-3 py-2.5"
      onSubmit={(event) => {
        event.preventDefault()
        if (isNamed) onSave({ title: fields.title.trim(), url: fields.url.trim(), locator: fields.locator.trim() })
        else setRefused(true)
      }}
      onKeyDown={(event) => {
        hearTyping(event, { leave: onCancel })
      }}
    >
      <Field label="Source name" error={refused && !isNamed ? 'Name the source.' : null}>
        <Input {...typed('title')} />
      </Field>
      <Field label="Where in the source">
        <Input {...typed('locator')} placeholder="p. 4" />
      </Field>
      <Field label="URL (optional)">
        <Input {...typed('url')} dir="ltr" inputMode="url" />
      </Field>
      <p className="flex flex-wrap items-center gap-2">
        <Button tone="primary" type="submit" kbd={FORM_KEYS.send}>
          Save
        </Button>
        <Button tone="plain" kbd={FORM_KEYS.close} onClick={onCancel}>
          Cancel
        </Button>
      </p>
    </form>
  )
}

'use client'

import { useState } from 'react'
import { Checkbox, Choice, Radio } from '@/components/ui/checkbox'
import { Combobox } from '@/components/ui/combobox'
import { DateField } from '@/components/ui/dates/date-field'
import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-area'
import { Part } from './part'

const SOURCES = [
  { value: 'minutes', label: 'Minutes of the city council', detail: 'document, public' },
  { value: 'grant', label: 'Grant offer of the National Bridges Fund', detail: 'document, internal' },
  { value: 'brandt', label: 'Call with Helena Brandt', detail: 'interview, 19 November' },
]

export function FieldStates() {
  const [day, setDay] = useState('')
  const [source, setSource] = useState('')
  return (
    <>
      <Part title="Field">
        <div className="grid grid-cols-2 gap-4 max-phone:grid-cols-1">
          <Field label="Name" hint="As it stands in the byline.">
            <Input defaultValue="Nadia Kessler" />
          </Field>
          <Field label="Email" error="An address has an @ in it.">
            <Input type="email" defaultValue="nadia" />
          </Field>
          <Field label="Empty">
            <Input placeholder="Filter by words" />
          </Field>
          <Field label="Read only">
            <Input readOnly defaultValue="https://desk.example/join/4f1c" />
          </Field>
          <Field label="Why" hint="Grows with its words.">
            <TextArea defaultValue="The minutes say so." />
          </Field>
          <Field label="Replace “March 5, 2024” with" error="Enter different wording or choose another outcome.">
            <TextArea serif defaultValue="March 5, 2024" rows={2} />
          </Field>
          <Field label="Role">
            <Select defaultValue="editor">
              <option value="viewer">Viewer</option>
              <option value="editor">Editor</option>
            </Select>
          </Field>
          <Field label="Basis">
            <Select size="small" defaultValue="document">
              <option value="document">Primary document</option>
            </Select>
          </Field>
          <Field label="Owner" bare>
            <Select active defaultValue="me">
              <option value="anyone">Owner: anyone</option>
              <option value="me">Owner: me</option>
            </Select>
          </Field>
        </div>
      </Part>
      <Part title="Combobox">
        <div className="grid grid-cols-2 gap-4 max-phone:grid-cols-1">
          <Field label="Source" hint={source === '' ? 'None chosen' : `Chosen: ${source}`}>
            <Combobox label="Source" options={SOURCES} value={source} onChange={setSource} />
          </Field>
          <Field label="Article" error="Choose the article.">
            <Combobox label="Article" options={[]} none="No article is called that." />
          </Field>
        </div>
      </Part>
      <Part title="Date field">
        <div className="grid grid-cols-2 gap-4 max-phone:grid-cols-1">
          <Field label="Published" hint={day === '' ? 'No day yet' : `Sent as ${day}`}>
            <DateField label="Published" value={day} onChange={setDay} />
          </Field>
          <Field label="Due" error="A deadline lies ahead.">
            <DateField label="Due" withTime defaultValue="2024-03-05T18:40" />
          </Field>
        </div>
      </Part>
      <Part title="Checkbox and choice">
        <Checkbox label="Only what changed since my last review" defaultChecked />
        <Checkbox label="Remove these words" hint="The sentence is read again without them." />
        <Choice label="Who may see it">
          <Radio name="visibility" value="public" label="Public" hint="May be named to readers." defaultChecked />
          <Radio name="visibility" value="internal" label="Internal" hint="The newsroom only." />
        </Choice>
      </Part>
    </>
  )
}

import { Field } from '@/components/ui/field'
import { Input } from '@/components/ui/input'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-area'
import { SOURCE_KIND_INFO, SOURCE_KINDS } from '@/lib/domain/evidence/source'
import type { SourceDraft } from './use-source-draft'

interface Props {
  draft: SourceDraft
  /** By field name. */
  errors: Record<string, string>
  onChange: (change: Partial<SourceDraft>) => void
}

/** What a source says of itself. */
export function SourceFields({ draft, errors, onChange }: Props) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_10rem] gap-4 max-tablet:grid-cols-1">
      <Field label="Title" id="source-title" error={errors['title']}>
        <Input
          dir="auto"
          value={draft.title}
          onChange={({ target }) => {
            onChange({ title: target.value })
          }}
        />
      </Field>
      <Field label="Kind" id="source-kind">
        <Select
          value={draft.kind}
          onChange={({ target }) => {
            const kind = SOURCE_KINDS.find((one) => one === target.value)
            if (kind) onChange({ kind })
          }}
        >
          {SOURCE_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {SOURCE_KIND_INFO[kind].label}
            </option>
          ))}
        </Select>
      </Field>
      <Field label="URL (optional)" id="source-url" error={errors['url']} className="col-span-full">
        <Input
          inputMode="url"
          placeholder="https://"
          value={draft.url}
          onChange={({ target }) => {
            onChange({ url: target.value })
          }}
        />
      </Field>
      <Field label="Note for the desk" id="source-note" error={errors['note']} className="col-span-full">
        <TextArea
          dir="auto"
          rows={3}
          placeholder="Who has it, how to ask for it, what it is good for"
          value={draft.note}
          onChange={({ target }) => {
            onChange({ note: target.value })
          }}
        />
      </Field>
    </div>
  )
}

import { Field } from '@/components/ui/field'
import { Segments } from '@/components/ui/segments'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-area'
import { CORRECTION_TYPE_INFO, CORRECTION_TYPES } from '@/lib/domain/corrections/correction'
import type { DraftWords } from './draft-words'
import { TEMPLATES } from './templates'

interface DraftFieldsProps {
  words: DraftWords
  onType: (changed: Partial<DraftWords>) => void
}

/** Type, Was, Now, and the note to readers. */
export function DraftFields({ words, onType }: DraftFieldsProps) {
  const sides = [
    ['wrong', 'Was'],
    ['right', 'Now'],
  ] as const
  return (
    <>
      <div className="grid gap-1.5">
        <p className="text-small font-medium text-muted" aria-hidden="true">
          Type
        </p>
        <Segments
          label="Type"
          value={words.type}
          onChange={(type) => {
            onType({ type })
          }}
          options={CORRECTION_TYPES.map((value) => ({ value, label: CORRECTION_TYPE_INFO[value].label }))}
        />
        <p className="text-small text-muted">{CORRECTION_TYPE_INFO[words.type].when}</p>
      </div>
      <div className="grid grid-cols-2 gap-3 max-phone:grid-cols-1">
        {sides.map(([field, label]) => (
          <Field key={field} label={label} id={field}>
            <TextArea
              serif
              rows={4}
              maxLength={20_000}
              dir="auto"
              value={words[field]}
              onChange={(event) => {
                onType({ [field]: event.target.value })
              }}
            />
          </Field>
        ))}
      </div>
      <div className="relative">
        <Select
          className="absolute end-0 -top-1.5 [&>select]:h-6 [&>select]:min-h-6 [&>select]:text-small"
          aria-label="Newsroom template"
          value=""
          onChange={(event) => {
            const template = TEMPLATES.find(({ label }) => label === event.target.value)
            if (template) onType({ note: words.note.trim() ? `${words.note.trim()}\n${template.note}` : template.note })
          }}
        >
          <option value="">Template</option>
          {TEMPLATES.map(({ label }) => (
            <option key={label}>{label}</option>
          ))}
        </Select>
        <Field
          label="Note to readers"
          id="note"
          hint={`Says what was wrong and what is right. ${words.note.length} characters.`}
        >
          <TextArea
            serif
            className="mt-1"
            rows={5}
            maxLength={20_000}
            dir="auto"
            value={words.note}
            onChange={(event) => {
              onType({ note: event.target.value })
            }}
          />
        </Field>
      </div>
    </>
  )
}

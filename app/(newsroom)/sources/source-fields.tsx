import { FieldError } from '@/components/field-error'
import { SOURCE_KIND_INFO, SOURCE_KINDS } from '@/lib/domain/evidence/source'
import type { SourceDraft } from './use-source-draft'

interface Props {
  draft: SourceDraft
  /** By field name. */
  errors: Record<string, string>
  onChange: (change: Partial<SourceDraft>) => void
}

const describedBy = (errors: Record<string, string>, name: string) =>
  errors[name] ? { 'aria-invalid': true, 'aria-describedby': `source-${name}-error` } : {}

/** What a source says of itself. */
export function SourceFields({ draft, errors, onChange }: Props) {
  return (
    <div className="source-fields">
      <div className="field">
        <label htmlFor="source-title">Title</label>
        <input
          className="input"
          id="source-title"
          dir="auto"
          value={draft.title}
          {...describedBy(errors, 'title')}
          onChange={({ target }) => {
            onChange({ title: target.value })
          }}
        />
        <FieldError id="source-title-error" message={errors['title']} />
      </div>
      <div className="field">
        <label htmlFor="source-kind">Kind</label>
        <select
          className="select"
          id="source-kind"
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
        </select>
      </div>
      <div className="field wide">
        <label htmlFor="source-url">URL (optional)</label>
        <input
          className="input"
          id="source-url"
          inputMode="url"
          placeholder="https://"
          value={draft.url}
          {...describedBy(errors, 'url')}
          onChange={({ target }) => {
            onChange({ url: target.value })
          }}
        />
        <FieldError id="source-url-error" message={errors['url']} />
      </div>
      <div className="field wide">
        <label htmlFor="source-note">Note for the desk</label>
        <textarea
          className="input"
          id="source-note"
          dir="auto"
          rows={3}
          placeholder="Who has it, how to ask for it, what it is good for"
          value={draft.note}
          {...describedBy(errors, 'note')}
          onChange={({ target }) => {
            onChange({ note: target.value })
          }}
        />
        <FieldError id="source-note-error" message={errors['note']} />
      </div>
    </div>
  )
}

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
      <fieldset className="field">
        <legend>Type</legend>
        <div className="tabs wide radios">
          {CORRECTION_TYPES.map((type) => (
            <label key={type}>
              <input
                className="sr"
                type="radio"
                name="type"
                value={type}
                checked={words.type === type}
                onChange={() => {
                  onType({ type })
                }}
              />
              {CORRECTION_TYPE_INFO[type].label}
            </label>
          ))}
        </div>
        <p className="fine">{CORRECTION_TYPE_INFO[words.type].when}</p>
      </fieldset>
      <div className="halves roomy">
        {sides.map(([field, label]) => (
          <div className="field" key={field}>
            <label htmlFor={field}>{label}</label>
            <textarea
              className="input serif"
              id={field}
              rows={4}
              maxLength={20_000}
              dir="auto"
              value={words[field]}
              onChange={(event) => {
                onType({ [field]: event.target.value })
              }}
            />
          </div>
        ))}
      </div>
      <div className="field">
        <div className="label-line">
          <label htmlFor="note">Note to readers</label>
          <span className="picker">
            <select
              className="select short"
              aria-label="House template"
              value=""
              onChange={(event) => {
                const template = TEMPLATES.find(({ label }) => label === event.target.value)
                if (template)
                  onType({ note: words.note.trim() ? `${words.note.trim()}\n${template.note}` : template.note })
              }}
            >
              <option value="">Template</option>
              {TEMPLATES.map(({ label }) => (
                <option key={label}>{label}</option>
              ))}
            </select>
          </span>
        </div>
        <textarea
          className="input serif"
          id="note"
          rows={5}
          maxLength={20_000}
          dir="auto"
          aria-describedby="note-hint"
          value={words.note}
          onChange={(event) => {
            onType({ note: event.target.value })
          }}
        />
        <p className="fine" id="note-hint">
          Says what was wrong and what is right. {words.note.length} characters.
        </p>
      </div>
    </>
  )
}

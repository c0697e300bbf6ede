import { CORRECTION_TYPE_INFO, CORRECTION_TYPES } from '@/lib/domain/corrections/correction'
import type { ReadFilter } from '@/lib/publishing/filter'

interface FilterFormProps extends Pick<ReadFilter, 'typed' | 'ignored'> {
  sections: readonly string[]
}

/** A plain GET form: what is asked for stands in the address. */
export function FilterForm({ typed, ignored, sections }: FilterFormProps) {
  return (
    <>
      <form className="sift" method="get" action="/corrections" role="search" aria-label="Filter corrections">
        <div className="field">
          <label htmlFor="q">Words</label>
          <input className="input" id="q" name="q" type="search" maxLength={200} defaultValue={typed.q} dir="auto" />
        </div>
        <div className="field">
          <label htmlFor="type">Type</label>
          <span className="picker">
            <select className="select" id="type" name="type" defaultValue={typed.type}>
              <option value="">All types</option>
              {CORRECTION_TYPES.map((type) => (
                <option key={type} value={type}>
                  {CORRECTION_TYPE_INFO[type].label}
                </option>
              ))}
            </select>
          </span>
        </div>
        <div className="field">
          <label htmlFor="section">Section</label>
          <span className="picker">
            <select className="select" id="section" name="section" defaultValue={typed.section}>
              <option value="">All sections</option>
              {sections.map((section) => (
                <option key={section}>{section}</option>
              ))}
            </select>
          </span>
        </div>
        <div className="field">
          <label htmlFor="from">From</label>
          <input
            className="input"
            id="from"
            name="from"
            placeholder="2026-01"
            maxLength={10}
            defaultValue={typed.from}
          />
        </div>
        <div className="field">
          <label htmlFor="to">To</label>
          <input className="input" id="to" name="to" placeholder="2026-03" maxLength={10} defaultValue={typed.to} />
        </div>
        <button className="button" type="submit">
          Show
        </button>
      </form>
      {ignored.length > 0 && (
        <div className="left-out" role="status">
          {ignored.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      )}
    </>
  )
}

'use client'

import { Button } from '@/components/ui/button'
import { useForm } from '@/components/use-form'
import type { ImportView } from '@/lib/domain/newsroom/reference-view'
import { importFacts } from './actions'
import { NOTHING_IMPORTED } from './import-state'

/** Brings a CSV file in; refused rows are told with their reasons before anything is written. */
export function ImportForm() {
  const { state, form, pending } = useForm(importFacts, {
    initial: NOTHING_IMPORTED,
    keep: 'import-facts',
    isDone: ({ result }) => result?.imported === true,
  })
  const { result, refused } = state
  const { csv = '', facts = 'terms', name = '' } = state.values
  const good = result ? result.added + result.changed : 0
  return (
    <>
      <section id="import">
        <h2>Import from CSV</h2>
        {result && <Result result={result} name={name} />}
        {refused !== null && (
          <p className="error" role="alert">
            <i className="glyph" />
            {refused}
          </p>
        )}
        {result && !result.imported && good > 0 && (
          <form action={form.action} onSubmit={form.onSubmit}>
            <input type="hidden" name="name" value={name} />
            <input type="hidden" name="facts" value={facts} />
            <input type="hidden" name="csv" value={csv} />
            <input type="hidden" name="goodOnly" value="on" />
            <Button tone="primary" type="submit" refused={pending}>
              Import the {good} good {good === 1 ? 'row' : 'rows'}
            </Button>
          </form>
        )}
        <form key={result?.imported ? 'new' : csv} {...form} className="stack">
          <div className="field">
            <label htmlFor="import-facts">Rows of</label>
            <span className="picker">
              <select className="select" id="import-facts" name="facts" defaultValue={facts}>
                <option value="terms">Office holders</option>
                <option value="events">Dated events</option>
              </select>
            </span>
          </div>
          <div className="field">
            <label htmlFor="import-file">File</label>
            <input className="input" id="import-file" name="file" type="file" accept=".csv,text/csv,text/plain" />
          </div>
          <div className="field">
            <label htmlFor="import-csv">or pasted rows</label>
            <textarea className="input" id="import-csv" name="csv" rows={4} spellCheck={false} defaultValue={csv} />
          </div>
          <Button type="submit" refused={pending}>
            Import
          </Button>
          <p className="fine">
            The first row names the columns: person; office; from; until; source, and where you have them jurisdiction,
            also called, shared. For events: event; date or from and until; also called; source.
          </p>
        </form>
      </section>
      {result && result.refused.length > 0 && (
        <section>
          <h2>Refused rows</h2>
          <ol className="bad-rows">
            {result.refused.map(({ row, raw, error }) => (
              <li key={row}>
                <span className="count">row {row}</span>
                <span className="raw" dir="auto">
                  {raw}
                </span>
                <p className="error">
                  <i className="glyph" />
                  <span>{error}</span>
                </p>
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  )
}

function Result({ result, name }: { result: ImportView; name: string }) {
  const { added, changed, same, refused, imported } = result
  return (
    <div role="status">
      <p>
        {name !== '' && <b className="strong">{name}: </b>}
        {imported ? 'The rows are imported.' : 'Nothing is imported yet.'}
      </p>
      <ul className="tally">
        <li data-finding="confirmed">
          <span className="state">
            <i className="glyph" />
            <b className="strong">{added}</b> {imported ? 'added' : 'to add'}
          </span>
        </li>
        <li data-finding="confirmed" data-stage="stale">
          <span className="state">
            <i className="glyph stage" />
            <b className="strong">{changed}</b> {imported ? 'changed' : 'to change'}
          </span>
        </li>
        <li data-finding="open">
          <span className="state">
            <i className="glyph" />
            <b className="strong">{same}</b> the same
          </span>
        </li>
        <li data-finding="wrong">
          <span className="state">
            <i className="glyph" />
            <b className="strong">{refused.length}</b> refused
          </span>
        </li>
      </ul>
    </div>
  )
}

'use client'

import { Badge } from '@/components/ui/badge'
import { ErrorNote } from '@/components/ui/error-note'
import { Field } from '@/components/ui/field'
import { FileInput } from '@/components/ui/file-input'
import { PanePart } from '@/components/ui/pane'
import { Select } from '@/components/ui/select'
import { TextArea } from '@/components/ui/text-area'
import { Button } from '@/components/ui/button'
import { Hidden } from '@/components/ui/hidden'
import { useForm } from '@/components/use-form'
import type { ImportView } from '@/lib/domain/newsroom/reference-view'
import { importFacts } from './actions'
import { NOTHING_IMPORTED } from './import-state'

/** Refused rows that are shown at once: whoever has more sees what they have in common. */
const SHOWN = 100
/** Characters of a refused row that are shown. */
const RAW = 300

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
      <PanePart title="Import from CSV" id="import">
        {result && <Result result={result} name={name} />}
        {refused !== null && <ErrorNote role="alert">{refused}</ErrorNote>}
        {result && !result.imported && good > 0 && (
          <form action={form.action} onSubmit={form.onSubmit}>
            <Hidden name="name" value={name} />
            <Hidden name="facts" value={facts} />
            <Hidden name="csv" value={csv} />
            <Hidden name="goodOnly" value="on" />
            <Button tone="primary" type="submit" refused={pending}>
              Import the {good} valid {good === 1 ? 'row' : 'rows'}
            </Button>
          </form>
        )}
        <form key={result?.imported ? 'new' : csv} {...form} className="grid gap-3 [&>button]:justify-self-start">
          <Field label="Rows of" id="import-facts">
            <Select name="facts" defaultValue={facts}>
              <option value="terms">Office holders</option>
              <option value="events">Dated events</option>
            </Select>
          </Field>
          <Field label="File" id="import-file">
            <FileInput name="file" accept=".csv,text/csv,text/plain" />
          </Field>
          <Field label="or pasted rows" id="import-csv">
            <TextArea name="csv" rows={4} spellCheck={false} defaultValue={csv} />
          </Field>
          <Button type="submit" refused={pending}>
            Import
          </Button>
          <p className="text-small text-muted">
            The first row names the columns: person; office; from; until; source, and where you have them jurisdiction,
            also called, shared. For events: event; date or from and until; also called; source.
          </p>
        </form>
      </PanePart>
      {result && result.refused.length > 0 && (
        <PanePart title="Refused rows">
          <ol>
            {result.refused.slice(0, SHOWN).map(({ row, raw, error }) => (
              <li
                key={row}
                className="grid grid-cols-[3.5rem_minmax(0,1fr)] gap-x-2 gap-y-0.5 border-t border-hairline py-2"
              >
                <span className="text-faint tabular-nums">row {row}</span>
                <span className="font-text text-excerpt" dir="auto">
                  {raw.length > RAW ? `${raw.slice(0, RAW)} …` : raw}
                </span>
                <ErrorNote className="col-start-2">{error}</ErrorNote>
              </li>
            ))}
          </ol>
          {result.refused.length > SHOWN && (
            <p className="text-muted">
              The first {SHOWN} of {result.refused.length.toLocaleString('en-GB')}.
            </p>
          )}
        </PanePart>
      )}
    </>
  )
}

function Result({ result, name }: { result: ImportView; name: string }) {
  const { added, changed, same, refused, imported } = result
  return (
    <div role="status">
      <p>
        {name !== '' && <b className="font-semibold">{name}: </b>}
        {imported ? 'Imported.' : 'Nothing imported yet.'}
      </p>
      <ul className="grid grid-cols-[7rem_1fr] gap-x-4 gap-y-1">
        <li>
          <Badge finding="confirmed">
            <b className="font-semibold">{added}</b> {imported ? 'added' : 'to add'}
          </Badge>
        </li>
        <li>
          <Badge finding="confirmed" stage="stale" sign="stage">
            <b className="font-semibold">{changed}</b> {imported ? 'changed' : 'to change'}
          </Badge>
        </li>
        <li>
          <Badge finding="open">
            <b className="font-semibold">{same}</b> unchanged
          </Badge>
        </li>
        <li>
          <Badge finding="wrong">
            <b className="font-semibold">{refused.length}</b> refused
          </Badge>
        </li>
      </ul>
    </div>
  )
}

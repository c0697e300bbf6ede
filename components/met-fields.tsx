'use client'

import { Segments } from '@/components/ui/segments'
import type { MetField } from './typed-over'

interface MetFieldsProps<Field extends string> {
  /** What was changed: "these details". */
  what: string
  met: readonly MetField<Field>[]
  labels: Record<Field, string>
  /** A value as it is read; as it stands by default. */
  say?: (field: Field, value: string) => string
  onChoose: (field: Field, takes: 'mine' | 'theirs') => void
}

/** What somebody else changed while this person typed, field by field; where both did, one of the two is chosen. */
export function MetFields<Field extends string>({ what, met, labels, say, onChoose }: MetFieldsProps<Field>) {
  if (met.length === 0) return null
  const said = (field: Field, value: string) => (say ? say(field, value) : value) || '(empty)'
  return (
    <section
      className="grid gap-2 rounded-md border border-edge bg-sunken px-4 py-3"
      aria-label="Somebody saved first"
      role="group"
    >
      <p>
        <b className="font-semibold">Somebody else changed {what} while you wrote.</b> What you typed is kept.
      </p>
      <ul className="grid gap-2">
        {met.map(({ field, was, theirs, mine, takes }) => (
          <li key={field} className="grid gap-1 border-t border-hairline pt-2">
            <span className="text-small font-medium text-muted">{labels[field]}</span>
            <dl className="grid grid-cols-[3.5rem_minmax(0,1fr)] gap-x-2 gap-y-0.5 [&>dd]:wrap-anywhere [&>dt]:text-muted">
              <dt>Was</dt>
              <dd dir="auto">{said(field, was)}</dd>
              <dt>Theirs</dt>
              <dd dir="auto">{said(field, theirs)}</dd>
              {mine !== null && (
                <>
                  <dt>Yours</dt>
                  <dd dir="auto">{said(field, mine)}</dd>
                </>
              )}
            </dl>
            {mine !== null && (
              <Segments
                className="justify-self-start"
                size="small"
                label={`${labels[field]}: which one`}
                value={takes}
                options={[
                  { value: 'mine', label: 'Keep yours' },
                  { value: 'theirs', label: 'Take theirs' },
                ]}
                onChange={(chosen) => {
                  onChoose(field, chosen)
                }}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

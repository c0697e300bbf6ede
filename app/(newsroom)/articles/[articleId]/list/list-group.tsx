import type { ReactNode } from 'react'

/** Rows under a heading, in a list of which one row is chosen; without a name just the rows. */
export function ListGroup({ name, count, children }: { name: string | null; count: number; children: ReactNode }) {
  if (name === null) return children
  return (
    <div role="group" aria-label={`${name}, ${count}`}>
      <p
        className="sticky top-0 z-1 flex justify-between border-b border-hairline bg-rail px-3.5 py-1 text-small font-semibold print:static print:bg-transparent"
        aria-hidden="true"
      >
        {name} <span className="font-normal text-muted tabular-nums">{count}</span>
      </p>
      {children}
    </div>
  )
}

/** The rows in the group that is to be checked first, and the others. */
export function inParts<Row>(rows: readonly Row[], first: number): { name: string | null; rows: readonly Row[] }[] {
  if (first === 0) return [{ name: null, rows }]
  return [
    { name: 'Check first', rows: rows.slice(0, first) },
    { name: 'Then', rows: rows.slice(first) },
  ].filter((part) => part.rows.length > 0)
}

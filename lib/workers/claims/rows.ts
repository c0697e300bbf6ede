/** So many rows are written by one statement: the next turn of the event loop comes soon, whatever an article has. */
const AT_ONCE = 1_000

/** Rows as the texts that PostgreSQL reads with jsonb_to_recordset: each a JSON array of at most 1,000 of them. */
export function inParts(rows: readonly unknown[]): string[] {
  const parts: string[] = []
  for (let from = 0; from < rows.length; from += AT_ONCE) parts.push(JSON.stringify(rows.slice(from, from + AT_ONCE)))
  return parts
}

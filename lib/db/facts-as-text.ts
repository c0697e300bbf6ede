import 'server-only'
import { db } from './client'
import { Prisma } from './generated/client'
import type { Transaction } from './transaction'

const ALL_FACTS = Prisma.sql`json_build_object(
  'terms', (SELECT coalesce(json_agg(json_build_object('id', id, 'office', office, 'jurisdiction', jurisdiction,
      'holder', holder, 'aliases', aliases, 'from', from_date, 'to', to_date, 'shared', shared, 'source', source)
    ORDER BY jurisdiction, office, from_date DESC, id), '[]') FROM office_terms),
  'events', (SELECT coalesce(json_agg(json_build_object('id', id, 'name', name, 'aliases', aliases, 'date', "date",
      'from', from_date, 'to', to_date, 'source', source)
    ORDER BY name, id), '[]') FROM dated_events))::text`

/**
 * All reference facts of the desk in JSON, in the order of its files: `{"terms": […], "events": […]}`, each with its id. Rows would be
 * built one by one on the event loop; this goes into a thread as it is. For what compares a file with all of them, in its transaction.
 */
export async function factsAsText(tx: Pick<Transaction, '$queryRaw'>): Promise<string> {
  const [row] = await tx.$queryRaw<{ facts: string }[]>`SELECT ${ALL_FACTS} AS facts`
  return row?.facts ?? '{"terms":[],"events":[]}'
}

/** All reference facts as `factsAsText` gives them, and the version they are of. */
export interface KeptFacts {
  version: string
  /** UTF-8, in memory that threads share: as long as the facts stay, nobody copies them. */
  json: SharedArrayBuffer
}

const kept = globalThis as typeof globalThis & { galleyFacts?: KeptFacts }

const shared = (text: string) => {
  const bytes = new TextEncoder().encode(text)
  const json = new SharedArrayBuffer(bytes.byteLength)
  new Uint8Array(json).set(bytes)
  return json
}

/**
 * The reference facts of the desk as they are now. The process keeps those it read last: it asks for their version, and for the facts
 * themselves only when they are others. Both are answered by one statement, so they belong together whoever writes meanwhile.
 */
export async function currentFacts(): Promise<KeptFacts> {
  const known = kept.galleyFacts
  const [row] = await db().$queryRaw<{ version: string; facts: string | null }[]>`
    SELECT version, CASE WHEN version IS DISTINCT FROM ${known?.version ?? null}::uuid THEN ${ALL_FACTS} END AS facts FROM reference_version`
  if (!row) throw new Error('The row that tells the version of the reference facts is missing.')
  if (row.facts !== null) return (kept.galleyFacts = { version: row.version, json: shared(row.facts) })
  if (known?.version !== row.version) throw new Error('The reference facts did not come.')
  return known
}

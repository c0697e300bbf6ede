import 'server-only'
import { db } from './client'
import type { Transaction } from './transaction'

/**
 * All reference facts of the desk in JSON, in the order of its files: `{"terms": […], "events": […]}`, each with its id. Rows would be
 * built one by one on the event loop; this goes into a thread as it is.
 */
export async function factsAsText(tx: Pick<Transaction, '$queryRaw'> = db()): Promise<string> {
  const [row] = await tx.$queryRaw<{ facts: string }[]>`
    SELECT json_build_object(
      'terms', (SELECT coalesce(json_agg(json_build_object('id', id, 'office', office, 'jurisdiction', jurisdiction,
          'holder', holder, 'aliases', aliases, 'from', from_date, 'to', to_date, 'shared', shared, 'source', source)
        ORDER BY jurisdiction, office, from_date DESC, id), '[]') FROM office_terms),
      'events', (SELECT coalesce(json_agg(json_build_object('id', id, 'name', name, 'aliases', aliases, 'date', "date",
          'from', from_date, 'to', to_date, 'source', source)
        ORDER BY name, id), '[]') FROM dated_events))::text AS facts`
  return row?.facts ?? '{"terms":[],"events":[]}'
}

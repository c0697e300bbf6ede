import { z } from 'zod'
import { EVENTS_FILE, TERMS_FILE } from '@/lib/extraction/reference/facts-csv'
import { allEvents, allTerms } from '@/lib/queries/newsroom/facts-in-order'
import { csvRoute } from '@/lib/server/csv-route'

const Which = z.strictObject({ facts: z.enum(['terms', 'events']) })

const TABLES = {
  terms: { name: 'office-holders', ...TERMS_FILE },
  events: { name: 'dated-events', ...EVENTS_FILE },
}

/** All office holders, or all events, as a file to be changed elsewhere and brought back. */
export const GET = csvRoute(
  ({ facts }) => TABLES[facts],
  Which,
  async function* ({ facts }, actor) {
    if (facts === 'terms') for await (const term of allTerms(actor)) yield TERMS_FILE.cells(term)
    else for await (const event of allEvents(actor)) yield EVENTS_FILE.cells(event)
  },
)

import { z } from 'zod'
import { referenceAsCsv } from '@/lib/queries/newsroom/reference-facts'
import { answered } from '@/lib/server/answered'
import { csvFile } from '@/lib/server/csv-route'
import { parse } from '@/lib/server/parse'

const Which = z.strictObject({ facts: z.enum(['terms', 'events']) })

/** All office holders, or all events, as a file to be changed elsewhere and brought back. */
export async function GET(request: Request): Promise<Response> {
  return answered(async (actor) => {
    const { facts } = parse(Which, Object.fromEntries(new URL(request.url).searchParams))
    return csvFile(facts === 'terms' ? 'office-holders' : 'dated-events', await referenceAsCsv(facts, actor))
  })
}

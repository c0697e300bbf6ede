import { z } from 'zod'
import { requireActor } from '@/lib/auth/require-actor'
import { referenceAsCsv } from '@/lib/queries/newsroom/reference-facts'
import { parse } from '@/lib/server/parse'
import { problemOf } from '@/lib/server/problem'

const Which = z.strictObject({ facts: z.enum(['terms', 'events']) })

/** All office holders, or all events, as a file to be changed elsewhere and brought back. */
export async function GET(request: Request): Promise<Response> {
  try {
    const actor = await requireActor()
    const { facts } = parse(Which, Object.fromEntries(new URL(request.url).searchParams))
    const name = facts === 'terms' ? 'office-holders' : 'dated-events'
    return new Response(await referenceAsCsv(facts, actor), {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${name}.csv"`,
        'cache-control': 'private, no-store',
        'x-content-type-options': 'nosniff',
      },
    })
  } catch (error) {
    return problemOf(error)
  }
}

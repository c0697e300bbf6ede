import 'server-only'
import type { z } from 'zod'
import { requireActor } from '@/lib/auth/require-actor'
import type { Actor } from '@/lib/domain/people/actor'
import { writeCsv } from '@/lib/text/csv'
import { noteRefused } from '@/lib/use-cases/people/note-refused'
import { parse } from './parse'
import { problemOf } from './problem'

type Cells = readonly (string | number | null)[]

/** A GET that answers a table as CSV, sent as its rows are read. The first row comes before the answer begins, so that a refusal is one. */
export function csvRoute<Schema extends z.ZodType>(
  name: string,
  schema: Schema,
  rows: (input: z.output<Schema>, actor: Actor) => AsyncIterable<Cells>,
) {
  return async (request: Request): Promise<Response> => {
    let asking: Actor | null = null
    try {
      const actor = await requireActor()
      asking = actor
      const input = parse(schema, Object.fromEntries(new URL(request.url).searchParams))
      const lines = rows(input, actor)[Symbol.asyncIterator]()
      const first = await lines.next()
      const encoder = new TextEncoder()
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          if (!first.done) controller.enqueue(encoder.encode(writeCsv([first.value])))
        },
        async pull(controller) {
          const line = await lines.next()
          if (line.done) controller.close()
          else controller.enqueue(encoder.encode(writeCsv([line.value])))
        },
      })
      return new Response(body, {
        headers: {
          'content-type': 'text/csv; charset=utf-8',
          'content-disposition': `attachment; filename="${name}.csv"`,
          'cache-control': 'private, no-store',
          'x-content-type-options': 'nosniff',
        },
      })
    } catch (error) {
      await noteRefused(error, asking)
      return problemOf(error)
    }
  }
}

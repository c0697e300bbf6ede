import 'server-only'
import type { z } from 'zod'
import type { Actor } from '@/lib/domain/people/actor'
import { endOfExport, writeCsv } from '@/lib/text/csv'
import { answered } from './answered'
import { parse } from './parse'

type Cells = readonly (string | number | null)[]

interface Table {
  /** Of the file, without its ending. */
  name: string
  columns: readonly string[]
  /** What a row is, in the plural: "events". */
  rows: string
}

/** The file row by row; the last one says how many came before it, since a file without it was cut off. */
async function* file({ columns, rows: what }: Table, rows: AsyncIterable<Cells>): AsyncGenerator<Cells> {
  let count = 0
  for await (const row of rows) {
    if (count++ === 0) yield columns
    yield row
  }
  if (count === 0) yield columns
  yield endOfExport(what, count, columns.length)
}

/** An answer that is kept as a file and by no cache; the name is without its ending. */
function csvFile(name: string, body: ReadableStream<Uint8Array>): Response {
  return new Response(body, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.csv"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}

/** A GET that answers a table as CSV, sent as its rows are read. The first row is read before the answer begins, so that a refusal is one. */
export function csvRoute<Schema extends z.ZodType>(
  tableOf: Table | ((input: z.output<Schema>) => Table),
  schema: Schema,
  rows: (input: z.output<Schema>, actor: Actor) => AsyncIterable<Cells>,
) {
  return async (request: Request): Promise<Response> =>
    answered(async (actor) => {
      const input = parse(schema, Object.fromEntries(new URL(request.url).searchParams), 'address')
      const table = typeof tableOf === 'function' ? tableOf(input) : tableOf
      const lines = file(table, rows(input, actor))
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
        async cancel() {
          await lines.return(undefined)
        },
      })
      return csvFile(table.name, body)
    })
}

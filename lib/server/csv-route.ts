import 'server-only'
import type { z } from 'zod'
import type { Actor } from '@/lib/domain/people/actor'
import { endOfExport, writeCsv } from '@/lib/text/csv'
import { answered } from './answered'
import { parse } from './parse'
import type { RouteContext } from './route-handler'
import { fromAddress } from './route-handler'

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

/** A file that is sent piece by piece, as it is read. */
interface OpenFile {
  /** Without its ending. */
  name: string
  ending: 'csv' | 'json'
  pieces: AsyncGenerator<string>
}

const TYPE: Record<OpenFile['ending'], string> = { csv: 'text/csv; charset=utf-8', json: 'application/json' }

/** An answer that is kept as a file and by no cache. */
const asFile = ({ name, ending }: OpenFile, body: ReadableStream<Uint8Array>) =>
  new Response(body, {
    headers: {
      'content-type': TYPE[ending],
      'content-disposition': `attachment; filename="${name}.${ending}"`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })

/** A GET that answers a file. Its first piece is read before the answer begins, so that a refusal is one. */
export function fileRoute<Schema extends z.ZodType>(
  schema: Schema,
  open: (input: z.output<Schema>, actor: Actor) => OpenFile,
) {
  return async (request: Request, context?: RouteContext): Promise<Response> =>
    answered(async (actor) => {
      const file = open(parse(schema, await fromAddress(request, context), 'address'), actor)
      const { pieces } = file
      const first = await pieces.next()
      const encoder = new TextEncoder()
      const body = new ReadableStream<Uint8Array>({
        start(controller) {
          if (!first.done) controller.enqueue(encoder.encode(first.value))
        },
        async pull(controller) {
          const piece = await pieces.next()
          if (piece.done) controller.close()
          else controller.enqueue(encoder.encode(piece.value))
        },
        async cancel() {
          await pieces.return(undefined)
        },
      })
      return asFile(file, body)
    })
}

/** A table as CSV, line by line. */
export async function* csvLines(table: Table, rows: AsyncIterable<Cells>): AsyncGenerator<string> {
  for await (const line of file(table, rows)) yield writeCsv([line])
}

/** One array, of things as the API gives them. It ends with its bracket, without which the file was cut off. */
export async function* jsonLines(things: AsyncIterable<unknown>): AsyncGenerator<string> {
  let before = '[\n'
  for await (const thing of things) {
    yield before + JSON.stringify(thing)
    before = ',\n'
  }
  yield before === ',\n' ? '\n]\n' : '[]\n'
}

/** A GET that answers a table as CSV, sent as its rows are read. */
export const csvRoute = <Schema extends z.ZodType>(
  tableOf: Table | ((input: z.output<Schema>) => Table),
  schema: Schema,
  rows: (input: z.output<Schema>, actor: Actor) => AsyncIterable<Cells>,
) =>
  fileRoute(schema, (input, actor) => {
    const table = typeof tableOf === 'function' ? tableOf(input) : tableOf
    return { name: table.name, ending: 'csv', pieces: csvLines(table, rows(input, actor)) }
  })

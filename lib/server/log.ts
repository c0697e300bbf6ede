import 'server-only'
import pino, { type DestinationStream } from 'pino'
import { codeOf, isOfDatabase, sqlStateOf } from '@/lib/db/errors'

/** Where in the code, without what was said there. */
const frames = (stack: string | undefined) => stack?.split('\n').filter((line) => /^\s+at /.test(line))

/**
 * What is kept of an error. What a database or a parser says of one may hold the row, or the text, that it choked on, so of those
 * only their codes are kept; of no error anything but what is listed here.
 */
function withoutTexts(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return { type: typeof error }
  const quotes = isOfDatabase(error) || error instanceof SyntaxError
  return {
    type: error.name,
    code: codeOf(error),
    sqlState: sqlStateOf(error) ?? undefined,
    message: quotes ? undefined : error.message,
    at: frames(error.stack),
    cause: error.cause === undefined || depth > 3 ? undefined : withoutTexts(error.cause, depth + 1),
  }
}

/** JSON lines; never the text of drafts, sources or tokens: log ids and counts. */
export function logTo(stream?: DestinationStream) {
  const options = { level: process.env['LOG_LEVEL'] ?? 'info', serializers: { err: withoutTexts } }
  return stream ? pino(options, stream) : pino(options)
}

export const log = logTo()

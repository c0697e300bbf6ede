import 'server-only'
import pino from 'pino'

/** JSON lines; never the text of drafts, sources or tokens: log ids and counts. */
export const log = pino({ level: process.env['LOG_LEVEL'] ?? 'info' })

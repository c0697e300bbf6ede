import { parseArgs } from 'node:util'
import { isDay } from './is-day'

export interface Arguments {
  form: 'table' | 'json' | 'jsonl'
  published: string | undefined
  /** A path, or - for standard input. */
  file: string
}

export const USAGE = `Usage: npm run -s extract -- [--json|--jsonl] [--published YYYY-MM-DD] [FILE|-]

Finds the checkable claims of an article and what in it does not fit together. English is read in full; German, French,
Spanish, Ukrainian and Arabic for names, dates, numbers, quotes and whole sentences; of other languages figures and quotes.
  FILE         the article's text; - or nothing reads standard input
  --published  the day of publication; "last week" is reckoned from it
  --json       {claims, conflicts, coverage} for programs, instead of a table
  --jsonl      reads lines {id, text, dct?, language?}, writes a line {id, language, claims, conflicts, hints} for each
  --help       this text`

/** Something about the input that the person at the keyboard can put right. */
export class InputError extends Error {}

/** Null when the usage was asked for. Throws InputError for anything it does not understand. */
export function readArguments(args: readonly string[]): Arguments | null {
  const { values, positionals } = parse(args)
  if (values.help) return null
  if (values.json && values.jsonl) throw new InputError('Choose one of --json and --jsonl.')
  if (positionals.length > 1) throw new InputError(`One file at a time, not ${positionals.length}.`)
  if (values.published !== undefined && !isDay(values.published))
    throw new InputError(`--published needs a day such as 2026-01-07, not “${values.published}”.`)
  return {
    form: values.jsonl ? 'jsonl' : values.json ? 'json' : 'table',
    published: values.published,
    file: positionals[0] ?? '-',
  }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean', default: false },
        jsonl: { type: 'boolean', default: false },
        published: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
      },
    })
  } catch (error) {
    throw new InputError(error instanceof Error ? error.message : String(error))
  }
}

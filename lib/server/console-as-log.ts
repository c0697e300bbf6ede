import 'server-only'
import { log } from './log'

/** Characters of what a package says of itself. */
const MOST_SAID = 300

/** What packages print goes the way of our own log: one JSON line each, and of an error nothing but what the log keeps. */
export function consoleAsLog(to: Pick<typeof log, 'error' | 'warn'> = log): void {
  const telling =
    (level: 'error' | 'warn') =>
    (...said: unknown[]) => {
      const err = said.find((one) => one instanceof Error)
      if (err) to[level]({ err }, 'an error met by the server')
      else
        to[level](
          said
            .filter((one) => typeof one === 'string')
            .join(' ')
            .slice(0, MOST_SAID),
        )
    }
  Object.assign(console, { error: telling('error'), warn: telling('warn') })
}

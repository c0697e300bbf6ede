import { createHash } from 'node:crypto'

/** How many statements each connection keeps prepared at the most: PostgreSQL keeps a plan for each as long as the connection lasts. */
const MOST = 500
/** Of so many that were asked once it is remembered that they were. */
const ASKED_ONCE = 500
/** A list of ids makes a statement of its own for each length; those are not worth a name. */
const MOST_ARGUMENTS = 40
/**
 * What looks for words is planned for the words. Prepared, PostgreSQL soon plans it for any words, and then makes the pattern anew for
 * each row: among the sources of a million claims 670 ms instead of 14.
 */
const PLANNED_EACH_TIME = /\bgalley_pattern\(/

/**
 * Names statements, so that each connection parses and plans one only once; an empty name for what is not to be kept. A statement has
 * its name from its second time on, so that what is asked only once, such as a rare filter, takes no place from what is asked again and
 * again. The same text always has the same name.
 */
export function statementNames(): (query: { sql: string; args: readonly unknown[] }) => string {
  const names = new Map<string, string>()
  const once = new Set<string>()
  return ({ sql, args }) => {
    const known = names.get(sql)
    if (known !== undefined) return known
    if (names.size >= MOST || args.length > MOST_ARGUMENTS || PLANNED_EACH_TIME.test(sql)) return ''
    if (!once.delete(sql)) {
      once.add(sql)
      const [oldest] = once
      if (once.size > ASKED_ONCE && oldest !== undefined) once.delete(oldest)
      return ''
    }
    const name = createHash('sha256').update(sql).digest('base64url').slice(0, 32)
    names.set(sql, name)
    return name
  }
}

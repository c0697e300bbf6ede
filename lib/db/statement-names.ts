import { createHash } from 'node:crypto'

/** How many statements each connection keeps prepared at the most; PostgreSQL keeps a plan for each. */
const MOST = 500
/** A list of ids makes a statement of its own for each length; those are not worth a name. */
const MOST_ARGUMENTS = 40

/**
 * Names statements, so that each connection parses and plans one only once; an empty name for what is not to be kept. The same
 * text always has the same name.
 */
export function statementNames(): (query: { sql: string; args: readonly unknown[] }) => string {
  const names = new Map<string, string>()
  return ({ sql, args }) => {
    const known = names.get(sql)
    if (known !== undefined) return known
    if (names.size >= MOST || args.length > MOST_ARGUMENTS) return ''
    const name = createHash('sha256').update(sql).digest('base64url').slice(0, 32)
    names.set(sql, name)
    return name
  }
}

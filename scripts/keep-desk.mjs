// @ts-check
// Writes every row of a desk into a file, for the tests that upgrade desks of earlier states (prisma/upgrade): first the last
// migration that the desk has, then one row a line, as [table, row]. Run on a filled desk of the state that is kept:
// DATABASE_OWNER_URL=… npm run desk:keep prisma/upgrade/desk-of-….jsonl.gz
import { writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import pg from 'pg'
import { connectTo } from './postgres/connect-to.mjs'
import { explain, Halt, say } from './process/say.mjs'

/**
 * Columns that the database works out itself are left out; it works them out again.
 * @param {pg.Client} owner
 * @returns {Promise<string[]>} lines of JSON
 */
async function linesOf(owner) {
  const { rows: tables } = await owner.query(`
    SELECT t.relname AS name, array_agg(a.attname ORDER BY a.attnum) FILTER (WHERE a.attgenerated <> '') AS computed
    FROM pg_class t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0
    WHERE t.relkind = 'r' AND t.relnamespace = 'public'::regnamespace AND t.relname <> '_prisma_migrations'
    GROUP BY t.oid, t.relname ORDER BY t.oid`)
  const { rows: last } = await owner.query('SELECT max(migration_name) AS name FROM _prisma_migrations')
  const lines = [JSON.stringify(['migrated to', last[0].name])]
  for (const { name, computed } of tables) {
    const sql = `SELECT to_jsonb(t) - $1::text[] AS row FROM ${pg.escapeIdentifier(name)} t`
    const { rows } = await owner.query(sql, [computed ?? []])
    for (const { row } of rows) lines.push(JSON.stringify([name, row]))
  }
  return lines
}

try {
  const [file] = process.argv.slice(2)
  const url = process.env['DATABASE_OWNER_URL']
  if (!file || !url)
    throw new Halt('A file to write and DATABASE_OWNER_URL are needed.', 'Name both, then run it again.')
  const owner = await connectTo(url, 'DATABASE_OWNER_URL')
  // One view of the desk, whatever is written meanwhile.
  await owner.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
  const lines = await linesOf(owner).finally(() => owner.end())
  writeFileSync(file, gzipSync(`${lines.join('\n')}\n`, { level: 9 }))
  say(`Kept ${lines.length - 1} rows in ${file}`)
} catch (error) {
  explain(error)
  process.exitCode = 1
}

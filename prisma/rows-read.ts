import type pg from 'pg'
import type { Statement } from '@/lib/testing/statements'

interface Node {
  'Node Type': string
  'Relation Name'?: string
  'Index Name'?: string
  'Actual Rows'?: number
  'Actual Loops'?: number
  'Rows Removed by Filter'?: number
  'Rows Removed by Index Recheck'?: number
  Plans?: Node[]
}

const scansIn = ({ Plans = [], ...node }: Node): Node[] => [{ ...node, Plans }, ...Plans.flatMap(scansIn)]

/** Rows that a node reads, or entries of the indexes that it reads them by, where those are more. */
function readBy({ Plans = [], ...node }: Node): number {
  const each =
    (node['Actual Rows'] ?? 0) + (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0)
  const own = Math.round(each * (node['Actual Loops'] ?? 1))
  return node['Node Type'].startsWith('Bitmap') ? Math.max(own, ...Plans.map(readBy)) : own
}

/** What a statement reads: how many rows of each table, and by which indexes. */
interface Reading {
  rows: Map<string, number>
  indexes: Set<string>
}

/**
 * How many rows of each table a statement reads, by whatever way: through the table or by an index, those that are left out by a
 * condition too. It is carried out, so it is for what only reads.
 */
export async function readingOf(client: pg.Client, { sql, args }: Statement): Promise<Reading> {
  const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Node }] }>(`EXPLAIN (ANALYZE, FORMAT JSON) ${sql}`, [
    ...args,
  ])
  const read = new Map<string, number>()
  const nodes = rows.flatMap((row) => scansIn(row['QUERY PLAN'][0].Plan))
  for (const node of nodes) {
    const table = node['Relation Name']
    if (table !== undefined) read.set(table, (read.get(table) ?? 0) + readBy(node))
  }
  return { rows: read, indexes: new Set(nodes.flatMap((node) => node['Index Name'] ?? [])) }
}

/** Values as they stand in SQL: as text, which PostgreSQL takes for what stands in their place. */
async function written(client: pg.Client, values: readonly unknown[]): Promise<string> {
  if (values.length === 0) return ''
  const texts = values.map((_, place) => `$${place + 1}::text`).join(', ')
  const { rows } = await client.query<{ texts: (string | null)[] }>(`SELECT ARRAY[${texts}] AS texts`, [...values])
  const literals = rows[0]?.texts.map((text) => (text === null ? 'NULL' : client.escapeLiteral(text))) ?? []
  return ` (${literals.join(', ')})`
}

/** So often PostgreSQL plans a prepared statement for its values before it may plan it once for any. */
const PLANNED_FOR_VALUES = 5

/**
 * The same of a statement that is prepared: as it is read when it is planned for any values, or `auto`, as PostgreSQL chooses once it was
 * asked again and again.
 */
export async function readingPrepared(
  client: pg.Client,
  { sql, args }: Statement,
  planned: 'force_generic_plan' | 'auto',
): Promise<Reading> {
  const asked = `EXECUTE asked${await written(client, args)}`
  await client.query(`SET plan_cache_mode = ${planned}; PREPARE asked AS ${sql}`)
  try {
    const before = planned === 'auto' ? PLANNED_FOR_VALUES : 0
    for (let time = 0; time < before; time++) await client.query(`EXPLAIN ${asked}`)
    return await readingOf(client, { sql: asked, args: [] })
  } finally {
    await client.query('DEALLOCATE asked; RESET plan_cache_mode')
  }
}

/** How many rows of each table a statement reads. */
export const rowsRead = async (client: pg.Client, statement: Statement): Promise<Map<string, number>> =>
  (await readingOf(client, statement)).rows

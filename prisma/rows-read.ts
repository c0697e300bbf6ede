import type pg from 'pg'
import type { Statement } from '@/lib/testing/statements'

interface Node {
  'Relation Name'?: string
  'Actual Rows'?: number
  'Actual Loops'?: number
  'Rows Removed by Filter'?: number
  'Rows Removed by Index Recheck'?: number
  Plans?: Node[]
}

const scansIn = ({ Plans = [], ...node }: Node): Node[] => [node, ...Plans.flatMap(scansIn)]

/**
 * How many rows of each table a statement reads, by whatever way: through the table or by an index, those that are left out by a
 * condition too. It is carried out, so it is for what only reads.
 */
export async function rowsRead(client: pg.Client, { sql, args }: Statement): Promise<Map<string, number>> {
  const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: Node }] }>(`EXPLAIN (ANALYZE, FORMAT JSON) ${sql}`, [
    ...args,
  ])
  const read = new Map<string, number>()
  for (const node of rows.flatMap((row) => scansIn(row['QUERY PLAN'][0].Plan))) {
    const table = node['Relation Name']
    if (table === undefined) continue
    const each =
      (node['Actual Rows'] ?? 0) + (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0)
    read.set(table, (read.get(table) ?? 0) + Math.round(each * (node['Actual Loops'] ?? 1)))
  }
  return read
}

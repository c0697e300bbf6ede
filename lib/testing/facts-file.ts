import type { FactsFile } from '@/lib/extraction/reference/facts-csv'
import { endOfExport, writeCsv } from '@/lib/text/csv'

/** Facts as the file that the desk writes of them. */
export function fileOf<One>({ columns, rows, cells }: FactsFile<One>, facts: readonly One[]): string {
  return writeCsv([columns, ...facts.map(cells), endOfExport(rows, facts.length, columns.length)])
}

/** All that is read page by page. */
export async function allOf<One>(pages: AsyncIterable<One>): Promise<One[]> {
  const all: One[] = []
  for await (const one of pages) all.push(one)
  return all
}

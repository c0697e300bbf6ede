import 'server-only'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import type { Transaction } from '@/lib/db/transaction'
import { blocksOf } from '@/lib/domain/articles/block'
import type { Part } from '@/lib/domain/articles/part'
import { partsOf } from '@/lib/domain/articles/part'

/** The words of a claim when it last stood anywhere, and the parts of the article that they stood in then. */
export interface LastPlace {
  exact: string
  /** Of cells with the words of their heads then. */
  parts: (Part & { heads?: string[] })[]
}

/**
 * The parts of a revision that a place, with its start and end, stands in, in their order. Asked of each place that is shown, and of no
 * others: all the parts of a text are much more than a page of places.
 */
export const partsStoodIn = (revision: Prisma.Sql, place: Prisma.Sql) => Prisma.sql`
  SELECT coalesce(jsonb_agg(jsonb_build_object('role', b.block->>'role', 'number', b.number) ORDER BY b.number), '[]') AS parts
  FROM revisions r, jsonb_array_elements(r.blocks) WITH ORDINALITY AS b (block, number)
  WHERE r.id = ${revision} AND (b.block->>'start')::int < ${place}."end" AND (b.block->>'end')::int > ${place}.start`

/** The first place of each of these claims in the newest revision that has one. */
const lastOf = (claimIds: string[]) => Prisma.sql`
  SELECT DISTINCT ON (a.claim_id) a.claim_id AS claim, a.exact, a.start, a."end", r.id AS revision
  FROM anchors a JOIN revisions r ON r.id = a.revision_id
  WHERE a.claim_id = ANY (${claimIds}::uuid[])
  ORDER BY a.claim_id, r.number DESC, a.start`

/** By claim id, the words that stand under it now, or stood when it last stood anywhere. */
export async function lastWordsOf(claimIds: string[]): Promise<Map<string, string>> {
  if (claimIds.length === 0) return new Map()
  const rows = await db().$queryRaw<{ claim: string; exact: string }[]>(lastOf(claimIds))
  return new Map(rows.map(({ claim, exact }) => [claim, exact]))
}

/** The same with the parts; none where it last stood in a revision from before there were blocks. */
export async function lastPlacesOf(claimIds: string[], tx: Transaction = db()): Promise<Map<string, LastPlace>> {
  if (claimIds.length === 0) return new Map()
  const rows = await tx.$queryRaw<LastRow[]>`
    SELECT last.claim, last.exact, last.revision, last.start, last."end", stood.parts
    FROM (${lastOf(claimIds)}) last
    CROSS JOIN LATERAL (${partsStoodIn(Prisma.sql`last.revision`, Prisma.sql`last`)}) stood`
  const headsAt = await headsThen(rows, tx)
  return new Map(
    rows.map(({ claim, exact, parts, ...place }) => [
      claim,
      { exact, parts: parts.map((part) => ({ ...part, ...headsAt(place, part.number) })) },
    ]),
  )
}

interface Place {
  revision: string
  start: number
  end: number
}
type LastRow = Place & { claim: string; exact: string; parts: Part[] }

/** The heads of the cells that claims last stood in, from the texts of those revisions. */
async function headsThen(rows: readonly LastRow[], tx: Transaction) {
  const inCells = rows.filter(({ parts }) => parts.some(({ role }) => role === 'TABLE_CELL'))
  const ids = [...new Set(inCells.map(({ revision }) => revision))]
  const texts =
    ids.length === 0
      ? []
      : await tx.revision.findMany({ where: { id: { in: ids } }, select: { id: true, text: true, blocks: true } })
  const readers = new Map(texts.map((one) => [one.id, partsOf(one.text, blocksOf(one))]))
  return ({ revision, ...stretch }: Place, number: number): { heads?: string[] } => {
    const part = readers
      .get(revision)?.(stretch)
      .find((one) => one.number === number)
    return part && part.heads.length > 0 ? { heads: part.heads } : {}
  }
}

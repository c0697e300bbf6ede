import 'server-only'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import { fold } from '@/lib/domain/text/fold'
import { foldedSaysAll } from '@/lib/queries/says'

/** Whether the indexes, which are of threes of letters, don't know a word. */
export const isShort = (word: string) => fold(word).length < 3

/** Of so many rows each is looked through for words that no index finds, the newest first. The next page goes on below them. */
const LOOKED_THROUGH = 5_000
/** In so many of the newest rows it is looked at how common words are: those that so many of them have are found by looking through rows. */
const SAMPLE = 1_000
const COMMON = 5

/** Rows of a table that are looked through one by one. */
export interface Window {
  table: Prisma.Sql
  count: number
  cursor: string | undefined
  /** Of which rows `s` alone, so that a page never goes on below one that its reader may not know of. */
  which: Prisma.Sql
}

interface Sought {
  words: readonly string[]
  cursor?: string | undefined
  which?: Prisma.Sql
}

/** The rows in which words are looked for where no index knows any of them: the newest ones; null for all rows. */
export const windowOn = (table: Prisma.Sql, { words, cursor, which = Prisma.sql`TRUE` }: Sought): Window | null =>
  words.length > 0 && words.every(isShort) ? { table, count: LOOKED_THROUGH, cursor, which } : null

/**
 * The same for a table in which common words fit thousands of rows, each of which the index would have to look at: those too are looked
 * for in the newest rows. `count` is how many; `folded` is the table whose rows have the words.
 */
export async function windowOnMany(
  table: Prisma.Sql,
  { words, cursor, which = Prisma.sql`TRUE` }: Sought,
  { folded = table, count = LOOKED_THROUGH }: { folded?: Prisma.Sql; count?: number } = {},
): Promise<Window | null> {
  if (words.length === 0) return null
  const window = { table, count, cursor, which }
  if (words.every(isShort)) return window
  const [sample] = await db().$queryRaw<{ hits: number }[]>`
    SELECT count(*)::int AS hits FROM (
      SELECT FROM (SELECT s.searchable FROM ${folded} s WHERE ${which} ORDER BY s.id DESC LIMIT ${SAMPLE}) s
      WHERE ${foldedSaysAll(Prisma.sql`s.searchable`, words)} LIMIT ${COMMON}) found`
  return sample?.hits === COMMON ? window : null
}

export const isBelow = (id: Prisma.Sql, cursor: string | undefined) =>
  cursor === undefined ? Prisma.sql`TRUE` : Prisma.sql`${id} < ${cursor}::uuid`

/** The rows of a window. Ids are of version 7: their order is that of time. */
export const rowsOf = ({ table, count, cursor, which }: Window) =>
  Prisma.sql`(SELECT * FROM ${table} s WHERE ${isBelow(Prisma.sql`s.id`, cursor)} AND ${which} ORDER BY s.id DESC LIMIT ${count})`

/**
 * The rows of a table that say these words, found by its index. What is named by WITH is planned as if all of it were read: PostgreSQL takes
 * words to be spread evenly and expects to meet a page of them soon, so for words that nobody has written for a year it would go from the
 * newest row back through all of them.
 */
export const rowsThatSay = (table: Prisma.Sql, says: Prisma.Sql) =>
  Prisma.sql`(WITH said AS MATERIALIZED (SELECT * FROM ${table} s WHERE ${says}) SELECT * FROM said)`

/** A page of rows of which one more was asked for, and where the next one begins: after the last of them, or below the window. */
export async function pageOf<Row extends { key: string }>(
  rows: readonly Row[],
  limit: number,
  window: Window | null,
): Promise<{ page: Row[]; next: string | null }> {
  const page = rows.slice(0, limit)
  if (rows.length > limit) return { page, next: page.at(-1)?.key ?? null }
  if (window === null) return { page, next: null }
  const { table, count, cursor, which } = window
  const [last] = await db().$queryRaw<{ id: string }[]>`
    SELECT s.id FROM ${table} s WHERE ${isBelow(Prisma.sql`s.id`, cursor)} AND ${which} ORDER BY s.id DESC OFFSET ${count - 1} LIMIT 1`
  return { page, next: last?.id ?? null }
}

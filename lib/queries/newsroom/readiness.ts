import 'server-only'
import { db } from '@/lib/db/client'
import { isAway } from '@/lib/db/errors'

/** False while the database can't be reached, or has no time for anybody. */
export async function databaseAnswers(): Promise<boolean> {
  try {
    await db().$queryRaw`SELECT 1`
    return true
  } catch (error) {
    // Whatever else it is, the page will meet it too, and it is logged there.
    return !isAway(error)
  }
}

/**
 * Why the desk can't serve yet, or null: the database does not answer, would lose what it has acknowledged, or lacks the
 * newest migration of this build.
 */
export async function whyNotReady(): Promise<string | null> {
  const newest = process.env.GALLEY_NEWEST_MIGRATION ?? ''
  try {
    const off = await db().$queryRaw<{ name: string }[]>`
      SELECT name FROM unnest(ARRAY['fsync', 'synchronous_commit']) AS name WHERE current_setting(name) = 'off'`
    if (off[0]) return `The database may lose what it has acknowledged: ${off[0].name} is off.`
    const applied = await db().$queryRaw<{ name: string }[]>`
      SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`
    return newest === '' || applied.some(({ name }) => name === newest) ? null : 'A migration is not applied yet.'
  } catch {
    return 'The database can’t be reached.'
  }
}

import { connectTo } from '@/scripts/postgres/connect-to.mjs'

/**
 * The people of the sample count as confirmed, which the log says. As the owner of the database: the desk itself confirms people
 * by an admin alone.
 */
export async function countAsConfirmed(): Promise<void> {
  const owner = await connectTo(process.env['DATABASE_OWNER_URL'] ?? '', 'DATABASE_OWNER_URL')
  try {
    await owner.query('BEGIN')
    await owner.query('INSERT INTO confirmations (person_id, giver_id) SELECT bound_id, giver_id FROM galley_bonds')
    await owner.query(`
      SELECT audit_append(NULL, 'person.counted-as-confirmed', 'person', p.id::text, NULL,
        json_build_object('name', p.name, 'why', 'is of the sample newsroom')::text)
      FROM (SELECT id, name FROM people WHERE id IN (SELECT person_id FROM confirmations) ORDER BY created_at) p`)
    await owner.query('COMMIT')
  } finally {
    await owner.end()
  }
}

import pg from 'pg'

/** Editors who give verdicts at once. */
const CALLERS = 8

const ADDED = `
  INSERT INTO people (id, email, name, role, password_hash)
  SELECT gen_random_uuid(), n.email, n.name, 'EDITOR', p.password_hash
  FROM people p, unnest($1::text[], $2::text[]) n (email, name) WHERE p.email = 'nadia@galley.example'
  RETURNING id`

/** Somebody who came after the year's work: no claim, no verdict and no article is theirs. */
export const NEWCOMER = 'ruth@galley.example'

/**
 * Adds colleagues to a desk that is filled already, so none of the filled work is theirs: one for whom nothing waits, and eight who give
 * verdicts. A person gives them one after the other, and what is counted for a person is changed by one of their verdicts at a time.
 * Answers the e-mail addresses of the eight; all sign in with the sample's password.
 */
export async function addColleagues(superuser: string): Promise<string[]> {
  const callers = Array.from({ length: CALLERS }, (_, n) => `editor-${n + 1}@galley.example`)
  const client = new pg.Client({ connectionString: superuser })
  await client.connect()
  // Past the triggers that ask who invited them.
  await client.query('SET session_replication_role = replica')
  const { rows } = await client.query<{ id: string }>(ADDED, [
    [...callers, NEWCOMER],
    [...callers.map((_, n) => `Editor Number ${n + 1}`), 'Ruth Lind'],
  ])
  await client.query('INSERT INTO person_tallies (person_id) SELECT unnest($1::uuid[])', [rows.map(({ id }) => id)])
  await client.end()
  return callers
}

import { beforeAll, expect, test } from 'vitest'
import { articleBy } from '@/lib/testing/builders'
import { connectedAs } from '@/lib/testing/database'
import { nadia, otto } from '@/lib/testing/people'
import { addComment } from '@/lib/use-cases/comments/add-comment'
import { asApp, asTold } from './as-app'

let claimId: string

beforeAll(async () => {
  const { claims } = await articleBy(await nadia())
  claimId = claims[0]?.id ?? ''
  await addComment({ claimId, body: '@Nadia Kessler, which page?' }, await otto())
})

const NOT_GRANTED = { code: '42501' }

test('nobody makes a notice, takes one away, or gives it to somebody else: the database writes them from the log', async () => {
  const { id } = await otto()
  const make = `INSERT INTO notices (seq, person_id, kind, article_id, at)
    SELECT seq, $1, 'STALE', article_id, at FROM notices LIMIT 1`
  await expect(asTold(await otto(), make, id)).rejects.toMatchObject(NOT_GRANTED)
  await expect(asApp('DELETE FROM notices')).rejects.toMatchObject(NOT_GRANTED)
  for (const column of ['person_id', 'by_id', 'kind', 'seq', 'claim_id'])
    await expect(asApp(`UPDATE notices SET ${column} = ${column}`)).rejects.toMatchObject(NOT_GRANTED)
  await asApp('UPDATE notices SET read_at = now() WHERE person_id = $1', id)
})

test('a change that comes to nothing tells nobody', async () => {
  await connectedAs('app', async (app) => {
    const count = async () => (await app.query<{ count: string }>('SELECT count(*) FROM notices')).rows[0]?.count
    const before = await count()
    await app.query('BEGIN')
    await app.query(`UPDATE claims SET assignee_id = $2 WHERE id = $1`, [claimId, (await nadia()).id])
    await app.query(
      `SELECT audit_append($2, 'claim.assigned', 'claim', $1::text, article_id, json_build_object('claim', number, 'to', 'Nadia Kessler')::text)
       FROM claims WHERE id = $1::uuid`,
      [claimId, (await otto()).id],
    )
    expect(Number(await count())).toBe(Number(before) + 1)
    await app.query('ROLLBACK')
    expect(await count()).toBe(before)
  })
})

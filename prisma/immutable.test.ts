import { beforeAll, describe, expect, test } from 'vitest'
import { articleBy } from '@/lib/testing/builders'
import { approvedBy } from '@/lib/testing/checked'
import { connectedAs } from '@/lib/testing/database'
import { nadia, otto } from '@/lib/testing/people'
import { asApp, asTold } from './as-app'

const IMMUTABLE = 'GY002'
const NOT_GRANTED = '42501'

beforeAll(async () => {
  const { claims } = await articleBy(await nadia())
  await approvedBy(await nadia(), await otto(), claims[0]?.id ?? '')
})

test('nothing is dismissed without a reason', async () => {
  for (const reason of [null, '', ' '])
    await expect(asApp(`UPDATE claims SET status = 'DISMISSED', dismiss_reason = $1`, reason)).rejects.toMatchObject({
      code: '23514',
    })
})

const KEPT = ['audit_events', 'audit_head', 'verdicts', 'reviews', 'revisions', 'evidence', 'corrections']
const CHANGES = {
  audit_events: `UPDATE audit_events SET data = '{}'`,
  audit_head: `UPDATE audit_head SET seq = 0`,
  verdicts: `UPDATE verdicts SET outcome = 'WRONG'`,
  reviews: `UPDATE reviews SET decision = 'RETURN'`,
  revisions: `UPDATE revisions SET text = 'other'`,
  evidence: `UPDATE evidence SET locator = 'p. 9'`,
}

describe('as the app', () => {
  test.each(Object.entries(CHANGES))('no row of %s is changed', async (_, sql) => {
    await expect(asApp(sql)).rejects.toMatchObject({ code: NOT_GRANTED })
  })

  test.each(KEPT)('no row of %s is removed, all at once neither', async (table) => {
    await expect(asApp(`DELETE FROM ${table}`)).rejects.toMatchObject({ code: NOT_GRANTED })
    await expect(asApp(`TRUNCATE ${table} CASCADE`)).rejects.toMatchObject({ code: NOT_GRANTED })
  })

  test.each(KEPT)('no trigger of %s is switched off', async (table) => {
    await expect(asApp(`ALTER TABLE ${table} DISABLE TRIGGER ALL`)).rejects.toMatchObject({ code: NOT_GRANTED })
    await expect(asApp(`SET session_replication_role = replica`)).rejects.toMatchObject({ code: NOT_GRANTED })
  })

  test('no event gets into the log but through its one function', async () => {
    const columns = 'seq, at, kind, subject_type, subject_id, data, hash'
    const row = `9999, now(), 'claim.accepted', 'claim', 'x', '{}', repeat('0', 64)`
    await expect(asApp(`INSERT INTO audit_events (${columns}) VALUES (${row})`)).rejects.toMatchObject({
      code: NOT_GRANTED,
    })
    await expect(
      asApp(`SELECT audit_append(NULL, 'claim.accepted', 'claim', 'x', NULL, 'null')`),
    ).rejects.toMatchObject({
      code: 'GY007',
    })
    await expect(
      asApp(`SELECT audit_append(gen_random_uuid(), 'claim.accepted', 'claim', 'x', NULL, '{}')`),
    ).rejects.toMatchObject({
      code: 'GY007',
    })
  })

  test('an ended verdict stays ended, and nothing is unsaid when it ends', async () => {
    const [live] = await asApp(`SELECT id FROM verdicts WHERE ended_at IS NULL`)
    await asApp(`UPDATE claims SET status = 'OPEN' WHERE status = 'APPROVED'`)
    await asTold(await nadia(), `UPDATE verdicts SET ended_at = now() WHERE id = $1`, live?.['id'])
    await expect(asApp(`UPDATE verdicts SET ended_at = NULL WHERE id = $1`, live?.['id'])).rejects.toMatchObject({
      code: IMMUTABLE,
    })
  })
})

describe('the owner, who may do everything, is stopped by the triggers too', () => {
  const owned = ['audit_events', 'verdicts', 'reviews', 'revisions', 'evidence'] as const
  test.each(owned)('%s', async (table) => {
    await connectedAs('owner', async (owner) => {
      await expect(owner.query(CHANGES[table])).rejects.toMatchObject({ code: IMMUTABLE })
      await expect(owner.query(`DELETE FROM ${table}`)).rejects.toMatchObject({ code: IMMUTABLE })
    })
  })
  test.each(['audit_events', 'verdicts', 'reviews', 'revisions', 'corrections'])('%s all at once', async (table) => {
    await connectedAs('owner', async (owner) => {
      await expect(owner.query(`TRUNCATE ${table} CASCADE`)).rejects.toMatchObject({ code: IMMUTABLE })
    })
  })
})

test('the auditor reads the log and what its digests are of, and nothing else', async () => {
  await connectedAs('auditor', async (auditor) => {
    const { rows } = await auditor.query<{ events: string }>('SELECT count(*) AS events FROM audit_events')
    expect(Number(rows[0]?.events)).toBeGreaterThan(0)
    const digested = ['revisions', 'sources', 'evidence', 'verdicts', 'reviews', 'approvals_taken_back', 'corrections']
    for (const table of digested) await auditor.query(`SELECT FROM ${table}`)
    await auditor.query('SELECT id, headline FROM articles')
    await expect(auditor.query('SELECT byline FROM articles')).rejects.toMatchObject({ code: NOT_GRANTED })
    for (const table of ['people', 'source_readers', 'claims', 'comments', 'error_reports', 'digests_due'])
      await expect(auditor.query(`SELECT FROM ${table}`)).rejects.toMatchObject({ code: NOT_GRANTED })
    await expect(auditor.query(`SELECT audit_append(NULL, 'a.b', 'a', 'x', NULL, '{}')`)).rejects.toMatchObject({
      code: NOT_GRANTED,
    })
  })
})

import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import pg from 'pg'
import { describe, expect, test } from 'vitest'
import type { DatabaseUrls } from '@/lib/testing/database'
import { freshDatabase } from '@/lib/testing/database'

const run = promisify(execFile)

async function as(url: string, sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql, values)).rows
  } finally {
    await client.end()
  }
}

const append = (urls: DatabaseUrls, text: string) =>
  as(urls.app, `SELECT audit_append(NULL, 'comment.added', 'comment', $1, NULL, $2)`, ['c', JSON.stringify({ text })])

/** A database with events 1 to 6, some of them in other scripts. */
async function chainOfSix() {
  const urls = await freshDatabase()
  for (const text of ['one', 'zwei', '“trois”', 'чотири', '五', 'six']) await append(urls, text)
  return urls
}

/** The program itself, as the auditor: its exit code and what it said. */
async function verify(urls: DatabaseUrls, ...args: string[]) {
  const env = { ...process.env, DATABASE_AUDIT_URL: urls.auditor }
  try {
    const { stdout } = await run(process.execPath, ['scripts/audit-verify.mjs', ...args], { env })
    const [said, digests] = stdout.trim().split('\n')
    expect(digests).toBe('0 digests compared with the tables; 0 decisions are from before digests')
    return { code: 0, said }
  } catch (error) {
    const { code, stderr } = error as { code: number; stderr: string }
    return { code, said: stderr.trim() }
  }
}

/** Changes the log as nobody but the owner can: with its triggers off. */
const tamper = (urls: DatabaseUrls, sql: string) =>
  as(urls.owner, `ALTER TABLE audit_events DISABLE TRIGGER USER; ${sql}; ALTER TABLE audit_events ENABLE TRIGGER USER`)

async function headOf(urls: DatabaseUrls) {
  const [head] = await as(urls.auditor, 'SELECT seq, hash FROM audit_head')
  return `${String(head?.['seq'])}:${String(head?.['hash'])}`
}

describe('a whole chain', () => {
  test('is said to be whole, with its head', async () => {
    const urls = await chainOfSix()
    expect(await verify(urls)).toEqual({ code: 0, said: `whole, head ${await headOf(urls)}` })
  })

  test('still contains an earlier head after more was appended', async () => {
    const urls = await chainOfSix()
    const held = await headOf(urls)
    await append(urls, 'seven')
    expect(await verify(urls, '--head', held)).toMatchObject({ code: 0 })
  })

  test('is whole beyond ten events, and beyond one reading', async () => {
    const urls = await freshDatabase()
    await as(
      urls.app,
      `SELECT audit_append(NULL, 'comment.added', 'comment', n::text, NULL, '{}') FROM generate_series(1, 5012) n`,
    )
    expect(await verify(urls)).toEqual({ code: 0, said: `whole, head ${await headOf(urls)}` })
    await tamper(urls, `UPDATE audit_events SET data = '{"a":1}' WHERE seq = 5011`)
    expect(await verify(urls)).toMatchObject({ code: 1, said: expect.stringMatching(/^broken at 5011:/) as string })
  })

  test('may be empty', async () => {
    expect(await verify(await freshDatabase())).toEqual({ code: 0, said: `whole, head 0:${'0'.repeat(64)}` })
  })
})

describe('the first bad event is named after', () => {
  test.each([
    ['an edit of the words', `UPDATE audit_events SET data = '{"text":"vier"}' WHERE seq = 4`, 4],
    [
      'an edit of the time by a microsecond',
      `UPDATE audit_events SET at = at + interval '1 microsecond' WHERE seq = 2`,
      2,
    ],
    ['an edit of who', `UPDATE audit_events SET actor_id = '00000000-0000-7000-8000-000000000000' WHERE seq = 5`, 5],
    ['a deletion', 'DELETE FROM audit_events WHERE seq = 3', 3],
    [
      'a deletion that closes the gap',
      'DELETE FROM audit_events WHERE seq = 3; UPDATE audit_events SET seq = seq - 1 WHERE seq > 3',
      3,
    ],
    [
      'a reorder',
      'UPDATE audit_events SET seq = 100 WHERE seq = 2; UPDATE audit_events SET seq = 2 WHERE seq = 3; UPDATE audit_events SET seq = 3 WHERE seq = 100',
      2,
    ],
    ['a space in what it says', `UPDATE audit_events SET data = '{ "text":"vier"}' WHERE seq = 4`, 4],
    ['another kind', `UPDATE audit_events SET kind = 'comment.addded' WHERE seq = 1`, 1],
    ['another subject', `UPDATE audit_events SET subject_id = 'd' WHERE seq = 6`, 6],
    [
      'an article where none was',
      `UPDATE audit_events SET article_id = '00000000-0000-7000-8000-000000000000' WHERE seq = 3`,
      3,
    ],
    [
      'words that slid from one field into the next',
      `UPDATE audit_events SET subject_type = 'commentc', subject_id = '' WHERE seq = 2`,
      2,
    ],
    [
      'a forged event at the end',
      `INSERT INTO audit_events SELECT 7, at, actor_id, kind, subject_type, subject_id, article_id, data, repeat('a', 64) FROM audit_events WHERE seq = 6`,
      7,
    ],
    [
      'a forged event in between, with the others moved up',
      `UPDATE audit_events SET seq = -seq WHERE seq > 3; UPDATE audit_events SET seq = 1 - seq WHERE seq < 0;
       INSERT INTO audit_events SELECT 4, at, actor_id, kind, subject_type, subject_id, article_id, data, hash FROM audit_events WHERE seq = 3`,
      4,
    ],
    ['everything gone', 'DELETE FROM audit_events', 1],
    ['a hash of its own making', `UPDATE audit_events SET hash = repeat('a', 64) WHERE seq = 6`, 6],
    ['a cut tail whose head was left', 'DELETE FROM audit_events WHERE seq > 4', 5],
    [
      'an event before the first',
      `INSERT INTO audit_events SELECT 0, at, actor_id, kind, subject_type, subject_id, article_id, data, hash FROM audit_events WHERE seq = 1`,
      0,
    ],
  ])('%s', async (_what, sql, seq) => {
    const urls = await chainOfSix()
    await tamper(urls, sql)
    const { code, said } = await verify(urls)
    expect(code).toBe(1)
    expect(said).toMatch(new RegExp(`^broken at ${seq}:`))
  })
})

describe('with a head that somebody holds', () => {
  const cut = `DELETE FROM audit_events WHERE seq > 4;
    UPDATE audit_head SET seq = 4, hash = (SELECT hash FROM audit_events WHERE seq = 4)`

  test('a neatly cut tail shows', async () => {
    const urls = await chainOfSix()
    const held = await headOf(urls)
    await tamper(urls, cut)
    expect(await verify(urls)).toMatchObject({ code: 0 })
    expect(await verify(urls, '--head', held)).toMatchObject({
      code: 1,
      said: expect.stringMatching(/^broken at 5:/) as string,
    })
  })

  test('a tail that was cut and grown again shows', async () => {
    const urls = await chainOfSix()
    const held = await headOf(urls)
    await tamper(urls, cut)
    await append(urls, 'another five')
    await append(urls, 'another six')
    expect(await verify(urls)).toMatchObject({ code: 0 })
    expect(await verify(urls, '--head', held)).toMatchObject({
      code: 1,
      said: expect.stringMatching(/^broken at 6:/) as string,
    })
  })
})

test('what can’t be looked at is neither whole nor broken', async () => {
  const urls = await freshDatabase()
  for (const args of [['--head', 'six'], ['--head'], ['--haed', '1:2'], ['--head', `1:${'a'.repeat(64)}`, 'more']])
    expect(await verify(urls, ...args)).toMatchObject({
      code: 2,
      said: expect.stringContaining('audit:verify') as string,
    })
  expect(await verify({ ...urls, auditor: 'postgresql://nobody@127.0.0.1:1/none' })).toMatchObject({ code: 2 })
})

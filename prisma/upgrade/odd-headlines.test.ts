import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import pg from 'pg'
import { beforeAll, expect, test } from 'vitest'
import { headlineIn, type Block } from '@/lib/domain/articles/block'
import type { DatabaseUrls } from '@/lib/testing/database'
import { oldDesk } from '@/lib/testing/old-desk'
import { migrate } from '@/scripts/migrate.mjs'

const run = promisify(execFile)

interface Upgraded {
  id: string
  headline: string
  text: string
  blocks: Block[]
  number: number
}

let urls: DatabaseUrls
let now: Upgraded[]

/** What a desk from before blocks could hold as a headline, and what it is as the first part of a text. */
const ODD: readonly (readonly [was: string, is: string])[] = [
  ['', 'Untitled'],
  [' \t\u00a0 ', 'Untitled'],
  ['\n\n', 'Untitled'],
  ['Two lines\nin one', 'Two lines in one'],
  ['  A gap \n\n \u00a0\n of lines  ', 'A gap of lines'],
  ['\u200b\u2060Sil\u00adent signs\ufeff', '\u200b\u2060Sil\u00adent signs'],
  ['إصلاح الجسر سيكلف 31.4 مليون جنيه', 'إصلاح الجسر سيكلف 31.4 مليون جنيه'],
  ['\u202eevil \u2067text\u2069', '\u202eevil \u2067text\u2069'],
  [`🦀 ${'x'.repeat(497)}`, `🦀 ${'x'.repeat(497)}`],
  ['A headline\r\nof Windows', 'A headline of Windows'],
  // It stands twice then: the one in the text may have been judged.
  ['The sea wall broke.', 'The sea wall broke.'],
]

const TEXT = 'The sea wall broke.\n\n\n  It cost £4 million. \n'

/** An article like the first one of the desk, with this headline and the text above. */
async function put(owner: pg.Client, headline: string): Promise<string> {
  const like = (table: string, where: string, change: string) =>
    owner.query<{ id: string }>(
      `INSERT INTO ${table} SELECT (jsonb_populate_record(NULL::${table}, to_jsonb(one) || ${change})).* FROM ${table} one
       WHERE ${where} ORDER BY one.id LIMIT 1 RETURNING id`,
      [headline],
    )
  const other = `jsonb_build_object('id', gen_random_uuid(), 'slug', gen_random_uuid()::text, 'newest_revision', 1, 'status', 'CHECKING', 'headline', $1::text)`
  const id = (await like('articles', 'true', other)).rows[0]?.id ?? ''
  await owner.query(
    `INSERT INTO revisions SELECT (jsonb_populate_record(NULL::revisions, to_jsonb(one) || jsonb_build_object('id', gen_random_uuid(), 'article_id', $1::text, 'text', $2::text))).*
     FROM revisions one WHERE number = 1 ORDER BY id LIMIT 1`,
    [id, TEXT],
  )
  return id
}

beforeAll(async () => {
  urls = await oldDesk('prisma/upgrade/desk-at-merged-words.jsonl.gz')
  const owner = new pg.Client({ connectionString: urls.owner })
  await owner.connect()
  const ids: string[] = []
  // The log of that time tells of each text; of these the test tells.
  await owner.query('ALTER TABLE revisions DISABLE TRIGGER USER')
  for (const [headline] of ODD) ids.push(await put(owner, headline))
  await owner.query('ALTER TABLE revisions ENABLE TRIGGER USER')
  await migrate({ owner: urls.owner, app: urls.app, audit: urls.auditor })
  const { rows } = await owner.query<Upgraded>(
    `SELECT a.id, a.headline, r.text, r.blocks, r.number FROM articles a
     JOIN revisions r ON r.article_id = a.id AND r.number = a.newest_revision`,
  )
  now = ids.flatMap((id) => rows.find((row) => row.id === id) ?? [])
  await owner.end()
})

test.each(ODD.map(([was, is], index) => [was, is, index] as const))('the old headline %j is %j', (_, is, index) => {
  const { headline, text, blocks, number } = now[index] ?? { headline: '', text: '', blocks: [], number: 0 }
  expect([headline, headlineIn(text, blocks), number]).toEqual([is, is, 2])
  expect(blocks.map(({ start, end }) => text.slice(start, end))).toEqual([
    ...[is, 'The sea wall broke.', 'It cost £4 million.'],
  ])
})

test('the log of that desk is whole', async () => {
  const env = { ...process.env, DATABASE_AUDIT_URL: urls.auditor }
  expect((await run(process.execPath, ['scripts/audit-verify.mjs'], { env })).stdout).toMatch(/^whole, head /)
})

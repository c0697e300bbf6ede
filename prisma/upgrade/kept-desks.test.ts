import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { db, disconnect } from '@/lib/db/client'
import { claimDetail } from '@/lib/queries/claims/claim'
import { articleBy } from '@/lib/testing/builders'
import { approvedBy } from '@/lib/testing/checked'
import { databaseUrls, type DatabaseUrls } from '@/lib/testing/database'
import { keptDesks, oldDesk } from '@/lib/testing/old-desk'
import { ownFolder } from '@/lib/testing/own-folder'
import { nadia, otto, put } from '@/lib/testing/people'
import { addRevision } from '@/lib/use-cases/articles/add-revision'
import { migrate } from '@/scripts/migrate.mjs'

const run = promisify(execFile)

type Row = Record<string, unknown>
type Desk = Map<string, Row[]>

/** What a later migration may write into a row that was there, by table, and why. */
const REWRITTEN: Record<string, readonly string[]> = {
  // 0014: the headline is the first block of a new text. 0022: what was kept as midnight is a day.
  articles: ['newest_revision', 'version', 'headline', 'published_at'],
  evidence: ['accessed_at'],
  corrections: ['article_published_at'],
  // 0072: how a person may be named in a byline, and whom a text's bylines name, is worked out by the database.
  people: ['name_forms'],
  revisions: ['bylines'],
}

/** What is only a wait, or is worked out from the rest. */
const PASSING = new Set(['digests_due', 'outbox', 'audit_head'])

async function asOwner<T>(urls: DatabaseUrls, work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client({ connectionString: urls.owner })
  await owner.connect()
  return work(owner).finally(() => owner.end())
}

/** Every row of every table. */
const deskOf = (urls: DatabaseUrls): Promise<Desk> =>
  asOwner(urls, async (owner) => {
    const { rows: tables } = await owner.query<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname !~ '^_'`,
    )
    const desk: Desk = new Map()
    for (const { name } of tables) {
      const { rows } = await owner.query<{ row: Row }>(`SELECT to_jsonb(t) AS row FROM ${name} t`)
      desk.set(
        name,
        rows.map(({ row }) => row),
      )
    }
    return desk
  })

const log = (desk: Desk) => (desk.get('audit_events') ?? []).toSorted((a, b) => Number(a['seq']) - Number(b['seq']))

/** What the verifier says; it fails when the log does not hold. */
async function verified(url: string, ...args: string[]): Promise<string> {
  const env = { ...process.env, DATABASE_AUDIT_URL: url }
  return (await run(process.execPath, ['scripts/audit-verify.mjs', ...args], { env })).stdout
}

test('a desk that is kept is the desk that is read again', async () => {
  await approvedBy(await nadia(), await otto(), (await articleBy(await nadia())).claims[0]?.id ?? '')
  const here = databaseUrls()
  const folder = ownFolder()
  onTestFinished(folder.remove)
  const file = join(folder.path, 'desk.jsonl.gz')
  await run(process.execPath, ['scripts/keep-desk.mjs', file], {
    env: { ...process.env, DATABASE_OWNER_URL: here.owner },
  })
  expect(await deskOf(await oldDesk(file))).toEqual(await deskOf(here))
})

describe.each(keptDesks())('%s, brought up to date', (name) => {
  let urls: DatabaseUrls
  let before: Desk
  let after: Desk
  let wholeBefore: string

  beforeAll(async () => {
    urls = await oldDesk(name)
    before = await deskOf(urls)
    wholeBefore = await verified(urls.owner)
    await migrate({ owner: urls.owner, app: urls.app, audit: urls.auditor })
    after = await deskOf(urls)
  })

  test('has a log that is whole before and after, to which only Galley added', async () => {
    expect(wholeBefore).toMatch(/^whole, head /)
    const [was, is] = [log(before), log(after)]
    expect(was.length).toBeGreaterThan(0)
    expect(is.slice(0, was.length)).toEqual(was)
    expect(is.slice(was.length).every((event) => event['actor_id'] === null)).toBe(true)
    const last = was.at(-1) ?? {}
    expect(await verified(urls.auditor, '--head', `${Number(last['seq'])}:${String(last['hash'])}`)).toMatch(/^whole, /)
  })

  test('has every row as it was', () => {
    for (const [table, rows] of before) {
      if (PASSING.has(table)) continue
      const rewritten = REWRITTEN[table] ?? []
      const columns = Object.keys(after.get(table)?.[0] ?? {}).filter((one) => !rewritten.includes(one))
      const keyed = (row: Row) =>
        JSON.stringify(columns.filter((one) => one in (rows[0] ?? {})).map((one) => row[one] ?? null))
      const there = new Set((after.get(table) ?? []).map(keyed))
      expect(
        rows.map(keyed).filter((row) => !there.has(row)),
        table,
      ).toEqual([])
    }
  })

  test('has each live verdict on its words and sources, as when it was given', async () => {
    const { rows } = await asOwner(urls, (owner) =>
      owner.query(`
        SELECT c.number FROM claims c JOIN verdicts v ON v.claim_id = c.id AND v.ended_at IS NULL
        WHERE c.status IN ('APPROVED', 'IN_REVIEW')
          AND NOT (galley_words_stand(v.id) AND v.bound_sources IS NOT DISTINCT FROM galley_sources_behind(v.claim_id))`),
    )
    expect(rows).toEqual([])
  })

  test('has counted what is there', async () => {
    const tables = ['article_tallies', 'source_tallies', 'person_tallies', 'waiting_verdicts']
    await asOwner(urls, async (owner) => {
      const counted = async () => {
        const rows = []
        for (const table of tables) rows.push((await owner.query<Row>(`SELECT * FROM ${table} ORDER BY 1`)).rows)
        return rows
      }
      await owner.query('BEGIN')
      const kept = await counted()
      await owner.query('SELECT galley_recount()')
      expect(kept).toEqual(await counted())
      // Of the rest a desk may have none: that nothing waits, say.
      const articles = await owner.query('SELECT FROM articles')
      expect(kept[0]).toHaveLength(articles.rowCount ?? 0)
      await owner.query('ROLLBACK')
    })
  })

  test('needs nothing more', async () => {
    expect(await migrate({ owner: urls.owner, app: urls.app, audit: urls.auditor })).toEqual([])
    expect(await deskOf(urls)).toEqual(after)
  })

  describe('is a desk that people go on with', () => {
    const { DATABASE_URL: app, DATABASE_OWNER_URL: owner } = process.env
    beforeAll(async () => {
      await disconnect()
      Object.assign(process.env, { DATABASE_URL: urls.app, DATABASE_OWNER_URL: urls.owner })
      await put('otto@galley.example', { role: 'REVIEWER' })
      await put('nadia@galley.example', { role: 'EDITOR' })
    })
    afterAll(async () => {
      await disconnect()
      Object.assign(process.env, { DATABASE_URL: app, DATABASE_OWNER_URL: owner })
    })

    test('a claim from before is judged, approved, and orphaned when its words go, as one of a new article is', async () => {
      // The headline stays when a plain text takes the place of the rest.
      const { rows } = await asOwner(urls, (client) =>
        client.query<{ id: string }>(`
          SELECT c.id FROM claims c WHERE c.status = 'OPEN' AND NOT EXISTS (
            SELECT FROM anchors a JOIN revisions r ON r.id = a.revision_id
            WHERE a.claim_id = c.id AND a.start < (r.blocks #>> '{0,end}')::int)
          ORDER BY c.id LIMIT 1`),
      )
      const { claims } = await articleBy(await nadia())
      for (const id of [...rows.map((row) => row.id), claims[0]?.id ?? '']) {
        expect((await approvedBy(await nadia(), await otto(), id)).status).toBe('APPROVED')
        const { articleId } = await db().claim.findUniqueOrThrow({ where: { id }, select: { articleId: true } })
        const { newestRevision } = await db().article.findUniqueOrThrow({ where: { id: articleId } })
        await addRevision({ articleId, base: newestRevision, text: 'Nothing of it is left.' }, await nadia())
        expect((await claimDetail(id, await otto())).status).toBe('ORPHANED')
      }
      expect(await verified(urls.auditor)).toMatch(/^whole, /)
    })
  })
})

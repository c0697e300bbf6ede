import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { articleConflicts } from '@/lib/queries/articles/conflicts'
import { articleBy } from '@/lib/testing/builders'
import { connectedAs } from '@/lib/testing/database'
import { nadia, otto } from '@/lib/testing/people'
import { statementsOf } from '@/lib/testing/statements'
import { addTerm, AddTerm } from './add-reference-fact'
import { removeTerm } from './remove-reference-fact'
import { db } from '@/lib/db/client'
import type { KeptFacts } from '@/lib/db/facts-as-text'
import { currentFacts, factsAsText } from '@/lib/db/facts-as-text'
import { inTransaction } from '@/lib/db/transaction'

beforeEach(async () => {
  await db().officeTerm.deleteMany()
  await db().datedEvent.deleteMany()
})

/** In another process, as far as this one can tell. */
const elsewhere = (sql = '') => connectedAs('app', (app) => app.query(sql))

const textOf = (json: SharedArrayBuffer) => Buffer.from(json).toString()
const read = ({ json }: KeptFacts) => textOf(json)
const all = async () => textOf(await inTransaction((tx) => factsAsText(tx)))

test('as long as no fact changes the process keeps those it has, and asks for their version alone', async () => {
  const first = await currentFacts()
  const { statements, result } = await statementsOf(currentFacts)
  expect(result).toBe(first)
  expect(statements).toHaveLength(1)
})

/** What somebody does to the facts, in whichever process: `rolledBack` does it and thinks better of it. */
const CHANGES: Readonly<Record<string, string>> = {
  term: `INSERT INTO office_terms (id, office, holder, aliases, from_date, source) VALUES (gen_random_uuid(), 'Mayor', 'Ada Pell', '{Ada}', '2020', 'register')`,
  event: `INSERT INTO dated_events (id, name, date, source) VALUES (gen_random_uuid(), 'Flood – of Skarra', '1953', 'archive')`,
  later: `UPDATE office_terms SET to_date = coalesce(to_date, '2021') || '0'`,
  renamed: `UPDATE dated_events SET name = name || '!'`,
  noMayor: `DELETE FROM office_terms WHERE id = (SELECT id FROM office_terms LIMIT 1)`,
  noFlood: `DELETE FROM dated_events WHERE id = (SELECT id FROM dated_events LIMIT 1)`,
  none: `DELETE FROM dated_events WHERE name = 'of that name there is none'`,
  rolledBack: `DO $$ BEGIN UPDATE office_terms SET holder = 'Sera Quill'; RAISE EXCEPTION 'no' USING ERRCODE = 'GY999'; EXCEPTION WHEN SQLSTATE 'GY999' THEN NULL; END $$`,
}

test('whatever is done to the facts, elsewhere too, the process has those that stand, before and after', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...Object.keys(CHANGES)), { maxLength: 8 }), async (changes) => {
      for (const change of changes) {
        expect(read(await currentFacts())).toBe(await all())
        await elsewhere(CHANGES[change])
      }
      expect(read(await currentFacts())).toBe(await all())
    }),
    { numRuns: 25 },
  )
})

test('of very many facts each is there once, in their order, however alike they are', async () => {
  await elsewhere(`INSERT INTO office_terms (id, office, jurisdiction, holder, aliases, from_date, source)
    SELECT gen_random_uuid(), 'Mayor ' || n % 3, CASE n % 2 WHEN 0 THEN 'Skarra' ELSE '' END, 'Ada ' || n, '{}', '20' || n / 1000, 'register'
    FROM generate_series(0, 3300) n`)
  await elsewhere(`INSERT INTO dated_events (id, name, date, source)
    SELECT gen_random_uuid(), 'Flood ' || n % 2, '1953', 'archive' FROM generate_series(1, 2000) n`)
  const { terms, events } = JSON.parse(read(await currentFacts())) as Record<'terms' | 'events', { id: string }[]>
  const inOrder = async (sql: string) => (await db().$queryRawUnsafe<{ id: string }[]>(sql)).map(({ id }) => id)
  expect(terms.map(({ id }) => id)).toEqual(
    await inOrder('SELECT id FROM office_terms ORDER BY jurisdiction, office, from_date DESC, id'),
  )
  expect(events.map(({ id }) => id)).toEqual(await inOrder('SELECT id FROM dated_events ORDER BY name, id'))
  expect(terms).toHaveLength(3301)
})

test('what another is about to change is not kept before it stands, and what they take back never was', async () => {
  await elsewhere(CHANGES['term'])
  const before = await currentFacts()
  await connectedAs('app', async (app) => {
    await app.query('BEGIN')
    await app.query(CHANGES['later'] ?? '')
    expect(await currentFacts()).toBe(before)
    await app.query('ROLLBACK')
    expect(await currentFacts()).toBe(before)
    await app.query('BEGIN')
    await app.query(CHANGES['later'] ?? '')
    await app.query('COMMIT')
  })
  expect(read(await currentFacts())).toContain('"to" : "20210"')
})

test('Nadia is told who was prime minister once Otto has added it, and no longer when he removes it', async () => {
  await db().officeTerm.create({ data: { office: 'Provost', holder: 'Tomas Lind', from: '2019', source: 'register' } })
  const { articleId } = await articleBy(await nadia(), {
    text: 'Ministers met on Monday, 9 December 2024. British Prime Minister Rishi Sunak said the wall would stand.',
  })
  const rules = async () => (await articleConflicts(articleId, await nadia())).items.map(({ rule }) => rule)
  expect(await rules()).toEqual([])
  const office = { office: 'Prime Minister', jurisdiction: 'United Kingdom', source: 'register' }
  const starmer = { ...office, holder: 'Keir Starmer', from: '2024-07-05' }
  await addTerm(AddTerm.parse({ ...office, holder: 'Rishi Sunak', from: '2022-10-25', to: '2024-07-05' }), await otto())
  const { termId } = await addTerm(AddTerm.parse(starmer), await otto())
  expect(await rules()).toEqual(['office-at-date'])
  await removeTerm({ termId, version: 1 }, await otto())
  await db().officeTerm.deleteMany({ where: { holder: 'Rishi Sunak' } })
  expect(await rules()).toEqual([])
})

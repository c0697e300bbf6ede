import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { articleBy } from '@/lib/testing/builders'
import { approvedBy, foundBy, sourcedBy } from '@/lib/testing/checked'
import { approved, published, submittedBy } from '@/lib/testing/corrections'
import { databaseUrls } from '@/lib/testing/database'
import { ines, nadia, otto, rosa, ruth, vera } from '@/lib/testing/people'
import { invitePerson } from '@/lib/use-cases/people/invite-person'
import { join } from '@/lib/use-cases/people/join'
import { brokenIn, KEEP_SEEN } from './violations'
import type { World } from './move'
import { MOVES_OF_CLAIMS } from './moves-of-claims'
import { MOVES_OF_PEOPLE } from './moves-of-people'
import { MOVES_OF_THE_REST } from './moves-of-the-rest'

const SEED = 20_261_129
/** A fixed number, so that it is the same walk on any machine: some ten seconds, three times that on a slow one. */
const STEPS = 1_200
const OFTEN = MOVES_OF_CLAIMS.filter(({ name }) =>
  ['approves what waits', 'judges what is open', 'adds evidence'].includes(name),
)
const MOVES = [...MOVES_OF_CLAIMS, ...MOVES_OF_THE_REST, ...MOVES_OF_PEOPLE, ...OFTEN, ...OFTEN, ...OFTEN]

/** The same numbers every time (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

let app: pg.Client
let owner: pg.Client
let world: World

beforeAll(async () => {
  ;[app, owner] = [new pg.Client(databaseUrls().app), new pg.Client(databaseUrls().owner)]
  await Promise.all([app.connect(), owner.connect()])
  const { token } = await invitePerson({ email: 'paula@galley.example', name: 'Paula', role: 'REVIEWER' }, await ines())
  await join({ token, name: 'Paula', password: 'gentle otter crosses lines' }, '')
  for (let count = 0; count < 3; count++) {
    const { claims } = await articleBy(await nadia())
    const ids = claims.map(({ id }) => id)
    await approvedBy(await nadia(), await otto(), ids[0] ?? '')
    await approvedBy(await ruth(), await rosa(), ids[1] ?? '')
    await foundBy(await otto(), ids[2] ?? '')
    await foundBy(await ines(), ids[3] ?? '', 'WRONG')
    await sourcedBy(await rosa(), ids[4] ?? '')
  }
  await submittedBy(await ruth())
  await approved()
  await published()
  await Promise.all([vera(), rosa()])
  const idsOf = async (table: string) =>
    (await owner.query<{ id: string }>(`SELECT id FROM ${table} ORDER BY id`)).rows.map(({ id }) => id)
  world = {
    claims: await idsOf('claims'),
    articles: await idsOf('articles'),
    people: await idsOf('people'),
    sources: await idsOf('sources'),
    corrections: await idsOf('corrections'),
  }
  await owner.query(KEEP_SEEN)
  expect(await brokenIn(owner)).toEqual([])
})

afterAll(async () => {
  await Promise.all([app.end(), owner.end()])
})

/** One to three moves in one transaction, most of them told in the log as somebody’s; answers what was done, or null where it was refused. */
async function step(random: () => number, done: Map<string, number>): Promise<string | null> {
  const any = <Item>(list: readonly Item[]): Item => list[Math.floor(random() * list.length)] as Item
  const actor = any(world.people)
  const moves = Array.from({ length: any([1, 1, 1, 2, 3]) }, () => any(MOVES))
  // Some more often than others, so that one move follows another on them.
  const claim = any(random() < 0.6 ? world.claims.slice(0, 4) : world.claims)
  try {
    await app.query('BEGIN')
    for (const move of moves)
      for (const [sql, ...values] of move.make({ any, world, actor, claim, fresh: randomUUID }))
        await app.query(sql, values)
    if (random() < 0.85) await app.query(`SELECT audit_append($1, 'test.told', 'test', 'test', NULL, '{}')`, [actor])
    await app.query('COMMIT')
    for (const { name } of moves) done.set(name, (done.get(name) ?? 0) + 1)
    return moves.map(({ name }) => name).join(', then ')
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error
    await app.query('ROLLBACK')
    return null
  }
}

const APPROVED = `(SELECT c.id FROM claims c JOIN verdicts v ON v.claim_id = c.id AND v.ended_at IS NULL
  JOIN standing_reviews r ON r.verdict_id = v.id AND r.decision = 'APPROVE' WHERE c.status = 'APPROVED' ORDER BY c.id LIMIT 1)`

const TABLES = [
  'reviews',
  'evidence',
  'source_changes',
  'role_grants',
  'corrections',
  'claims',
  'sources',
  'revisions',
  'articles',
  'audit_events',
  'anchors',
  'people',
  'source_readers',
]

/** What the owner of the tables can do with every trigger off. */
test.each([
  [
    '1: one’s own verdict',
    `UPDATE reviews SET reviewer_id = (SELECT given_by_id FROM verdicts v WHERE v.id = verdict_id) WHERE decision = 'APPROVE'`,
  ],
  ['1: words one changed', `UPDATE reviews SET changers = ARRAY[reviewer_id] WHERE decision = 'APPROVE'`],
  [
    '1: evidence one added',
    `UPDATE evidence e SET added_by_id = r.reviewer_id, created_at = '2020-01-01' FROM reviews r WHERE r.claim_id = e.claim_id`,
  ],
  [
    '1: a source one changed',
    `INSERT INTO source_changes (evidence_id, person_id) SELECT e.id, r.reviewer_id FROM evidence e JOIN reviews r ON r.claim_id = e.claim_id
     WHERE e.claim_id = ${APPROVED} AND e.removed_at IS NULL AND r.decision = 'APPROVE' ON CONFLICT DO NOTHING`,
  ],
  [
    '1: somebody one brought, or who brought one',
    `INSERT INTO role_grants (person_id, role, given_by_id, invited, at)
     SELECT v.given_by_id, 'EDITOR', r.reviewer_id, true, '2020-01-01' FROM reviews r JOIN verdicts v ON v.id = r.verdict_id WHERE r.decision = 'APPROVE'`,
  ],
  [
    '1: one’s own correction',
    `ALTER TABLE corrections DROP CONSTRAINT corrections_four_eyes; UPDATE corrections SET approved_by_id = drafted_by_id WHERE status = 'PUBLISHED'`,
  ],
  ['2: approved without an approval', `UPDATE claims SET status = 'APPROVED' WHERE status = 'OPEN'`],
  ['2: approved, and what it rests on is other', `UPDATE sources SET title = title || '!'`],
  ['2: approved on words that do not stand there', `UPDATE anchors SET exact = 'elsewhere'`],
  [
    '2: cleared with something unsettled',
    `UPDATE articles SET status = 'CLEARED', clear_reason = NULL, cleared_by_id = created_by_id, cleared_at = now()`,
  ],
  [
    '1: words one brought in',
    `DELETE FROM seen_approvals; UPDATE claims c SET text_changer_ids = ARRAY[r.reviewer_id] FROM reviews r WHERE r.claim_id = c.id AND r.decision = 'APPROVE'`,
  ],
  [
    '1: evidence one can’t see',
    `DELETE FROM seen_approvals; UPDATE sources SET visibility = 'CONFIDENTIAL'; UPDATE seen_sources SET hidden = true`,
  ],
  [
    '2: cleared with something unsettled by somebody who is no admin',
    `SELECT audit_append((SELECT id FROM people WHERE role = 'EDITOR' LIMIT 1), 'test.told', 'test', 'test', NULL, '{}');
     UPDATE articles SET status = 'CLEARED', clear_reason = 'It is late.', cleared_by_id = (SELECT id FROM people WHERE role = 'EDITOR' LIMIT 1), cleared_at = now()`,
  ],
  ['4: a role or a leaving that no admin told', `UPDATE people SET role = 'ADMIN' WHERE role = 'VIEWER'`],
  [
    '4: somebody who came without an invitation',
    `INSERT INTO people (id, email, name, role, password_hash) VALUES (gen_random_uuid(), 'no@galley.example', 'No', 'ADMIN', 'none')`,
  ],
  [
    '4: a confidential source opened by somebody else than its keeper',
    `UPDATE seen_sources SET hidden = true; UPDATE sources SET visibility = 'PUBLIC'`,
  ],
  [
    '5: an entry published by a viewer, or without approval',
    `DELETE FROM seen_entries; UPDATE seen_people SET role = 'VIEWER'; UPDATE corrections SET note = note`,
  ],
  [
    '5: an entry taken back by one person',
    `SELECT audit_append((SELECT id FROM people WHERE role = 'EDITOR' LIMIT 1), 'test.told', 'test', 'test', NULL, '{}');
     UPDATE corrections SET status = 'WITHDRAWN', withdraw_reason = 'No.', withdrawn_at = now(), withdrawal_asked_by_id = (SELECT id FROM people WHERE role = 'EDITOR' LIMIT 1),
       withdrawn_by_id = (SELECT id FROM people WHERE role = 'EDITOR' LIMIT 1) WHERE status = 'PUBLISHED'`,
  ],
  ['4: an event that changed or went', `UPDATE audit_events SET actor_id = NULL WHERE actor_id IS NOT NULL`],
  ['4: a gap in the log', `DELETE FROM audit_events WHERE seq = 2`],
  [
    '5: a published entry that changed or went',
    `UPDATE corrections SET note = 'Nothing happened.' WHERE status = 'PUBLISHED'`,
  ],
])('the walk would have told of %s', async (broken, sql) => {
  await owner.query('BEGIN')
  try {
    for (const table of TABLES) await owner.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`)
    await owner.query(sql)
    expect(await brokenIn(owner)).toContain(broken)
  } finally {
    await owner.query('ROLLBACK')
  }
})

test('whatever is written as the app’s role, in whatever order, no promise of the database is broken', async () => {
  const approvals = `SELECT count(*)::int AS count FROM reviews WHERE decision = 'APPROVE'`
  const { rows: before } = await owner.query<{ count: number }>(approvals)
  const random = numbers(SEED)
  const done = new Map<string, number>()
  for (let steps = 0; steps < STEPS; steps++) {
    const what = await step(random, done)
    if (what !== null)
      expect(JSON.stringify([steps, what, await brokenIn(owner)])).toBe(JSON.stringify([steps, what, []]))
  }
  // The walk gets somewhere: what may be done is done.
  for (const name of [
    'judges what is open',
    'approves what waits',
    'adds evidence',
    'changes a source',
    'brings a revision',
  ])
    expect([name, (done.get(name) ?? 0) > 0]).toEqual([name, true])
  const { rows: after } = await owner.query<{ count: number }>(approvals)
  expect(after[0]?.count).toBeGreaterThan(before[0]?.count ?? 0)
}, 240_000)

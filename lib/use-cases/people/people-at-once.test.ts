import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/people/actor'
import { articleDetail } from '@/lib/queries/articles/article'
import { articleBy } from '@/lib/testing/builders'
import { databaseUrls } from '@/lib/testing/database'
import { ines, nadia, otto, put, rosa, ruth } from '@/lib/testing/people'
import { assignArticles } from '@/lib/use-cases/articles/assign-articles'
import { changeClaim } from '@/lib/use-cases/claims/change-claim'
import { changePassword } from './change-password'
import { changeRole } from './change-role'
import { confirmPerson } from './confirm-person'
import { deactivatePerson } from './deactivate-person'
import { handOver } from './hand-over'
import { hashPassword } from './password'
import { reactivatePerson } from './reactivate-person'
import { signIn } from './sign-in'
import { startSession } from './start-session'

/** Another connection, whose transaction is under way while somebody else acts. */
let other: pg.Client

async function admin(one: Actor): Promise<Actor> {
  await put(one.email, { role: 'ADMIN' })
  await startSession(db(), { personId: one.id, userAgent: '' })
  const where = { personId: one.id }
  const { id: sessionId } = await db().session.findFirstOrThrow({ where, orderBy: { createdAt: 'desc' } })
  return { ...one, role: 'ADMIN', sessionId }
}

/** What somebody does while this is written and not yet there for others; answers what came of it. */
async function whileUnderWay<Done>(
  sql: string,
  values: unknown[],
  act: () => Promise<Done>,
): Promise<PromiseSettledResult<Done>> {
  await other.query('BEGIN')
  await other.query(sql, values)
  const acting = Promise.allSettled([act()]).then(([result]) => result)
  const done = acting.then(() => 'done' as const)
  // Of this file's database alone: other files wait for locks of theirs meanwhile.
  const waits = `SELECT FROM pg_locks JOIN pg_stat_activity a USING (pid) WHERE NOT granted AND a.datname = current_database()`
  for (let tries = 0; tries < 100; tries++) {
    const pause = new Promise<'waits'>((resolve) => setTimeout(resolve, 20, 'waits'))
    if ((await other.query(waits)).rows.length > 0 || (await Promise.race([done, pause])) === 'done') break
  }
  await other.query('COMMIT')
  return acting
}

const DEACTIVATES = 'UPDATE people SET deactivated_at = now() WHERE id = $1'
const eventsOf = async (kind: string, subjectId: string) => db().auditEvent.count({ where: { kind, subjectId } })

beforeEach(async () => {
  other = new pg.Client(databaseUrls().owner)
  await other.connect()
  await put('ruth@galley.example', { role: 'EDITOR' })
})
afterEach(async () => {
  await other.end()
  for (const [email, role] of [
    ['ruth', 'EDITOR'],
    ['rosa', 'REVIEWER'],
  ] as const)
    await put(`${email}@galley.example`, { role })
})

test('two admins deactivate Ruth at once: one does, the other is told, and the log tells it once', async () => {
  const [first, second] = [await admin(await ines()), await admin(await rosa())]
  const { id: personId } = await ruth()
  const results = await Promise.allSettled([first, second].map((one) => deactivatePerson({ personId }, one)))
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(results.find((one) => one.status === 'rejected')?.reason).toMatchObject({
    code: 'conflict',
    message: 'Ruth Bellamy is deactivated already.',
  })
  expect(await eventsOf('person.deactivated', personId)).toBe(1)
  const back = await Promise.allSettled([first, second].map((one) => reactivatePerson({ personId }, one)))
  expect(back.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('one admin deactivates Ruth, another gives her a role, a third hands over for her: no two of them on the same sight of her', async () => {
  const [first, second] = [await admin(await ines()), await admin(await rosa())]
  const { id: personId } = await ruth()
  for (let round = 0; round < 5; round++) {
    await put('ruth@galley.example', { role: 'EDITOR' })
    const before = await eventsOf('person.deactivated', personId)
    await Promise.allSettled([
      changeRole({ personId, role: 'VIEWER', seen: 'EDITOR' }, first),
      deactivatePerson({ personId }, second),
      handOver({ personId, articlesTo: null, claimsTo: null, then: 'DEACTIVATE' }, first),
    ])
    const { deactivatedAt } = await db().person.findUniqueOrThrow({ where: { id: personId } })
    expect(deactivatedAt).not.toBeNull()
    expect(await eventsOf('person.deactivated', personId)).toBe(before + 1)
  }
})

test('two admins confirm Ruth at once: the second is told that it is done', async () => {
  const [first, second] = [await admin(await ines()), await admin(await rosa())]
  const { id: personId } = await ruth()
  await other.query(
    `INSERT INTO role_grants (person_id, role, given_by_id, invited) VALUES ($1, 'EDITOR', $2, false)`,
    [personId, (await nadia()).id],
  )
  const results = await whileUnderWay(`SELECT FROM people WHERE id = $1 FOR NO KEY UPDATE`, [personId], () =>
    Promise.allSettled([first, second].map((one) => confirmPerson({ personId }, one))),
  )
  if (results.status === 'rejected') throw results.reason
  expect(results.value.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await db().confirmation.count({ where: { personId } })).toBe(1)
  expect(await eventsOf('person.confirmed', personId)).toBe(1)
})

test('nothing goes to Ruth while she is being deactivated, by whatever way', async () => {
  const { id: assigneeId } = await ruth()
  const { articleId, claims } = await articleBy(await nadia())
  const { version } = await articleDetail(articleId, await nadia())
  const [claim] = claims
  const boss = await admin(await ines())
  const ways: (() => Promise<unknown>)[] = [
    async () => assignArticles({ articles: [{ id: articleId, version }], assigneeId }, await nadia()),
    async () => changeClaim({ claimId: claim?.id ?? '', version: claim?.version ?? 0, assigneeId }, await nadia()),
    async () =>
      handOver({ personId: (await nadia()).id, articlesTo: assigneeId, claimsTo: null, sourcesTo: null }, boss),
  ]
  for (const way of ways) {
    await put('ruth@galley.example', { role: 'EDITOR' })
    expect(await whileUnderWay(DEACTIVATES, [assigneeId], way)).toMatchObject({ status: 'rejected' })
  }
  expect(await db().article.count({ where: { assigneeId } })).toBe(0)
  expect(await db().claim.count({ where: { assigneeId } })).toBe(0)
})

test('Ruth is not deactivated past an article that is just being given to her', async () => {
  const { id: personId } = await ruth()
  const { articleId } = await articleBy(await nadia())
  const given = `WITH held AS (SELECT id FROM people WHERE id = $1 FOR SHARE)
    UPDATE articles SET assignee_id = (SELECT id FROM held) WHERE id = $2`
  const boss = await admin(await ines())
  await db().article.updateMany({ where: { assigneeId: personId }, data: { assigneeId: null } })
  const result = await whileUnderWay(given, [personId, articleId], () => deactivatePerson({ personId }, boss))
  expect(result).toMatchObject({ status: 'rejected', reason: { code: 'conflict' } })
  await db().article.update({ where: { id: articleId }, data: { assigneeId: null } })
})

test('two who are handed over to each other at once: one leaves, the other stays, and both admins are told', async () => {
  const [first, second] = [await admin(await ines()), await admin(await rosa())]
  const pair = [(await ruth()).id, (await nadia()).id] as const
  for (let round = 0; round < 5; round++) {
    for (const who of ['ruth', 'nadia']) await put(`${who}@galley.example`, { role: 'EDITOR' })
    const leaving = (personId: string, articlesTo: string, by: Actor) =>
      handOver({ personId, articlesTo, claimsTo: articlesTo, then: 'DEACTIVATE' }, by)
    const results = await Promise.allSettled([leaving(pair[0], pair[1], first), leaving(pair[1], pair[0], second)])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(results.find((one) => one.status === 'rejected')?.reason).toMatchObject({ code: 'unacceptable' })
    expect(await db().person.count({ where: { id: { in: [...pair] }, deactivatedAt: null } })).toBe(1)
  }
  await put('nadia@galley.example', { role: 'EDITOR' })
})

test('no session begins that a deactivation, or a new password, could not end', async () => {
  const one = await otto()
  const password = 'gentle otter crosses lines'
  const passwordHash = await hashPassword(password)
  await db().person.update({ where: { id: one.id }, data: { passwordHash } })
  const signsIn = () => signIn({ email: one.email, password }, { address: null, userAgent: '' })
  expect(await whileUnderWay(DEACTIVATES, [one.id], signsIn)).toMatchObject({ status: 'rejected' })
  await put(one.email, { role: 'REVIEWER' })

  const changed = await hashPassword('violet drums over water')
  const result = await whileUnderWay('UPDATE people SET password_hash = $2 WHERE id = $1', [one.id, changed], signsIn)
  expect(result).toMatchObject({ status: 'rejected', reason: { message: 'Email and password do not match.' } })
  expect(await db().session.count({ where: { personId: one.id, revokedAt: null } })).toBe(0)
  // Nor does a second new password overwrite the first unseen.
  await db().person.update({ where: { id: one.id }, data: { passwordHash } })
  const again = () => changePassword({ password, newPassword: 'amber kettle under stairs' }, one)
  const second = await whileUnderWay('UPDATE people SET password_hash = $2 WHERE id = $1', [one.id, changed], again)
  expect(second).toMatchObject({ status: 'rejected' })
})

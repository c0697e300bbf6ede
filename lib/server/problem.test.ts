import { describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { inTransaction } from '@/lib/db/transaction'
import { Refusal } from '@/lib/domain/refusal'
import { connectedAs } from '@/lib/testing/database'
import { nadia } from '@/lib/testing/people'
import { logTo } from './log'
import { problemOf } from './problem'

// Read at the first use of the client: one connection, and little patience for locks and answers.
process.env['DATABASE_POOL'] = '1'
process.env['DATABASE_URL'] =
  `${process.env['DATABASE_URL']}?options=${encodeURIComponent('-c lock_timeout=200 -c statement_timeout=800')}`

async function thrownBy(work: () => Promise<unknown>): Promise<unknown> {
  return work().then(
    () => {
      throw new Error('Nothing was thrown.')
    },
    (error: unknown) => error,
  )
}

async function problemIn(work: () => Promise<unknown>) {
  const response = problemOf(await thrownBy(work))
  return {
    status: response.status,
    retryAfter: response.headers.get('retry-after'),
    body: (await response.json()) as object,
  }
}

const BUSY = {
  status: 503,
  retryAfter: '5',
  body: { detail: expect.stringContaining('try again in a moment') as string },
}

describe('a database that has no time is 503 with Retry-After', () => {
  test('when every connection of the pool is taken, for a reading and for a change', async () => {
    const { promise: over, resolve: finish } = Promise.withResolvers<undefined>()
    const { promise: begun, resolve: begin } = Promise.withResolvers<undefined>()
    const holder = db().$transaction(
      async () => {
        begin(undefined)
        await over
      },
      { timeout: 30_000 },
    )
    await begun
    expect(await problemIn(() => db().person.count())).toMatchObject(BUSY)
    expect(await problemIn(() => inTransaction((tx) => tx.person.count()))).toMatchObject(BUSY)
    finish(undefined)
    await holder
    expect(await db().person.count()).toBeGreaterThanOrEqual(0)
  })

  test('when a lock is not had in time', async () => {
    const { id } = await nadia()
    await connectedAs('owner', async (owner) => {
      await owner.query('BEGIN')
      await owner.query('SELECT FROM people WHERE id = $1 FOR UPDATE', [id])
      const rename = () => inTransaction((tx) => tx.person.update({ where: { id }, data: { name: 'N' } }))
      expect(await problemIn(rename)).toMatchObject(BUSY)
      await owner.query('ROLLBACK')
    })
  })

  test('when a statement takes too long', async () => {
    expect(await problemIn(() => db().$queryRaw`SELECT pg_sleep(5)::text`)).toMatchObject(BUSY)
  })
})

test('what nobody foresaw is 500 with the id under which it is logged, and says nothing else', async () => {
  const { status, body } = await problemIn(() => Promise.reject(new Error('canary')))
  expect(status).toBe(500)
  const { id, detail } = body as { id: string; detail: string }
  expect(detail).toBe(`Something broke on our side. If you report it, give the number ${id}.`)
  expect(JSON.stringify(body)).not.toContain('canary')
})

test('what may be said is said, with when to come again', async () => {
  const refused = await problemIn(() => Promise.reject(new Refusal('throttled', 'Later.', { retryAfterSeconds: 6.2 })))
  expect(refused).toMatchObject({
    status: 429,
    retryAfter: '7',
    body: { detail: 'Later.', title: 'Too many requests' },
  })
})

describe('no line of the log holds a text', () => {
  const CANARY = 'canary in the draft'
  const lineOf = (err: unknown) => {
    const lines: string[] = []
    logTo({ write: (line) => void lines.push(line) }).error({ id: 'x', err }, 'request failed')
    return lines.join('')
  }

  test.each<[string, () => Promise<unknown>]>([
    ['a check that a row breaks', () => db().invitation.create({ data: { email: CANARY, name: CANARY } as never })],
    [
      'a row that a check refuses',
      async () => {
        const { id } = await nadia()
        return db().person.update({ where: { id }, data: { email: CANARY.toUpperCase() } })
      },
    ],
    ['a statement that is none', () => db().$executeRawUnsafe(`SELECT '${CANARY}' FROM nowhere`)],
    ['a value of the wrong kind', () => db().$queryRaw`SELECT ${CANARY}::uuid`],
    ['a text that is no JSON', () => Promise.resolve().then(() => JSON.parse(CANARY) as unknown)],
    ['an address that is none', () => Promise.resolve().then(() => new URL(CANARY))],
    ['one inside another', () => Promise.reject(new Error('broken', { cause: new SyntaxError(CANARY) }))],
  ])('%s', async (_what, work) => {
    const error = await thrownBy(work)
    const line = lineOf(error)
    expect(line).not.toContain('canary')
    expect(line).not.toContain('CANARY')
    expect(JSON.parse(line)).toMatchObject({ id: 'x', err: { type: expect.any(String) as string } })
  })

  test('and still says where it broke', () => {
    const line = JSON.parse(lineOf(new TypeError('x is not a function'))) as { err: { message: string; at: string[] } }
    expect(line.err.message).toBe('x is not a function')
    expect(line.err.at[0]).toContain('problem.test.ts')
  })
})

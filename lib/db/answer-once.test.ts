import { expect, test } from 'vitest'
import { nadia, otto } from '@/lib/testing/people'
import { answerOnce, sweepAnswers } from './answer-once'
import { db } from './client'
import { inTransaction } from './transaction'

/** Notes a dated event, once per call that is not a repeat. */
function adding(title: string, addedById: string) {
  return async () => {
    const { id } = await inTransaction((tx) =>
      tx.datedEvent.create({ data: { name: title, date: '2026', source: addedById }, select: { id: true } }),
    )
    return { status: 201, body: JSON.stringify({ id }) }
  }
}

test('ten callers with one key change things once and get one answer', async () => {
  const { id: personId } = await nadia()
  const asked = { personId, key: 'ten at once', request: 'POST /sources a' }
  const answers = await Promise.all(Array.from({ length: 10 }, () => answerOnce(asked, adding('Minutes', personId))))
  expect(new Set(answers.map(({ body }) => body)).size).toBe(1)
  expect(await db().datedEvent.count({ where: { name: 'Minutes' } })).toBe(1)
})

test('a key that was used for something else is refused', async () => {
  const { id: personId } = await nadia()
  await answerOnce({ personId, key: 'used', request: 'POST /sources a' }, adding('One', personId))
  await expect(
    answerOnce({ personId, key: 'used', request: 'POST /sources b' }, adding('Two', personId)),
  ).rejects.toThrow('used for another request')
  expect(await db().datedEvent.count({ where: { name: 'Two' } })).toBe(0)
})

test('a key is remembered for a day, and its answer no longer', async () => {
  const { id: personId } = await nadia()
  const asked = { personId, key: 'long ago', request: 'POST /sources d' }
  await answerOnce(asked, adding('Before', personId))
  await answerOnce({ ...asked, key: 'now' }, adding('Now', personId))
  await db().idempotencyKey.updateMany({
    where: { key: 'long ago' },
    data: { createdAt: new Date(Date.now() - 25 * 3_600_000) },
  })
  await answerOnce({ ...asked, key: 'another' }, adding('Another', personId))
  expect(await db().idempotencyKey.findMany({ where: { personId, key: { in: ['long ago', 'now'] } } })).toHaveLength(1)
  await answerOnce(asked, adding('After', personId))
  expect(await db().datedEvent.count({ where: { name: 'After' } })).toBe(1)
})

test('one person’s answer is not another’s, whatever key they guess', async () => {
  const asked = { key: 'the same', request: 'POST /sources e' }
  const nadias = await answerOnce({ ...asked, personId: (await nadia()).id }, adding('Hers', (await nadia()).id))
  const ottos = await answerOnce({ ...asked, personId: (await otto()).id }, adding('His', (await otto()).id))
  expect(ottos.body).not.toBe(nadias.body)
})

test('a refused call leaves no key behind, so it can be made again', async () => {
  const { id: personId } = await nadia()
  const asked = { personId, key: 'refused first', request: 'POST /sources c' }
  const failing = async () => {
    await inTransaction(() => Promise.reject(new Error('no')))
    return { status: 201, body: '{}' }
  }
  await expect(answerOnce(asked, failing)).rejects.toThrow('no')
  expect((await answerOnce(asked, adding('Again', personId))).status).toBe(201)
})

test('answers older than a day are swept, whoever asked; younger ones are kept', async () => {
  const old = { personId: (await nadia()).id, key: 'yesterday', request: 'POST /sources s' }
  const young = { personId: (await otto()).id, key: 'today', request: 'POST /sources s' }
  await answerOnce(old, adding('A confidential title', old.personId))
  await answerOnce(young, adding('Young', young.personId))
  await db().idempotencyKey.updateMany({
    where: { key: 'yesterday' },
    data: { createdAt: new Date(Date.now() - 25 * 3_600_000) },
  })
  await sweepAnswers(new Date())
  const kept = await db().idempotencyKey.findMany({ where: { key: { in: ['yesterday', 'today'] } } })
  expect(kept.map(({ key }) => key)).toEqual(['today'])
})

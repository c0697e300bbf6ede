import { expect, test } from 'vitest'
import { nadia } from '@/lib/testing/people'
import { answerOnce } from './answer-once'
import { db } from './client'
import { inTransaction } from './transaction'

/** Names a source, once per call that is not a repeat. */
function adding(title: string, addedById: string) {
  return async () => {
    const { id } = await inTransaction((tx) =>
      tx.source.create({ data: { kind: 'DOCUMENT', title, addedById }, select: { id: true } }),
    )
    return { status: 201, body: JSON.stringify({ id }) }
  }
}

test('ten callers with one key change things once and get one answer', async () => {
  const { id: personId } = await nadia()
  const asked = { personId, key: 'ten at once', request: 'POST /sources a' }
  const answers = await Promise.all(Array.from({ length: 10 }, () => answerOnce(asked, adding('Minutes', personId))))
  expect(new Set(answers.map(({ body }) => body)).size).toBe(1)
  expect(await db().source.count({ where: { title: 'Minutes' } })).toBe(1)
})

test('a key that was used for something else is refused', async () => {
  const { id: personId } = await nadia()
  await answerOnce({ personId, key: 'used', request: 'POST /sources a' }, adding('One', personId))
  await expect(
    answerOnce({ personId, key: 'used', request: 'POST /sources b' }, adding('Two', personId)),
  ).rejects.toThrow('used for another request')
  expect(await db().source.count({ where: { title: 'Two' } })).toBe(0)
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

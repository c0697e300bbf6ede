import { expect, test } from 'vitest'
import { answerOnce } from '@/lib/db/answer-once'
import { db } from '@/lib/db/client'
import { inTransaction } from '@/lib/db/transaction'
import { nadia, otto } from '@/lib/testing/people'
import { addSource, AddSource } from './add-source'
import { changeSource } from './change-source'

test('an answer that names a source which became confidential since is not given again to whom it doesn’t name', async () => {
  const [keeper, other] = [await nadia(), await otto()]
  const { sourceId } = await addSource(AddSource.parse({ kind: 'DOCUMENT', title: 'Walrus plan' }), keeper)
  const answer = async () => {
    await inTransaction((tx) => tx.datedEvent.create({ data: { name: 'Cited', date: '2026', source: keeper.id } }))
    return { status: 201, body: JSON.stringify({ source: { id: sourceId, title: 'Walrus plan' } }) }
  }
  const asked = { key: 'cited', request: 'POST /claims/evidence' }
  for (const { id: personId } of [keeper, other]) await answerOnce({ ...asked, personId }, answer)
  const { version } = await db().source.findUniqueOrThrow({ where: { id: sourceId } })
  await changeSource({ sourceId, version, visibility: 'CONFIDENTIAL' }, keeper)
  await expect(answerOnce({ ...asked, personId: other.id }, answer)).rejects.toMatchObject({ code: 'conflict' })
  expect((await answerOnce({ ...asked, personId: keeper.id }, answer)).body).toContain('Walrus plan')
  await changeSource({ sourceId, version: version + 1, readerIds: [other.id] }, keeper)
  expect((await answerOnce({ ...asked, personId: other.id }, answer)).body).toContain('Walrus plan')
  expect(await db().datedEvent.count({ where: { name: 'Cited' } })).toBe(2)
})

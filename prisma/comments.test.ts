import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { claimDetail } from '@/lib/queries/claims/claim'
import { articleBy } from '@/lib/testing/builders'
import { nadia, otto, ruth } from '@/lib/testing/people'
import { addComment } from '@/lib/use-cases/comments/add-comment'
import { asApp, asTold } from './as-app'

let claimId: string
let threadId: string
let answerId: string

beforeAll(async () => {
  const { claims } = await articleBy(await nadia())
  claimId = claims[0]?.id ?? ''
  await addComment({ claimId, body: 'Which page?' }, await otto())
  threadId = (await claimDetail(claimId, await nadia())).comments[0]?.id ?? ''
  await addComment({ claimId, body: 'Page 3.', threadId }, await nadia())
  answerId = (await claimDetail(claimId, await nadia())).comments[1]?.id ?? ''
})

const SAY = `INSERT INTO comments (id, article_id, claim_id, author_id, thread_id, body)
  SELECT $1, article_id, id, $2, $4, 'So it is.' FROM claims WHERE id = $3`

describe('what the database holds of comments, whoever writes', () => {
  test('nobody comments in somebody else’s name, or without a word in the log', async () => {
    const values = async () => [randomUUID(), (await otto()).id, claimId, null]
    await expect(asApp(SAY, ...(await values()))).rejects.toMatchObject({ code: 'GY008' })
    await expect(asTold(await nadia(), SAY, ...(await values()))).rejects.toMatchObject({ code: 'GY008' })
  })

  test('an answer stands under no answer', async () => {
    const { id } = await otto()
    await expect(asTold(await otto(), SAY, randomUUID(), id, claimId, answerId)).rejects.toMatchObject({
      code: 'GY003',
    })
  })

  test('only its author changes a comment', async () => {
    const sql = `UPDATE comments SET body = 'Page 4.' WHERE id = $1`
    await expect(asApp(sql, answerId)).rejects.toMatchObject({ code: 'GY008' })
    await expect(asTold(await otto(), sql, answerId)).rejects.toMatchObject({ code: 'GY008' })
    await asTold(await nadia(), sql, answerId)
  })

  test('who said it, of which claim and in which thread can’t be changed at all', async () => {
    for (const column of ['author_id', 'claim_id', 'thread_id', 'created_at'])
      await expect(
        asTold(await nadia(), `UPDATE comments SET ${column} = ${column} WHERE id = $1`, answerId),
      ).rejects.toMatchObject({ code: '42501' })
    await expect(asApp('DELETE FROM comments WHERE id = $1', answerId)).rejects.toMatchObject({ code: '42501' })
  })

  test('a thread is resolved by whoever the log names, and an answer never is', async () => {
    const sql = 'UPDATE comments SET resolved_at = now(), resolved_by_id = $2 WHERE id = $1'
    await expect(asTold(await otto(), sql, threadId, (await ruth()).id)).rejects.toMatchObject({ code: 'GY008' })
    await expect(asTold(await otto(), sql, answerId, (await otto()).id)).rejects.toMatchObject({ code: '23514' })
    await asTold(await otto(), sql, threadId, (await otto()).id)
    await expect(asTold(await otto(), SAY, randomUUID(), (await otto()).id, claimId, threadId)).rejects.toMatchObject({
      code: 'GY003',
    })
  })

  test('only its author mentions somebody in a comment', async () => {
    const sql = 'INSERT INTO mentions (comment_id, person_id) VALUES ($1, $2)'
    await expect(asTold(await otto(), sql, answerId, (await ruth()).id)).rejects.toMatchObject({ code: 'GY008' })
    await asTold(await nadia(), sql, answerId, (await ruth()).id)
  })
})

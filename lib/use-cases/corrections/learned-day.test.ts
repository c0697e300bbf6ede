import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { addDays, dayAt } from '@/lib/domain/time/day'
import { newsroomPlace } from '@/lib/db/newsroom-place'
import { correction } from '@/lib/queries/corrections/correction'
import { draftBy, refusalOf, seen } from '@/lib/testing/corrections'
import { nadia, otto } from '@/lib/testing/people'
import { createArticle, CreateArticle } from '@/lib/use-cases/articles/create-article'
import { approveCorrection } from './approve-correction'
import { draftCorrection, DraftCorrection } from './draft-correction'
import { editCorrection } from './edit-correction'
import { publishCorrection } from './publish-correction'
import { submitCorrection } from './submit-correction'

const today = async () => dayAt(new Date(), (await newsroomPlace()).timeZone)

test('Nadia enters the day on which the newsroom learned of it, and then the delay has to be explained', async () => {
  const id = await draftBy(await nadia())
  const learnedAt = addDays(await today(), -40)
  await editCorrection({ ...(await seen(id)), learnedAt }, await nadia())
  expect(await correction(id, await nadia())).toMatchObject({ learnedAt, learnedEntered: learnedAt, overdue: 40 })
  await submitCorrection(await seen(id), await nadia())
  await approveCorrection(await seen(id), await otto())
  const refusal = await refusalOf(publishCorrection(await seen(id), await nadia()))
  expect(refusal.message).toBe('40 days have passed. After 30 a reason is required.')
})

test('a day after the entry was begun is refused, and the day can be taken away again', async () => {
  const id = await draftBy(await nadia())
  const learnedAt = addDays(await today(), 1)
  const refusal = await refusalOf(editCorrection({ ...(await seen(id)), learnedAt }, await nadia()))
  expect(refusal).toMatchObject({
    code: 'unacceptable',
    message: expect.stringContaining('The desk has known since') as string,
  })
  await editCorrection({ ...(await seen(id)), learnedAt: addDays(await today(), -3) }, await nadia())
  await editCorrection({ ...(await seen(id)), learnedAt: null }, await nadia())
  expect(await correction(id, await nadia())).toMatchObject({ learnedAt: await today(), learnedEntered: null })
})

test('the day is fixed with the words, in the database too', async () => {
  const id = await draftBy(await nadia())
  await submitCorrection(await seen(id), await nadia())
  const change = db().correction.update({ where: { id }, data: { learnedOn: new Date('2026-01-01') } })
  await expect(change).rejects.toThrow()
})

test('a day before the article was published is refused, by a draft and by a change', async () => {
  const editor = await nadia()
  const published = addDays(await today(), -10)
  const { articleId } = await createArticle(
    CreateArticle.parse({ headline: 'Pier', text: 'It was built in 1987.', publishedAt: published }),
    editor,
  )
  const told = { articleId, type: 'CORRECTION', wrong: '1987', right: '1978', note: 'It was 1978.' } as const
  const early = addDays(published, -1)
  const says = `The article was published on ${published}: give that day or a later one.`
  expect((await refusalOf(draftCorrection(DraftCorrection.parse({ ...told, learnedAt: early }), editor))).message).toBe(
    says,
  )
  const { correctionId: id } = await draftCorrection(DraftCorrection.parse({ ...told, learnedAt: published }), editor)
  expect((await refusalOf(editCorrection({ ...(await seen(id)), learnedAt: early }, editor))).message).toBe(says)
})

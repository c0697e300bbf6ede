import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { correction } from '@/lib/queries/corrections/correction'
import { approved, refusalOf, seen } from '@/lib/testing/corrections'
import { nadia } from '@/lib/testing/people'
import { publishCorrection } from './publish-correction'

async function reportedDaysAgo(days: number) {
  const id = await approved()
  const createdAt = new Date(Date.now() - days * 24 * 3_600_000)
  const said = { place: 'Ferry', message: 'Six years.', receipt: `R-${id}` }
  await db().errorReport.create({ data: { ...said, correctionId: id, createdAt } })
  return id
}

test('more than thirty days after a reader’s report a reason is required, and the log keeps it', async () => {
  const id = await reportedDaysAgo(34)
  const refusal = await refusalOf(publishCorrection(await seen(id), await nadia()))
  expect(refusal).toMatchObject({
    code: 'unacceptable',
    message: '34 days have passed. After 30 a reason is required.',
  })
  expect((await correction(id, await nadia())).overdue).toBe(34)
  await publishCorrection({ ...(await seen(id)), delayReason: 'The board answered late.' }, await nadia())
  const { history, overdue } = await correction(id, await nadia())
  expect(history.at(-1)?.said).toContain('after 34 days: “The board answered late.”')
  expect(overdue).toBeNull()
})

test('thirty days are no delay, and a reason that nobody asked for is not kept', async () => {
  const id = await reportedDaysAgo(30)
  await publishCorrection({ ...(await seen(id)), delayReason: 'Because.' }, await nadia())
  expect((await correction(id, await nadia())).history.at(-1)?.said).not.toContain('Because.')
})

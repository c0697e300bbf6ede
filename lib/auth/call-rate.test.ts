import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { countCall } from './call-rate'

const calls = async (who: string, count: number, now?: number) => {
  const answers = { taken: 0, refused: 0, wait: 0 }
  for (let index = 0; index < count; index++)
    try {
      await countCall(who, now)
      answers.taken++
    } catch (error) {
      answers.refused++
      answers.wait = (error as { details: { retryAfterSeconds: number } }).details.retryAfterSeconds
    }
  return answers
}

test('600 calls a minute are taken, the next is refused with the seconds to wait', async () => {
  expect(await calls('nadia', 600)).toMatchObject({ taken: 600, refused: 0 })
  const beyond = await calls('nadia', 3)
  expect(beyond.refused).toBe(3)
  expect(beyond.wait).toBeGreaterThan(0)
  expect(beyond.wait).toBeLessThanOrEqual(60)
})

test('another person is not held up, and after a minute nobody is', async () => {
  await calls('otto', 610)
  expect(await calls('ines', 5)).toMatchObject({ taken: 5 })
  await db().throttle.deleteMany()
  expect(await calls('otto', 5, Date.now() + 61_000)).toMatchObject({ taken: 5 })
})

test('calls that another instance counted count here too', async () => {
  await calls('rosa', 20)
  await db().throttle.updateMany({ data: { points: { increment: 575 } } })
  const { taken, refused } = await calls('rosa', 40)
  expect(taken).toBeLessThan(40)
  expect(refused).toBeGreaterThan(0)
})

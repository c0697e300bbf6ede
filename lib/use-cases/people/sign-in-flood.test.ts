import { pbkdf2 } from 'node:crypto'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { hashPassword, isPassword } from './password'

/** Work of Node's own threads that everybody's calls need as well: looking at files, names, digests. */
const others = async () => {
  const begun = performance.now()
  await promisify(pbkdf2)('a', 'b', 1, 16, 'sha256')
  return performance.now() - begun
}

test('eighty people who sign in at once leave threads for everybody else; those too many are told to come back', async () => {
  const kept = await hashPassword('check every word')
  const flood = Array.from({ length: 80 }, () => isPassword(kept, 'check every comma').catch((error: unknown) => error))
  const waits = [await others(), await others(), await others()]
  const answers = await Promise.all(flood)
  const refused = answers.filter((answer) => answer !== false)
  expect(refused).toHaveLength(48)
  expect(refused[0]).toMatchObject({ code: 'busy', details: { retryAfterSeconds: 5 } })
  expect(Math.max(...waits)).toBeLessThan(150)
})

test('the flood over, the right password is right', async () => {
  const kept = await hashPassword('check every word')
  expect(await isPassword(kept, 'check every word')).toBe(true)
})

import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { ines, nadia } from '@/lib/testing/people'
import { hashPassword } from './password'
import { replaceSamplePasswords, SAMPLE_PASSWORD } from './replace-sample-passwords'
import { signIn } from './sign-in'

const here = { address: null, userAgent: '' }

test('on a desk that others can reach nobody keeps the printed password, and each new one is its own', async () => {
  for (const { id } of [await nadia(), await ines()])
    await db().person.update({ where: { id }, data: { passwordHash: await hashPassword(SAMPLE_PASSWORD) } })
  const replaced = await replaceSamplePasswords()
  expect(replaced.map(({ email }) => email)).toEqual(['ines@galley.example', 'nadia@galley.example'])
  expect(new Set(replaced.map(({ password }) => password)).size).toBe(2)
  for (const { email, password } of replaced) {
    await expect(signIn({ email, password: SAMPLE_PASSWORD }, here)).rejects.toThrow('do not match')
    await expect(signIn({ email, password }, here)).resolves.toBeTypeOf('string')
  }
})

test('they are made once: who has a password of their own keeps it', async () => {
  expect(await replaceSamplePasswords()).toEqual([])
})

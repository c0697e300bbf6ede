import { expect, test } from 'vitest'
import { whoIs } from '@/lib/testing/session'
import { db } from '@/lib/db/client'
import { nadia } from '@/lib/testing/people'
import { changePassword } from './change-password'
import { hashPassword } from './password'
import { signIn } from './sign-in'

const old = 'check every word'
const here = { address: null, userAgent: 'a browser' }

async function nadiaSignedInTwice() {
  const { id, email } = await nadia()
  await db().person.update({ where: { id }, data: { passwordHash: await hashPassword(old) } })
  const [this_, other] = [await signIn({ email, password: old }, here), await signIn({ email, password: old }, here)]
  const actor = await whoIs(this_)
  if (!actor) throw new Error('Nadia is not signed in.')
  return { actor, this_, other, email }
}

test('a new password signs every other browser out, and this one stays', async () => {
  const { actor, this_, other, email } = await nadiaSignedInTwice()
  await changePassword({ password: old, newPassword: 'check every comma too' }, actor)
  expect(await whoIs(other)).toBeNull()
  expect(await whoIs(this_)).not.toBeNull()
  await expect(signIn({ email, password: old }, here)).rejects.toThrow('do not match')
  await expect(signIn({ email, password: 'check every comma too' }, here)).resolves.toBeTypeOf('string')
})

test('whoever finds a browser open can’t change the password without knowing it', async () => {
  const { actor, other } = await nadiaSignedInTwice()
  await expect(changePassword({ password: 'a guess', newPassword: 'mine from now on' }, actor)).rejects.toThrow(
    'not your password',
  )
  expect(await whoIs(other)).not.toBeNull()
})

import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { createFirstAdmin, CreateFirstAdmin } from './create-first-admin'
import { signIn } from './sign-in'

const asked = (email: string) => ({
  email,
  name: `${email.split('@')[0]} Moreau`,
  password: 'gentle otter crosses lines',
})

test('an empty desk gets two admins, who can sign in; another is refused, also at the same time', async () => {
  const outcomes = await Promise.allSettled([
    createFirstAdmin(asked('ines@galley.example')),
    createFirstAdmin(asked('eve@galley.example')),
    createFirstAdmin(asked('ada@galley.example')),
  ])
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(2)
  const [admin] = await db().person.findMany({ where: { role: 'ADMIN' }, select: { email: true } })
  const signedIn = signIn(
    { email: admin?.email ?? '', password: 'gentle otter crosses lines' },
    { address: null, userAgent: '' },
  )
  await expect(signedIn).resolves.toBeTypeOf('string')
  await expect(createFirstAdmin(asked('late@galley.example'))).rejects.toThrow('has its first two admins already')
})

test('a short password is refused', () => {
  expect(CreateFirstAdmin.safeParse({ ...asked('ines@galley.example'), password: 'short' }).success).toBe(false)
})

import { expect, test } from 'vitest'
import { refusalOf } from '@/lib/testing/corrections'
import { nadia } from '@/lib/testing/people'
import { createFirstAdmin } from './create-first-admin'
import { SAMPLE_PASSWORD } from './replace-sample-passwords'
import { refuseWeak } from './weak-password'

const SAID = 'This is the password of the sample newsroom, which everybody can read. Choose another.'

test('nobody chooses the password that Galley prints, also in another spelling', async () => {
  const { email, name } = await nadia()
  for (const password of [SAMPLE_PASSWORD, 'Check every WORD!', 'check-every-word'])
    for (const field of ['password', 'newPassword'])
      expect(await refusalOf(refuseWeak(password, { email, name, field }))).toMatchObject({
        code: 'unacceptable',
        details: { errors: [{ path: field, message: SAID }] },
      })
  const made = createFirstAdmin({ email: 'ada@courier.example', name: 'Ada Lund', password: SAMPLE_PASSWORD })
  expect((await refusalOf(made)).message).toBe(SAID)
})

test('the people of the sample get it while they are made', async () => {
  const asked = { email: 'vera@galley.example', name: 'Vera Holm', field: 'password' }
  await expect(refuseWeak(SAMPLE_PASSWORD, { ...asked, mayBePrinted: true })).resolves.toBeUndefined()
})

import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { refusalOf } from '@/lib/testing/corrections'
import { ines, otto, put, ruth, vera } from '@/lib/testing/people'
import { createFirstAdmin } from './create-first-admin'
import { invitePerson } from './invite-person'
import { join, Join } from './join'
import { PersonName } from './person-name'

const PASSWORD = 'gentle otter crosses lines'
const invited = async (name: string) =>
  invitePerson({ email: `${randomUUID()}@galley.example`, name, role: 'EDITOR' }, await ines())
const OTTO = 'Otto Varga is at this desk already. Add a middle name or initial.'

/** Otto in other spellings, with a Cyrillic or Greek letter, and as PersonName leaves what can’t be seen. */
test.each([
  'Otto Varga',
  'OTTO  VARGA',
  'Óttó Várga',
  'Оttо Varga',
  'Οtto Vαrga',
  'Otto-Varga.',
  '0tto Varga',
  'OttoVarga',
])('nobody is invited as %s, nor joins so, while Otto is at the desk', async (name) => {
  await otto()
  expect(await refusalOf(invited(name))).toMatchObject({
    code: 'conflict',
    message: OTTO,
    details: { errors: [{ path: 'name', message: OTTO }] },
  })
  const { token } = await invited('Someone Else')
  expect((await refusalOf(join({ token, name, password: PASSWORD }, ''))).message).toBe(OTTO)
})

test('who was refused a name joins by the same link under another', async () => {
  await otto()
  const { token } = await invited('Otto B. Varga')
  await refusalOf(join({ token, name: 'Otto Varga', password: PASSWORD }, ''))
  await expect(join({ token, name: 'Otto B. Varga', password: PASSWORD }, '')).resolves.toBeTypeOf('string')
})

test('a name that stands in the log is not given again when its person has left', async () => {
  const { email } = await ruth()
  await put(email, { role: 'EDITOR', deactivatedAt: new Date() })
  expect((await refusalOf(invited('Ruth Bellamy'))).message).toContain('Ruth Bellamy was at this desk before')
  await put(email, { role: 'EDITOR' })
})

test('of two who join under one name at once, one does', async () => {
  const tokens = [(await invited('Uma Twin')).token, (await invited('Uma Twin')).token]
  const outcomes = await Promise.allSettled(
    tokens.map((token) => join({ token, name: 'Uma Twin', password: PASSWORD }, '')),
  )
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('an admin made at the machine is named otherwise too', async () => {
  await vera()
  const made = createFirstAdmin({ email: 'second@galley.example', name: 'Vera  Holm', password: PASSWORD })
  expect((await refusalOf(made)).message).toContain('Vera Holm is at this desk already.')
})

test('what can’t be seen never stays in a name', () => {
  const named = (name: string) => Join.parse({ token: 't', name, password: PASSWORD }).name
  expect(named('Ines Moreau\u200b')).toBe('Ines Moreau')
  expect(named('\u2060Ines\u00ad \u3164\u2800\n Mo\ufff9reau\u{e0061}')).toBe('Ines Moreau')
  expect(named('Zoe\u0308')).toBe('Zoë')
  expect(PersonName.safeParse('\u200b\u3164').success).toBe(false)
})

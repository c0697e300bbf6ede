import { expect, test } from 'vitest'
import { ines, nadia, otto, vera } from '@/lib/testing/people'
import { createFirstAdmin } from '@/lib/use-cases/people/create-first-admin'
import { invitePerson } from '@/lib/use-cases/people/invite-person'
import { join } from '@/lib/use-cases/people/join'
import { listPeople, openInvitation } from './people'

test('an admin sees everybody, and why the last admin stays', async () => {
  const [admin] = [await ines(), await nadia(), await otto()]
  const { people, signedInLately, nobodyConfirms } = await listPeople(admin)
  expect(people.map(({ name, role }) => `${name}, ${role}`)).toEqual([
    'Ines Moreau, ADMIN',
    'Nadia Kessler, EDITOR',
    'Otto Varga, REVIEWER',
  ])
  expect(people[0]?.whyNotDeactivate).toContain('last admin')
  expect(people[0]?.whyNotChange).toContain('last admin')
  expect(people[1]?.whyNotDeactivate).toBeNull()
  expect(signedInLately).toBe(true)
  expect(nobodyConfirms).toContain('npm run admin:create')
})

test('a desk with one admin says what is missing before anybody is invited; admins whom the reader brought don’t count', async () => {
  const lone = await ines()
  const missing = async () => (await listPeople(lone)).nobodyConfirms
  const { token } = await invitePerson({ email: 'abe@galley.example', name: 'Abe Admin', role: 'ADMIN' }, lone)
  await join({ token, name: 'Abe Admin', password: 'a long enough password' }, '')
  expect(await missing()).toContain('There is no such admin yet. Run npm run admin:create where Galley runs')
  await createFirstAdmin({ email: 'bea@galley.example', name: 'Bea Lund', password: 'gentle otter crosses lines' })
  expect(await missing()).toBeNull()
})

test('for everybody else there is no such page', async () => {
  for (const person of [await nadia(), await otto(), await vera()])
    await expect(listPeople(person)).rejects.toMatchObject({ code: 'missing' })
})

test('a link is shown to whoever has it, and to nobody else', async () => {
  const { token } = await invitePerson(
    { email: 'jonas@galley.example', name: 'Jonas Wehr', role: 'EDITOR' },
    await ines(),
  )
  expect(await openInvitation(token)).toEqual({
    email: 'jonas@galley.example',
    name: 'Jonas Wehr',
    role: 'EDITOR',
    invitedBy: { name: 'Ines Moreau' },
  })
  expect(await openInvitation(`${token}x`)).toBeNull()
})

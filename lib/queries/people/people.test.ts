import { expect, test } from 'vitest'
import { ines, nadia, otto, vera } from '@/lib/testing/people'
import { invitePerson } from '@/lib/use-cases/people/invite-person'
import { listPeople, openInvitation } from './people'

test('an admin sees everybody, and why the last admin stays', async () => {
  const [admin] = [await ines(), await nadia(), await otto()]
  const { people, signedInLately } = await listPeople(admin)
  expect(people.map(({ name, role }) => `${name}, ${role}`)).toEqual([
    'Ines Moreau, ADMIN',
    'Nadia Kessler, EDITOR',
    'Otto Varga, REVIEWER',
  ])
  expect(people[0]?.whyNotDeactivate).toContain('last admin')
  expect(people[0]?.whyNotChange).toContain('last admin')
  expect(people[1]?.whyNotDeactivate).toBeNull()
  expect(signedInLately).toBe(true)
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
  expect(await openInvitation(token)).toEqual({ email: 'jonas@galley.example', name: 'Jonas Wehr', role: 'EDITOR' })
  expect(await openInvitation(`${token}x`)).toBeNull()
})

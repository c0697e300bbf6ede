import { expect, test } from 'vitest'
import { connectedAs } from '@/lib/testing/database'
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

test('a desk of many people and many invitations goes on by key to its end, everybody once', async () => {
  const admin = await ines()
  await connectedAs('owner', async (owner) => {
    await owner.query(`INSERT INTO people (id, email, name, role, password_hash, deactivated_at)
      SELECT gen_random_uuid(), 'many' || n || '@galley.example', 'Person ' || (n % 7), 'EDITOR', 'none',
        CASE WHEN n % 3 = 0 THEN now() END FROM generate_series(1, 120) n`)
    await owner.query(
      `INSERT INTO invitations (id, token_hash, email, name, role, invited_by_id, expires_at)
      SELECT ('01a22cf0-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, 'many' || n, 'invited' || n || '@galley.example', 'Invited ' || n, 'EDITOR', $1, now()
      FROM generate_series(1, 60) n`,
      [admin.id],
    )
  })
  const [people, invitations]: [string[], string[]] = [[], []]
  const gone: boolean[] = []
  let shown: { after?: string; invited?: string } = {}
  const first = await listPeople(admin)
  for (;;) {
    const page = await listPeople(admin, shown)
    people.push(...page.people.map(({ id }) => id))
    gone.push(...page.people.map(({ deactivatedAt }) => deactivatedAt !== null))
    if (page.next === null) break
    shown = { after: page.next }
  }
  for (;;) {
    const page = await listPeople(admin, shown)
    invitations.push(...page.invitations.map(({ id }) => id))
    if (page.nextInvited === null) break
    shown = { ...shown, invited: page.nextInvited }
  }
  expect(first.people).toHaveLength(50)
  expect(new Set(people).size).toBe(people.length)
  expect(people.length).toBe(first.counts.active + first.counts.gone)
  expect(people.length).toBeGreaterThan(120)
  // Those who left come after everybody else.
  expect(gone.lastIndexOf(false)).toBe(first.counts.active - 1)
  expect(new Set(invitations).size).toBe(invitations.length)
  expect(invitations.length).toBe(first.counts.invited)
  expect(invitations.length).toBeGreaterThanOrEqual(60)
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

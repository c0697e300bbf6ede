import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { connectedAs } from '@/lib/testing/database'
import { whoIs } from '@/lib/testing/session'
import { db } from '@/lib/db/client'
import { hashOfToken } from '@/lib/db/token-hash'
import type { Actor } from '@/lib/domain/people/actor'
import { ines, nadia, otto, vera } from '@/lib/testing/people'
import { invitePerson } from './invite-person'
import { join, Join } from './join'
import { withdrawInvitation } from './withdraw-invitation'

const password = 'a long enough password'
/** Nobody is called as another is, so each story has a Jonas of its own. */
const newName = () => `Jonas ${randomUUID()}`
const newAddress = () => `jonas.${randomUUID()}@galley.example`

async function inviteJonas(actor?: Actor, email = newAddress()) {
  const { token } = await invitePerson({ email, name: newName(), role: 'EDITOR' }, actor ?? (await ines()))
  const invitation = await db().invitation.findUniqueOrThrow({ where: { tokenHash: hashOfToken(token) } })
  return { token, email, invitation }
}

const useLink = (token: string, name = newName()) => join({ token, name, password }, 'a browser')

describe('an invitation', () => {
  test('makes the account of the invited address, with the role it names, and signs in', async () => {
    const { token, email } = await inviteJonas()
    const session = await useLink(token, 'Jonas Wehr')
    expect(await whoIs(session)).toMatchObject({ email, name: 'Jonas Wehr', role: 'EDITOR' })
  })

  test('redeemed twice at once makes one account', async () => {
    const { token, email } = await inviteJonas()
    const outcomes = await Promise.allSettled([useLink(token, 'Jonas'), useLink(token, 'Johanna'), useLink(token)])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await db().person.count({ where: { email } })).toBe(1)
  })

  test('that was never made costs no hash: many who guess at once keep nobody from signing in', async () => {
    const guesses = await Promise.allSettled(Array.from({ length: 80 }, (_, nth) => useLink(`guess-${nth}`)))
    const codes = guesses.map((guess) => (guess.status === 'rejected' ? (guess.reason as { code: string }).code : 'in'))
    expect(new Set(codes)).toEqual(new Set(['missing']))
  })

  test('works once', async () => {
    const { token } = await inviteJonas()
    await useLink(token)
    await expect(useLink(token)).rejects.toThrow('has been used')
  })

  test('that was withdrawn answers nothing', async () => {
    const { token, invitation } = await inviteJonas()
    await withdrawInvitation({ invitationId: invitation.id }, await ines())
    await expect(useLink(token)).rejects.toThrow('withdrawn')
    await expect(withdrawInvitation({ invitationId: invitation.id }, await ines())).rejects.toThrow('no such')
  })

  test('ends after 72 hours and makes way for a new one', async () => {
    const { token, email, invitation } = await inviteJonas()
    expect(invitation.expiresAt.getTime() - invitation.createdAt.getTime()).toBeCloseTo(72 * 3_600_000, -4)
    // Time that has passed: the desk itself may not move the moment.
    await connectedAs('owner', async (owner) => {
      await owner.query('ALTER TABLE invitations DISABLE TRIGGER USER')
      await owner.query('UPDATE invitations SET expires_at = now() WHERE id = $1', [invitation.id])
      await owner.query('ALTER TABLE invitations ENABLE TRIGGER USER')
    })
    await expect(useLink(token)).rejects.toThrow('has expired')
    const again = await inviteJonas(undefined, email)
    await expect(useLink(again.token)).resolves.toBeTypeOf('string')
  })

  test('of the same address can’t stand twice, nor for somebody who is there', async () => {
    const { email } = await inviteJonas()
    await expect(inviteJonas(undefined, email)).rejects.toThrow('invited already')
    const { email: here } = await nadia()
    await expect(inviteJonas(undefined, here)).rejects.toThrow('at the desk already')
  })

  test('is given by admins only', async () => {
    for (const person of [await nadia(), await otto(), await vera()])
      await expect(inviteJonas(person)).rejects.toMatchObject({ code: 'forbidden' })
    const { invitation } = await inviteJonas()
    await expect(withdrawInvitation({ invitationId: invitation.id }, await otto())).rejects.toMatchObject({
      code: 'forbidden',
    })
  })
})

test('a password is asked for length and nothing else', () => {
  const given = (chosen: string) => Join.safeParse({ token: 't', name: 'Jonas', password: chosen }).success
  expect(given('elevenchars')).toBe(false)
  expect(given('aaaaaaaaaaaa')).toBe(true)
  expect(given('check every word')).toBe(true)
  expect([given('a'.repeat(1_000)), given('a'.repeat(1_001))]).toEqual([true, false])
})

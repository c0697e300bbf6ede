import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/people/actor'
import { articleBy } from '@/lib/testing/builders'
import { foundBy } from '@/lib/testing/checked'
import { submittedBy } from '@/lib/testing/corrections'
import { ines, nadia, otto, ruth, vera } from '@/lib/testing/people'
import { createFirstAdmin } from '@/lib/use-cases/people/create-first-admin'
import { invitePerson } from '@/lib/use-cases/people/invite-person'
import { join } from '@/lib/use-cases/people/join'
import { asApp, asOwner, asTold, toldBy } from './as-app'

const FOUR_EYES = { code: 'GY001' }
const UNTOLD = { code: 'GY008' }
const NOT_ALLOWED = { code: '42501' }
let puppet: Actor
let bea: Actor

beforeAll(async () => {
  const email = 'puppet@galley.example'
  const { token } = await invitePerson({ email, name: 'Pat Puppet', role: 'REVIEWER' }, await ines())
  await join({ token, name: 'Pat Puppet', password: 'gentle otter crosses lines' }, '')
  const select = { id: true, name: true, email: true, role: true } as const
  puppet = await db().person.findUniqueOrThrow({ where: { email }, select })
  await createFirstAdmin({ email: 'bea@galley.example', name: 'Bea Lund', password: 'gentle otter crosses lines' })
  bea = await db().person.findUniqueOrThrow({ where: { email: 'bea@galley.example' }, select })
})

const ADD = `INSERT INTO people (id, email, name, role, password_hash) VALUES (gen_random_uuid(), $1, 'X', $2::"Role", '')`
const REVIEW = `INSERT INTO reviews (id, claim_id, verdict_id, decision, reviewer_id)
  SELECT gen_random_uuid(), claim_id, id, 'APPROVE', $2 FROM verdicts WHERE claim_id = $1 AND ended_at IS NULL`
const review = (claimId: string, actor: Actor) => asTold(actor, REVIEW, claimId, actor.id)
const CONFIRM = 'INSERT INTO confirmations (person_id, giver_id, confirmed_by_id) VALUES ($1, $2, $3)'

async function inReview(author: Actor): Promise<string> {
  const { claim } = await articleBy(await nadia())
  return (await foundBy(author, (await claim('40 metres')).id)).id
}

test('a person does not come untold, nor without an invitation', async () => {
  await expect(asApp(ADD, 'a@galley.example', 'EDITOR')).rejects.toMatchObject(UNTOLD)
  await expect(asTold(await ines(), ADD, 'a@galley.example', 'EDITOR')).rejects.toMatchObject(UNTOLD)
  const byTheMachine = (email: string, role: string) => asTold({ id: null }, ADD, email, role)
  await expect(byTheMachine('a@galley.example', 'REVIEWER')).rejects.toMatchObject(UNTOLD)
  // Ines and Bea are admins whom nobody made one.
  await expect(byTheMachine('a@galley.example', 'ADMIN')).rejects.toMatchObject(UNTOLD)
})

test('a role changes as the log tells, and only as an admin’s act', async () => {
  const { id } = await vera()
  const promote = `UPDATE people SET role = 'REVIEWER' WHERE id = $1`
  await expect(asApp(promote, id)).rejects.toMatchObject(UNTOLD)
  await expect(asTold(await otto(), promote, id)).rejects.toMatchObject(UNTOLD)
  await asTold(await ines(), promote, id)
  const [row] = await asApp('SELECT role, given_by_id, invited FROM role_grants WHERE person_id = $1', id)
  expect(row).toEqual({ role: 'REVIEWER', given_by_id: (await ines()).id, invited: false })
  await asOwner(`UPDATE people SET role = 'VIEWER' WHERE id = $1`, id)
})

test('nobody is deactivated or brought back untold, nor but by an admin, who is one no longer once they have left', async () => {
  const { id } = await ruth()
  const leaves = 'UPDATE people SET deactivated_at = now() WHERE id = $1'
  const comesBack = 'UPDATE people SET deactivated_at = NULL WHERE id = $1'
  await expect(asApp(leaves, id)).rejects.toMatchObject(UNTOLD)
  for (const one of [await otto(), await ruth()]) await expect(asTold(one, leaves, id)).rejects.toMatchObject(UNTOLD)
  await asTold(await ines(), leaves, id)
  await expect(asTold(await ruth(), comesBack, id)).rejects.toMatchObject(UNTOLD)
  await asOwner(leaves, (await ines()).id)
  await expect(asTold(await ines(), comesBack, id)).rejects.toMatchObject(UNTOLD)
  await expect(asTold(await ines(), `UPDATE people SET role = 'ADMIN' WHERE id = $1`, id)).rejects.toMatchObject(UNTOLD)
  await asOwner(comesBack, (await ines()).id)
  await asTold(await ines(), comesBack, id)
})

test('who gave which role can’t be written, changed or removed by the app', async () => {
  await expect(asApp('UPDATE role_grants SET given_by_id = NULL')).rejects.toMatchObject(NOT_ALLOWED)
  await expect(asApp('DELETE FROM role_grants')).rejects.toMatchObject(NOT_ALLOWED)
  const grant = `INSERT INTO role_grants (person_id, role, given_by_id, invited) VALUES ($1, 'REVIEWER', $2, false)`
  await expect(asApp(grant, puppet.id, bea.id)).rejects.toMatchObject(NOT_ALLOWED)
  await expect(asApp('DELETE FROM confirmations')).rejects.toMatchObject(NOT_ALLOWED)
})

test('an admin and whom they invited approve nothing of each other, whatever the app’s code says, until another confirms', async () => {
  const admin = await ines()
  const [his, hers] = [await inReview(puppet), await inReview(admin)]
  const correction = await submittedBy(admin)
  const approve = `UPDATE corrections SET status = 'APPROVED', approved_at = now(), approved_by_id = $2 WHERE id = $1`
  await expect(review(his, admin)).rejects.toMatchObject(FOUR_EYES)
  await expect(review(hers, puppet)).rejects.toMatchObject(FOUR_EYES)
  await expect(asTold(puppet, approve, correction, puppet.id)).rejects.toMatchObject(FOUR_EYES)

  for (const by of [admin, puppet, await otto()])
    await expect(asTold(by, CONFIRM, puppet.id, admin.id, by.id)).rejects.toMatchObject(FOUR_EYES)
  await expect(
    asApp('INSERT INTO confirmations (person_id, giver_id) VALUES ($1, $2)', puppet.id, admin.id),
  ).rejects.toMatchObject(FOUR_EYES)
  await expect(asApp(CONFIRM, puppet.id, admin.id, bea.id)).rejects.toMatchObject(UNTOLD)
  await asTold(bea, CONFIRM, puppet.id, admin.id, bea.id)

  await review(his, admin)
  await review(hers, puppet)
  await asTold(puppet, approve, correction, puppet.id)
})

test('two whom one admin invited approve nothing of each other’s, whatever the app’s code says, until one is confirmed', async () => {
  const select = { id: true, name: true, email: true, role: true } as const
  const brought = async (name: string, role: 'EDITOR' | 'REVIEWER'): Promise<Actor> => {
    const email = `${name.toLowerCase().replace(' ', '.')}@galley.example`
    const { token } = await invitePerson({ email, name, role }, await ines())
    await join({ token, name, password: 'gentle otter crosses lines' }, '')
    return db().person.findUniqueOrThrow({ where: { email }, select })
  }
  const [editor, reviewer] = [await brought('Fay Fork', 'EDITOR'), await brought('Kit Knife', 'REVIEWER')]
  const theirs = await inReview(editor)
  await expect(review(theirs, reviewer)).rejects.toMatchObject(FOUR_EYES)
  await asTold(bea, CONFIRM, reviewer.id, (await ines()).id, bea.id)
  await review(theirs, reviewer)
})

test('a role that the inviter gives again asks for another confirmation', async () => {
  await toldBy(await ines(), (app) => app.query(`UPDATE people SET role = 'ADMIN' WHERE id = $1`, [puppet.id]))
  const claimId = await inReview(puppet)
  await expect(review(claimId, await ines())).rejects.toMatchObject(FOUR_EYES)
})

test('nobody gets the name of another, whatever the app’s code says; a desk that has two keeps them', async () => {
  const rename = 'UPDATE people SET name = $2 WHERE id = $1'
  const { id } = await ruth()
  await otto()
  for (const name of ['Otto Varga', 'otto\u200b v\u00e1rga', 'Оtto Varga'])
    await expect(asTold(await ines(), rename, id, name)).rejects.toMatchObject({
      code: expect.stringMatching(/^GY0(02|10)$/) as string,
    })
  await asOwner(rename, id, 'Otto Varga')
  await asTold(await ines(), rename, id, 'Otto Varga')
  await asOwner(rename, id, 'Ruth Bellamy')
})

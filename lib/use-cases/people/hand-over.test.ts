import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { heldBy } from '@/lib/db/held-by'
import { listAudit, AuditPage } from '@/lib/queries/audit/audit'
import { askedToHandOver, holdingsOf } from '@/lib/queries/people/holdings'
import { sourceDetail } from '@/lib/queries/sources/source'
import { refusalOf } from '@/lib/testing/corrections'
import { admin, all, heldByRuth, ruthHoldsNothing, secretOf, signedIn } from '@/lib/testing/held-by-ruth'
import { connectedAs } from '@/lib/testing/database'
import { ines, nadia, otto, put, rosa, ruth, vera } from '@/lib/testing/people'
import { askToHandOver } from './ask-to-hand-over'
import { changeRole } from './change-role'
import { deactivatePerson } from './deactivate-person'
import { handOver } from './hand-over'
import { handOverSource } from './hand-over-source'
import { invitePerson } from './invite-person'
import { join } from './join'

beforeEach(ruthHoldsNothing)

describe('whoever holds what others wait for', () => {
  test('is neither deactivated nor made a viewer before that is settled', async () => {
    await heldByRuth()
    const { id: personId } = await ruth()
    const says = 'Ruth Bellamy holds 1 article, 1 claim and 1 confidential source. Say first what is to become of that.'
    expect((await refusalOf(deactivatePerson({ personId }, await admin()))).message).toBe(says)
    expect((await refusalOf(changeRole({ personId, role: 'VIEWER' }, await admin()))).message).toBe(says)
    await changeRole({ personId, role: 'REVIEWER' }, await admin())
    await changeRole({ personId, role: 'EDITOR' }, await admin())
  })

  test('is handed over and leaves in one moment, as the log tells, and Ines saw no source', async () => {
    const { articleId, claimId, sourceId } = await heldByRuth()
    const boss = await admin()
    await askToHandOver({ personId: (await ruth()).id }, boss)
    expect(await handOver({ ...(await all()), then: 'DEACTIVATE' }, boss)).toEqual({
      name: 'Ruth Bellamy',
      articles: 1,
      claims: 1,
      sources: 1,
    })
    const { id: nadiaId } = await nadia()
    expect(await db().article.findUnique({ where: { id: articleId }, select: { assigneeId: true } })).toEqual({
      assigneeId: nadiaId,
    })
    expect(await db().claim.findUnique({ where: { id: claimId }, select: { assigneeId: true } })).toEqual({
      assigneeId: nadiaId,
    })
    expect(await sourceDetail(sourceId, await otto())).toMatchObject({
      title: 'A clerk in the works department',
      whyNotShow: null,
    })
    for (const other of [boss, await nadia()])
      await expect(sourceDetail(sourceId, other)).rejects.toMatchObject({ code: 'missing' })
    expect((await db().person.findUniqueOrThrow({ where: { id: (await ruth()).id } })).deactivatedAt).not.toBeNull()

    const { items } = await listAudit({ ...AuditPage.parse({}), limit: 6 }, await vera())
    expect(items.map(({ actor, said }) => `${actor?.name ?? 'Galley'} ${said}`)).toEqual([
      'Ines Moreau deactivated Ruth Bellamy',
      'Ines Moreau handed a confidential source over to Otto Varga, unseen, in place of Ruth Bellamy',
      'Ines Moreau assigned the claim to Nadia Kessler',
      'Ines Moreau assigned the article to Nadia Kessler',
      'Ines Moreau handed over what Ruth Bellamy held: 1 article, 1 claim, 1 confidential source; unseen and without waiting for an answer, because “She is ill and can’t be reached.”',
      'Ines Moreau asked Ruth Bellamy who is to look after 1 confidential source',
    ])
  })

  test('may go back unassigned, and sources may wait: she leaves at once, and they are handed over later', async () => {
    const { sourceId } = await heldByRuth()
    const boss = await admin()
    const later = { ...(await all()), articlesTo: null, claimsTo: null, sourcesTo: null, why: undefined }
    expect(await handOver({ ...later, then: 'DEACTIVATE' }, boss)).toMatchObject({ sources: 0 })
    expect(await holdingsOf({ personId: (await ruth()).id, limit: 50 }, boss)).toMatchObject({
      active: false,
      sources: 1,
      alone: 1,
    })
    await handOver(await all({ articlesTo: undefined, claimsTo: undefined }), boss)
    expect((await sourceDetail(sourceId, await otto())).title).toContain('clerk')
  })

  test('becomes a viewer in the same moment, and still sees what she added', async () => {
    const { sourceId } = await heldByRuth()
    const boss = await admin()
    await askToHandOver({ personId: (await ruth()).id }, boss)
    await handOver({ ...(await all()), then: 'VIEWER' }, boss)
    const viewer = { ...(await ruth()), role: 'VIEWER' as const }
    expect(await sourceDetail(sourceId, viewer)).toMatchObject({
      whyNotShow: expect.stringContaining('Viewers') as string,
    })
  })
})

describe('is refused', () => {
  test.each([
    ['what is held and not named', { claimsTo: undefined }, 'Say what is to become of 1 claim.'],
    ['to a viewer', { articlesTo: vera }, 'Vera Holm is a viewer: name an editor.'],
    ['to herself', { claimsTo: ruth }, 'Ruth Bellamy can’t hand over to themselves.'],
    ['to somebody who has left', { articlesTo: rosa }, 'Rosa Lindqvist has left the desk.'],
    [
      'a source to the admin who hands it over',
      { sourcesTo: ines },
      'You can’t hand a confidential source to yourself. Name somebody else.',
    ],
    ['a source to a viewer', { sourcesTo: vera }, 'Vera Holm is a viewer: name an editor.'],
    ['a source without a reason', { why: undefined }, 'Say why you name somebody without an answer.'],
  ])('%s', async (_what, change, says) => {
    await heldByRuth()
    await put((await rosa()).email, { role: 'REVIEWER', deactivatedAt: new Date() })
    const boss = await admin()
    await askToHandOver({ personId: (await ruth()).id }, boss)
    const named = Object.fromEntries(
      await Promise.all(
        Object.entries(change).map(
          async ([key, who]) => [key, typeof who === 'function' ? (await who()).id : who] as const,
        ),
      ),
    )
    const refusal = await refusalOf(handOver({ ...(await all()), ...named, then: 'DEACTIVATE' }, boss))
    expect(refusal.message).toBe(says)
    expect(await heldBy(db(), (await ruth()).id)).toEqual({ articles: 1, claims: 1, sources: 1 })
    await put('rosa@galley.example', { role: 'REVIEWER' })
  })

  test('a source that its holder was not asked about, and one whose holder stays', async () => {
    await heldByRuth()
    const boss = await admin()
    expect((await refusalOf(handOver({ ...(await all()), then: 'DEACTIVATE' }, boss))).message).toBe(
      'Ask Ruth Bellamy first: nobody else knows what was promised to these sources.',
    )
    await askToHandOver({ personId: (await ruth()).id }, boss)
    expect((await refusalOf(handOver(await all(), boss))).message).toContain('only they hand them over')
  })

  test('a source before its holder had a day to answer, but for urgency that is said; a day later no urgency is asked for', async () => {
    const { sourceId } = await heldByRuth()
    const boss = await admin()
    const { id: personId } = await ruth()
    await askToHandOver({ personId }, boss)
    const patient = { ...(await all({ urgent: undefined })), then: 'DEACTIVATE' as const }
    expect((await refusalOf(handOver(patient, boss))).message).toBe(
      'Ruth Bellamy has 24 hours to answer: wait 24 hours more, or say that it can’t wait, and why.',
    )
    // By hand, since nobody but the database says when they were asked.
    await connectedAs('owner', (owner) =>
      owner.query(`UPDATE hand_over_requests SET asked_at = now() - interval '24 hours' WHERE ended_at IS NULL`),
    )
    expect((await holdingsOf({ personId, limit: 50 }, boss)).answerAwaited).toBeNull()
    await handOver(patient, boss)
    expect((await sourceDetail(sourceId, await otto())).title).toContain('clerk')
  })

  test('a source of somebody who left without being asked, within a day, but for urgency that is said', async () => {
    await heldByRuth()
    const boss = await admin()
    const later = { ...(await all()), articlesTo: null, claimsTo: null, sourcesTo: null, why: undefined }
    await handOver({ ...later, then: 'DEACTIVATE' }, boss)
    const rest = await all({ articlesTo: undefined, claimsTo: undefined })
    expect((await refusalOf(handOver({ ...rest, urgent: undefined }, boss))).message).toBe(
      'Ruth Bellamy left within the last 24 hours and was not asked about these sources. Ask them where you can, and wait 24 hours more, or say that it can’t wait, and why.',
    )
    await handOver(rest, boss)
  })

  test(
    'a source to somebody whom the admin brought and nobody has confirmed: they could be the admin',
    { timeout: 60_000 },
    async () => {
      await heldByRuth()
      const boss = await admin()
      const { token } = await invitePerson(
        { email: 'bella@galley.example', name: 'Bella Bellamy', role: 'EDITOR' },
        boss,
      )
      await join({ token, name: 'Bella Bellamy', password: 'a pier of many planks' }, '')
      const { id: bella } = await db().person.findUniqueOrThrow({ where: { email: 'bella@galley.example' } })
      await askToHandOver({ personId: (await ruth()).id }, boss)
      const given = { ...(await all({ sourcesTo: bella })), then: 'DEACTIVATE' as const }
      expect((await refusalOf(handOver(given, boss))).message).toContain(
        'Name another person for confidential sources.',
      )
      // What is no secret goes to her.
      await handOver({ ...given, articlesTo: bella, sourcesTo: (await otto()).id }, boss)
    },
  )

  test('to whoever is no admin', async () => {
    await heldByRuth()
    for (const actor of [await ruth(), await otto(), await vera()]) {
      expect((await refusalOf(handOver({ ...(await all()), then: 'DEACTIVATE' }, actor))).message).toBe(
        'Only an admin can do this.',
      )
      expect((await refusalOf(holdingsOf({ personId: (await ruth()).id, limit: 50 }, actor))).message).toBe(
        'Only an admin can do this.',
      )
      expect((await refusalOf(askToHandOver({ personId: (await ruth()).id }, actor))).message).toBe(
        'Only an admin can do this.',
      )
    }
  })

  test('the second of two admins who hand over at once', async () => {
    await heldByRuth()
    await put('rosa@galley.example', { role: 'ADMIN' })
    const second = { ...(await rosa()), role: 'ADMIN' as const, sessionId: (await signedIn((await rosa()).id)).id }
    const boss = await admin()
    await askToHandOver({ personId: (await ruth()).id }, boss)
    const given = { ...(await all()), then: 'DEACTIVATE' as const }
    const results = await Promise.allSettled([handOver(given, boss), handOver({ ...given, articlesTo: null }, second)])
    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    await put('rosa@galley.example', { role: 'REVIEWER' })
  })

  test('the only admin, whose source only she sees: she hands it over herself, and stays', async () => {
    const boss = await admin()
    const sourceId = await secretOf(boss)
    const given = { ...(await all({ personId: boss.id })), then: 'DEACTIVATE' as const }
    await askToHandOver({ personId: boss.id }, boss)
    expect((await refusalOf(handOver(given, boss))).message).toContain('last admin')
    await handOverSource({ sourceId, to: (await otto()).id }, boss)
    expect(await askedToHandOver(boss)).toBeNull()
  })
})

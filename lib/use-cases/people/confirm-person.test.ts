import { beforeAll, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import type { Actor, Role } from '@/lib/domain/people/actor'
import { claimDetail } from '@/lib/queries/claims/claim'
import { listPeople } from '@/lib/queries/people/people'
import { reviewQueue } from '@/lib/queries/review/review-queue'
import { claimsWaitingFor } from '@/lib/queries/desk/needs'
import { articleBy } from '@/lib/testing/builders'
import { foundBy, sourcedBy } from '@/lib/testing/checked'
import { refusalOf, seen, submittedBy } from '@/lib/testing/corrections'
import { nadia, otto } from '@/lib/testing/people'
import { approveCorrection } from '@/lib/use-cases/corrections/approve-correction'
import { reviewVerdict } from '@/lib/use-cases/verdicts/review-verdict'
import { addRevision } from '@/lib/use-cases/articles/add-revision'
import { changeArticle } from '@/lib/use-cases/articles/change-article'
import { changeClaim } from '@/lib/use-cases/claims/change-claim'
import { changeSource } from '@/lib/use-cases/evidence/change-source'
import { removeEvidence } from '@/lib/use-cases/evidence/remove-evidence'
import { changeRole } from './change-role'
import { confirmPerson } from './confirm-person'
import { createFirstAdmin } from './create-first-admin'
import { invitePerson } from './invite-person'
import { join } from './join'

const password = 'gentle otter crosses lines'
let ines: Actor
let bea: Actor

async function actor(email: string): Promise<Actor> {
  return db().person.findUniqueOrThrow({ where: { email }, select: { id: true, name: true, email: true, role: true } })
}

async function invited(name: string, role: Role, by: Actor): Promise<Actor> {
  const email = `${name.toLowerCase().replace(' ', '.')}@galley.example`
  const { token } = await invitePerson({ email, name, role }, by)
  await join({ token, name, password }, '')
  return actor(email)
}

async function founding(name: string): Promise<Actor> {
  const email = `${name.toLowerCase().replace(' ', '.')}@galley.example`
  await createFirstAdmin({ email, name, password })
  return actor(email)
}

/** This person gives a verdict, that one approves it; answers what stands in the way, or null. */
async function whyNotBetween(author: Actor, reviewer: Actor): Promise<string | null> {
  const { claim } = await articleBy(await nadia())
  const { id: claimId } = await claim('£4.3 million')
  await foundBy(author, claimId)
  const { version, whyNot } = await claimDetail(claimId, reviewer)
  const work = reviewVerdict({ claimId, version, decision: 'APPROVE' }, reviewer)
  if (whyNot.approve === undefined) {
    await work
    return null
  }
  expect((await refusalOf(work)).message).toBe(whyNot.approve)
  return whyNot.approve
}

beforeAll(async () => {
  ines = await founding('Ines Moreau')
  bea = await founding('Bea Lund')
})

test('an admin alone is not two people: neither approves for the other until the second admin has confirmed one of them', async () => {
  const puppet = await invited('Pat Puppet', 'REVIEWER', ines)
  expect(await whyNotBetween(ines, puppet)).toBe(
    'Ines Moreau invited you, so someone else has to approve this until another admin has confirmed you.',
  )
  expect(await whyNotBetween(puppet, ines)).toMatch(/^You invited Pat Puppet/)
  expect(await whyNotBetween(puppet, await otto())).toBeNull()
  expect(await whyNotBetween(await nadia(), puppet)).toBeNull()
  await expect(confirmPerson({ personId: puppet.id }, ines)).rejects.toThrow('whom neither Ines Moreau nor Pat Puppet')
  await confirmPerson({ personId: puppet.id }, bea)
  expect(await whyNotBetween(ines, puppet)).toBeNull()
  expect(await whyNotBetween(puppet, ines)).toBeNull()
  const { people } = await listPeople(bea)
  expect(people.find(({ id }) => id === puppet.id)?.standing).toMatchObject({
    invitedBy: { name: 'Ines Moreau' },
    confirmedBy: [{ by: { name: 'Bea Lund' }, towards: { name: 'Ines Moreau' } }],
    missing: [],
  })
})

test('two whom one admin invited, or of whom one invited the other’s inviter, are not two people until one of them is confirmed', async () => {
  const [bella, ruth] = [await invited('Bella Bellamy', 'EDITOR', ines), await invited('Ruth Fork', 'REVIEWER', ines)]
  const adam = await invited('Adam Line', 'ADMIN', ines)
  const carl = await invited('Carl Line', 'REVIEWER', adam)
  expect(await whyNotBetween(bella, ruth)).toBe(
    'Ines Moreau brought both you and Bella Bellamy to the desk, so someone else has to approve this until another admin has confirmed one of you.',
  )
  expect(await whyNotBetween(bella, carl)).toMatch(/^Ines Moreau brought both you and Bella Bellamy/)
  expect(await whyNotBetween(await nadia(), ruth)).toBeNull()
  const other = await invited('Olga Other', 'REVIEWER', bea)
  expect(await whyNotBetween(bella, other)).toBeNull()
  await confirmPerson({ personId: bella.id }, bea)
  for (const reviewer of [ruth, carl]) expect(await whyNotBetween(bella, reviewer)).toBeNull()
  expect(await whyNotBetween(ruth, carl)).toMatch(/^Ines Moreau brought both/)
})

interface At {
  articleId: string
  claimId: string
}

/** Nadia gives the verdict on a claim whose article, words or evidence this deed changed; what then stands in this reviewer's way, or null. */
async function whyNotAfter(deed: (at: At) => Promise<unknown>, reviewer: Actor): Promise<string | null> {
  const editor = await nadia()
  const { articleId, claim } = await articleBy(editor, {
    text: 'The bridge cost £4 million.',
    claims: [['NUMBER', '£4 million']],
  })
  const { id: claimId } = await claim('£4 million')
  await sourcedBy(editor, claimId)
  await deed({ articleId, claimId })
  await foundBy(editor, claimId)
  const { version, whyNot } = await claimDetail(claimId, reviewer)
  const { review } = await claimsWaitingFor(reviewer)
  const [inQueue] = (await reviewQueue(reviewer)).articles.flatMap(({ verdicts }) =>
    verdicts.filter((one) => one.claimId === claimId),
  )
  expect(inQueue?.whyNotApprove ?? null).toBe(whyNot.approve ?? null)
  expect(review.includes(claimId)).toBe(whyNot.approve === undefined)
  const work = reviewVerdict({ claimId, version, decision: 'APPROVE' }, reviewer)
  if (whyNot.approve === undefined) await work
  else {
    expect((await refusalOf(work)).message).toBe(whyNot.approve)
    const { id: verdictId } = await db().verdict.findFirstOrThrow({ where: { claimId, endedAt: null } })
    const pastTheRule = db().review.create({
      data: { claimId, verdictId, reviewerId: reviewer.id, decision: 'APPROVE' },
    })
    await expect(pastTheRule).rejects.toThrow(/nobody approves the work of somebody/)
  }
  return whyNot.approve ?? null
}

test('whoever isn’t independent of whoever wrote the words or changed the evidence approves no more than of the verdict’s giver', async () => {
  const bella = await invited('Bella Fox', 'EDITOR', ines)
  const ruth = await invited('Ruth Hand', 'REVIEWER', ines)
  const rewritten =
    (by: Actor) =>
    async ({ articleId }: At) =>
      addRevision({ articleId, base: 1, text: 'The bridge in Hull cost £4 million.' }, by, () => [])
  expect(await whyNotAfter(rewritten(ines), ruth)).toBe(
    'Ines Moreau invited you, so someone else has to approve this until another admin has confirmed you. It is about the words under this claim.',
  )
  expect(await whyNotAfter(rewritten(bella), ruth)).toMatch(
    /^Ines Moreau brought both you and Bella Fox .* words under this claim\.$/,
  )
  const attached = async ({ claimId }: At) => sourcedBy(bella, claimId)
  expect(await whyNotAfter(attached, ines)).toBe(
    'You invited Bella Fox, so someone else has to approve this until another admin has confirmed Bella Fox. It is about the evidence for this claim.',
  )
  const noted = async ({ claimId }: At) => {
    const { sourceId, source } = await db().evidence.findFirstOrThrow({ where: { claimId }, include: { source: true } })
    await changeSource({ sourceId, version: source.version, note: 'The second edition.' }, bella)
  }
  expect(await whyNotAfter(noted, ines)).toMatch(/evidence for this claim\.$/)
  const takenAway = async ({ claimId }: At) => {
    const { evidence, version } = await sourcedBy(await nadia(), claimId)
    await removeEvidence({ claimId, version, evidenceId: evidence[0]?.id ?? '' }, bella)
  }
  expect(await whyNotAfter(takenAway, ines)).toMatch(/evidence for this claim\.$/)
  const signed = async ({ articleId }: At) => {
    const { version } = await db().article.findUniqueOrThrow({ where: { id: articleId } })
    await changeArticle({ articleId, version, byline: 'Bella Fox' }, await nadia())
  }
  expect(await whyNotAfter(signed, ines)).toMatch(/words under this claim\.$/)
  const remarked = async ({ claimId }: At) => {
    const { version } = await claimDetail(claimId, bella)
    await changeClaim({ claimId, version, kind: 'STATEMENT' }, bella)
  }
  expect(await whyNotAfter(remarked, ines)).toMatch(/words under this claim\.$/)
  expect(await whyNotAfter(attached, await otto())).toBeNull()
  await confirmPerson({ personId: bella.id }, bea)
  for (const deed of [attached, noted, remarked]) expect(await whyNotAfter(deed, ines)).toBeNull()
})

test('a role that one admin gives two people makes neither the other’s', async () => {
  const [edith, rolf] = [await invited('Edith Early', 'EDITOR', ines), await invited('Rolf Early', 'EDITOR', ines)]
  for (const { id } of [edith, rolf]) await confirmPerson({ personId: id }, bea)
  for (const { id } of [edith, rolf]) await changeRole({ personId: id, role: 'REVIEWER' }, ines)
  expect(await whyNotBetween(await actor(edith.email), await actor(rolf.email))).toBeNull()
})

test('corrections are not approved between the two either, whoever of them submitted', async () => {
  const puppet = await invited('Polly Puppet', 'REVIEWER', ines)
  const id = await submittedBy(ines)
  expect((await refusalOf(approveCorrection(await seen(id), puppet))).message).toMatch(/^Ines Moreau invited you/)
  const waiting = (await reviewQueue(puppet)).corrections.find((one) => one.id === id)
  expect(waiting?.whyNotApprove).toMatch(/^Ines Moreau invited you/)
  await confirmPerson({ personId: puppet.id }, bea)
  await approveCorrection(await seen(id), puppet)
})

test('whoever last gave a person their role binds them anew, also when they were confirmed before', async () => {
  const editor = await invited('Rolf Role', 'EDITOR', ines)
  await confirmPerson({ personId: editor.id }, bea)
  await changeRole({ personId: editor.id, role: 'REVIEWER' }, bea)
  const reviewer = await actor(editor.email)
  expect(await whyNotBetween(ines, reviewer)).toBeNull()
  expect(await whyNotBetween(bea, reviewer)).toMatch(/^Bea Lund gave you your role/)
  await confirmPerson({ personId: editor.id }, ines)
  expect(await whyNotBetween(bea, reviewer)).toBeNull()
})

test('an admin whom the inviter brought confirms nobody for them, not even over a third one', async () => {
  const second = await invited('Ada Admin', 'ADMIN', ines)
  const third = await invited('Abe Admin', 'ADMIN', second)
  const puppet = await invited('Paul Puppet', 'REVIEWER', ines)
  for (const admin of [second, third])
    await expect(confirmPerson({ personId: puppet.id }, admin)).rejects.toThrow('whom neither')
  expect(await whyNotBetween(ines, third)).toMatch(/^Ines Moreau invited Ada Admin, so someone else/)
  const { people } = await listPeople(ines)
  expect(people.find(({ id }) => id === puppet.id)?.standing.missing).toEqual([
    'You invited Paul Puppet. Until Bea Lund confirms Paul Puppet, the two can’t approve each other’s work.',
  ])
})

test('nobody confirms themselves, nor does anybody but an admin; the log says who confirmed whom', async () => {
  const puppet = await invited('Pia Puppet', 'ADMIN', ines)
  await expect(confirmPerson({ personId: puppet.id }, puppet)).rejects.toThrow('Nobody confirms themselves.')
  await expect(confirmPerson({ personId: puppet.id }, await otto())).rejects.toMatchObject({ code: 'forbidden' })
  await confirmPerson({ personId: puppet.id }, bea)
  const event = await db().auditEvent.findFirstOrThrow({
    where: { kind: 'person.confirmed' },
    orderBy: { seq: 'desc' },
  })
  expect([event.actorId, JSON.parse(event.data)]).toEqual([bea.id, { name: 'Pia Puppet', towards: ['Ines Moreau'] }])
  await expect(confirmPerson({ personId: puppet.id }, bea)).rejects.toThrow('Pia Puppet is confirmed')
})

test('admin:create makes the first two admins and no third one, however many were invited since', async () => {
  await expect(founding('Cleo Third')).rejects.toThrow('has its first two admins already')
})

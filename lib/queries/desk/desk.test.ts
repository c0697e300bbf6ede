import { describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/people/actor'
import { nadia, otto, rosa, ruth, vera } from '@/lib/testing/people'
import { attachEvidence } from '@/lib/use-cases/evidence/attach-evidence'
import { createArticle } from '@/lib/use-cases/articles/create-article'
import { giveVerdict } from '@/lib/use-cases/verdicts/give-verdict'
import { reviewVerdict } from '@/lib/use-cases/verdicts/review-verdict'
import { addDays, dayAt } from '@/lib/domain/time/day'
import { sayAway } from '@/lib/use-cases/people/say-away'
import { acceptClaim } from '@/lib/use-cases/claims/accept-claim'
import { deskNeeds } from './desk'
import { deskMeasures } from './desk-measures'
import { railCounts } from './rail-counts'

const versionOf = async (id: string) => (await db().claim.findUniqueOrThrow({ where: { id } })).version

/** An accepted claim of an article of this person. */
async function openClaim(actor: Actor): Promise<string> {
  const { articleId } = await createArticle(
    { headline: 'Council votes', text: 'The council voted on Tuesday to spend £31.4 million.' },
    actor,
  )
  const { id, version } = await db().claim.findFirstOrThrow({ where: { articleId } })
  await acceptClaim({ claimId: id, version }, actor)
  return id
}

async function findConfirmed(claimId: string, actor: Actor): Promise<void> {
  const source = { kind: 'DOCUMENT', title: 'Minutes of the council', visibility: 'INTERNAL' } as const
  await attachEvidence(
    { claimId, version: await versionOf(claimId), source, stance: 'SUPPORTS', locator: 'p. 2' },
    actor,
  )
  await giveVerdict(
    {
      claimId,
      version: await versionOf(claimId),
      outcome: 'CONFIRMED',
      basis: 'PRIMARY_DOCUMENT',
      rationale: 'The minutes say so.',
    },
    actor,
  )
}

describe('what needs somebody now', () => {
  test('a verdict waits for other reviewers, comes back to its author, and never waits for a viewer', async () => {
    const claimId = await openClaim(await nadia())
    await findConfirmed(claimId, await nadia())
    expect((await deskNeeds(await otto())).review.items[0]).toMatchObject({
      key: claimId,
      why: 'confirmed, by Nadia Kessler',
    })
    expect((await deskNeeds(await nadia())).review.count).toBe(0)
    expect(await railCounts(await otto())).toEqual({ desk: 1, review: 1, notices: 0, security: 0 })
    expect(await railCounts(await vera())).toEqual({ desk: 0, review: 0, notices: 0, security: 0 })

    const reason = 'Which page?'
    await reviewVerdict({ claimId, version: await versionOf(claimId), decision: 'RETURN', reason }, await otto())
    const { notices } = await deskNeeds(await nadia())
    expect(notices).toMatchObject({
      count: 1,
      items: [{ who: 'Otto Varga', lines: [{ key: claimId, said: ['Which page?'], stage: 'returned' }] }],
    })
    expect(await railCounts(await nadia())).toEqual({ desk: 1, review: 0, notices: 1, security: 0 })
  })

  test('a reviewer’s own verdict waits for the others only', async () => {
    const claimId = await openClaim(await otto())
    await findConfirmed(claimId, await otto())
    const waitsFor = async (actor: Actor) => (await deskNeeds(actor)).review.items.some(({ key }) => key === claimId)
    expect(await waitsFor(await otto())).toBe(false)
    expect(await waitsFor(await rosa())).toBe(true)
  })

  test('a claim given to somebody is theirs to do, and says that it has no source yet', async () => {
    const claimId = await openClaim(await nadia())
    const { id } = await rosa()
    await db().claim.update({ where: { id: claimId }, data: { assigneeId: id } })
    expect((await deskNeeds(await rosa())).open.items).toMatchObject([{ key: claimId, why: 'no source yet' }])
  })
})

test('what was somebody’s waits no more once they only view', async () => {
  const claimId = await openClaim(await nadia())
  await db().claim.update({ where: { id: claimId }, data: { assigneeId: (await ruth()).id } })
  const asViewer = { ...(await ruth()), role: 'VIEWER' } as const
  expect((await deskNeeds(await ruth())).open.count).toBe(1)
  expect((await deskNeeds(asViewer)).open.count).toBe(0)
  expect((await railCounts(asViewer)).desk).toBe(0)
})

test('the figures count claims in checking and the time to their first verdict', async () => {
  const claimId = await openClaim(await nadia())
  await db().claim.update({ where: { id: claimId }, data: { acceptedAt: new Date(Date.now() - 41 * 60_000) } })
  const before = await deskMeasures(await vera(), new Date())
  await findConfirmed(claimId, await nadia())
  const after = await deskMeasures(await vera(), new Date())
  expect(after.byState.IN_REVIEW).toBe((before.byState.IN_REVIEW ?? 0) + 1)
  expect(after.week.verdicts).toBe(before.week.verdicts + 1)
  expect(after.days).toHaveLength(7)
  expect(after.days.reduce((sum, { verdicts }) => sum + verdicts, 0)).toBe(after.week.verdicts)
})

test('a time zone that does not exist keeps nobody from the desk of whom they stand in for', async () => {
  const claimId = await openClaim(await nadia())
  await db().claim.update({ where: { id: claimId }, data: { assigneeId: (await ruth()).id } })
  const before = (await railCounts(await nadia())).desk
  await sayAway(
    { personId: (await ruth()).id, until: addDays(dayAt(new Date(), 'UTC'), 7), claimsTo: (await nadia()).id },
    await ruth(),
  )
  const { timeZone } = await db().newsroom.findUniqueOrThrow({ where: { id: 1 } })
  await db().newsroom.update({ where: { id: 1 }, data: { timeZone: 'Mars/Base' } })
  try {
    expect((await railCounts(await nadia())).desk).toBeGreaterThan(before)
  } finally {
    await db().newsroom.update({ where: { id: 1 }, data: { timeZone } })
  }
})

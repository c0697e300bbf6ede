import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/people/actor'
import { nadia, otto, rosa, vera } from '@/lib/testing/people'
import { createArticle } from '@/lib/use-cases/articles/create-article'
import { acceptClaim } from '@/lib/use-cases/claims/accept-claim'
import { deskBelow, deskNeeds } from './desk'
import { claimsWaitingAfter, claimsWaitingFor } from './needs'

/** An article with so many claims that wait for somebody. */
async function waitFor(actor: Actor, count: number, dueAt: string | null): Promise<void> {
  const sentences = Array.from({ length: count }, (_, number) => `In ${1901 + number} the pier was closed.`)
  const { articleId } = await createArticle(
    { headline: 'The pier', text: sentences.join(' '), ...(dueAt !== null && { dueAt: new Date(dueAt) }) },
    await nadia(),
  )
  const claims = await db().claim.findMany({ where: { articleId, kind: 'DATE' }, take: count })
  for (const { id: claimId, version } of claims) await acceptClaim({ claimId, version }, await nadia())
  await db().claim.updateMany({ where: { articleId, status: 'OPEN' }, data: { assigneeId: actor.id } })
}

test('what waits for Rosa goes on after any claim, in the order of the deadlines, and has each once', async () => {
  await waitFor(await rosa(), 3, '2027-03-01T12:00:00Z')
  await waitFor(await rosa(), 2, null)
  await waitFor(await rosa(), 2, '2027-03-01T12:00:00Z')
  await waitFor(await rosa(), 1, '2027-02-01T12:00:00Z')
  const { open } = await claimsWaitingFor(await rosa())
  expect(open).toHaveLength(8)
  for (const [place, id] of open.entries())
    expect(await claimsWaitingAfter('open', id, 3, await rosa())).toEqual(open.slice(place + 1, place + 4))
})

test('Otto’s desk shows twenty claims, says how many there are, and shows the others on the next page', async () => {
  await waitFor(await otto(), 23, null)
  const { open: first } = await deskNeeds(await otto())
  expect([first.count, first.items.length]).toEqual([23, 20])
  const below = deskBelow({ open: first.next, stale: 'no id', other: ['x'] })
  const { open: rest } = await deskNeeds(await otto(), undefined, below)
  expect([rest.count, rest.items.length, rest.next]).toEqual([23, 3, null])
  expect(new Set([...first.items, ...rest.items].map(({ key }) => key)).size).toBe(23)
})

test('nothing waits after a claim that is none, nor for somebody who only views', async () => {
  await waitFor(await rosa(), 2, null)
  const [first = ''] = (await claimsWaitingFor(await rosa())).open
  expect(await claimsWaitingAfter('open', crypto.randomUUID(), 9, await rosa())).toEqual([])
  expect(await claimsWaitingAfter('open', first, 9, await vera())).toEqual([])
  expect(await claimsWaitingAfter('stale', first, 9, await rosa())).toEqual([])
})

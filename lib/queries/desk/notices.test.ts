import { expect, test } from 'vitest'
import { record } from '@/lib/db/audit'
import { db } from '@/lib/db/client'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { articleBy } from '@/lib/testing/builders'
import { foundBy } from '@/lib/testing/checked'
import { nadia, otto, rosa, ruth } from '@/lib/testing/people'
import { addComment } from '@/lib/use-cases/comments/add-comment'
import { reviewVerdict } from '@/lib/use-cases/verdicts/review-verdict'
import { claimDetail } from '@/lib/queries/claims/claim'
import { deskNeeds } from './desk'

const noticesFor = async (actor: Actor) => (await deskNeeds(actor)).notices

async function returned(claimId: string, by: Actor, reason: string): Promise<void> {
  const { version } = await claimDetail(claimId, by)
  await reviewVerdict({ claimId, version, decision: 'RETURN', reason }, by)
}

/** An article of which Nadia found all claims named. */
async function found(headline: string, ...words: string[]) {
  const { claim } = await articleBy(await nadia(), { headline })
  const ids = []
  for (const one of words) ids.push((await foundBy(await nadia(), (await claim(one)).id)).id)
  return ids
}

test('what Otto returns and comments on in one article is one notice; another reviewer’s and another article’s are others', async () => {
  const [sum = '', place = '', day = ''] = await found('A wall', '£4.3 million', 'Sandwick', 'Tuesday')
  const [other = ''] = await found('A mole', '40 metres')
  await addComment({ claimId: place, body: 'Two Sandwicks.' }, await otto())
  await addComment({ claimId: place, body: 'Which island?' }, await otto())
  await addComment({ claimId: place, body: 'I can ask.' }, await ruth())
  await returned(sum, await otto(), 'Which page?')
  await returned(day, await otto(), 'Of which week?')
  await addComment({ claimId: day, body: 'The minutes have Wednesday.' }, await otto())
  await returned(other, await rosa(), 'Count again.')

  const { count, items } = await noticesFor(await nadia())
  expect(count).toBe(3)
  const told = items.map(({ who, returned, lines }) => [who, returned, lines.map(({ words, said }) => [words, said])])
  expect(told).toHaveLength(2)
  expect(told).toContainEqual(['Rosa Lindqvist', 1, [['40 metres', ['Count again.']]]])
  expect(told).toContainEqual([
    'Otto Varga',
    2,
    [
      ['Tuesday', ['Of which week?', 'The minutes have Wednesday.']],
      ['£4.3 million', ['Which page?']],
      ['Sandwick', ['Two Sandwicks.', 'Which island?']],
    ],
  ])
  expect(await noticesFor(await ruth())).toEqual({ count: 0, items: [], next: null })
})

test('what Nadia has found anew is no longer in her notice, nor what was said before', async () => {
  const [sum = '', day = ''] = await found('A pier', '£4.3 million', 'Tuesday')
  await addComment({ claimId: day, body: 'Which week?' }, await otto())
  await returned(sum, await otto(), 'Which page?')
  await returned(day, await otto(), 'See my comment.')
  const notice = async () =>
    (await noticesFor(await nadia())).items.find(
      ({ headline, who }) => headline.startsWith('A pier') && who === 'Otto Varga',
    )
  expect((await notice())?.lines).toHaveLength(2)
  await foundBy(await nadia(), day)
  expect((await notice())?.lines).toMatchObject([{ words: '£4.3 million', said: ['Which page?'] }])
})

test('however much Otto said before, what he says of a finding now is in Nadia’s notice', async () => {
  const [sum = '', place = ''] = await found('A quay', '£4.3 million', 'Sandwick')
  const actor = await otto()
  const { articleId } = await db().claim.findUniqueOrThrow({ where: { id: place } })
  await inTransaction(async (tx) => {
    const data = Array.from({ length: 120 }, (_, day) => ({
      ...{ articleId, claimId: place, authorId: actor.id, body: `Remark ${day} on an earlier finding.` },
      createdAt: new Date(Date.UTC(2026, 0, 1 + day)),
    }))
    await tx.comment.createMany({ data })
    await record(tx, actor, { kind: 'comment.added', subjectId: place, articleId, data: { claim: 0 } })
  })
  await addComment({ claimId: place, body: 'Two Sandwicks.' }, await otto())
  await returned(sum, await otto(), 'Which page?')
  const { items } = await noticesFor(await nadia())
  const lines = items.find(({ headline }) => headline.startsWith('A quay'))?.lines
  expect(lines).toMatchObject([{ said: ['Which page?'] }, { words: 'Sandwick', said: ['Two Sandwicks.'] }])
})

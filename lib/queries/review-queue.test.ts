import { expect, test } from 'vitest'
import { articleBy } from '@/lib/testing/builders'
import { foundBy } from '@/lib/testing/checked'
import { nadia, otto, rosa } from '@/lib/testing/people'
import { changeArticle } from '@/lib/use-cases/change-article'
import { changeClaim } from '@/lib/use-cases/change-claim'
import { reviewVerdict } from '@/lib/use-cases/review-verdict'
import { claimDetail } from './claim'
import { reviewQueue } from './review-queue'

test('what waits comes by deadline, within an article by risk, and one’s own last', async () => {
  const late = await articleBy(await nadia(), { headline: 'Late' })
  const soon = await articleBy(await nadia(), { headline: 'Soon' })
  const dueAt = new Date('2026-12-01T17:30:00Z')
  await changeArticle({ articleId: soon.articleId, version: 1, dueAt }, await nadia())
  const legal = await soon.claim('40 metres')
  await changeClaim({ claimId: legal.id, version: legal.version, risk: 'LEGAL' }, await nadia())
  await foundBy(await otto(), (await soon.claim('Tuesday')).id)
  await foundBy(await nadia(), (await soon.claim('£4.3 million')).id, 'WRONG')
  await foundBy(await nadia(), legal.id)
  await foundBy(await rosa(), (await late.claim('Sandwick')).id)

  const { articles } = await reviewQueue(await otto())
  expect(articles.map(({ headline }) => headline)).toEqual(['Soon', 'Late'])
  expect(articles[0]?.dueAt).toBe('2026-12-01T17:30:00.000Z')
  expect(articles[0]?.verdicts.map(({ text, whyNotApprove }) => [text, whyNotApprove])).toEqual([
    ['40 metres', null],
    ['£4.3 million', null],
    ['Tuesday', 'Someone else has to approve your own verdict.'],
  ])
  expect(articles[0]?.verdicts[1]).toMatchObject({
    before: 'The harbour board voted on Tuesday to spend ',
    after: ' on a new sea wall at Sandwick.',
    outcome: 'WRONG',
    returned: 0,
  })
})

test('an editor sees the queue too, with the reason why they decide on nothing', async () => {
  const { articles } = await reviewQueue(await nadia())
  const why = articles.flatMap(({ verdicts }) => verdicts.map(({ whyNotApprove }) => whyNotApprove))
  expect(new Set(why)).toEqual(new Set(['Only a reviewer can do this.']))
})

test('what was returned before says so; what is decided waits no more', async () => {
  const { claim, articleId } = await articleBy(await nadia(), { headline: 'Again' })
  const { id: claimId } = await claim('Tuesday')
  const inQueue = async () =>
    (await reviewQueue(await otto())).articles.find((article) => article.articleId === articleId)
  const first = await foundBy(await nadia(), claimId)
  await reviewVerdict({ claimId, version: first.version, decision: 'RETURN', reason: 'Which Tuesday?' }, await otto())
  expect(await inQueue()).toBeUndefined()
  await foundBy(await nadia(), claimId)
  expect((await inQueue())?.verdicts).toMatchObject([{ returned: 1 }])
  const { version } = await claimDetail(claimId, await otto())
  await reviewVerdict({ claimId, version, decision: 'APPROVE' }, await otto())
  expect(await inQueue()).toBeUndefined()
})

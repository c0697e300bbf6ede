import { expect, test } from 'vitest'
import { articleDetail } from '@/lib/queries/articles/article'
import { articleBy } from '@/lib/testing/builders'
import { approvedBy, foundBy, sourcedBy } from '@/lib/testing/checked'
import { ines, nadia, otto, vera } from '@/lib/testing/people'
import { addClaim } from '@/lib/use-cases/claims/add-claim'
import { changeArticle } from './change-article'
import { clearArticle } from './clear-article'
import { giveVerdict } from '@/lib/use-cases/verdicts/give-verdict'
import { reviewVerdict } from '@/lib/use-cases/verdicts/review-verdict'

const five = async () => articleBy(await nadia(), { text: 'It cost £5 then.', claims: [['NUMBER', '£5']] })

test('an article is cleared when every claim is settled, and not before', async () => {
  const { articleId, claim } = await five()
  const { version, whyNotClear } = await articleDetail(articleId, await nadia())
  expect(whyNotClear).toBe('1 of 1 claim unresolved.')
  await expect(clearArticle({ articleId, version }, await nadia())).rejects.toMatchObject({
    code: 'conflict',
    message: whyNotClear,
  })
  await approvedBy(await nadia(), await otto(), (await claim('£5')).id)
  await clearArticle({ articleId, version }, await nadia())
  expect(await articleDetail(articleId, await vera())).toMatchObject({
    status: 'CLEARED',
    clearedBy: { name: 'Nadia Kessler' },
    clearReason: null,
  })
})

test('Ines, the admin, clears what is not settled, with a reason', async () => {
  const { articleId } = await five()
  const { version } = await articleDetail(articleId, await ines())
  await expect(clearArticle({ articleId, version }, await ines())).rejects.toMatchObject({ code: 'conflict' })
  await clearArticle({ articleId, version, reason: 'The page closes at six' }, await ines())
  expect(await articleDetail(articleId, await vera())).toMatchObject({
    status: 'CLEARED',
    clearReason: 'The page closes at six',
  })
})

test('an approved edit that the text lacks keeps the article from being cleared', async () => {
  const { articleId, claim } = await five()
  const { id } = await claim('£5')
  const { version } = await foundBy(await nadia(), id, 'NEEDS_EDIT')
  await reviewVerdict({ claimId: id, version, decision: 'APPROVE' }, await otto())
  const article = await articleDetail(articleId, await nadia())
  expect(article.whyNotClear).toBe('1 approved edit is not in the text yet.')
})

test('other words that an approved verdict suggests are an edit too, whatever its outcome', async () => {
  const { articleId, claim } = await five()
  const { id, version } = await sourcedBy(await nadia(), (await claim('£5')).id)
  const found = { outcome: 'NEEDS_CONTEXT', basis: 'PRIMARY_DOCUMENT', rationale: '', replacement: '£5, then' } as const
  await giveVerdict({ claimId: id, version, ...found }, await nadia())
  await reviewVerdict({ claimId: id, version: version + 1, decision: 'APPROVE' }, await otto())
  const article = await articleDetail(articleId, await nadia())
  expect(article.whyNotClear).toBe('1 approved edit is not in the text yet.')
})

test('a claim that is added while an article is cleared leaves it in checking, whoever comes first', async () => {
  const { articleId, claim } = await five()
  await approvedBy(await nadia(), await otto(), (await claim('£5')).id)
  const { version } = await articleDetail(articleId, await nadia())
  await Promise.allSettled([
    clearArticle({ articleId, version }, await nadia()),
    addClaim({ articleId, kind: 'STATEMENT', start: 3, end: 7, revision: 1 }, await otto()),
  ])
  expect((await articleDetail(articleId, await vera())).status).toBe('CHECKING')
})

test('of two people who change an article’s headline, the second is told what stands now', async () => {
  const { articleId } = await five()
  await changeArticle({ articleId, version: 1, headline: 'It cost less' }, await nadia())
  await expect(changeArticle({ articleId, version: 1, headline: 'Other' }, await otto())).rejects.toMatchObject({
    code: 'conflict',
    details: { current: { version: 2, headline: 'It cost less' } },
  })
  expect(await articleDetail(articleId, await vera())).toMatchObject({ headline: 'It cost less', version: 2 })
})

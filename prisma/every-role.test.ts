import { beforeAll, describe, expect, test } from 'vitest'
import type { BlockRole } from '@/lib/domain/articles/block'
import { BLOCK_ROLES } from '@/lib/domain/articles/block'
import { articleDetail } from '@/lib/queries/articles/article'
import { articleConflicts } from '@/lib/queries/articles/conflicts'
import { articleCoverage } from '@/lib/queries/articles/coverage'
import { claimDetail } from '@/lib/queries/claims/claim'
import { claimsOf } from '@/lib/queries/claims/claims'
import { correction } from '@/lib/queries/corrections/correction'
import { SearchDesk, searchDesk } from '@/lib/queries/desk/search'
import { suggesting } from '@/lib/testing/builders'
import { approvedBy, foundBy } from '@/lib/testing/checked'
import { told } from '@/lib/testing/corrections'
import { nadia, otto, rosa } from '@/lib/testing/people'
import { acceptClaim } from '@/lib/use-cases/claims/accept-claim'
import { draftCorrection } from '@/lib/use-cases/corrections/draft-correction'
import { reviewVerdict } from '@/lib/use-cases/verdicts/review-verdict'
import { addRevision } from '@/lib/use-cases/articles/add-revision'
import { clearArticle } from '@/lib/use-cases/articles/clear-article'
import { createArticle } from '@/lib/use-cases/articles/create-article'

/** Nothing in it is a sum; each is in a part of its own, in the order that a page has them. */
const WORDS: Record<BlockRole, string> = {
  HEADLINE: 'Harbour to be dug out',
  STANDFIRST: 'Ships come in again.',
  CAPTION: 'A crane on the quay',
  BODY: 'The board agreed to it.',
  SUBHEAD: 'Who pays',
  PULL_QUOTE: '“We cannot wait.”',
  LIST_ITEM: 'a wall of stone',
  TABLE_CELL: 'Stone',
  NOTE: 'By the paper of the board',
}

/** An article of all roles, with these words in the part of one of them. */
const article = (role: BlockRole, words: string, ...more: string[]) => [
  ...BLOCK_ROLES.map((one) => ({
    role: one,
    text: one === role ? words : WORDS[one],
    ...(one === 'TABLE_CELL' && { row: 0, column: 0 }),
  })),
  ...more.map((text) => ({ role: 'BODY' as const, text })),
]

const SUM = '£4 million'
const suggest = suggesting([
  ['NUMBER', SUM],
  ['NUMBER', '£5 million'],
])

describe.each(BLOCK_ROLES)('a sum in the part %s', (role) => {
  let articleId = ''
  let claimId = ''
  const statusNow = async () => (await claimDetail(claimId, await otto())).status

  beforeAll(async () => {
    ;({ articleId } = await createArticle({ blocks: article(role, `It cost ${SUM} in all`) }, await nadia(), suggest))
    const [claim] = await claimsOf(articleId, await nadia())
    claimId = claim?.id ?? ''
  })

  test('is a claim of that part, counts there for coverage, and is found there', async () => {
    const [claim] = await claimsOf(articleId, await otto())
    expect(claim?.parts.map((part) => part.role)).toEqual([role])
    const at = async () => (await articleCoverage(articleId, await otto())).parts.find((part) => part.role === role)
    // A pull quote is one thing more to check.
    const total = role === 'PULL_QUOTE' ? 2 : 1
    expect(await at()).toMatchObject({ covered: 0, total })
    await acceptClaim({ claimId, version: claim?.version ?? 0 }, await nadia())
    expect(await at()).toMatchObject({ covered: 1, total })
    const { items } = await searchDesk(SearchDesk.parse({ q: `cost ${SUM} in all`, in: 'texts' }), await otto())
    expect(items.flatMap(({ parts }) => parts).map((part) => part.role)).toContain(role)
  })

  test('keeps the article from being cleared until it is settled', async () => {
    const clear = async () => {
      const { version } = await articleDetail(articleId, await otto())
      await clearArticle({ articleId, version }, await otto())
    }
    await expect(clear()).rejects.toThrow('1 of 1 claim unresolved.')
    await approvedBy(await nadia(), await otto(), claimId)
    await clear()
    expect((await articleDetail(articleId, await otto())).status).toBe('CLEARED')
  })

  test('can be told to readers as wrong', async () => {
    const { correctionId } = await draftCorrection({ articleId, claimId, ...told }, await nadia())
    expect(await correction(correctionId, await nadia())).toMatchObject({ claim: { id: claimId } })
  })

  test('keeps its approval when a paragraph comes, loses it when its part says another sum, and opens the article', async () => {
    const grown = article(role, `It cost ${SUM} in all`, 'Nobody was hurt.')
    await addRevision({ articleId, base: 1, blocks: grown }, await nadia(), suggest)
    expect([await statusNow(), (await articleDetail(articleId, await otto())).status]).toEqual(['APPROVED', 'CLEARED'])
    const changed = article(role, 'It cost £5 million in all', 'Nobody was hurt.')
    await addRevision({ articleId, base: 2, blocks: changed }, await otto(), suggest)
    expect([await statusNow(), (await articleDetail(articleId, await otto())).status]).toEqual(['STALE', 'CHECKING'])
  })

  test('is not approved by whoever wrote what its part says now', async () => {
    const { version } = await foundBy(await nadia(), claimId)
    const approve = { claimId, version, decision: 'APPROVE' } as const
    await expect(reviewVerdict(approve, await otto())).rejects.toThrow('You wrote or changed the words')
    await reviewVerdict(approve, await rosa())
    expect(await statusNow()).toBe('APPROVED')
  })

  test('stands in a contradiction of its part', async () => {
    const blocks = article(role, 'It opened on Monday 3 March 2026')
    const { articleId: id } = await createArticle({ blocks }, await nadia(), () => [])
    const { items } = await articleConflicts(id, await otto())
    expect(items.map(({ rule, sides }) => [rule, sides.flatMap(({ parts }) => parts).at(0)?.role])).toContainEqual([
      'weekday-date',
      role,
    ])
  })
})

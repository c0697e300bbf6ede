import { expect } from '@playwright/test'
import { approveAll, checkAll, claimsOf, practice } from './keys/check-article'
import { atDesk, read } from './people'
import { test } from './story'

interface Evidenced {
  evidence: { locator: string; source: { id: string } }[]
}

test('the practice article is checked with at most 1.6 keys a claim, and approved with at most half a key', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const [nadia, otto] = [await atDesk(browser, 'nadia'), await atDesk(browser, 'otto')]
  const article = await practice(nadia)
  const checked = await checkAll(nadia, article)
  const approved = await approveAll(otto, article.articleId)

  const claims = await claimsOf(nadia, article.articleId)
  const done = claims.filter(({ status }) => status === 'APPROVED')
  expect(claims.filter(({ status }) => status === 'DISMISSED')).toHaveLength(3)
  expect(done).toHaveLength(claims.length - 3)
  expect(done.filter(({ verdict }) => verdict?.outcome === 'WRONG' && verdict.replacement)).toHaveLength(5)
  expect(done.every(({ evidenceCount }) => evidenceCount > 0)).toBe(true)
  // Seen on some of them, so that the story does not read every claim: a place for each sentence, four documents.
  const every = done.filter((_, at) => at % 4 === 0)
  const evidence = await Promise.all(every.map(({ id }) => read<Evidenced>(nadia.request, `/api/v1/claims/${id}`)))
  const places = evidence.flatMap((claim) => claim.evidence)
  expect(new Set(places.map(({ source }) => source.id)).size).toBe(4)
  expect(new Set(places.map(({ locator }) => locator)).size).toBeGreaterThan(30)

  expect(checked.keys / claims.length).toBeLessThanOrEqual(1.6)
  expect(approved.keys / claims.length).toBeLessThanOrEqual(0.5)
})

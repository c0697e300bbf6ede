import { expect, test, vi } from 'vitest'
import type { ClaimView } from '@/lib/domain/claims/claim-view'
import { ask } from '@/lib/testing/api'
import { nadia } from '@/lib/testing/people'
import { claimsOf } from '@/lib/queries/claims/claims'
import { createArticle } from '@/lib/use-cases/articles/create-article'
import { acceptClaim } from '@/lib/use-cases/claims/accept-claim'
import { addRevision } from '@/lib/use-cases/articles/add-revision'

vi.mock('@/lib/auth/current-actor', () => import('@/lib/testing/signed-in'))

interface Page {
  items: ClaimView[]
  next: string | null
}

/** An article of this many numbers. */
async function numbers(count: number): Promise<string> {
  const text = Array.from({ length: count }, (_one, index) => `n${index}`).join(' ')
  const { articleId } = await createArticle({ headline: `Numbers up to ${count}`, text }, await nadia(), () =>
    [...text.matchAll(/n\d+/g)].map((match) => ({
      kind: 'NUMBER',
      anchors: [{ start: match.index, end: match.index + match[0].length }],
      text: match[0],
    })),
  )
  return articleId
}

async function pages(articleId: string, limit?: number): Promise<ClaimView[][]> {
  const found: ClaimView[][] = []
  let cursor: string | null = null
  do {
    const given = { articleId, ...(limit && { limit }), ...(cursor !== null && { cursor }) }
    const page: Page = await ask<Page>('GET /articles/{articleId}/claims', { given })
    found.push(page.items)
    cursor = page.next
  } while (cursor !== null)
  return found
}

test('claims come in pages of at most 500, in order, each once', async () => {
  const articleId = await numbers(1_203)
  const found = await pages(articleId)
  expect(found.map(({ length }) => length)).toEqual([500, 500, 203])
  expect(found.flat()).toEqual(await claimsOf(articleId, await nadia()))
})

test('claims whose words are gone come last, also page by page', async () => {
  const articleId = await numbers(7)
  const [first, second] = await claimsOf(articleId, await nadia())
  for (const { id, version } of [first, second].flatMap((claim) => claim ?? []))
    await acceptClaim({ claimId: id, version }, await nadia())
  await addRevision({ articleId, text: 'n2 n3 n4 n5 n6', base: 1 }, await nadia(), () => [])
  const found = await pages(articleId, 2)
  expect(found.flat().map(({ id }) => id)).toEqual((await claimsOf(articleId, await nadia())).map(({ id }) => id))
  expect(found.flat().at(-1)?.anchors).toEqual([])
})

test.each(['x', '1', '1.2', '1.2.3.4', '99999999999.1.1', '-1.0.1', '9999999999.1.1', '1.1.2147483648'])(
  '%s is no cursor of claims',
  async (cursor) => {
    const articleId = await numbers(2)
    await ask('GET /articles/{articleId}/claims', { status: 400, given: { articleId, cursor } })
  },
)

test('what is brought in is answered with the first 500 claims, and the way to the others', async () => {
  const text = Array.from({ length: 600 }, (_one, index) => `Price: £${index + 1_000}`).join('\n\n')
  const answer = await ask<{ article: { id: string }; claims: ClaimView[]; next: string | null }>('POST /articles', {
    given: { headline: 'Six hundred prices', text },
  })
  expect(answer.claims).toHaveLength(500)
  const given = { articleId: answer.article.id, cursor: answer.next }
  const { items, next } = await ask<Page>('GET /articles/{articleId}/claims', { given })
  expect(items.length).toBeGreaterThan(99)
  expect(next).toBeNull()
})

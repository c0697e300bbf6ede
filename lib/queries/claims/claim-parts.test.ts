import { expect, test } from 'vitest'
import type { Kind } from '@/lib/domain/claims/claim'
import { sayParts } from '@/lib/domain/articles/part'
import { articleBy, HARBOUR_TEXT, suggesting } from '@/lib/testing/builders'
import { foundBy } from '@/lib/testing/checked'
import { nadia, otto, vera } from '@/lib/testing/people'
import { fatesPage } from '@/lib/queries/articles/fates'
import { reviewQueue } from '@/lib/queries/review/review-queue'
import { acceptClaim } from '@/lib/use-cases/claims/accept-claim'
import { addRevision } from '@/lib/use-cases/articles/add-revision'
import { createArticle } from '@/lib/use-cases/articles/create-article'
import { claimDetail } from './claim'
import { ClaimsPage, claimsOf, claimsPage } from './claims'

const BLOCKS = [
  { role: 'HEADLINE', text: 'Quay will cost £4 million' },
  { role: 'STANDFIRST', text: 'Work starts in May.' },
  { role: 'BODY', text: 'Lena Okafor said the quay will cost £4 million.' },
  { role: 'CAPTION', text: 'Lena Okafor at the quay on 3 March' },
] as const
const WANTED: [Kind, string][] = [
  ['STATEMENT', '£4 million\n\nWork starts'],
  ['PERSON', 'Lena Okafor'],
  ['DATE', '3 March'],
]

/** The article with its claims open; each claim's id by its words. */
async function brought() {
  const { articleId } = await createArticle({ blocks: [...BLOCKS] }, await nadia(), (text) =>
    suggesting(WANTED)(text).map((claim) => ({
      ...claim,
      anchors: [...text.matchAll(new RegExp(claim.text, 'g'))].map(({ 0: exact, index }) => ({
        ...{ start: index, end: index + exact.length, exact },
        ...{
          prefix: text.slice(Math.max(0, index - 32), index),
          suffix: text.slice(index + exact.length).slice(0, 32),
        },
      })),
    })),
  )
  const ids: Record<string, string> = {}
  for (const { id: claimId, version, text } of await claimsOf(articleId, await nadia())) {
    await acceptClaim({ claimId, version }, await nadia())
    ids[text] = claimId
  }
  return { articleId, idOf: (words: string) => ids[words] ?? '' }
}

const ACROSS = '£4 million\n\nWork starts'

test('a claim says in which parts it stands, in the list and by itself: all it runs across, and each of its places', async () => {
  const { articleId, idOf } = await brought()
  const listed = new Map((await claimsOf(articleId, await vera())).map(({ text, parts }) => [text, parts]))
  expect(listed.get(ACROSS)).toEqual([
    { role: 'HEADLINE', number: 1 },
    { role: 'STANDFIRST', number: 2 },
  ])
  expect(listed.get('Lena Okafor')).toEqual([
    { role: 'BODY', number: 3 },
    { role: 'CAPTION', number: 4 },
  ])
  expect((await claimDetail(idOf('3 March'), await vera())).parts).toEqual([{ role: 'CAPTION', number: 4 }])
})

test('a reviewer is told of every part that a claim stands in, beside where its first words do', async () => {
  const { articleId, idOf } = await brought()
  for (const words of [ACROSS, 'Lena Okafor']) await foundBy(await nadia(), idOf(words))
  const { articles } = await reviewQueue(await otto())
  const verdicts = articles.find((article) => article.articleId === articleId)?.verdicts ?? []
  const said = new Map(verdicts.map((one) => [one.text, one]))
  expect(sayParts(said.get(ACROSS)?.parts ?? [])).toBe('Headline, then standfirst')
  expect(said.get(ACROSS)).toMatchObject({ mentions: 1, mentionedIn: [{ role: 'HEADLINE' }, { role: 'STANDFIRST' }] })
  expect(sayParts(said.get('Lena Okafor')?.parts ?? [])).toBe('Body')
  expect(said.get('Lena Okafor')).toMatchObject({
    mentions: 2,
    mentionedIn: [
      { role: 'BODY', number: 3 },
      { role: 'CAPTION', number: 4 },
    ],
  })
})

test('an orphaned claim says where it stood: in the list, by itself and in the report of the revision', async () => {
  const { articleId, idOf } = await brought()
  await foundBy(await nadia(), idOf('3 March'))
  const without = [
    { role: 'HEADLINE', text: 'Another headline altogether' },
    ...BLOCKS.slice(1).map((block) => (block.role === 'CAPTION' ? { ...block, text: 'Lena Okafor' } : block)),
  ] as const
  await addRevision({ articleId, blocks: [...without], base: 1 }, await otto(), () => [])
  const orphan = await claimDetail(idOf('3 March'), await vera())
  expect(orphan).toMatchObject({ status: 'ORPHANED', anchors: [], parts: [{ role: 'CAPTION', number: 4 }] })
  const listed = (await claimsOf(articleId, await vera())).find(({ id }) => id === orphan.id)
  expect(listed?.parts).toEqual([{ role: 'CAPTION', number: 4 }])
  const stoodIn = async () => {
    const { items } = await fatesPage({ articleId, number: 2, limit: 50 }, await vera())
    return sayParts(items.find(({ claimId }) => claimId === orphan.id)?.parts ?? [])
  }
  expect(await stoodIn()).toBe('Caption')
  // It is still so in the report when a later revision has other parts.
  await addRevision({ articleId, blocks: without.slice(0, 3), base: 2 }, await otto(), () => [])
  expect(await stoodIn()).toBe('Caption')
})

test('a page of claims is kept to a part as the galley keeps its list: any place of a claim counts, and the last one where it has none', async () => {
  const { articleId } = await brought()
  const inPart = async (part: string, limit = 500) => {
    const texts: string[] = []
    let cursor: string | undefined
    do {
      const page = await claimsPage(ClaimsPage.parse({ articleId, part, limit: String(limit), cursor }), await vera())
      texts.push(...page.items.map(({ text }) => text))
      cursor = page.next ?? undefined
    } while (cursor !== undefined)
    return texts
  }
  expect(await inPart('HEADLINE')).toEqual([ACROSS])
  expect(await inPart('STANDFIRST')).toEqual([ACROSS])
  expect(await inPart('CAPTION')).toEqual(['Lena Okafor', '3 March'])
  expect(await inPart('CAPTION', 1)).toEqual(['Lena Okafor', '3 March'])
  expect(await inPart('NOTE')).toEqual([])
  expect(() => ClaimsPage.parse({ articleId, part: 'caption' })).toThrow()
  const text = BLOCKS.map((block) => (block.role === 'CAPTION' ? { ...block, text: 'The quay' } : block))
  await addRevision({ articleId, blocks: [...text], base: 1 }, await nadia(), () => [])
  expect(await inPart('CAPTION')).toEqual(['3 March'])
  expect(await inPart('BODY')).toEqual(['Lena Okafor'])
})

test.each([1, 2, 3, 4, 9])(
  '%i at a time, every claim comes once and in the order of the list, those without words last',
  async (limit) => {
    const { articleId } = await articleBy(await nadia())
    const text = HARBOUR_TEXT.replace('£4.3 million', 'much')
    await addRevision({ articleId, text, headline: 'Another headline', base: 1 }, await nadia(), () => [])
    const listed = (await claimsOf(articleId, await vera())).map(({ id, anchors }) => [id, anchors.length > 0])
    expect(new Set(listed.map(([, isPlaced]) => isPlaced)).size).toBe(2)
    const found: unknown[] = []
    let cursor: string | undefined
    do {
      const page = await claimsPage(ClaimsPage.parse({ articleId, limit: String(limit), cursor }), await vera())
      found.push(...page.items.map(({ id, anchors }) => [id, anchors.length > 0]))
      expect(page.items.length).toBe(Math.min(limit, listed.length - found.length + page.items.length))
      cursor = page.next ?? undefined
    } while (cursor !== undefined)
    expect(found).toEqual(listed)
  },
)

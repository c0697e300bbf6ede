import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { articleDetail } from '@/lib/queries/articles/article'
import { claimDetail } from '@/lib/queries/claims/claim'
import { claimsOf } from '@/lib/queries/claims/claims'
import { articleBy, nextText, placesOf, suggesting } from '@/lib/testing/builders'
import { nadia, vera } from '@/lib/testing/people'
import { addRevision } from './add-revision'
import { createArticle } from './create-article'

const BODY = `Moira Flett spoke on Tuesday. “The wall must hold,” Flett said. Moira Flett has sat on the board for nine years.`
const HEADLINE = 'A wall that must hold'
const TEXT = nextText(BODY, HEADLINE).text

test('Nadia brings an article in and its claims are suggested in order of position', async () => {
  const { articleId } = await createArticle(
    { headline: HEADLINE, text: BODY, byline: 'A. Reporter', language: 'en' },
    await nadia(),
    suggesting([
      ['QUOTE', '“The wall must hold,”', 'Moira Flett'],
      ['PERSON', 'Moira Flett'],
      ['DATE', 'Tuesday'],
    ]),
  )
  const article = await articleDetail(articleId, await vera())
  expect(article).toMatchObject({ headline: HEADLINE, status: 'CHECKING', version: 1 })
  expect(article.revision).toMatchObject({ number: 1, text: TEXT })
  expect(article.progress).toEqual({ total: 3, settled: 0, wrong: 0, byStatus: { SUGGESTED: 3 } })

  const claims = await claimsOf(articleId, await vera())
  expect(claims.map(({ number, kind, text, status }) => [number, kind, text, status])).toEqual([
    [1, 'PERSON', 'Moira Flett', 'SUGGESTED'],
    [2, 'DATE', 'Tuesday', 'SUGGESTED'],
    [3, 'QUOTE', '“The wall must hold,”', 'SUGGESTED'],
  ])
  for (const { anchors } of claims)
    for (const { start, end, exact } of anchors) expect(TEXT.slice(start, end)).toBe(exact)
})

test('a name that occurs twice is one claim with two anchors, and the quote points to it as its speaker', async () => {
  const { articleId } = await createArticle(
    { headline: HEADLINE, text: BODY },
    await nadia(),
    suggesting([
      ['QUOTE', '“The wall must hold,”', 'Moira Flett'],
      ['PERSON', 'Moira Flett'],
    ]),
  )
  const [person, quote] = await claimsOf(articleId, await nadia())
  expect(person?.anchors.map(({ start }) => start)).toEqual(placesOf(TEXT, 'Moira Flett').map(({ start }) => start))
  expect(quote?.speaker).toEqual({ text: 'Moira Flett', claimId: person?.id, number: 1 })
  expect(quote?.understood).toEqual({ cue: 'said' })
})

test('a vague time is no suggestion, and speakers point to the right claim without it', async () => {
  const text = 'Now the wall is dry. “The wall must hold,” Moira Flett said on 5 May 2026.'
  const { articleId } = await createArticle({ headline: 'The wall now', text }, await nadia())
  const claims = await claimsOf(articleId, await nadia())
  expect(claims.map(({ kind, text: words }) => [kind, words])).toEqual([
    ['STATEMENT', 'Now the wall is dry'],
    ['QUOTE', '“The wall must hold,”'],
    ['PERSON', 'Moira Flett'],
    ['DATE', '5 May 2026'],
  ])
  expect(claims[1]?.speaker).toMatchObject({ claimId: claims[2]?.id })
})

test('articles brought in at once under one headline get short names of their own', async () => {
  const actor = await nadia()
  const headlines = [...Array<string>(8).fill('Pier levy'), 'Pier levy 2', '!!!']
  const made = await Promise.all(headlines.map((headline) => createArticle({ headline, text: 'A text.' }, actor)))
  const slugs = await Promise.all(made.map(async ({ articleId }) => (await articleDetail(articleId, actor)).slug))
  expect(new Set(slugs).size).toBe(headlines.length)
  expect(slugs).toContain('pier-levy')
  expect(slugs.slice(0, 9).every((slug) => /^pier-levy(-\d+)*$/.test(slug))).toBe(true)
  expect(slugs.at(-1)).toBe('article')
})

test('each suggestion keeps its weight, and a text that is read anew has its claims weighed anew', async () => {
  const text = 'Moira Flett chairs the board. The wall is wet.'
  const { articleId } = await createArticle({ headline: 'The wall', text }, await nadia())
  const weights = async () =>
    new Map((await claimsOf(articleId, await nadia())).map(({ text: words, weight }) => [words, weight]))
  const before = await weights()
  expect(before.get('Moira Flett chairs the board')).toBeGreaterThan(before.get('The wall is wet') ?? Infinity)
  const { text: next } = nextText('Moira Flett chairs the board. The wall killed two men.', 'The wall')
  await addRevision({ articleId, text: next, base: 1 }, await nadia())
  const after = await weights()
  expect(after.get('The wall killed two men')).toBeGreaterThan(after.get('Moira Flett chairs the board') ?? Infinity)
})

test('the desk’s own extraction finds the amount and the date', async () => {
  const text = 'The board will spend £4.3 million on 3 March 2026.'
  const { articleId } = await createArticle({ headline: 'Money', text }, await nadia())
  const claims = await claimsOf(articleId, await nadia())
  expect(claims.map(({ text }) => text)).toEqual(expect.arrayContaining(['£4.3 million', '3 March 2026']))
})

test('the history begins with who brought the article in', async () => {
  const { claims } = await articleBy(await nadia())
  const [first] = claims
  const detail = await claimDetail(first?.id ?? '', await nadia())
  expect(detail.history.map(({ who, said }) => [who, said])).toEqual([['Nadia Kessler', 'accepted “harbour board”']])
  const event = await db().auditEvent.findFirstOrThrow({
    where: { kind: 'article.created', articleId: detail.articleId },
  })
  expect(JSON.parse(event.data)).toMatchObject({ headline: 'A new sea wall', suggested: 8 })
})

test('Vera only views: she brings nothing in', async () => {
  const viewer = await vera()
  const before = await db().article.count()
  await expect(createArticle({ headline: 'No', text: 'No.' }, viewer)).rejects.toMatchObject({ code: 'forbidden' })
  expect(await db().article.count()).toBe(before)
})

test.each([
  ['an empty text', '', 'unacceptable'],
  ['a text of nothing but space', ' \n\t\n', 'unacceptable'],
  ['a text over 400,000 characters', 'a'.repeat(400_001), 'too-large'],
  ['half a character', 'A \ud800 B', 'malformed'],
])('%s is refused with a sentence', async (_what, text, code) => {
  await expect(createArticle({ headline: 'H', text }, await nadia())).rejects.toMatchObject({ code })
})

test('line ends of Windows become those of Unix, so that offsets mean one thing', async () => {
  const { articleId } = await createArticle({ headline: 'H', text: 'One.\r\nTwo.\rThree.' }, await nadia())
  expect((await articleDetail(articleId, await nadia())).revision.text).toBe('H\n\nOne.\nTwo.\nThree.')
})

test('an id that is none is missing, like one that names nothing', async () => {
  const reader = await vera()
  for (const id of ['x', '00000000-0000-4000-8000-000000000000', "' OR 1=1 --"]) {
    await expect(articleDetail(id, reader)).rejects.toMatchObject({ code: 'missing' })
    await expect(claimsOf(id, reader)).rejects.toMatchObject({ code: 'missing' })
    await expect(claimDetail(id, reader)).rejects.toMatchObject({ code: 'missing' })
  }
})

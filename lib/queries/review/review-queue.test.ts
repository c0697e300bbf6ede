import { expect, test } from 'vitest'
import type { Actor } from '@/lib/domain/people/actor'
import { sayParts } from '@/lib/domain/articles/part'
import { articleBy, suggesting } from '@/lib/testing/builders'
import { foundBy } from '@/lib/testing/checked'
import { nadia, otto, rosa } from '@/lib/testing/people'
import { acceptClaim } from '@/lib/use-cases/claims/accept-claim'
import { claimsOf } from '@/lib/queries/claims/claims'
import { checkPassage } from '@/lib/use-cases/passages/check-passage'
import { createArticle } from '@/lib/use-cases/articles/create-article'
import { changeArticle } from '@/lib/use-cases/articles/change-article'
import { changeClaim } from '@/lib/use-cases/claims/change-claim'
import { draftCorrection } from '@/lib/use-cases/corrections/draft-correction'
import { returnCorrection } from '@/lib/use-cases/corrections/return-correction'
import { reviewVerdict } from '@/lib/use-cases/verdicts/review-verdict'
import { submitCorrection } from '@/lib/use-cases/corrections/submit-correction'
import { claimDetail } from '@/lib/queries/claims/claim'
import { deskNeeds } from '@/lib/queries/desk/desk'
import { railCounts } from '@/lib/queries/desk/rail-counts'
import { ReviewPage } from './review-page'
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

test('a page can begin with any verdict that waits, and goes on from there', async () => {
  const { claim } = await articleBy(await nadia(), { headline: 'Begun within' })
  for (const words of ['Tuesday', '£4.3 million', '40 metres']) await foundBy(await nadia(), (await claim(words)).id)
  const from = (await claim('£4.3 million')).id
  const page = await reviewQueue(await otto(), ReviewPage.parse({ from, limit: '1' }))
  expect(page.articles.flatMap(({ verdicts }) => verdicts.map(({ text }) => text))).toEqual(['£4.3 million'])
  const next = await reviewQueue(await otto(), ReviewPage.parse({ cursor: page.next ?? '', from, limit: '1' }))
  expect(next.articles.flatMap(({ verdicts }) => verdicts.map(({ text }) => text))).toEqual(['40 metres'])
})

test('a verdict says which part of the article its words stand in, a cell of a table also under which heads', async () => {
  const { articleId } = await createArticle(
    {
      blocks: [
        { role: 'HEADLINE', text: 'The wall costs £31 million' },
        { role: 'TABLE_CELL', row: 0, column: 0, text: 'Payer', head: true },
        { role: 'TABLE_CELL', row: 0, column: 1, text: 'Sum', head: true },
        { role: 'TABLE_CELL', row: 1, column: 0, text: 'Lindmere', head: true },
        { role: 'TABLE_CELL', row: 1, column: 1, text: '£18.6 million' },
      ],
    },
    await nadia(),
    suggesting([
      ['NUMBER', '£31 million'],
      ['NUMBER', '£18.6 million'],
    ]),
  )
  for (const { id: claimId, version } of await claimsOf(articleId, await nadia())) {
    await acceptClaim({ claimId, version }, await nadia())
    await foundBy(await nadia(), claimId)
  }
  const { articles } = await reviewQueue(await otto())
  const verdicts = articles.find((article) => article.articleId === articleId)?.verdicts ?? []
  expect(verdicts.map(({ parts }) => sayParts(parts))).toEqual(['Headline', 'Table cell under “Sum” and “Lindmere”'])
  expect(verdicts[1]).toMatchObject({ before: '', text: '£18.6 million', after: '' })
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
  expect((await inQueue())?.verdicts).toMatchObject([{ returned: 1, again: true }])
  const forRosa = (await reviewQueue(await rosa())).articles.find((article) => article.articleId === articleId)
  expect(forRosa?.verdicts).toMatchObject([{ returned: 1, again: false }])
  const { version } = await claimDetail(claimId, await otto())
  await reviewVerdict({ claimId, version, decision: 'APPROVE' }, await otto())
  expect(await inQueue()).toBeUndefined()
})

test('a correction that came back says so to whoever returned it', async () => {
  const { articleId } = await articleBy(await nadia(), { headline: 'Told again' })
  const told = { type: 'CORRECTION', wrong: 'nine', right: 'six', note: 'It is six.' } as const
  const { correctionId } = await draftCorrection({ articleId, ...told }, await nadia())
  await submitCorrection({ correctionId, version: 1 }, await nadia())
  const again = async (actor: Actor) =>
    (await reviewQueue(actor)).corrections.find(({ id }) => id === correctionId)?.again
  expect(await again(await otto())).toBe(false)
  await returnCorrection({ correctionId, version: 2, reason: 'Six what?' }, await otto())
  expect((await deskNeeds(await nadia())).sentBack.items).toMatchObject([
    { key: correctionId, why: 'correction, returned: “Six what?”', stage: 'returned' },
  ])
  expect((await railCounts(await nadia())).desk).toBeGreaterThan(0)
  await submitCorrection({ correctionId, version: 3 }, await nadia())
  expect([await again(await otto()), await again(await rosa())]).toEqual([true, false])
  expect((await deskNeeds(await nadia())).sentBack.items).toEqual([])
})

test('the rail counts corrections among what waits for review', async () => {
  const { articles, corrections } = await reviewQueue(await rosa())
  const mayDecide = (waiting: { whyNotApprove: string | null }) => waiting.whyNotApprove === null
  expect((await railCounts(await rosa())).review).toBe(
    articles.flatMap(({ verdicts }) => verdicts).filter(mayDecide).length + corrections.filter(mayDecide).length,
  )
  expect(corrections.filter(mayDecide).length).toBeGreaterThan(0)
})

test('what Nadia sent together on one source and place is one passage; legal risk and what Otto may not see are not', async () => {
  const { articleId, claims } = await articleBy(await nadia())
  const legal = claims[3]
  await changeClaim({ claimId: legal?.id ?? '', version: legal?.version ?? 0, risk: 'LEGAL' }, await nadia())
  const judged = { act: 'verdict', outcome: 'CONFIRMED', basis: 'PRIMARY_DOCUMENT', rationale: 'As it says.' } as const
  const send = async (from: number, to: number, source: { title: string; visibility?: 'CONFIDENTIAL' }) => {
    const chosen = (await claimsOf(articleId, await nadia())).slice(from, to)
    const named = chosen.map(({ id, version }) => ({ id, version }))
    const evidence = { source: { kind: 'DOCUMENT', ...source } as const, locator: 'p. 3' }
    await checkPassage({ ...judged, articleId, claims: named, evidence }, await nadia())
  }
  await send(0, 4, { title: 'Minutes' })
  await send(4, 6, { title: 'A letter', visibility: 'CONFIDENTIAL' })
  await foundBy(await nadia(), claims[6]?.id ?? '')
  const { articles } = await reviewQueue(await otto())
  const queued = articles.find((one) => one.articleId === articleId)?.verdicts ?? []
  const passages = Map.groupBy(queued, ({ passage }) => passage)
  expect([...passages.values()].map((verdicts) => verdicts.length).sort()).toEqual([3, 4])
  expect(passages.get(null)?.map(({ text }) => text)).toEqual(
    expect.arrayContaining([legal?.text, claims[4]?.text, claims[5]?.text, claims[6]?.text]),
  )
  expect(queued.find(({ passage }) => passage !== null)).toMatchObject({
    rationale: 'As it says.',
    replacement: null,
    stances: ['SUPPORTS'],
  })
})

test('Otto reads on below a page: every verdict and every correction once, also where an article goes on in the next page', async () => {
  const dueless = await articleBy(await nadia(), { headline: 'Without a deadline' })
  const [one, other] = [await articleBy(await nadia(), { headline: 'Pages' }), await articleBy(await nadia())]
  const dueAt = new Date('2026-12-05T17:30:00Z')
  for (const { articleId } of [one, other]) await changeArticle({ articleId, version: 1, dueAt }, await nadia())
  for (const article of [dueless, one, other])
    for (const words of ['Tuesday', '£4.3 million', '40 metres'])
      await foundBy(await nadia(), (await article.claim(words)).id)
  for (const wrong of ['first', 'second', 'third']) {
    const told = { type: 'CORRECTION', wrong, right: 'right', note: 'A note.' } as const
    const { correctionId } = await draftCorrection({ articleId: one.articleId, ...told }, await nadia())
    await submitCorrection({ correctionId, version: 1 }, await nadia())
  }
  const whole = await reviewQueue(await otto())
  expect(whole.next).toBeNull()
  const claimsIn = (queue: Pick<typeof whole, 'articles'>) =>
    queue.articles.flatMap(({ articleId, verdicts }) => verdicts.map(({ claimId }) => `${articleId} ${claimId}`))
  const [claims, corrections]: [string[], string[]] = [[], []]
  let cursor: string | null = null
  let pages = 0
  do {
    const page = await reviewQueue(await otto(), ReviewPage.parse({ limit: '2', ...(cursor !== null && { cursor }) }))
    expect(claimsIn(page).length).toBeLessThanOrEqual(2)
    claims.push(...claimsIn(page))
    corrections.push(...page.corrections.map(({ id }) => id))
    cursor = page.next
    pages++
  } while (cursor !== null)
  expect(pages).toBe(Math.ceil(claims.length / 2))
  expect(claims.toSorted()).toEqual(claimsIn(whole).toSorted())
  expect(corrections).toEqual(whole.corrections.map(({ id }) => id))
  const articles = claims.map((claim) => claim.split(' ')[0])
  expect([...new Set(articles)]).toEqual(whole.articles.map(({ articleId }) => articleId))
})

test.each(['', 'x', 'end', 'end.', '01890a5d-ac96-774b-bcce-b302099a8057', 'end.end.end'])(
  'what is no cursor of the queue is refused: “%s”',
  (cursor) => {
    expect(ReviewPage.safeParse({ cursor }).success).toBe(false)
  },
)

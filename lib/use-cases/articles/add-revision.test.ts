import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/people/actor'
import { articleDetail } from '@/lib/queries/articles/article'
import { claimDetail } from '@/lib/queries/claims/claim'
import { claimsOf } from '@/lib/queries/claims/claims'
import { twoTexts } from '@/lib/queries/articles/revision'
import { revisionAdded } from '@/lib/queries/articles/revision-screen'
import { articleBy, HARBOUR_TEXT, nextText, placesOf, suggesting } from '@/lib/testing/builders'
import { approvedBy, foundBy } from '@/lib/testing/checked'
import { ines, nadia, otto, ruth, vera } from '@/lib/testing/people'
import { addRevision } from './add-revision'
import { clearArticle } from './clear-article'
import { dismissClaim } from '@/lib/use-cases/claims/dismiss-claim'
import { reanchorClaim } from '@/lib/use-cases/claims/reanchor-claim'

const nothing = () => []
const HARBOUR = [
  ['NUMBER', '£4.3 million'],
  ['PERSON', 'Moira Flett'],
  ['NUMBER', '40 metres'],
] as const

/** Ruth edits the text; Nadia and Otto have checked it. */
async function revised(articleId: string, text: string, base = 1, by?: Actor) {
  return addRevision({ articleId, text, base }, by ?? (await ruth()), nothing)
}

async function harbour() {
  return articleBy(await nadia(), { text: HARBOUR_TEXT, claims: HARBOUR.map(([kind, words]) => [kind, words]) })
}

test('a paragraph before all others: every claim moves along, and what was approved stays approved', async () => {
  const { articleId, claim } = await harbour()
  await approvedBy(await nadia(), await otto(), (await claim('£4.3 million')).id)
  const before = await claimsOf(articleId, await vera())
  const next = `Sandwick will have its wall.\n\n${HARBOUR_TEXT}`
  const { number, report } = await revised(articleId, next)
  expect({ number, report }).toEqual({
    number: 2,
    report: { kept: 0, moved: 3, stale: 0, orphaned: 0, suggested: 0 },
  })
  const after = await claimsOf(articleId, await vera())
  expect(after.map(({ status, text, version }) => ({ status, text, version }))).toEqual(
    before.map(({ status, text, version }) => ({ status, text, version })),
  )
  for (const { anchors } of after)
    for (const { start, end, exact } of anchors) expect(nextText(next).text.slice(start, end)).toBe(exact)
})

test('changed digits make an approved claim stale, with the words it was approved on', async () => {
  const { articleId, claim } = await harbour()
  const { id } = await claim('£4.3 million')
  const { version } = await approvedBy(await nadia(), await otto(), id)
  const { report } = await revised(articleId, HARBOUR_TEXT.replace('£4.3', '£4.5'))
  expect(report).toEqual({ kept: 2, moved: 0, stale: 1, orphaned: 0, suggested: 0 })
  const detail = await claimDetail(id, await otto())
  expect(detail).toMatchObject({ status: 'STALE', text: '£4.5 million', version: version + 1 })
  expect(detail.stale).toMatchObject({ was: '£4.3 million', why: 'revision 2 changed the wording' })
  expect(detail.whyNot.reaffirm).toBeUndefined()
  expect(detail.history[0]).toMatchObject({
    who: 'Ruth Bellamy',
    said: 'marked the claim stale: revision 2 changed the wording',
  })
  const row = await db().claim.findUniqueOrThrow({ where: { id } })
  expect(row.textChangedById).toBe((await ruth()).id)
})

test('a changed sentence around unchanged words makes them stale too, and shows the sentence', async () => {
  const { articleId, claim } = await harbour()
  const { id } = await claim('£4.3 million')
  await foundBy(await nadia(), id)
  await revised(articleId, HARBOUR_TEXT.replace('voted on Tuesday to spend', 'refused on Tuesday to spend'))
  const detail = await claimDetail(id, await otto())
  expect(detail.status).toBe('STALE')
  expect(detail.stale?.context?.now).toContain('refused on Tuesday')
})

test('an open claim goes to its new words and stays open; whoever changed them is remembered', async () => {
  const { articleId, claim } = await harbour()
  const before = await claim('£4.3 million')
  const { report } = await revised(articleId, HARBOUR_TEXT.replace('£4.3', '£4.5'))
  expect(report).toEqual({ kept: 2, moved: 1, stale: 0, orphaned: 0, suggested: 0 })
  const after = await claimDetail(before.id, await otto())
  expect(after).toMatchObject({ status: 'OPEN', text: '£4.5 million', version: before.version + 1 })
  const row = await db().claim.findUniqueOrThrow({ where: { id: before.id } })
  expect(row.textChangedById).toBe((await ruth()).id)
})

test('a claim whose words are gone is orphaned, keeps its words, and is told where they might belong', async () => {
  const { articleId, claim } = await harbour()
  const { id } = await claim('40 metres')
  const text = `${HARBOUR_TEXT.replace(' The old wall lost 40 metres in January 2026.', '')}\n\nA storm took 40 metres of it.`
  const { report } = await revised(articleId, text)
  expect(report).toMatchObject({ orphaned: 1 })
  const detail = await claimDetail(id, await nadia())
  expect(detail).toMatchObject({ status: 'ORPHANED', text: '40 metres', anchors: [] })
  expect(detail.suggestedPlace).toMatchObject({ start: nextText(text).text.indexOf('40 metres'), exact: '40 metres' })

  const { start, end } = detail.suggestedPlace ?? { start: 0, end: 0 }
  await reanchorClaim({ claimId: id, version: detail.version, start, end, revision: 2 }, await nadia())
  expect(await claimDetail(id, await nadia())).toMatchObject({ status: 'OPEN', text: '40 metres' })
})

test('an approved claim that was orphaned and moved to other words is stale there', async () => {
  const { articleId, claim } = await harbour()
  const { id } = await claim('40 metres')
  await approvedBy(await nadia(), await otto(), id)
  await revised(articleId, HARBOUR_TEXT.replace(' The old wall lost 40 metres in January 2026.', ''))
  const { status, version } = await claimDetail(id, await nadia())
  expect(status).toBe('ORPHANED')
  const [harbourAt = { start: 0, end: 0 }] = placesOf(nextText(HARBOUR_TEXT).text, 'harbour')
  await reanchorClaim({ claimId: id, version, ...harbourAt, revision: 2 }, await nadia())
  expect(await claimDetail(id, await nadia())).toMatchObject({ status: 'STALE', text: 'harbour' })
})

test('the same words in another sentence do not inherit an approval', async () => {
  const text = 'The bridge cost £5. It was sold.\n\nThe ferry was dear.'
  const { articleId, claim } = await articleBy(await nadia(), { text, claims: [['NUMBER', '£5']] })
  const { id } = await claim('£5')
  await approvedBy(await nadia(), await otto(), id)
  await revised(articleId, 'It was sold.\n\nThe ferry was dear: it cost £5 a day.')
  expect(await claimDetail(id, await otto())).toMatchObject({ status: 'ORPHANED', anchors: [] })
})

test('a name that loses one of its mentions stays approved; one whose title changes is stale', async () => {
  const text = 'Moira Flett spoke. Moira Flett, the chair, was brief. Moira Flett left.'
  const { articleId, claim } = await articleBy(await nadia(), { text, claims: [['PERSON', 'Moira Flett']] })
  const { id } = await claim('Moira Flett')
  await approvedBy(await nadia(), await otto(), id)
  await revised(articleId, text.replace(' Moira Flett left.', ''))
  expect(await claimDetail(id, await otto())).toMatchObject({ status: 'APPROVED', anchors: [{}, {}] })
  await revised(articleId, text.replace(' Moira Flett left.', '').replace('the chair', 'the deputy chair'), 2)
  expect(await claimDetail(id, await otto())).toMatchObject({ status: 'STALE' })
})

test('what the new text says for the first time is suggested, a dismissed claim is not suggested again', async () => {
  const text = 'It cost £5. It rained on Tuesday.'
  const { articleId, claim } = await articleBy(await nadia(), {
    text,
    claims: [
      ['NUMBER', '£5'],
      ['DATE', 'Tuesday'],
    ],
  })
  const tuesday = await claim('Tuesday')
  await dismissClaim({ claimId: tuesday.id, version: tuesday.version, reason: 'Weather' }, await nadia())
  const next = 'It cost £5. It rained on Tuesday and on Friday. The mayor paid £7 on Monday.'
  const { report } = await addRevision(
    { articleId, text: next, base: 1 },
    await ruth(),
    suggesting([
      ['NUMBER', '£5'],
      ['DATE', 'Tuesday'],
      ['DATE', 'Friday'],
      ['NUMBER', '£7'],
      ['DATE', 'Monday'],
    ]),
  )
  expect(report.suggested).toBe(3)
  const claims = await claimsOf(articleId, await vera())
  expect(claims.map(({ number, text, status }) => [number, text, status])).toEqual([
    [1, '£5', 'OPEN'],
    [2, 'Tuesday', 'DISMISSED'],
    [3, 'Friday', 'SUGGESTED'],
    [4, '£7', 'SUGGESTED'],
    [5, 'Monday', 'SUGGESTED'],
  ])
})

test('a name that the new text says once more is one more mention of its open claim', async () => {
  const text = 'Moira Flett spoke.'
  const { articleId } = await articleBy(await nadia(), { text, claims: [['PERSON', 'Moira Flett']] })
  const next = `${text} “No,” Moira Flett said.`
  await addRevision(
    { articleId, text: next, base: 1 },
    await ruth(),
    suggesting([
      ['PERSON', 'Moira Flett'],
      ['QUOTE', '“No,”', 'Moira Flett'],
    ]),
  )
  const [person, quote] = await claimsOf(articleId, await vera())
  expect(person?.anchors.map(({ start }) => start)).toEqual(
    placesOf(nextText(next).text, 'Moira Flett').map(({ start }) => start),
  )
  expect(quote).toMatchObject({ status: 'SUGGESTED', speaker: { claimId: person?.id, number: 1 } })
})

test('a revision that makes a claim stale reopens a cleared article', async () => {
  const { articleId, claim } = await articleBy(await nadia(), { text: 'It cost £5.', claims: [['NUMBER', '£5']] })
  await approvedBy(await nadia(), await otto(), (await claim('£5')).id)
  const { version } = await articleDetail(articleId, await nadia())
  await clearArticle({ articleId, version }, await nadia())
  expect((await articleDetail(articleId, await vera())).status).toBe('CLEARED')
  await revised(articleId, 'It cost £6.')
  const article = await articleDetail(articleId, await vera())
  expect(article).toMatchObject({ status: 'CHECKING', clearedAt: null, clearedBy: null })
  expect(article.revisions.map(({ number, report }) => [number, report?.stale])).toEqual([
    [2, 1],
    [1, undefined],
  ])
})

test('a revision that changes nothing under a claim leaves the article cleared', async () => {
  const { articleId, claim } = await articleBy(await nadia(), { text: 'It cost £5.', claims: [['NUMBER', '£5']] })
  await approvedBy(await nadia(), await otto(), (await claim('£5')).id)
  const { version } = await articleDetail(articleId, await nadia())
  await clearArticle({ articleId, version }, await ines())
  await revised(articleId, 'It cost £5.\n\nThat is all.')
  expect((await articleDetail(articleId, await vera())).status).toBe('CLEARED')
})

test('of two revisions made from the same text at once, one is kept and the other refused with what stands now', async () => {
  const { articleId } = await harbour()
  const texts = ['One.', 'Two.']
  const results = await Promise.allSettled(texts.map((text) => revised(articleId, text)))
  const kept = results.findIndex(({ status }) => status === 'fulfilled')
  const refused = results.find((one) => one.status === 'rejected')
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(refused?.reason).toMatchObject({
    code: 'conflict',
    details: { current: { revision: { number: 2, text: nextText(texts[kept] ?? '').text } } },
  })
  expect(await db().revision.count({ where: { articleId } })).toBe(2)
})

test('the same text again, an empty one and a viewer’s are refused', async () => {
  const { articleId } = await harbour()
  await expect(revised(articleId, HARBOUR_TEXT)).rejects.toMatchObject({ code: 'unacceptable' })
  await expect(revised(articleId, ' \n')).rejects.toMatchObject({ code: 'unacceptable' })
  await expect(revised(articleId, 'Other.', 1, await vera())).rejects.toMatchObject({ code: 'forbidden' })
  await expect(revised('00000000-0000-4000-8000-000000000000', 'Other.')).rejects.toMatchObject({ code: 'missing' })
  expect(await db().revision.count({ where: { articleId } })).toBe(1)
})

test('each claim’s fate is kept with the revision, beside the text before', async () => {
  const { articleId, claim } = await harbour()
  const { id } = await claim('£4.3 million')
  await foundBy(await nadia(), id)
  await revised(articleId, HARBOUR_TEXT.replace('£4.3', '£4.5'))
  const { fates } = await revisionAdded(articleId, 2, await vera())
  expect((await twoTexts(articleId, 2, await vera())).before?.text).toBe(nextText(HARBOUR_TEXT).text)
  expect(fates.items.map(({ number, fate, was, now }) => [number, fate, was, now])).toEqual([
    [1, 'stale', '£4.3 million', '£4.5 million'],
  ])
  expect(fates).toMatchObject({ counts: { stale: 1, kept: 2 }, next: null })
})

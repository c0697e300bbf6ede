import { expect, test } from 'vitest'
import type { Kind } from '@/lib/domain/claims/claim'
import { articleDetail } from '@/lib/queries/articles/article'
import { claimDetail } from '@/lib/queries/claims/claim'
import { claimsOf } from '@/lib/queries/claims/claims'
import { articleBy, suggesting } from '@/lib/testing/builders'
import { approvedBy, foundBy, sourcedBy } from '@/lib/testing/checked'
import { connectedAs } from '@/lib/testing/database'
import { nadia, otto, rosa, ruth, vera } from '@/lib/testing/people'
import { acceptClaim } from '@/lib/use-cases/claims/accept-claim'
import { changeClaim } from '@/lib/use-cases/claims/change-claim'
import { giveVerdict } from '@/lib/use-cases/verdicts/give-verdict'
import { reaffirmVerdict } from '@/lib/use-cases/verdicts/reaffirm-verdict'
import { reviewVerdict } from '@/lib/use-cases/verdicts/review-verdict'
import { addRevision } from './add-revision'
import { changeArticle } from './change-article'
import { createArticle } from './create-article'

const TEXT =
  'The board met on “Friday” — all of it. It paid £4.3 million.\n\nMaria Kowalczyk spoke. Kowalczyk told reporters so.'

async function approved(text: string, wanted: readonly [Kind, string][], words: string) {
  const { articleId, claim } = await articleBy(await nadia(), { text, claims: wanted })
  const { id } = await claim(words)
  await approvedBy(await nadia(), await otto(), id)
  return { articleId, id }
}

const seen = async (id: string) => claimDetail(id, await rosa())
const revise = async (articleId: string, text: string, base = 1, by = ruth) =>
  addRevision({ articleId, text, base }, await by(), () => [])

test('typography voids no approval, and the next revision neither; what is approved stands on the new words', async () => {
  const { articleId, id } = await approved(TEXT, [['NUMBER', '£4.3 million']], '£4.3 million')
  const typeset = TEXT.replace('“Friday” —', '"Friday" -').replace('paid £4.3 million', 'paid  £4.3\u00a0million')
  await revise(articleId, typeset)
  expect(await seen(id)).toMatchObject({ status: 'APPROVED', text: '£4.3\u00a0million' })
  await revise(articleId, `A word before.\n\n${typeset}`, 2)
  expect(await seen(id)).toMatchObject({ status: 'APPROVED' })
})

test.each([
  ['Jane Holt said “we lost £300” on 5 May 2024.', 'Jane Holt said ‘we lost £300’ on 5 May 2024.'],
  ['Jane Holt said "we don\'t" on 5 May 2024.', "Jane Holt said 'we don't' on 5 May 2024."],
  [
    '“We lost £300 on 5 May 2024. We ‘never’ do,” Jane Holt told the boys’ club in Hull.',
    '‘We lost £300 on 5 May 2024. We “never” do,’ Jane Holt told the boys’ club in Hull.',
  ],
])('single quotation marks for double ones void no approval: %s', { timeout: 60_000 }, async (was, now) => {
  const { articleId } = await createArticle({ headline: 'Lost', text: was, language: 'en' }, await nadia())
  const claims = await claimsOf(articleId, await vera())
  for (const { id } of claims) {
    await acceptClaim({ claimId: id, version: (await seen(id)).version }, await nadia())
    await approvedBy(await nadia(), await otto(), id)
  }
  await addRevision({ articleId, headline: 'Lost', text: now, base: 1 }, await ruth())
  const after = await claimsOf(articleId, await vera())
  expect(after.map(({ text, status }) => [text, status])).toEqual(after.map(({ text }) => [text, 'APPROVED']))
  expect(after).toHaveLength(claims.length)
  // A mark that comes or goes, and an apostrophe that becomes a mark, is a change.
  await addRevision({ articleId, headline: 'Lost', text: now.replace(/['’]([ ,])/, '$1'), base: 2 }, await ruth())
  expect((await claimsOf(articleId, await vera())).map(({ status }) => status)).toContain('STALE')
})

test('a verdict in review is approved after its words were only set anew', async () => {
  const { articleId, claim } = await articleBy(await nadia(), { text: TEXT, claims: [['NUMBER', '£4.3 million']] })
  const { id } = await claim('£4.3 million')
  await foundBy(await nadia(), id)
  await revise(articleId, TEXT.replace('£4.3 million', '£4.3\u00a0million'))
  const { version, status } = await seen(id)
  expect(status).toBe('IN_REVIEW')
  await reviewVerdict({ claimId: id, version, decision: 'APPROVE' }, await otto())
  expect(await seen(id)).toMatchObject({ status: 'APPROVED' })
})

test('a sentence that denies what stands beside it makes it stale, with that reason', async () => {
  const { articleId, id } = await approved(TEXT, [['NUMBER', '£4.3 million']], '£4.3 million')
  await revise(articleId, TEXT.replace('£4.3 million.', '£4.3 million. That was a lie.'))
  const why = 'revision 2 puts a sentence beside it that denies it, “That was a lie.”'
  expect(await seen(id)).toMatchObject({ status: 'STALE', staleReason: why, stale: { why } })
})

test('the reason quotes what stands beside the words as it is written there', async () => {
  const text = 'Le pont a coûté 4 millions d’euros.'
  const made = await createArticle({ headline: 'Pont', text, language: 'fr' }, await nadia())
  const { id } = (await claimsOf(made.articleId, await vera())).find(({ kind }) => kind === 'NUMBER') ?? { id: '' }
  await acceptClaim({ claimId: id, version: (await seen(id)).version }, await nadia())
  await approvedBy(await nadia(), await otto(), id)
  await revise(made.articleId, `${text} C’est «\u00a0faux\u00a0».`)
  const why = 'revision 2 puts a sentence beside it that denies it, “C’est «\u00a0faux\u00a0».”'
  expect(await seen(id)).toMatchObject({ status: 'STALE', staleReason: why })
})

test('a mention that became somebody else’s name is no place of the claim any more, and is suggested anew', async () => {
  const { articleId, claim } = await articleBy(await nadia(), { text: TEXT, claims: [['PERSON', 'Kowalczyk']] })
  const { id } = await claim('Kowalczyk')
  const text = TEXT.replace('Kowalczyk told', 'Oduya told')
  await addRevision({ articleId, text, base: 1 }, await ruth(), suggesting([['PERSON', 'Oduya']]))
  expect(await seen(id)).toMatchObject({ status: 'OPEN', anchors: [{ exact: 'Kowalczyk' }] })
  const claims = await claimsOf(articleId, await vera())
  expect(claims.find(({ text }) => text === 'Oduya')).toMatchObject({ status: 'SUGGESTED' })
})

test('a paragraph that is made the headline keeps what was approved in it, and so does the headline it was', async () => {
  const [was, now] = ['Rovers beat Athletic 3-1', 'Rovers beat Athletic 3–1 at Mill Lane on Saturday 14 November 2026.']
  const rest = { role: 'BODY', text: 'Rain fell on the ground.' } as const
  const before = [{ role: 'HEADLINE', text: was } as const, { role: 'BODY', text: now } as const, rest]
  const { articleId } = await createArticle({ language: 'en', blocks: before }, await nadia())
  for (const { id } of await claimsOf(articleId, await vera())) {
    const { version } = await seen(id)
    await acceptClaim({ claimId: id, version }, await nadia())
    await approvedBy(await nadia(), await otto(), id)
  }
  const after = [{ role: 'HEADLINE', text: now } as const, { role: 'SUBHEAD', text: was } as const, rest]
  await addRevision({ articleId, base: 1, blocks: after }, await nadia())
  const claims = await claimsOf(articleId, await vera())
  expect(claims.filter(({ status }) => status !== 'APPROVED').map(({ text }) => text)).toEqual([])
  expect(claims.length).toBeGreaterThan(5)
})

test('words that changed are read again; a speaker whom a person set stays', async () => {
  const text = 'It cost £12.4 million. “We are late,” said Lena Okafor. “We are broke,” said Lena Okafor.'
  const { articleId } = await createArticle({ headline: 'Late and broke', text }, await nadia())
  const quotes = (await claimsOf(articleId, await vera())).filter(({ kind }) => kind === 'QUOTE')
  const [late, broke] = quotes
  const set = { claimId: broke?.id ?? '', version: broke?.version ?? 0, speaker: 'Lena M. Okafor' }
  await changeClaim(set, await nadia())
  const next = text.replace('12.4', '12.7').replaceAll('said Lena Okafor', 'said Peter Hahn')
  await addRevision({ articleId, text: next, base: 1 }, await ruth())
  const claims = await claimsOf(articleId, await vera())
  expect(claims.find(({ text }) => text === '£12.7 million')?.value).toBe('12700000')
  expect(claims.find(({ id }) => id === late?.id)?.speaker?.text).toBe('Peter Hahn')
  expect(claims.find(({ id }) => id === broke?.id)?.speaker?.text).toBe('Lena M. Okafor')
})

test('a reader that reads better than the one before voids nothing, by a revision or by another day', async () => {
  const text = 'It cost £12.4 million. He resigned yesterday.'
  const publishedAt = new Date('2026-03-06')
  const { articleId } = await createArticle({ headline: 'Read better', text, publishedAt }, await nadia())
  const id = (await claimsOf(articleId, await vera())).find((one) => one.text === '£12.4 million')?.id ?? ''
  await acceptClaim({ claimId: id, version: (await seen(id)).version }, await nadia())
  await approvedBy(await nadia(), await otto(), id)
  // As a reader of before had understood it.
  const older = `UPDATE claims SET understood = jsonb_set(understood, '{value}', '"12.4"') WHERE id = $1`
  await connectedAs('owner', (owner) => owner.query(older, [id]))
  expect((await seen(id)).value).toBe('12.4')
  await addRevision({ articleId, text: `${text} It rained.`, base: 1 }, await ruth())
  expect(await seen(id)).toMatchObject({ status: 'APPROVED' })
  const { version } = await articleDetail(articleId, await nadia())
  await changeArticle({ articleId, version, publishedAt: new Date('2026-04-20') }, await nadia())
  expect(await seen(id)).toMatchObject({ status: 'APPROVED' })
})

test('another publication date makes stale what is read from it, and nothing else', async () => {
  const text = 'He resigned yesterday. It cost £5.'
  const publishedAt = new Date('2026-03-06')
  const { articleId } = await createArticle({ headline: 'Resigned', text, publishedAt }, await nadia())
  const article = async () => articleDetail(articleId, await nadia())
  const dated = async (day: string) =>
    changeArticle({ articleId, version: (await article()).version, publishedAt: new Date(day) }, await nadia())
  const claims = await claimsOf(articleId, await vera())
  const [day, sum] = ['yesterday', '£5'].map((words) => claims.find(({ text }) => text === words)?.id ?? '')
  for (const id of [day ?? '', sum ?? '']) {
    await acceptClaim({ claimId: id, version: (await seen(id)).version }, await nadia())
    await approvedBy(await nadia(), await otto(), id)
  }
  await dated('2026-04-20')
  expect(await seen(sum ?? '')).toMatchObject({ status: 'APPROVED' })
  expect(await seen(day ?? '')).toMatchObject({
    status: 'STALE',
    value: '2026-04-19',
    staleReason: 'the publication date was changed: it is now interpreted as 19 April 2026; before, as 5 March 2026',
  })
})

test('whoever set the day or the language that a claim is read by approves none of what they changed by it, and others do', async () => {
  const text = 'Jane Holt resigned yesterday. It cost 1.500 pounds. The pier opened on 4 May 2024.'
  const { articleId } = await createArticle(
    { headline: 'Resigned', text, publishedAt: new Date('2026-03-06'), language: 'en' },
    await nadia(),
  )
  const change = async (to: { language: string } | { publishedAt: Date }, by: typeof otto) => {
    const { version } = await articleDetail(articleId, await nadia())
    await changeArticle({ articleId, version, ...to }, await by())
  }
  await change({ publishedAt: new Date('2026-04-20') }, otto)
  await change({ language: 'de' }, rosa)
  await change({ language: 'en' }, nadia)
  await change({ language: 'de' }, rosa)
  const judged = async (words: string) => {
    const claims = await claimsOf(articleId, await nadia())
    const claim = claims.find((one) => one.text.startsWith(words))
    if (!claim) throw new Error(`No claim on “${words}” among ${claims.map((one) => one.text).join(', ')}.`)
    if (claim.status === 'SUGGESTED') await acceptClaim({ claimId: claim.id, version: claim.version }, await nadia())
    await foundBy(await nadia(), claim.id)
    return claim.id
  }
  const approve = async (claimId: string, by: typeof otto) =>
    reviewVerdict({ claimId, version: (await seen(claimId)).version, decision: 'APPROVE' }, await by())
  const sum = await judged('1.500')
  await expect(approve(sum, rosa)).rejects.toThrow('or what it is read by, so someone else has to approve it')
  await approve(sum, otto)
})

test('whoever set the day of publication does not approve what is counted from it', async () => {
  const text = 'Jane Holt resigned yesterday. The pier opened on 4 May 2024.'
  const { articleId } = await createArticle({ headline: 'Resigned', text, language: 'en' }, await nadia())
  const { version } = await articleDetail(articleId, await nadia())
  await changeArticle({ articleId, version, publishedAt: new Date('2026-04-20') }, await otto())
  for (const [words, mayApprove] of [
    ['yesterday', false],
    ['Jane Holt resigned yesterday', false],
    ['4 May 2024', true],
  ] as const) {
    const claim = (await claimsOf(articleId, await nadia())).find((one) => one.text === words)
    await acceptClaim({ claimId: claim?.id ?? '', version: claim?.version ?? 0 }, await nadia())
    await foundBy(await nadia(), claim?.id ?? '')
    const { whyNot } = await claimDetail(claim?.id ?? '', await otto())
    expect([words, whyNot.approve === undefined]).toEqual([words, mayApprove])
  }
})

test('a statement that holds a day is stale with it, and a reading that the new language does not give is another reading', async () => {
  const text = 'He resigned yesterday. It cost £5.'
  const publishedAt = new Date('2026-03-06')
  const { articleId } = await createArticle({ headline: 'Resigned', text, publishedAt }, await nadia())
  const version = async () => (await articleDetail(articleId, await nadia())).version
  const change = async (to: { language: string } | { publishedAt: Date }) =>
    changeArticle({ articleId, version: await version(), ...to }, await nadia())
  const claims = await claimsOf(articleId, await vera())
  const id = (words: string) => claims.find((one) => one.text === words)?.id ?? ''
  const [said, day] = [id('He resigned yesterday'), id('yesterday')]
  for (const one of [said, day]) {
    await acceptClaim({ claimId: one, version: (await seen(one)).version }, await nadia())
    await approvedBy(await nadia(), await otto(), one)
  }
  await change({ publishedAt: new Date('2026-04-20') })
  const why = 'the publication date was changed: it is now interpreted as 19 April 2026; before, as 5 March 2026'
  expect(await seen(said)).toMatchObject({ status: 'STALE', staleReason: why })

  const again = async (one: string) => {
    await reaffirmVerdict({ claimId: one, version: (await seen(one)).version }, await nadia())
    await reviewVerdict({ claimId: one, version: (await seen(one)).version, decision: 'APPROVE' }, await otto())
  }
  for (const one of [said, day]) await again(one)
  await change({ language: 'de' })
  const gone =
    'the article’s language was changed: it is no longer interpreted as a day or amount; before, it was 19 April 2026'
  for (const one of [said, day]) expect(await seen(one)).toMatchObject({ status: 'STALE', staleReason: gone })
  expect(await seen(day)).toMatchObject({ value: null })
  expect((await seen(day)).history[0]).toMatchObject({
    who: 'Nadia Kessler',
    said: 'changed the article’s language, which made the claim stale: it is no longer interpreted as a day or amount; before, it was 19 April 2026',
  })

  // Changed where nobody read it, the day can't come back as another one under an approval.
  for (const one of [said, day]) await again(one)
  await change({ publishedAt: new Date('2026-05-20') })
  await change({ language: 'en' })
  for (const one of [said, day]) expect(await seen(one)).toMatchObject({ status: 'STALE' })
  expect(await seen(day)).toMatchObject({ value: '2026-05-19' })
})

/** With no words in their place: they are wrong, and are to be taken out. */
async function editAsked(text: string, words: string, replacement: string) {
  const { articleId, claim } = await articleBy(await nadia(), { text, claims: [['NUMBER', words]] })
  const { id } = await claim(words)
  const { version } = await sourcedBy(await nadia(), id)
  const outcome = replacement === '' ? 'WRONG' : 'NEEDS_EDIT'
  const found = { outcome, basis: 'PRIMARY_DOCUMENT', rationale: 'The minutes.', replacement } as const
  await giveVerdict({ claimId: id, version, ...found }, await nadia())
  await reviewVerdict({ claimId: id, version: version + 1, decision: 'APPROVE' }, await otto())
  return { articleId, id }
}

test('an approved edit that a revision makes word for word settles itself', async () => {
  const { articleId, id } = await editAsked(TEXT, '£4.3 million', '£4.5 million')
  const { report } = await revise(articleId, TEXT.replace('£4.3', '£4.5'))
  expect(report).toMatchObject({ applied: 1, stale: 0 })
  expect(await seen(id)).toMatchObject({ status: 'APPROVED', text: '£4.5 million', appliedIn: 2 })
  expect((await seen(id)).history[0]?.said).toBe('made the approved edit in revision 2')
  expect((await articleDetail(articleId, await nadia())).whyNotClear).toBeNull()
  await revise(articleId, `Before.\n\n${TEXT.replace('£4.3', '£4.5')}`, 2)
  expect(await seen(id)).toMatchObject({ status: 'APPROVED', appliedIn: 2 })
})

test('an edit made in one of two places stays asked for; one made in part says what is missing', async () => {
  const twice = 'It paid £4.3 million. Then it rained. So £4.3 million went.'
  const { articleId, id } = await editAsked(twice, '£4.3 million', '£4.5 million')
  await revise(articleId, twice.replace('£4.3', '£4.5'))
  expect(await seen(id)).toMatchObject({ status: 'APPROVED', appliedIn: null })
  await revise(articleId, twice.replaceAll('£4.3', '£4.5'), 2)
  expect(await seen(id)).toMatchObject({ status: 'APPROVED', appliedIn: 3 })

  const day = await editAsked(TEXT, '£4.3 million', '£4.5 billion')
  await revise(day.articleId, TEXT.replace('£4.3', '£4.5'))
  const stale = await seen(day.id)
  expect(stale.staleReason).toBe('revision 2 made only part of the approved edit: “billion” is missing')
})

test('an approved removal settles itself when a revision takes the words out, and nothing else; the article may be cleared then', async () => {
  const text = 'It paid, as was said, £4.3 million. It rained.'
  const { articleId, id } = await editAsked(text, ', as was said,', '')
  expect((await articleDetail(articleId, await nadia())).whyNotClear).not.toBeNull()
  const { report } = await revise(articleId, text.replace(', as was said,', ''))
  expect(report).toMatchObject({ applied: 1, stale: 0, orphaned: 0 })
  expect(await seen(id)).toMatchObject({ status: 'APPROVED', anchors: [], appliedIn: 2 })
  expect((await articleDetail(articleId, await nadia())).whyNotClear).toBeNull()
  await revise(articleId, `Before.\n\n${text.replace(', as was said,', '')}`, 2)
  expect(await seen(id)).toMatchObject({ status: 'APPROVED', anchors: [], appliedIn: 2 })

  const more = await editAsked(text, ', as was said,', '')
  await revise(more.articleId, text.replace(', as was said,', '').replace('£4.3', '£4.4'))
  expect((await seen(more.id)).status).not.toBe('APPROVED')
})

test('a verdict that asks for words which the text has already can’t be reaffirmed, which is said beforehand', async () => {
  const { articleId, id } = await editAsked(TEXT, '£4.3 million', '£4.5 million')
  await revise(articleId, TEXT.replace('It paid £4.3', 'It quickly paid £4.5'))
  const stale = await claimDetail(id, await nadia())
  expect(stale.status).toBe('STALE')
  expect(stale.whyNot.reaffirm).toContain('The text already says this')
  await expect(reaffirmVerdict({ claimId: id, version: stale.version }, await nadia())).rejects.toThrow(
    stale.whyNot.reaffirm,
  )
})

import { expect, test } from 'vitest'
import { checkedClaims } from '@/lib/db/checked-claims'
import { db } from '@/lib/db/client'
import type { Kind } from '@/lib/domain/claims/claim'
import { articleDetail } from '@/lib/queries/articles/article'
import { claimDetail } from '@/lib/queries/claims/claim'
import { claimsOf } from '@/lib/queries/claims/claims'
import type { Wanted } from '@/lib/testing/builders'
import { articleBy } from '@/lib/testing/builders'
import { approvedBy, foundBy, sourcedBy } from '@/lib/testing/checked'
import { flett, merge, seen, split } from '@/lib/testing/flett'
import { nadia, otto, rosa, ruth, vera } from '@/lib/testing/people'
import { addComment } from '@/lib/use-cases/comments/add-comment'
import { changeClaim } from './change-claim'
import { dismissClaim } from './dismiss-claim'
import { giveVerdict } from '@/lib/use-cases/verdicts/give-verdict'
import { mergeClaim } from './merge-claim'
import { reviewVerdict } from '@/lib/use-cases/verdicts/review-verdict'

test('two claims become one with the places of both; the other ends with a link to it', async () => {
  const { person, twin, quote } = await flett()
  await merge(person, twin)
  expect(await claimDetail(person, await vera())).toMatchObject({ status: 'MERGED', mergedInto: { number: 1 } })
  expect(await claimDetail(twin, await vera())).toMatchObject({
    status: 'OPEN',
    merged: [{ number: 3 }],
    anchors: [{ exact: 'Flett chairs' }, { exact: 'Moira Flett' }],
  })
  // Whom a quote is attributed to is a person: an organisation is none.
  expect((await claimDetail(quote, await vera())).speaker).toMatchObject({ text: 'Moira Flett', claimId: null })
})

test('a quote’s speaker follows the person’s claim', async () => {
  const { person, twin, quote } = await flett()
  await merge(twin, person)
  expect((await claimDetail(quote, await vera())).speaker).toMatchObject({ claimId: person })
})

test.each<[Kind, string, string, boolean]>([
  ['PERSON', 'Jane Holt', 'Peter Hahn', true],
  ['PERSON', 'Holt', 'Jane Holt', false],
  ['PERSON', 'JANE HOLT', 'Mrs. Holt', false],
  ['PERSON', 'Carl Stone', 'Anna Weil', true],
  ['QUOTE', '“It was all our fault,”', '“We lost everything in the fire,”', true],
  ['STATEMENT', 'the hall burned', 'the hall burned down', false],
  ['STATEMENT', 'the hall burned', 'nobody was hurt', true],
  ['PLACE', 'Hull', 'York', true],
  ['ORGANISATION', 'Lindmere Council', 'Harbour Board', true],
])('%s “%s” merged into “%s” counts as taken away: %s', async (kind, ends, stays, away) => {
  const wanted = [ends, stays].map((words): Wanted => [kind, words])
  const { articleId, claims } = await articleBy(await nadia(), {
    text: `So ${ends}. Then ${stays}, they say.`,
    claims: wanted,
  })
  const idOf = (words: string) => claims.find(({ text }) => text === words)?.id ?? ''
  await merge(idOf(ends), idOf(stays))
  const merged = (await checkedClaims(db(), articleId)).filter(({ mergedAway }) => mergedAway)
  expect(merged).toHaveLength(away ? 1 : 0)
})

/** A quote of Jane Holt's that is approved, beside Peter Hahn and the hall. */
async function approvedQuote() {
  const text = '“We lost everything,” said Jane Holt to Peter Hahn. Mrs Holt was in the hall.'
  const { articleId, claim, ...built } = await articleBy(await nadia(), {
    text,
    claims: [
      ['QUOTE', '“We lost everything,”', 'Jane Holt'],
      ['PERSON', 'Jane Holt'],
      ['PERSON', 'Peter Hahn'],
      ['PERSON', 'Mrs Holt'],
    ],
  })
  const [quote, jane, peter, mrs] = await Promise.all(
    ['“We lost everything,”', 'Jane Holt', 'Peter Hahn', 'Mrs Holt'].map(async (words) => (await claim(words)).id),
  )
  await approvedBy(await nadia(), await otto(), quote ?? '')
  return { articleId, text: built.text, quote: quote ?? '', jane: jane ?? '', peter: peter ?? '', mrs: mrs ?? '' }
}

test('an approved quote whose speaker is merged into somebody else is stale, with that cause', async () => {
  const { quote, jane, peter } = await approvedQuote()
  await merge(jane, peter)
  expect(await claimDetail(quote, await vera())).toMatchObject({
    status: 'STALE',
    staleReason: expect.stringMatching(/^claim \d, its speaker, was merged into claim \d$/) as string,
  })
})

test('an approved quote stays approved where its speaker is merged into another mention of the same name', async () => {
  const { quote, jane, mrs } = await approvedQuote()
  await merge(jane, mrs)
  expect(await claimDetail(quote, await vera())).toMatchObject({ status: 'APPROVED', speaker: { claimId: mrs } })
})

test.each([
  [
    'other words',
    (text: string) => ({ start: text.indexOf('hall'), end: text.indexOf('hall') + 4, revision: 1 }),
    'STALE',
  ],
  ['another kind', () => ({ kind: 'PLACE' as const }), 'STALE'],
  [
    'part of the name',
    (text: string) => ({ start: text.indexOf('Holt'), end: text.indexOf('Holt') + 4, revision: 1 }),
    'APPROVED',
  ],
])('an approved quote whose speaker’s claim is given %s', async (_what, change, status) => {
  const { quote, jane, text } = await approvedQuote()
  await changeClaim({ claimId: jane, version: await seen(jane), ...change(text) }, await nadia())
  expect(await claimDetail(quote, await vera())).toMatchObject({ status })
})

test('the evidence goes along, and whoever attached it to the other claim may not approve', async () => {
  const { person, twin } = await flett()
  await sourcedBy(await otto(), twin)
  await merge(twin, person)
  const { evidence, version } = await claimDetail(person, await vera())
  expect(evidence).toMatchObject([{ locator: 'p. 2, item 4' }])
  await giveVerdict(
    { claimId: person, version, outcome: 'CONFIRMED', basis: 'PRIMARY_DOCUMENT', rationale: '' },
    await ruth(),
  )
  const approve = async (actor: typeof otto) =>
    reviewVerdict({ claimId: person, version: await seen(person), decision: 'APPROVE' }, await actor())
  await expect(approve(otto)).rejects.toThrow('You changed the evidence for this claim')
  await approve(rosa)
})

test('what was found on the claim that stays is stale, also when it gained nothing; a finding on the other one ends', async () => {
  const { person, twin, articleId } = await flett()
  await approvedBy(await nadia(), await otto(), person)
  await foundBy(await ruth(), twin, 'DISPUTED')
  await merge(twin, person)
  expect(await claimDetail(person, await vera())).toMatchObject({
    status: 'STALE',
    stale: { why: 'claim 1 was merged into it' },
    verdict: { outcome: 'CONFIRMED' },
  })
  expect((await claimDetail(twin, await vera())).verdict).toBeNull()
  expect((await articleDetail(articleId, await vera())).progress).toMatchObject({ total: 3, wrong: 0 })
})

test('whoever merged may not approve what is found on the result', async () => {
  const { person, twin } = await flett()
  await merge(twin, person, otto)
  await foundBy(await nadia(), person)
  const approve = reviewVerdict({ claimId: person, version: await seen(person), decision: 'APPROVE' }, await otto())
  await expect(approve).rejects.toThrow('You wrote or changed the words under this claim')
})

test('both keep their history, and the one that stays tells of both', async () => {
  const { person, twin } = await flett()
  await addComment({ claimId: twin, body: 'Is this the same?' }, await ruth())
  await merge(twin, person)
  const saidOf = async (claimId: string) =>
    (await claimDetail(claimId, await vera())).history.map(({ who, said, claim }) => `${claim}: ${who} ${said}`)
  expect(await saidOf(twin)).toEqual([
    '1: Nadia Kessler merged “Flett chairs” into claim 3',
    '1: Ruth Bellamy commented',
    '1: Nadia Kessler accepted “Flett chairs”',
  ])
  expect(await saidOf(person)).toEqual([
    '3: Nadia Kessler merged claim 1, “Flett chairs”, into this one',
    '1: Nadia Kessler merged “Flett chairs” into claim 3',
    '1: Ruth Bellamy commented',
    '3: Nadia Kessler accepted “Moira Flett”',
    '1: Nadia Kessler accepted “Flett chairs”',
  ])
})

test.each([
  ['itself', 'unacceptable', 'A claim can’t be merged into itself.', ({ person }: Claims) => [person, person]],
  [
    'a dismissed one',
    'conflict',
    'This claim is dismissed: restore it first.',
    ({ person, sums }: Claims) => [person, sums],
  ],
  [
    'anything, once it is dismissed',
    'conflict',
    /not possible while the claim is dismissed/,
    ({ person, sums }: Claims) => [sums, person],
  ],
])('a claim is not merged into %s', async (_what, code, message, choose) => {
  const claims = await flett()
  const { sums } = claims
  await dismissClaim({ claimId: sums, version: await seen(sums), reason: 'Opinion' }, await nadia())
  const [claim = '', into = ''] = choose(claims)
  await expect(merge(claim, into)).rejects.toMatchObject({ code, message: expect.stringMatching(message) as string })
})
type Claims = Awaited<ReturnType<typeof flett>>

test('a claim of another article is missing, and a viewer merges nothing', async () => {
  const [one, other] = [await flett(), await flett()]
  await expect(merge(one.person, other.person)).rejects.toMatchObject({ code: 'missing' })
  await expect(merge(one.person, one.twin, vera)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(split(one.sums, '40 metres', vera)).rejects.toMatchObject({ code: 'forbidden' })
})

test('of twenty merges of two claims into each other at once, one counts', async () => {
  const { person, twin, articleId } = await flett()
  const versions = { [person]: await seen(person), [twin]: await seen(twin) }
  const actor = await nadia()
  const all = await Promise.allSettled(
    Array.from({ length: 20 }, (_, index) => {
      const [claimId, into] = index % 2 === 0 ? [person, twin] : [twin, person]
      return mergeClaim({ claimId, version: versions[claimId] ?? 0, into, intoVersion: versions[into] ?? 0 }, actor)
    }),
  )
  expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect((await claimsOf(articleId, actor)).filter(({ status }) => status === 'MERGED')).toHaveLength(1)
})

import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import type { ClaimView } from '@/lib/domain/claims/claim-view'
import { claimDetail } from '@/lib/queries/claims/claim'
import { claimsOf } from '@/lib/queries/claims/claims'
import { articleBy } from '@/lib/testing/builders'
import { approvedBy, foundBy } from '@/lib/testing/checked'
import { CONFIRMED, place, seen, source } from '@/lib/testing/passages'
import { nadia, otto, ruth, vera } from '@/lib/testing/people'
import { addSource } from '@/lib/use-cases/evidence/add-source'
import { checkPassage } from './check-passage'

/** What the log has of an article, oldest first; what is not about one of its claims is left out. */
async function eventsOf(articleId: string): Promise<string[]> {
  const events = await db().auditEvent.findMany({ where: { articleId }, orderBy: { seq: 'asc' } })
  return events.flatMap(({ kind, data }) => {
    const { claim } = JSON.parse(data) as { claim?: number }
    return claim === undefined ? [] : [`${claim} ${kind}`]
  })
}
const byNumber = (events: readonly string[], number: number) =>
  events.flatMap((event) => (event.startsWith(`${number} `) ? [event.replace(`${number} `, '')] : []))

test('Nadia judges a paragraph from one source: suggestions are accepted, each claim has its own evidence, verdict and events', async () => {
  const { articleId, claims } = await articleBy(await nadia(), { status: 'SUGGESTED' })
  const chosen = seen(claims.slice(0, 4))
  const evidence = { source, ...place }
  const { done, refused } = await checkPassage({ ...CONFIRMED, articleId, claims: chosen, evidence }, await nadia())
  expect(refused).toEqual([])
  expect(done).toEqual(chosen.map(({ id }) => id))
  const after = await claimsOf(articleId, await vera())
  expect(after.map(({ status }) => status)).toEqual([
    ...Array<string>(4).fill('IN_REVIEW'),
    ...Array<string>(4).fill('SUGGESTED'),
  ])
  const details = await Promise.all(done.map(async (id) => claimDetail(id, await vera())))
  for (const { evidence: rows } of details)
    expect(rows).toMatchObject([{ stance: 'SUPPORTS', locator: 'p. 3, schedule 1', source: { title: source.title } }])
  expect(
    new Set(details.flatMap(({ evidence: rows }) => rows.map((row) => (row.hidden ? '' : row.source.id)))).size,
  ).toBe(1)
  expect(new Set(details.map(({ verdict }) => verdict?.givenAt)).size).toBe(1)
  const events = await eventsOf(articleId)
  for (const { number } of details)
    expect(byNumber(events, number)).toEqual(['claim.accepted', 'evidence.added', 'verdict.given'])
})

test('one “Wrong” with its words among “Confirmed”: its source contradicts, and its rationale is its own', async () => {
  const { articleId, claims } = await articleBy(await nadia())
  const [first, second, third] = claims
  const wrong = { outcome: 'WRONG', replacement: '£3.3 million', rationale: 'The fund pays 3.3 million.' } as const
  const named = [first, second, third].map((claim, at) => ({
    ...{ id: claim?.id ?? '', version: claim?.version ?? 0 },
    ...(at === 1 && wrong),
  }))
  await checkPassage({ ...CONFIRMED, articleId, claims: named, evidence: { source, ...place } }, await nadia())
  const told = await Promise.all(
    named.map(async ({ id }) => {
      const { verdict, evidence } = await claimDetail(id, await vera())
      return [verdict?.outcome, verdict?.replacement, verdict?.rationale, evidence[0]?.stance]
    }),
  )
  expect(told).toEqual([
    ['CONFIRMED', null, 'As it says.', 'SUPPORTS'],
    ['WRONG', '£3.3 million', 'The fund pays 3.3 million.', 'CONTRADICTS'],
    ['CONFIRMED', null, 'As it says.', 'SUPPORTS'],
  ])
})

test('half is refused, each with its sentence, and leaves no trace; the other half is done', async () => {
  const { articleId, claims } = await articleBy(await nadia(), { status: 'SUGGESTED' })
  const [stale, edit, twin, fine] = claims
  const inReview = claims[4]
  await checkPassage({ act: 'accept', articleId, claims: seen(inReview ? [inReview] : []) }, await ruth())
  await foundBy(await ruth(), inReview?.id ?? '')
  await checkPassage({ act: 'change', risk: 'MINOR', articleId, claims: seen(stale ? [stale] : []) }, await ruth())
  const now = await claimsOf(articleId, await nadia())
  const versionOf = (claim: ClaimView | undefined) => now.find(({ id }) => id === claim?.id)?.version ?? 0
  const named = [
    { id: stale?.id ?? '', version: stale?.version ?? 0 },
    { id: edit?.id ?? '', version: versionOf(edit), outcome: 'NEEDS_EDIT' as const, stance: 'CONTRADICTS' as const },
    { id: twin?.id ?? '', version: versionOf(twin), outcome: 'WRONG' as const, replacement: twin?.text ?? '' },
    { id: fine?.id ?? '', version: versionOf(fine) },
    { id: inReview?.id ?? '', version: versionOf(inReview) },
    { id: articleId, version: 1 },
  ]
  const before = await eventsOf(articleId)
  const answer = await checkPassage(
    { ...CONFIRMED, articleId, claims: named, evidence: { source, ...place } },
    await nadia(),
  )
  expect(answer.done).toEqual([fine?.id])
  expect(answer.refused.map(({ detail }) => detail)).toEqual([
    'This claim was changed by someone else since you opened it.',
    '“Needs edit” needs the new wording.',
    'The text already says this. Enter different wording or choose another outcome.',
    'Give verdict: not possible while the claim is in review.',
    'There is no such claim in this article.',
  ])
  for (const claim of [edit, twin]) {
    const { status, version, evidenceCount } = await claimDetail(claim?.id ?? '', await vera())
    expect({ status, version, evidenceCount }).toEqual({
      status: 'SUGGESTED',
      version: versionOf(claim),
      evidenceCount: 0,
    })
  }
  expect((await eventsOf(articleId)).slice(before.length)).toEqual(
    ['claim.accepted', 'evidence.added', 'verdict.given'].map((kind) => `${fine?.number ?? 0} ${kind}`),
  )
})

test('where every claim is refused, a source that came with the call is not in the library', async () => {
  const { articleId, claims } = await articleBy(await nadia())
  const claim = claims[0]
  const named = [{ id: claim?.id ?? '', version: 99 }]
  const title = 'Nobody rests on this'
  const { done, refused } = await checkPassage(
    { act: 'evidence', articleId, claims: named, source: { ...source, title }, stance: 'SUPPORTS', ...place },
    await nadia(),
  )
  expect([done.length, refused.length]).toEqual([0, 1])
  expect(await db().source.count({ where: { title } })).toBe(0)
})

test('a source for all goes to open, returned and stale claims; what is under a verdict stays as it is', async () => {
  const { articleId, claims } = await articleBy(await nadia())
  const [open, inReview, approved] = claims
  await foundBy(await nadia(), inReview?.id ?? '')
  await approvedBy(await nadia(), await otto(), approved?.id ?? '')
  const now = await claimsOf(articleId, await nadia())
  const named = seen(now.filter(({ id }) => [open?.id, inReview?.id, approved?.id].includes(id)))
  const { done, refused } = await checkPassage(
    { act: 'evidence', articleId, claims: named, source, stance: 'SUPPORTS', ...place },
    await nadia(),
  )
  expect(done).toEqual([open?.id])
  expect(refused.map(({ detail }) => detail)).toEqual([
    'It is in review: another source would make it stale. Add that to it alone.',
    'It is approved: another source would make it stale. Add that to it alone.',
  ])
})

test('an outcome that does not tell what the source says asks for it', async () => {
  const { articleId, claims } = await articleBy(await nadia())
  const disputed = { ...CONFIRMED, outcome: 'DISPUTED', articleId, claims: seen(claims.slice(0, 1)) } as const
  const evidence = { source, ...place }
  const refused = await checkPassage({ ...disputed, evidence }, await nadia())
  expect(refused.refused[0]?.detail).toBe('Say whether the source supports this claim, contradicts it or is context.')
  const { done } = await checkPassage({ ...disputed, evidence: { ...evidence, stance: 'CONTEXT' } }, await nadia())
  expect(done).toHaveLength(1)
})

test('kind, risk and person for all; a lower risk leaves an approved claim alone', async () => {
  const { articleId, claims } = await articleBy(await nadia())
  const [first, second] = claims
  await approvedBy(await nadia(), await otto(), second?.id ?? '')
  const now = seen((await claimsOf(articleId, await nadia())).filter(({ id }) => [first?.id, second?.id].includes(id)))
  const given = { act: 'change', articleId, claims: now, risk: 'MINOR', assigneeId: (await ruth()).id } as const
  const { done, refused } = await checkPassage(given, await nadia())
  expect(done).toEqual([first?.id])
  expect(refused).toEqual([
    { claimId: second?.id, detail: 'It is approved: a lower risk would reopen it. Change that of it alone.' },
  ])
  const { risk, assignee } = await claimDetail(first?.id ?? '', await vera())
  expect([risk, assignee?.name]).toEqual(['MINOR', 'Ruth Bellamy'])
})

test('one kind for all: of two on the same words the second keeps its own, and who is no person any more has said nothing', async () => {
  const quote = '“We cannot wait for another winter,”'
  const { articleId, claim, ...made } = await articleBy(await nadia(), {
    claims: [
      ['NUMBER', '40 metres'],
      ['STATEMENT', '40 metres'],
      ['PERSON', 'Moira Flett'],
      ['QUOTE', quote, 'Moira Flett'],
    ],
  })
  const claims = made.claims.toSorted((one, other) => one.number - other.number)
  const approved = (await claim(quote)).id
  await approvedBy(await nadia(), await otto(), approved)
  const others = seen(claims.filter(({ id }) => id !== approved))
  const input = { act: 'change', articleId, claims: others, kind: 'DATE' } as const
  const { done, refused } = await checkPassage(input, await nadia())
  const [, speaker, first, second] = claims.map(({ id }) => id)
  expect(done).toEqual([speaker, first])
  expect(refused).toEqual([{ claimId: second, detail: 'Claim 3 is on exactly these words already.' }])
  expect(await claimDetail(approved, await vera())).toMatchObject({
    status: 'STALE',
    staleReason: 'claim 2, its speaker, was changed',
  })
  expect((await eventsOf(articleId)).slice(-3)).toEqual(['2 claim.changed', '1 claim.stale', '3 claim.changed'])
})

test('dismissed for one reason; what takes two people is told and left alone', async () => {
  const { articleId, claims } = await articleBy(await nadia())
  const [first, second] = claims
  await checkPassage({ act: 'change', articleId, claims: seen(second ? [second] : []), risk: 'LEGAL' }, await nadia())
  const now = seen((await claimsOf(articleId, await nadia())).slice(0, 2))
  const { done, refused } = await checkPassage(
    { act: 'dismiss', articleId, claims: now, reason: 'Opinion' },
    await nadia(),
  )
  expect(done).toEqual([first?.id])
  expect(refused[0]?.detail).toContain('Ask for its dismissal by itself.')
  expect((await claimDetail(first?.id ?? '', await vera())).dismissReason).toBe('Opinion')
})

test('a confidential source that is not Ruth’s to see is missing for her passage too, and Otto can’t approve on it', async () => {
  const { articleId, claims } = await articleBy(await nadia())
  const { sourceId } = await addSource({ ...source, title: 'CANARY letter', visibility: 'CONFIDENTIAL' }, await nadia())
  const chosen = seen(claims.slice(0, 2))
  const evidence = { sourceId, ...place, excerpt: 'CANARY words' }
  const asRuth = checkPassage({ ...CONFIRMED, articleId, claims: chosen, evidence }, await ruth())
  await expect(asRuth).rejects.toMatchObject({ code: 'missing' })
  await checkPassage({ ...CONFIRMED, articleId, claims: chosen, evidence }, await nadia())
  const approve = await checkPassage(
    { act: 'approve', articleId, claims: seen((await claimsOf(articleId, await otto())).slice(0, 2)) },
    await otto(),
  )
  expect(approve.done).toEqual([])
  expect(JSON.stringify(approve)).not.toContain('CANARY')
  expect(JSON.stringify(await claimDetail(chosen[0]?.id ?? '', await otto()))).not.toContain('CANARY')
})

test('a viewer does none of it, and an editor reviews nothing', async () => {
  const { articleId, claims } = await articleBy(await nadia())
  const chosen = { articleId, claims: seen(claims) }
  const viewer = await vera()
  for (const input of [
    { act: 'accept', ...chosen },
    { act: 'dismiss', ...chosen, reason: 'Opinion' },
    { act: 'change', ...chosen, risk: 'MINOR' },
    { act: 'evidence', ...chosen, source, stance: 'SUPPORTS', ...place },
    { ...CONFIRMED, ...chosen },
    { act: 'withdraw', ...chosen },
    { act: 'approve', ...chosen },
  ] as const)
    await expect(checkPassage(input, viewer)).rejects.toMatchObject({ code: 'forbidden' })
  await expect(checkPassage({ act: 'approve', ...chosen }, await ruth())).rejects.toMatchObject({ code: 'forbidden' })
})

test('two people send the same passage at once: each claim is judged once', async () => {
  const { articleId, claims } = await articleBy(await nadia())
  const input = { ...CONFIRMED, articleId, claims: seen(claims), evidence: { source, ...place } }
  const answers = await Promise.all([checkPassage(input, await nadia()), checkPassage(input, await ruth())])
  expect(answers.map(({ done }) => done.length).sort()).toEqual([0, 8])
  expect(await db().verdict.count({ where: { claim: { articleId } } })).toBe(8)
})

import { expect, test } from 'vitest'
import type { Actor } from '@/lib/domain/people/actor'
import { articleDetail } from '@/lib/queries/articles/article'
import { claimDetail } from '@/lib/queries/claims/claim'
import { reviewQueue } from '@/lib/queries/review/review-queue'
import { sourceDetail } from '@/lib/queries/sources/source'
import { articleBy } from '@/lib/testing/builders'
import { approvedBy, foundBy, sourcedBy } from '@/lib/testing/checked'
import { db } from '@/lib/db/client'
import { ines, nadia, otto, rosa, ruth } from '@/lib/testing/people'
import { clearArticle } from '@/lib/use-cases/articles/clear-article'
import { addClaim } from '@/lib/use-cases/claims/add-claim'
import { mergeClaim } from '@/lib/use-cases/claims/merge-claim'
import { splitClaim } from '@/lib/use-cases/claims/split-claim'
import { giveVerdict } from '@/lib/use-cases/verdicts/give-verdict'
import { reaffirmVerdict } from '@/lib/use-cases/verdicts/reaffirm-verdict'
import { handOverSource } from '@/lib/use-cases/people/hand-over-source'
import { reviewVerdict } from '@/lib/use-cases/verdicts/review-verdict'
import { addSource } from './add-source'
import { attachEvidence } from './attach-evidence'
import { ChangeSource, changeSource } from './change-source'
import { removeEvidence } from './remove-evidence'

const BUDGET = { kind: 'DOCUMENT', title: 'The “original” budget – 2026', note: 'From the clerk' } as const

/** A claim that Nadia found on a source of hers, in review. */
async function restsOnBudget() {
  const { sourceId } = await addSource(BUDGET, await nadia())
  const { claim, articleId } = await articleBy(await nadia())
  const { id: claimId, version } = await claim('£4.3 million')
  await attachEvidence({ claimId, version, sourceId, stance: 'SUPPORTS', locator: 'p. 2' }, await nadia())
  await foundBy(await nadia(), claimId)
  return { sourceId, articleId, claimId }
}

const change = async (sourceId: string, fields: object, actor: Actor) => {
  const { version } = await sourceDetail(sourceId, actor)
  await changeSource(ChangeSource.parse({ sourceId, version, ...fields }), actor)
}
const approve = async (claimId: string, actor: Actor) => {
  const { version } = await claimDetail(claimId, actor)
  await reviewVerdict({ claimId, version, decision: 'APPROVE' }, actor)
}
const reaffirm = async (claimId: string, actor: Actor) =>
  reaffirmVerdict({ claimId, version: (await claimDetail(claimId, actor)).version }, actor)

test.each([
  ['title', { title: 'Another budget' }],
  ['address', { url: 'https://elsewhere.example/' }],
  ['note', { note: 'From nobody' }],
  ['kind', { kind: 'STATEMENT' }],
])(
  'a claim in review on a source whose %s changes is stale, and whoever changed it does not approve it',
  async (_what, fields) => {
    const { sourceId, claimId } = await restsOnBudget()
    await change(sourceId, fields, await otto())
    expect(await claimDetail(claimId, await nadia())).toMatchObject({
      status: 'STALE',
      stale: { why: 'the source of its evidence was changed' },
    })
    await reaffirm(claimId, await nadia())
    await expect(approve(claimId, await otto())).rejects.toThrow(
      'You changed the evidence for this claim, or its source',
    )
    await approve(claimId, await rosa())
  },
)

test('an approved claim whose source is swapped is stale, and its cleared article is in checking again', async () => {
  const text = 'The wall cost £4.3 million.'
  const { articleId, claims } = await articleBy(await nadia(), { text, claims: [['NUMBER', '£4.3 million']] })
  const claim = await approvedBy(await nadia(), await otto(), claims[0]?.id ?? '')
  const [evidence] = claim.evidence
  const sourceId = evidence?.hidden === false ? evidence.source.id : ''
  await clearArticle({ articleId, version: (await articleDetail(articleId, await nadia())).version }, await nadia())
  expect((await sourceDetail(sourceId, await nadia())).sendsBack).toBe(1)
  await change(sourceId, { title: 'Quite other minutes' }, await nadia())
  expect((await claimDetail(claim.id, await nadia())).status).toBe('STALE')
  expect((await articleDetail(articleId, await nadia())).status).toBe('CHECKING')
  expect((await sourceDetail(sourceId, await nadia())).sendsBack).toBe(0)
  const events = await db().auditEvent.findMany({ orderBy: { seq: 'desc' }, take: 3, select: { kind: true } })
  expect(events.map(({ kind }) => kind)).toEqual(['article.reopened', 'claim.stale', 'source.changed'])
})

test('typography alone sends nothing back, nor does who may see it', async () => {
  const { sourceId, claimId } = await restsOnBudget()
  await change(sourceId, { title: 'The "original"  budget - 2026', note: 'From\u00A0the clerk' }, await otto())
  await change(sourceId, { visibility: 'PUBLIC' }, await otto())
  expect((await claimDetail(claimId, await nadia())).status).toBe('IN_REVIEW')
  await approve(claimId, await otto())
  await change(sourceId, { visibility: 'INTERNAL', title: 'The ‟original” budget — 2026' }, await nadia())
  expect((await claimDetail(claimId, await nadia())).status).toBe('APPROVED')
})

test('whoever changed the source of a claim that was merged into this one does not approve it either', async () => {
  const { sourceId } = await addSource(BUDGET, await nadia())
  const { claim } = await articleBy(await nadia())
  const [ends, stays] = [await claim('Sandwick'), await claim('£4.3 million')]
  const evidence = { sourceId, stance: 'SUPPORTS', locator: 'p. 2' } as const
  await attachEvidence({ claimId: ends.id, version: ends.version, ...evidence }, await nadia())
  await change(sourceId, { title: 'Another budget' }, await otto())
  const { version } = await claimDetail(ends.id, await nadia())
  await mergeClaim({ claimId: ends.id, version, into: stays.id, intoVersion: stays.version }, await nadia())
  await foundBy(await ruth(), stays.id)
  await expect(approve(stays.id, await otto())).rejects.toThrow('or its source')
  await approve(stays.id, await rosa())
})

test(
  'whoever changed a source does not approve on it when it was taken off the claim and put to it again',
  { timeout: 60_000 },
  async () => {
    const { sourceId, claimId } = await restsOnBudget()
    await change(sourceId, { title: 'Otto’s budget' }, await otto())
    const { version, evidence } = await claimDetail(claimId, await nadia())
    await removeEvidence({ claimId, version, evidenceId: evidence[0]?.id ?? '' }, await nadia())
    const open = await claimDetail(claimId, await nadia())
    await attachEvidence(
      { claimId, version: open.version, sourceId, stance: 'SUPPORTS', locator: 'p. 2' },
      await nadia(),
    )
    await foundBy(await nadia(), claimId)
    await expect(approve(claimId, await otto())).rejects.toThrow(
      'You changed the evidence for this claim, or its source',
    )
    await approve(claimId, await rosa())
  },
)

test('nobody approves on evidence that they can’t see; whom to ask is said', async () => {
  const { claim } = await articleBy(await nadia())
  const { id: claimId, version } = await claim('£4.3 million')
  const source = { kind: 'INTERVIEW', title: 'A voice', visibility: 'CONFIDENTIAL', readerIds: [] } as const
  await attachEvidence(
    {
      claimId,
      version,
      source: { ...source, readerIds: [(await rosa()).id] },
      stance: 'SUPPORTS',
      locator: 'at the end',
    },
    await nadia(),
  )
  await foundBy(await nadia(), claimId)
  const sentence = 'You can’t see this evidence. Ask Nadia Kessler to add you, or leave it to somebody who can see it.'
  for (const reviewer of [await otto(), await ines()]) {
    expect((await claimDetail(claimId, reviewer)).whyNot.approve).toBe(sentence)
    const waiting = (await reviewQueue(reviewer)).articles.flatMap(({ verdicts }) => verdicts)
    expect(waiting.find((verdict) => verdict.claimId === claimId)?.whyNotApprove).toBe(sentence)
    await expect(approve(claimId, reviewer)).rejects.toThrow(sentence)
  }
  await approve(claimId, await rosa())
})

test('nobody gives a verdict on evidence that they can’t see, alone or with others', async () => {
  const { sourceId } = await addSource(
    { kind: 'INTERVIEW', title: 'A clerk', visibility: 'CONFIDENTIAL' },
    await nadia(),
  )
  const { claim } = await articleBy(await nadia())
  const { id: claimId, version } = await claim('£4.3 million')
  await attachEvidence({ claimId, version, sourceId, stance: 'SUPPORTS', locator: 'by phone' }, await nadia())
  const says = 'You can’t see this evidence. Ask Nadia Kessler to add you'
  expect((await claimDetail(claimId, await otto())).whyNot.giveVerdict).toContain(says)
  const found = { outcome: 'CONFIRMED', basis: 'CONFIRMED_WITH_PERSON', rationale: 'So it is.' } as const
  const seen = await claimDetail(claimId, await otto())
  await expect(giveVerdict({ claimId, version: seen.version, ...found }, await otto())).rejects.toThrow(says)
  await giveVerdict({ claimId, version: seen.version, ...found }, await nadia())
  await handOverSource({ sourceId, to: (await rosa()).id }, await nadia())
  expect((await claimDetail(claimId, await otto())).whyNot.approve).toContain('Ask Rosa Lindqvist to add you')
})

test('evidence that was taken away asks nobody’s eyes', async () => {
  const { claim } = await articleBy(await nadia())
  const { id: claimId, version } = await claim('£4.3 million')
  const source = { kind: 'INTERVIEW', title: 'A voice', visibility: 'CONFIDENTIAL' } as const
  const { evidenceId } = await attachEvidence(
    { claimId, version, source, stance: 'SUPPORTS', locator: 'p. 1' },
    await nadia(),
  )
  await db().evidence.findUniqueOrThrow({ where: { id: evidenceId } })
  const { removeEvidence } = await import('./remove-evidence')
  await removeEvidence(
    { claimId, evidenceId, version: (await claimDetail(claimId, await nadia())).version },
    await nadia(),
  )
  await sourcedBy(await nadia(), claimId)
  await foundBy(await nadia(), claimId)
  await approve(claimId, await otto())
})

test('whoever changed a source does not approve it where its evidence was carried on twice since', async () => {
  const { sourceId } = await addSource(BUDGET, await nadia())
  const { claim, text } = await articleBy(await nadia())
  const seen = async (claimId: string) => ({ claimId, version: (await claimDetail(claimId, await nadia())).version })
  const { id } = await claim('£4.3 million')
  await attachEvidence({ ...(await seen(id)), sourceId, stance: 'SUPPORTS', locator: 'p. 2' }, await nadia())
  const start = text.indexOf('£4.3')
  const places = [{ start, end: start + '£4.3'.length }]
  const { claimId } = await splitClaim({ ...(await seen(id)), revision: 1, places }, await nadia())
  const [first] = (await claimDetail(id, await nadia())).evidence
  await removeEvidence({ ...(await seen(id)), evidenceId: first?.id ?? '' }, await nadia())
  await change(sourceId, { title: 'Another budget' }, await otto())
  const into = (await claim('40 metres')).id
  await mergeClaim({ ...(await seen(claimId)), into, intoVersion: (await seen(into)).version }, await nadia())
  await foundBy(await nadia(), into)
  await expect(approve(into, await otto())).rejects.toThrow('You changed the evidence for this claim')
  await approve(into, await rosa())
})

test.each([
  ['the same words', '£4.3 million', 'STATEMENT'],
  ['words that share some', 'spend £4.3 million on a new sea wall', 'STATEMENT'],
  ['other words', '40 metres', 'STATEMENT'],
] as const)(
  'whoever changed a source while a claim used it does not approve on it under a second claim on %s',
  async (_what, words, kind) => {
    const { sourceId, claimId, articleId } = await restsOnBudget()
    await change(sourceId, { title: 'Otto says so', url: 'https://otto.example/' }, await otto())
    const { evidence, version } = await claimDetail(claimId, await nadia())
    await removeEvidence({ claimId, version, evidenceId: evidence[0]?.id ?? '' }, await nadia())
    const { revision } = await articleDetail(articleId, await nadia())
    const start = revision.text.indexOf(words)
    const place = { revision: 1, start, end: start + words.length }
    const { claimId: second } = await addClaim({ articleId, kind, ...place }, await nadia())
    const evidenceOf = { claimId: second, version: 1, sourceId, stance: 'SUPPORTS', locator: 'p. 2' } as const
    await attachEvidence(evidenceOf, await nadia())
    await foundBy(await nadia(), second)
    await expect(approve(second, await otto())).rejects.toThrow('You changed the evidence for this claim')
    await approve(second, await rosa())
  },
)

test('a source that was changed for another article is taken as it stands', async () => {
  const { sourceId } = await restsOnBudget()
  await change(sourceId, { title: 'Otto says so' }, await otto())
  const { claim } = await articleBy(await nadia())
  const { id: claimId, version } = await claim('£4.3 million')
  await attachEvidence({ claimId, version, sourceId, stance: 'SUPPORTS', locator: 'p. 2' }, await nadia())
  await foundBy(await nadia(), claimId)
  await approve(claimId, await otto())
})

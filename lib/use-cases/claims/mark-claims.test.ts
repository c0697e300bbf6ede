import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { articleDetail } from '@/lib/queries/articles/article'
import { claimDetail } from '@/lib/queries/claims/claim'
import { claimsOf } from '@/lib/queries/claims/claims'
import { articleBy, HARBOUR_TEXT, nextText, placesOf } from '@/lib/testing/builders'
import { approvedBy, foundBy } from '@/lib/testing/checked'
import { nadia, otto, ruth, vera } from '@/lib/testing/people'
import { acceptClaim } from './accept-claim'
import { acceptClaims } from './accept-claims'
import { addClaim } from './add-claim'
import { changeClaim } from './change-claim'
import { clearArticle } from '@/lib/use-cases/articles/clear-article'
import { dismissClaim } from './dismiss-claim'
import { dismissClaims } from './dismiss-claims'
import { restoreClaim } from './restore-claim'

const HARBOUR = nextText(HARBOUR_TEXT).text

/** Where these words stand in the harbour text, as the screen would send it. */
function at(words: string) {
  const [place] = placesOf(HARBOUR, words)
  if (!place) throw new Error(`The text has no “${words}”.`)
  return { ...place, revision: 1 }
}

test('words that a person marks are an open claim with the next number', async () => {
  const { articleId } = await articleBy(await nadia())
  const { claimId } = await addClaim({ articleId, kind: 'STATEMENT', ...at('a new sea wall') }, await nadia())
  expect(await claimDetail(claimId, await vera())).toMatchObject({
    number: 9,
    status: 'OPEN',
    suggested: false,
    text: 'a new sea wall',
    history: [{ who: 'Nadia Kessler', said: 'added the statement “a new sea wall”' }],
  })
})

test('a claim may overlap others, but not stand on exactly the words of one of its kind', async () => {
  const { articleId, claim } = await articleBy(await nadia())
  await addClaim({ articleId, kind: 'STATEMENT', ...at('spend £4.3 million on a new sea wall') }, await nadia())
  await addClaim({ articleId, kind: 'STATEMENT', ...at('£4.3 million') }, await nadia())
  const [colleague, { id }] = [await ruth(), await claim('£4.3 million')]
  await expect(addClaim({ articleId, kind: 'NUMBER', ...at('£4.3 million') }, colleague)).rejects.toMatchObject({
    code: 'conflict',
    message: 'Claim 3 is on exactly these words already.',
    details: { current: { id } },
  })
})

test('of twenty people who mark the same words at once, one does', async () => {
  const { articleId } = await articleBy(await nadia(), { text: HARBOUR_TEXT })
  const actor = await nadia()
  const all = await Promise.allSettled(
    Array.from({ length: 20 }, () => addClaim({ articleId, kind: 'NUMBER', ...at('40 metres') }, actor)),
  )
  expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await claimsOf(articleId, actor)).toHaveLength(1)
})

test.each([
  ['past the end', { start: 0, end: HARBOUR.length + 1, revision: 1 }, 'unacceptable'],
  ['empty', { start: 4, end: 4, revision: 1 }, 'unacceptable'],
  ['only space', { start: HARBOUR.indexOf(' '), end: HARBOUR.indexOf(' ') + 1, revision: 1 }, 'unacceptable'],
  ['of another revision', { start: 0, end: 4, revision: 2 }, 'conflict'],
])('a span that is %s is refused', async (_what, span, code) => {
  const { articleId } = await articleBy(await nadia())
  await expect(addClaim({ articleId, kind: 'STATEMENT', ...span }, await nadia())).rejects.toMatchObject({ code })
})

test('a claim can’t begin inside a character', async () => {
  const { articleId, text } = await articleBy(await nadia(), { text: 'A 🦀 walked.' })
  const crab = text.indexOf('🦀')
  const add = addClaim({ articleId, kind: 'STATEMENT', start: crab + 1, end: crab + 4, revision: 1 }, await nadia())
  await expect(add).rejects.toMatchObject({ code: 'unacceptable' })
})

test('of twenty accepts of one suggestion at once, one counts', async () => {
  const { claims } = await articleBy(await nadia(), { status: 'SUGGESTED' })
  const { id = '', version = 0 } = claims[0] ?? {}
  const actor = await nadia()
  const all = await Promise.allSettled(Array.from({ length: 20 }, () => acceptClaim({ claimId: id, version }, actor)))
  expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  for (const one of all)
    if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'conflict', details: { current: {} } })
  expect(await db().auditEvent.count({ where: { subjectId: id, kind: 'claim.accepted' } })).toBe(1)
})

test('all suggestions are accepted at once; one that someone else took is told and left alone', async () => {
  const { articleId, claims } = await articleBy(await nadia(), { status: 'SUGGESTED' })
  const [first] = claims
  await dismissClaim({ claimId: first?.id ?? '', version: 1, reason: 'Not a claim' }, await ruth())
  const seen = claims.map(({ id, version }) => ({ id, version }))
  const { moved, refused } = await acceptClaims({ articleId, claims: seen }, await nadia())
  expect(moved.map(({ number }) => number)).toEqual([2, 3, 4, 5, 6, 7, 8])
  expect(refused).toEqual([{ id: first?.id, why: 'This claim was changed by someone else since you opened it.' }])
  expect((await articleDetail(articleId, await vera())).progress.byStatus).toEqual({ OPEN: 7, DISMISSED: 1 })
  const [second] = moved
  expect((await claimDetail(second?.id ?? '', await vera())).history[0]?.said).toBe('accepted “Tuesday”')
})

test('claims of another article are not touched, however they are named', async () => {
  const mine = await articleBy(await nadia(), { status: 'SUGGESTED' })
  const other = await articleBy(await nadia(), { status: 'SUGGESTED' })
  const seen = other.claims.map(({ id, version }) => ({ id, version }))
  const { moved, refused } = await acceptClaims({ articleId: mine.articleId, claims: seen }, await nadia())
  expect(moved).toEqual([])
  expect(new Set(refused.map(({ why }) => why))).toEqual(new Set(['There is no such claim in this article.']))
  expect((await articleDetail(other.articleId, await vera())).progress.byStatus).toEqual({ SUGGESTED: 8 })
})

test('a paragraph is dismissed with one reason, and each claim can be restored', async () => {
  const { articleId, claims } = await articleBy(await nadia())
  const seen = claims.slice(0, 4).map(({ id, version }) => ({ id, version }))
  await dismissClaims({ articleId, claims: seen, reason: 'Common knowledge' }, await nadia())
  const [first] = await claimsOf(articleId, await vera())
  expect(first).toMatchObject({ status: 'DISMISSED', dismissReason: 'Common knowledge' })
  await restoreClaim({ claimId: first?.id ?? '', version: first?.version ?? 0 }, await nadia())
  const [again] = await claimsOf(articleId, await vera())
  expect(again).toMatchObject({ status: 'OPEN', dismissReason: null })
})

test('a claim in review is not dismissed', async () => {
  const { claim } = await articleBy(await nadia())
  const { id } = await claim('£4.3 million')
  const { version } = await foundBy(await nadia(), id)
  const dismiss = dismissClaim({ claimId: id, version, reason: 'Oh well' }, await nadia())
  await expect(dismiss).rejects.toMatchObject({ code: 'conflict' })
})

test('restoring a claim, or adding one, puts a cleared article back into checking', async () => {
  const { articleId, claims } = await articleBy(await nadia())
  const seen = claims.map(({ id, version }) => ({ id, version }))
  await dismissClaims({ articleId, claims: seen, reason: 'Only a test' }, await nadia())
  const status = async () => (await articleDetail(articleId, await vera())).status
  const clear = async () => {
    const { version } = await articleDetail(articleId, await vera())
    await clearArticle({ articleId, version, reason: 'Only a test' }, await nadia())
  }
  await clear()
  expect(await status()).toBe('CLEARED')
  const [first] = await claimsOf(articleId, await vera())
  await restoreClaim({ claimId: first?.id ?? '', version: first?.version ?? 0 }, await nadia())
  expect(await status()).toBe('CHECKING')
  const [open] = await claimsOf(articleId, await vera())
  await dismissClaim({ claimId: open?.id ?? '', version: open?.version ?? 0, reason: 'Again' }, await nadia())
  await clear()
  await addClaim({ articleId, kind: 'STATEMENT', ...at('a new sea wall') }, await nadia())
  expect(await status()).toBe('CHECKING')
})

test('kind, words, risk, speaker and whom it is given to can be changed, and the history says so', async () => {
  const { claim } = await articleBy(await nadia())
  const { id, version } = await claim('40 metres')
  const colleague = await ruth()
  await changeClaim(
    {
      claimId: id,
      version,
      kind: 'STATEMENT',
      risk: 'LEGAL',
      ...at('lost 40 metres'),
      speaker: 'Moira Flett',
      assigneeId: colleague.id,
    },
    await nadia(),
  )
  const changed = await claimDetail(id, await vera())
  expect(changed).toMatchObject({
    kind: 'STATEMENT',
    risk: 'LEGAL',
    text: 'lost 40 metres',
    version: version + 1,
    speaker: { text: 'Moira Flett', number: 6 },
    assignee: { name: 'Ruth Bellamy' },
  })
  expect(changed.history.map(({ said }) => said)).toEqual([
    'assigned the claim to Ruth Bellamy',
    'made the claim a statement and set the risk to legal and moved the claim to “lost 40 metres” and named Moira Flett as the speaker',
    'accepted “40 metres”',
  ])
})

test('of a name with several mentions only the one that is touched gets other words', async () => {
  const { claim, text } = await articleBy(await nadia(), {
    text: 'Flett spoke. Then Moira Flett left.',
    claims: [['PERSON', 'Flett']],
  })
  const { id, version } = await claim('Flett')
  const [place] = placesOf(text, 'Moira Flett')
  await changeClaim({ claimId: id, version, start: 0, end: 0, ...place, revision: 1 }, await nadia())
  const { anchors } = await claimDetail(id, await vera())
  expect(anchors.map(({ exact }) => exact)).toEqual(['Flett', 'Moira Flett'])
})

test('the words under a verdict are fixed; its risk and assignee are not', async () => {
  const { claim } = await articleBy(await nadia())
  const { id } = await claim('40 metres')
  const { version } = await approvedBy(await nadia(), await otto(), id)
  const words = changeClaim({ claimId: id, version, ...at('lost 40 metres') }, await nadia())
  await expect(words).rejects.toMatchObject({
    code: 'conflict',
    message: 'A verdict on these words is approved: reopen the claim first.',
  })
  await changeClaim({ claimId: id, version, risk: 'LEGAL' }, await nadia())
  expect(await claimDetail(id, await vera())).toMatchObject({ status: 'APPROVED', risk: 'LEGAL' })
})

test('a claim is not given to a viewer, or to nobody who exists', async () => {
  const { claim } = await articleBy(await nadia())
  const { id, version } = await claim('40 metres')
  for (const assigneeId of [(await vera()).id, '00000000-0000-4000-8000-000000000000'])
    await expect(changeClaim({ claimId: id, version, assigneeId }, await nadia())).rejects.toMatchObject({
      code: 'unacceptable',
    })
})

test('two editors change one claim at once: one does, the other gets what stands now', async () => {
  const { claim } = await articleBy(await nadia())
  const { id, version } = await claim('40 metres')
  const all = await Promise.allSettled([
    changeClaim({ claimId: id, version, risk: 'MINOR' }, await nadia()),
    changeClaim({ claimId: id, version, risk: 'LEGAL' }, await ruth()),
  ])
  expect(all.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const refused = all.find((one) => one.status === 'rejected')
  expect(refused?.reason).toMatchObject({ code: 'conflict', details: { current: { id, version: version + 1 } } })
})

test('Vera changes nothing', async () => {
  const { articleId, claims } = await articleBy(await nadia(), { status: 'SUGGESTED' })
  const viewer = await vera()
  const { id: claimId = '', version = 0 } = claims[0] ?? {}
  const seen = [{ id: claimId, version }]
  for (const refused of [
    () => acceptClaim({ claimId, version }, viewer),
    () => dismissClaim({ claimId, version, reason: 'No' }, viewer),
    () => acceptClaims({ articleId, claims: seen }, viewer),
    () => dismissClaims({ articleId, claims: seen, reason: 'No' }, viewer),
    () => changeClaim({ claimId, version, risk: 'MINOR' }, viewer),
    () => addClaim({ articleId, kind: 'STATEMENT', ...at('a new sea wall') }, viewer),
    () => clearArticle({ articleId, version: 1 }, viewer),
  ])
    await expect(refused()).rejects.toMatchObject({ code: 'forbidden' })
  expect((await claimsOf(articleId, viewer)).every(({ status }) => status === 'SUGGESTED')).toBe(true)
})

test('an approved claim whose risk is lowered is open again; raising it voids nothing', async () => {
  const { articleId, claims } = await articleBy(await nadia(), {
    text: 'The wall cost £4.3 million.',
    claims: [['NUMBER', '£4.3 million']],
  })
  const { id: claimId } = await approvedBy(await nadia(), await otto(), claims[0]?.id ?? '')
  const risk = async (to: 'MINOR' | 'MATERIAL' | 'LEGAL') => {
    const { version } = await claimDetail(claimId, await nadia())
    await changeClaim({ claimId, version, risk: to }, await ruth())
  }
  await risk('LEGAL')
  expect((await claimDetail(claimId, await nadia())).status).toBe('APPROVED')
  await clearArticle({ articleId, version: (await articleDetail(articleId, await nadia())).version }, await nadia())
  await risk('MATERIAL')
  const { status, verdict, history } = await claimDetail(claimId, await nadia())
  expect({ status, verdict }).toEqual({ status: 'OPEN', verdict: null })
  expect(history.slice(0, 2).map(({ said }) => said)).toEqual([
    'reopened the claim: “its risk was lowered”',
    'set the risk to material',
  ])
  expect((await articleDetail(articleId, await nadia())).status).toBe('CHECKING')
})

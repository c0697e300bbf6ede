import { expect, test, vi } from 'vitest'
import type { Actor } from '@/lib/domain/people/actor'
import { approvedEdits } from '@/lib/queries/articles/approved-edits'
import { articleDetail } from '@/lib/queries/articles/article'
import { claimDetail } from '@/lib/queries/claims/claim'
import { articleBy } from '@/lib/testing/builders'
import { sourcedBy } from '@/lib/testing/checked'
import { connectedAs } from '@/lib/testing/database'
import { nadia, otto, rosa, ruth, vera } from '@/lib/testing/people'
import { reopenClaim } from '@/lib/use-cases/claims/reopen-claim'
import { giveVerdict } from '@/lib/use-cases/verdicts/give-verdict'
import { reviewVerdict } from '@/lib/use-cases/verdicts/review-verdict'
import { addRevision } from './add-revision'
import { applyEdits } from './apply-edits'

const TEXT =
  'The pier cost £5 in 2019, a third more than planned. Ann Hardcasle, 40, built it. The hall is 200 metres long.'

/** Nadia asks for other words for this claim. */
async function asks(claimId: string, replacement: string, outcome: 'NEEDS_EDIT' | 'WRONG' = 'WRONG') {
  const { version } = await sourcedBy(await nadia(), claimId)
  const found = { outcome, basis: 'PRIMARY_DOCUMENT', rationale: 'The minutes say so.', replacement } as const
  await giveVerdict({ claimId, version, ...found }, await nadia())
}

async function approve(claimId: string, by: () => Promise<Actor> = otto) {
  const { version } = await claimDetail(claimId, await by())
  await reviewVerdict({ claimId, version, decision: 'APPROVE' }, await by())
}

async function articleWithEdits() {
  const article = await articleBy(await nadia(), {
    text: TEXT,
    claims: [
      ['NUMBER', '£5'],
      ['STATEMENT', ', a third more than planned'],
      ['PERSON', 'Ann Hardcasle'],
      ['NUMBER', '200 metres'],
    ],
  })
  const [cost, third, ann, metres] = article.claims.map(({ id }) => id) as [string, string, string, string]
  await asks(cost, '£6')
  await asks(third, '')
  await asks(ann, 'Ann Hardcastle', 'NEEDS_EDIT')
  await asks(metres, '210 metres')
  for (const id of [cost, third, ann]) await approve(id)
  return { articleId: article.articleId, cost, third, ann, metres }
}

const look = async (articleId: string) => approvedEdits({ articleId }, await ruth())
const seenIn = (items: readonly { claimId: string; version: number }[]) =>
  items.map(({ claimId: id, version }) => ({ id, version }))

test('Ruth applies the approved edits: the text has the words, the claims settle by themselves, and what waits for approval is left', async () => {
  const { articleId, cost, third, ann, metres } = await articleWithEdits()
  const { base, items } = await look(articleId)
  expect(items.map(({ claimId, replacement, whyNot }) => [claimId, replacement, whyNot])).toEqual([
    [cost, '£6', null],
    [third, '', null],
    [ann, 'Ann Hardcastle', null],
  ])
  expect(items[0]).toMatchObject({ approvedBy: { name: 'Otto Varga' }, givenBy: { name: 'Nadia Kessler' } })
  const { number } = await applyEdits({ articleId, base, claims: seenIn(items) }, await ruth(), () => [])
  expect(number).toBe(2)
  const { revision } = await articleDetail(articleId, await vera())
  expect(revision.text).toContain(
    'The pier cost £6 in 2019. Ann Hardcastle, 40, built it. The hall is 200 metres long.',
  )
  const after = await Promise.all([cost, third, ann, metres].map(async (id) => claimDetail(id, await vera())))
  expect(after.map(({ status, appliedIn }) => [status, appliedIn])).toEqual([
    ['APPROVED', 2],
    ['APPROVED', 2],
    ['APPROVED', 2],
    ['IN_REVIEW', null],
  ])
  expect((await look(articleId)).items).toEqual([])
})

test('some are applied, and the others wait', async () => {
  const { articleId, cost, ann } = await articleWithEdits()
  const { base, items } = await look(articleId)
  await applyEdits(
    { articleId, base, claims: seenIn(items.filter(({ claimId }) => claimId === ann)) },
    await ruth(),
    () => [],
  )
  const rest = await look(articleId)
  expect(rest.base).toBe(2)
  expect(rest.items.map(({ claimId }) => claimId)).toContain(cost)
  expect(rest.items.map(({ claimId }) => claimId)).not.toContain(ann)
})

test('the new words are Nadia’s, whose verdict asked for them: she approves nothing that is later said of them', async () => {
  const { articleId, cost } = await articleWithEdits()
  const { base, items } = await look(articleId)
  await applyEdits({ articleId, base, claims: seenIn(items) }, await rosa(), () => [])
  const { version } = await claimDetail(cost, await ruth())
  await reopenClaim({ claimId: cost, version, reason: 'A reader doubts it.' }, await ruth())
  const reopened = await claimDetail(cost, await ruth())
  const found = { outcome: 'CONFIRMED', basis: 'PRIMARY_DOCUMENT', rationale: 'The minutes say so.' } as const
  await giveVerdict({ claimId: cost, version: reopened.version, ...found }, await ruth())
  await expect(approve(cost, nadia)).rejects.toThrow()
  await approve(cost, rosa)
})

test('who only reads applies nothing, and who looked before somebody else saved a text is told', async () => {
  const { articleId } = await articleWithEdits()
  const { base, items } = await look(articleId)
  const claims = seenIn(items)
  await expect(applyEdits({ articleId, base, claims }, await vera(), () => [])).rejects.toMatchObject({
    code: 'forbidden',
  })
  await addRevision({ articleId, text: `${TEXT} So it is.`, base }, await ruth(), () => [])
  await expect(applyEdits({ articleId, base, claims }, await ruth(), () => [])).rejects.toThrow(
    'This text was changed by someone else',
  )
})

test('an edit whose approval was undone since is refused by its number, and no text is saved', async () => {
  const { articleId, cost } = await articleWithEdits()
  const { base, items } = await look(articleId)
  const { version } = await claimDetail(cost, await ruth())
  await reopenClaim({ claimId: cost, version, reason: 'A reader doubts it.' }, await ruth())
  await expect(applyEdits({ articleId, base, claims: seenIn(items) }, await ruth(), () => [])).rejects.toMatchObject({
    code: 'conflict',
  })
  expect((await articleDetail(articleId, await vera())).revision.number).toBe(1)
})

test('an edit whose approval is undone while the text is read is not brought in', async () => {
  const { articleId, cost } = await articleWithEdits()
  const { base, items } = await look(articleId)
  const { version } = await claimDetail(cost, await otto())
  await connectedAs('owner', async (owner) => {
    const waiting = async (count: number) =>
      vi.waitFor(async () => {
        const { rows } = await owner.query(
          // Who waits for this transaction, or for one that does.
          `WITH RECURSIVE behind AS (SELECT pg_backend_pid() AS pid UNION
             SELECT l.pid FROM pg_locks l JOIN behind b ON b.pid = ANY (pg_blocking_pids(l.pid)) WHERE NOT l.granted)
           SELECT 1 FROM behind WHERE pid <> pg_backend_pid()`,
        )
        expect(rows).toHaveLength(count)
      })
    await owner.query('BEGIN')
    await owner.query('SELECT 1 FROM articles WHERE id = $1 FOR UPDATE', [articleId])
    const undoing = reopenClaim({ claimId: cost, version, reason: 'A reader doubts it.' }, await otto())
    await waiting(1)
    const applying = applyEdits({ articleId, base, claims: seenIn(items) }, await ruth(), () => []).catch(
      (error: unknown) => error,
    )
    await waiting(2)
    await owner.query('COMMIT')
    await undoing
    expect(String(await applying)).toMatch(/Claim 1 was changed by someone else since you looked at its edit/)
  })
  expect((await articleDetail(articleId, await vera())).revision.number).toBe(1)
})

test('a stale edit is shown with its reason and can’t be made', async () => {
  const { articleId, ann } = await articleWithEdits()
  await addRevision({ articleId, text: TEXT.replace(', 40,', ', 41,'), base: 1 }, await ruth(), () => [])
  const { base, items } = await look(articleId)
  const stale = items.find(({ claimId }) => claimId === ann)
  expect(stale?.whyNot).toMatch(/^It is stale:/)
  await expect(
    applyEdits({ articleId, base, claims: [{ id: ann, version: stale?.version ?? 0 }] }, await ruth(), () => []),
  ).rejects.toThrow('It is stale')
})

test('of two edits that share words one is made', async () => {
  const { articleId, claims } = await articleBy(await nadia(), {
    text: TEXT,
    claims: [
      ['STATEMENT', 'The pier cost £5 in 2019'],
      ['NUMBER', '£5'],
    ],
  })
  const [long = '', short = ''] = claims.map(({ id }) => id)
  await asks(long, 'The pier cost £6 in 2020')
  await asks(short, '£6')
  await approve(long)
  await approve(short)
  const { base, items } = await look(articleId)
  expect(items.map(({ overlaps }) => overlaps.length)).toEqual([1, 1])
  await expect(applyEdits({ articleId, base, claims: seenIn(items) }, await ruth(), () => [])).rejects.toThrow(
    /Claims \d and \d ask for other words in one place: choose one\./,
  )
  await applyEdits({ articleId, base, claims: seenIn(items.slice(0, 1)) }, await ruth(), () => [])
  expect((await articleDetail(articleId, await vera())).revision.text).toContain('The pier cost £6 in 2020')
})

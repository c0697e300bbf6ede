import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { LIMITS } from '@/lib/domain/limits'
import { articleBy } from '@/lib/testing/builders'
import { draftBy, seen } from '@/lib/testing/corrections'
import { nadia, otto, vera } from '@/lib/testing/people'
import { addRevision } from '@/lib/use-cases/articles/add-revision'
import { addComment } from '@/lib/use-cases/comments/add-comment'
import { dismissConflict } from '@/lib/use-cases/conflicts/dismiss-conflict'
import { editCorrection } from '@/lib/use-cases/corrections/edit-correction'
import { foundBy } from '@/lib/testing/checked'
import { withdrawVerdict } from '@/lib/use-cases/verdicts/withdraw-verdict'
import { articleDetail } from './articles/article'
import { articleConflicts, readConflicts } from './articles/conflicts'
import { dismissedPage } from './articles/conflicts-page'
import { revisionsPage } from './articles/revisions'
import { claimDetail } from './claims/claim'
import { commentsPage, historyPage, verdictsPage } from './claims/claim-pages'
import { claimsOf } from './claims/claims'
import { correction } from './corrections/correction'
import { correctionHistory } from './corrections/correction-history'

/** What comes with its thing at once, and a few more. */
const MOST = LIMITS.told.most
const MORE = MOST + 4

const numbers = (count: number) => Array.from({ length: count }, (_, at) => at + 1)

/** A sentence of a day of 2025 with the weekday of the day after it. */
function wronglyDated(number: number): string {
  const day = (of: number, style: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', ...style }).format(Date.UTC(2025, 0, of))
  const dated = day(number, { day: 'numeric', month: 'long', year: 'numeric' })
  return `On ${day(number + 1, { weekday: 'long' })}, ${dated}, pier ${number} was closed.`
}

/** All pages from a cursor on, each of twenty. */
async function pagesFrom<Item>(
  next: string | null,
  read: (cursor: string) => Promise<{ items: Item[]; next: string | null }>,
): Promise<Item[]> {
  const all: Item[] = []
  for (let at = next; at !== null;) {
    const page = await read(at)
    all.push(...page.items)
    at = page.next
  }
  return all
}

async function openClaim() {
  const { articleId, claim } = await articleBy(await nadia())
  return { articleId, claimId: (await claim('£4.3 million')).id }
}

test('the newest comments come with their claim, those before them by key, and all are counted', async () => {
  const { articleId, claimId } = await openClaim()
  for (const number of numbers(MORE)) await addComment({ claimId, body: `Remark ${number}` }, await otto())
  const detail = await claimDetail(claimId, await vera())
  const said = (from: number, to: number) =>
    numbers(to)
      .slice(from - 1)
      .map((number) => `Remark ${number}`)
  expect(detail.comments.map(({ body }) => body)).toEqual(said(MORE - MOST + 1, MORE))
  expect(detail.commentCount).toBe(MORE)
  const listed = (await claimsOf(articleId, await vera())).find(({ id }) => id === claimId)
  expect(listed?.commentCount).toBe(MORE)
  // What is said meanwhile moves nothing.
  await addComment({ claimId, body: 'Late' }, await otto())
  const before = await pagesFrom(detail.commentsNext, async (cursor) =>
    commentsPage({ claimId, cursor, limit: 3 }, await vera()),
  )
  expect(before.map(({ body }) => body).reverse()).toEqual(said(1, MORE - MOST))
  const all = await pagesFrom('', async (cursor) =>
    commentsPage({ claimId, limit: 20, ...(cursor && { cursor }) }, await vera()),
  )
  expect(all.map(({ body }) => body).reverse()).toEqual([...said(1, MORE), 'Late'])
})

test('the newest verdicts come with their claim, those before them by key; the live one is among the claims of the article', async () => {
  const { articleId, claimId } = await openClaim()
  for (const number of numbers(MORE)) {
    const { version } = await foundBy(await nadia(), claimId)
    if (number < MORE) await withdrawVerdict({ claimId, version }, await nadia())
  }
  const detail = await claimDetail(claimId, await vera())
  expect(detail.verdicts.map(({ number }) => number)).toEqual(numbers(MORE).reverse().slice(0, MOST))
  expect(detail.verdict?.number).toBe(MORE)
  const listed = (await claimsOf(articleId, await vera())).find(({ id }) => id === claimId)
  expect(listed?.verdict).toEqual(detail.verdict)
  const before = await pagesFrom(detail.verdictsNext, async (cursor) =>
    verdictsPage({ claimId, cursor: Number(cursor), limit: 3 }, await vera()),
  )
  expect(before.map(({ number, live }) => [number, live])).toEqual([4, 3, 2, 1].map((number) => [number, false]))
}, 60_000)

test('the newest events come with their claim, those before them by key, to the first', async () => {
  const { claimId } = await openClaim()
  for (const number of numbers(MORE)) await addComment({ claimId, body: `Remark ${number}` }, await otto())
  const detail = await claimDetail(claimId, await vera())
  const kinds = detail.history.map(({ kind }) => kind)
  expect(kinds).toEqual(numbers(MOST).map(() => 'comment.added'))
  // What happens meanwhile moves nothing.
  await addComment({ claimId, body: 'Late' }, await otto())
  const before = await pagesFrom(detail.historyNext, async (cursor) =>
    historyPage({ claimId, cursor: Number(cursor), limit: 3 }, await vera()),
  )
  expect(before).toHaveLength(MORE + 1 - MOST)
  expect(before.at(-1)?.kind).toBe('claim.accepted')
  const seqs = [...detail.history, ...before].map(({ seq }) => seq)
  expect(seqs).toEqual([...new Set(seqs)].sort((one, other) => other - one))
})

test('the newest revisions come with their article, those before them by key', async () => {
  const { articleId } = await articleBy(await nadia(), { text: 'It rained.' })
  for (const base of numbers(MORE - 1))
    await addRevision({ articleId, base, text: `It rained ${base} times.` }, await nadia())
  const detail = await articleDetail(articleId, await vera())
  expect(detail.revisions.map(({ number }) => number)).toEqual(numbers(MORE).reverse().slice(0, MOST))
  const before = await pagesFrom(detail.revisionsNext, async (cursor) =>
    revisionsPage({ articleId, cursor: Number(cursor), limit: 3 }, await vera()),
  )
  expect(before.map(({ number, report }) => [number, report === null])).toEqual([
    [4, false],
    [3, false],
    [2, false],
    [1, true],
  ])
}, 60_000)

test('the newest events come with their correction, in order, those before them by key', async () => {
  const correctionId = await draftBy(await nadia())
  for (const number of numbers(MORE))
    await editCorrection({ ...(await seen(correctionId)), note: `Note ${number}.` }, await nadia())
  const detail = await correction(correctionId, await vera())
  const seqs = detail.history.map(({ seq }) => seq)
  expect(seqs).toEqual(seqs.toSorted((a, b) => a - b))
  expect(seqs).toHaveLength(MOST)
  const before = await pagesFrom(detail.historyNext, async (cursor) =>
    correctionHistory({ correctionId, cursor: Number(cursor), limit: 3 }, await vera()),
  )
  expect(before).toHaveLength(MORE + 1 - MOST)
  expect(before.at(-1)?.kind).toBe('correction.drafted')
  expect(before.every(({ seq }) => seq < (seqs[0] ?? 0))).toBe(true)
}, 60_000)

test('the first dismissed contradictions come with those that stand, the others by key; one of the others is not dismissed twice', async () => {
  const text = numbers(MORE).map(wronglyDated).join('\n\n')
  const { articleId } = await articleBy(await nadia(), { text })
  const { items } = await readConflicts(articleId, await nadia())
  expect(items.length).toBeGreaterThanOrEqual(MORE)
  const dismissedById = (await nadia()).id
  await db().conflictDismissal.createMany({
    data: items.map(({ key, rule }) => ({ articleId, key, rule, reason: 'So it was.', dismissedById })),
  })
  const view = await articleConflicts(articleId, await vera())
  expect(view).toMatchObject({ items: [], dismissedCount: items.length })
  expect(view.dismissed.map(({ key }) => key)).toEqual(items.slice(0, MOST).map(({ key }) => key))
  const others = await pagesFrom(view.dismissedNext, async (cursor) =>
    dismissedPage({ articleId, cursor, limit: 3 }, await vera()),
  )
  expect(others.map(({ key }) => key)).toEqual(items.slice(MOST).map(({ key }) => key))
  const again = { articleId, key: others.at(-1)?.key ?? '', reason: 'So it was.' }
  await expect(dismissConflict(again, await otto(), readConflicts)).rejects.toMatchObject({ code: 'conflict' })
})

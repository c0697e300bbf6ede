import { beforeEach, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { LIMITS } from '@/lib/domain/limits'
import type { Actor } from '@/lib/domain/people/actor'
import { claimDetail } from '@/lib/queries/claims/claim'
import { railCounts } from '@/lib/queries/desk/rail-counts'
import { noticesOf } from '@/lib/queries/notices/notices'
import { articleBy } from '@/lib/testing/builders'
import { foundBy } from '@/lib/testing/checked'
import { ines, nadia, otto, ruth, vera } from '@/lib/testing/people'
import { assignArticles } from '@/lib/use-cases/articles/assign-articles'
import { changeClaim } from '@/lib/use-cases/claims/change-claim'
import { reopenClaim } from '@/lib/use-cases/claims/reopen-claim'
import { addComment } from '@/lib/use-cases/comments/add-comment'
import { editComment } from '@/lib/use-cases/comments/edit-comment'
import { attachEvidence } from '@/lib/use-cases/evidence/attach-evidence'
import { reviewVerdict } from '@/lib/use-cases/verdicts/review-verdict'
import { markNotices } from './mark-notices'

const ALL = { limit: LIMITS.page.most }
const told = async (actor: Actor) => (await noticesOf(ALL, actor)).items
const unread = async (actor: Actor) => (await railCounts(actor)).notices

/** An article of Nadia's in which everybody has read what they were told before. */
async function fresh() {
  const built = await articleBy(await nadia())
  const [claim, other] = built.claims
  return { ...built, claimId: claim?.id ?? '', otherId: other?.id ?? '' }
}

beforeEach(async () => {
  for (const one of [nadia, otto, ruth, ines, vera]) await markNotices({ read: true, upTo: 2_000_000_000 }, await one())
})

test('Otto mentions Nadia and Vera: each is told, with what he said, and he isn’t', async () => {
  const { claimId } = await fresh()
  await addComment({ claimId, body: '@Nadia Kessler and @Vera Holm, which page?' }, await otto())
  for (const reader of [await nadia(), await vera()]) {
    const [notice] = await told(reader)
    expect(notice).toMatchObject({ kind: 'MENTIONED', by: { name: 'Otto Varga' }, isRead: false })
    expect(notice?.words).toContain('which page?')
    expect(await unread(reader)).toBe(1)
  }
  expect(await unread(await otto())).toBe(0)
})

test('who spoke in a thread is told of an answer, once; who is named in it is told that', async () => {
  const { claimId } = await fresh()
  await addComment({ claimId, body: 'Which page?' }, await otto())
  const threadId = (await claimDetail(claimId, await nadia())).comments[0]?.id ?? ''
  await addComment({ claimId, body: 'Page 3.', threadId }, await nadia())
  await addComment({ claimId, body: 'Page 4, @Otto Varga.', threadId }, await ruth())
  expect((await told(await otto())).slice(0, 2)).toMatchObject([{ kind: 'MENTIONED' }, { kind: 'ANSWERED' }])
  expect((await told(await nadia()))[0]).toMatchObject({ kind: 'ANSWERED', by: { name: 'Ruth Bellamy' } })
  expect(await unread(await nadia())).toBe(1)
})

test('other words tell those whom they name now, and nobody twice', async () => {
  const { claimId } = await fresh()
  await addComment({ claimId, body: '@Nadia Kessler, which page?' }, await otto())
  const commentId = (await claimDetail(claimId, await nadia())).comments[0]?.id ?? ''
  await editComment({ claimId, commentId, seen: 1, body: '@Nadia Kessler, @Ruth Bellamy: which table?' }, await otto())
  expect([await unread(await nadia()), await unread(await ruth())]).toEqual([1, 1])
  expect((await told(await nadia()))[0]?.words).toContain('which table?')
})

test('Nadia is told what came back, what was reopened and what went stale, by whom and why', async () => {
  const { claimId } = await fresh()
  const { version } = await foundBy(await nadia(), claimId)
  await reviewVerdict({ claimId, version, decision: 'RETURN', reason: 'Which page?' }, await otto())
  const again = await foundBy(await nadia(), claimId)
  await reviewVerdict({ claimId, version: again.version, decision: 'APPROVE' }, await otto())
  const approved = await claimDetail(claimId, await nadia())
  await reopenClaim({ claimId, version: approved.version, reason: 'New minutes.' }, await ruth())
  const third = await foundBy(await nadia(), claimId)
  await attachEvidence(
    {
      ...{ claimId, version: third.version, stance: 'CONTRADICTS', locator: 'p. 9' },
      source: { kind: 'DOCUMENT', title: 'A secret letter', visibility: 'CONFIDENTIAL' },
    },
    await ruth(),
  )
  const notices = (await told(await nadia())).slice(0, 3)
  expect(notices).toMatchObject([
    { kind: 'STALE', by: { name: 'Ruth Bellamy' } },
    { kind: 'REOPENED', by: { name: 'Ruth Bellamy' }, words: 'New minutes.' },
    { kind: 'RETURNED', by: { name: 'Otto Varga' }, words: 'Which page?' },
  ])
  expect(JSON.stringify(notices)).not.toContain('secret letter')
  expect(await unread(await nadia())).toBe(3)
})

test('who is given a claim or an article is told, unless they took it themselves', async () => {
  const { articleId, claimId, otherId, claims } = await fresh()
  const version = claims[0]?.version ?? 0
  await changeClaim({ claimId, version, assigneeId: (await ruth()).id }, await nadia())
  await changeClaim(
    { claimId: otherId, version: claims[1]?.version ?? 0, assigneeId: (await nadia()).id },
    await nadia(),
  )
  const articles = [
    { id: articleId, version: (await db().article.findUniqueOrThrow({ where: { id: articleId } })).version },
  ]
  await assignArticles({ articles, assigneeId: (await ruth()).id }, await nadia())
  expect((await told(await ruth())).slice(0, 2)).toMatchObject([
    { kind: 'ASSIGNED', claim: null, article: { id: articleId } },
    { kind: 'ASSIGNED', claim: { number: 1 } },
  ])
  expect(await unread(await nadia())).toBe(0)
})

test('what one reads is one’s own: nobody else’s notices are seen or marked, and those of one article by themselves', async () => {
  const [one, other] = [await fresh(), await fresh()]
  for (const { claimId } of [one, other])
    await addComment({ claimId, body: '@Nadia Kessler, @Ruth Bellamy: look.' }, await otto())
  const read = { read: true, upTo: 2_000_000_000 }
  expect(await markNotices({ ...read, articleId: one.articleId }, await nadia())).toEqual({ marked: 1 })
  expect([await unread(await nadia()), await unread(await ruth())]).toEqual([1, 2])
  const [newest] = await told(await nadia())
  expect(newest).toMatchObject({ article: { id: other.articleId }, isRead: false })
  const seqs = [newest?.seq ?? 0]
  expect(await markNotices({ ...read, seqs }, await otto())).toEqual({ marked: 0 })
  expect(await markNotices({ ...read, seqs }, await nadia())).toEqual({ marked: 1 })
  expect(await markNotices({ ...read, read: false, seqs }, await nadia())).toEqual({ marked: 1 })
  expect(await unread(await nadia())).toBe(1)
})

test('what came after the newest that was seen stays unread', async () => {
  const { claimId } = await fresh()
  await addComment({ claimId, body: '@Nadia Kessler, one.' }, await otto())
  const [seen] = await told(await nadia())
  await addComment({ claimId, body: '@Nadia Kessler, two.' }, await otto())
  expect(await markNotices({ read: true, upTo: seen?.seq ?? 0 }, await nadia())).toEqual({ marked: 1 })
  expect(await unread(await nadia())).toBe(1)
})

test('notices go on page by page, newest first, and lose none', async () => {
  const { claimId } = await fresh()
  for (const body of ['@Ines Moreau, a.', '@Ines Moreau, b.', '@Ines Moreau, c.'])
    await addComment({ claimId, body }, await otto())
  const first = await noticesOf({ limit: 2 }, await ines())
  const second = await noticesOf({ limit: 2, cursor: Number(first.next) }, await ines())
  expect([...first.items, ...second.items].map(({ words }) => words?.at(-2)).slice(0, 3)).toEqual(['c', 'b', 'a'])
})

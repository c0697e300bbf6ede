import { describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import type { z } from 'zod'
import { composeBlocks, typedBlocks } from '@/lib/domain/articles/compose-blocks'
import type { Kind } from '@/lib/domain/claims/claim'
import { asDay } from '@/lib/domain/time/day'
import { articleDetail } from '@/lib/queries/articles/article'
import { articleHistory } from '@/lib/queries/articles/history'
import { namesOfParts } from '@/lib/domain/articles/part'
import { reviewQueue } from '@/lib/queries/review/review-queue'
import { claimDetail } from '@/lib/queries/claims/claim'
import { claimsOf } from '@/lib/queries/claims/claims'
import { suggesting } from '@/lib/testing/builders'
import { approvedBy, foundBy } from '@/lib/testing/checked'
import { connectedAs } from '@/lib/testing/database'
import { nadia, otto, ruth, vera } from '@/lib/testing/people'
import { acceptClaim } from '@/lib/use-cases/claims/accept-claim'
import { addRevision } from './add-revision'
import { ChangeArticle, changeArticle } from './change-article'
import { clearArticle } from './clear-article'
import { createArticle } from './create-article'
import type { TypedBlocks } from './typed-article'

type TypedBlock = z.output<typeof TypedBlocks>[number]

const nothing = () => []
const headline = (text: string): TypedBlock => ({ role: 'HEADLINE', text })
const body = (text: string): TypedBlock => ({ role: 'BODY', text })
const PULLED: TypedBlock = { role: 'PULL_QUOTE', text: 'The wall lost 40 metres.' }
const WALL = [headline('The wall costs £4 million'), body('The wall lost 40 metres. It is old.')]

/** An article of these blocks whose claims Nadia has found and Otto approved; each claim's id by its words. */
async function approved(blocks: TypedBlock[], wanted: [Kind, string][]) {
  const { articleId } = await createArticle({ blocks }, await nadia(), suggesting(wanted))
  const ids: Record<string, string> = {}
  for (const { id: claimId, version, text } of await claimsOf(articleId, await nadia())) {
    await acceptClaim({ claimId, version }, await nadia())
    await approvedBy(await nadia(), await otto(), claimId)
    ids[text] = claimId
  }
  const statusOf = async (words: string) => (await claimDetail(ids[words] ?? '', await vera())).status
  return { articleId, statusOf }
}

async function cleared(blocks: TypedBlock[], wanted: [Kind, string][]) {
  const made = await approved(blocks, wanted)
  const { version } = await articleDetail(made.articleId, await nadia())
  await clearArticle({ articleId: made.articleId, version }, await nadia())
  return { ...made, version: version + 1 }
}

describe('a cleared article', () => {
  test('is opened again by another headline, and the headline’s claim is stale', async () => {
    const { articleId, version, statusOf } = await cleared(WALL, [['NUMBER', '£4 million']])
    expect((await articleDetail(articleId, await vera())).status).toBe('CLEARED')
    await changeArticle({ articleId, version, headline: 'The wall costs £5 million' }, await ruth(), nothing)
    const after = await articleDetail(articleId, await vera())
    expect(after).toMatchObject({ status: 'CHECKING', headline: 'The wall costs £5 million', clearedAt: null })
    expect(after.revision.number).toBe(2)
    expect(await statusOf('£4 million')).toBe('STALE')
  })

  test('is opened again by another headline in which nothing is found to check', async () => {
    const scandal = 'What a scandal for the town'
    const blocks = [headline('A tranquil bridge'), body('It cost £4 million.'), body(scandal)]
    const statusNow = async (articleId: string) => (await articleDetail(articleId, await vera())).status
    const { articleId, version } = await cleared(blocks, [['NUMBER', '£4 million']])
    await changeArticle({ articleId, version, headline: 'Mayor a thief and a liar' }, await ruth(), nothing)
    expect(await statusNow(articleId)).toBe('CHECKING')
    const { items } = await articleHistory({ articleId, limit: 5 }, await vera())
    expect(items.map(({ said }) => said).join()).toContain('revision 2 changed its headline')

    const moved = await cleared(blocks, [['NUMBER', '£4 million']])
    const swapped = [headline(scandal), body('It cost £4 million.'), body('A tranquil bridge')]
    await addRevision({ articleId: moved.articleId, blocks: swapped, base: 1 }, await ruth(), nothing)
    expect(await statusNow(moved.articleId)).toBe('CHECKING')

    const reset = await cleared(blocks, [['NUMBER', '£4 million']])
    const spaced = [headline('A  tranquil bridge'), ...blocks.slice(1)]
    await addRevision({ articleId: reset.articleId, blocks: spaced, base: 1 }, await ruth(), nothing)
    expect(await statusNow(reset.articleId)).toBe('CLEARED')
  })

  test('stays cleared under the headline that it has, and where only labels change', async () => {
    const { articleId, version } = await cleared(WALL, [['NUMBER', '£4 million']])
    await changeArticle({ articleId, version, headline: 'The wall costs £4 million' }, await ruth(), nothing)
    expect((await articleDetail(articleId, await vera())).revision.number).toBe(1)
    const blocks = WALL.map((block) => (block.role === 'BODY' ? { ...block, role: 'STANDFIRST' as const } : block))
    const { report } = await addRevision({ articleId, blocks, base: 1 }, await ruth(), nothing)
    expect(report).toEqual({ kept: 1, moved: 0, stale: 0, orphaned: 0, suggested: 0 })
    expect((await articleDetail(articleId, await vera())).status).toBe('CLEARED')
  })
})

test('a pull quote that repeats a sentence leaves the approval of the sentence, and so does taking it out', async () => {
  const { articleId, statusOf } = await approved(WALL, [['NUMBER', '40 metres']])
  await addRevision(
    { articleId, blocks: [...WALL.slice(0, 1), PULLED, ...WALL.slice(1)], base: 1 },
    await ruth(),
    nothing,
  )
  expect(await statusOf('40 metres')).toBe('APPROVED')
  await addRevision({ articleId, blocks: WALL, base: 2 }, await ruth(), nothing)
  expect(await statusOf('40 metres')).toBe('APPROVED')
})

test('an approved figure of a table is stale when the head above it is another', async () => {
  const table = (year: string): TypedBlock[] => [
    headline('Who pays'),
    { role: 'TABLE_CELL', row: 0, column: 0, text: 'Payer', head: true },
    { role: 'TABLE_CELL', row: 0, column: 1, text: year, head: true },
    { role: 'TABLE_CELL', row: 1, column: 0, text: 'Lindmere', head: true },
    { role: 'TABLE_CELL', row: 1, column: 1, text: '9.4' },
  ]
  const { articleId, statusOf } = await approved(table('2026'), [['NUMBER', '9.4']])
  await addRevision({ articleId, blocks: table('2027'), base: 1 }, await ruth(), nothing)
  expect(await statusOf('9.4')).toBe('STALE')
  const [claim] = await claimsOf(articleId, await vera())
  expect(claim?.staleReason).toBe('revision 2 puts it under “2027” and “Lindmere” in its table')
})

test('of two people who save parts at once, one is kept and the other told what stands now', async () => {
  const { articleId } = await createArticle({ blocks: WALL }, await nadia(), nothing)
  const drafts = [
    [...WALL, PULLED],
    [...WALL, { ...PULLED, role: 'CAPTION' as const }],
  ]
  const results = await Promise.allSettled([
    addRevision({ articleId, blocks: drafts[0], base: 1 }, await nadia(), nothing),
    addRevision({ articleId, blocks: drafts[1], base: 1 }, await otto(), nothing),
  ])
  const kept = results.findIndex(({ status }) => status === 'fulfilled')
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(results[1 - kept]).toMatchObject({
    reason: {
      code: 'conflict',
      details: { current: { revision: { number: 2, ...composeBlocks(drafts[kept] ?? []) } } },
    },
  })
  expect(await db().revision.count({ where: { articleId } })).toBe(2)
})

test('headline and publication date are changed together: the new headline is read under the new date', async () => {
  const text = 'The board met yesterday.'
  const { articleId } = await createArticle(
    { headline: 'The board meets', text, publishedAt: asDay('2026-03-06') },
    await nadia(),
  )
  await changeArticle(
    { articleId, version: 1, headline: 'The board met last Friday', publishedAt: asDay('2026-04-20') },
    await ruth(),
  )
  const { headline: newest, publishedAt, revision } = await articleDetail(articleId, await vera())
  expect([newest, publishedAt, revision.number]).toEqual(['The board met last Friday', '2026-04-20', 2])
  const claims = await claimsOf(articleId, await vera())
  const valueOf = (words: string) => claims.find((claim) => claim.text === words)?.value
  expect(valueOf('yesterday')).toBe('2026-04-19')
  expect(valueOf('last Friday')).toBe('2026-04-17')
  const events = await db().auditEvent.findMany({
    where: { articleId },
    orderBy: { seq: 'asc' },
    select: { kind: true },
  })
  expect(events.map(({ kind }) => kind).slice(1, 3)).toEqual(['article.changed', 'revision.added'])
})

test('what the desk answers can be posted again, letter by letter, and is then refused as the same text', async () => {
  const blocks: TypedBlock[] = [
    ...WALL,
    { role: 'LIST_ITEM', text: '38 of 112 cables', links: [{ start: 0, end: 2, href: 'https://example.org/' }] },
    { role: 'TABLE_CELL', row: 0, column: 3, text: 'Sum', head: true },
    { role: 'TABLE_CELL', row: 4, column: 0, text: '😀 £4' },
    { role: 'NOTE', text: 'Two\nlines' },
  ]
  const { articleId } = await createArticle({ blocks }, await nadia(), nothing)
  const { revision } = await articleDetail(articleId, await vera())
  expect(typedBlocks(revision)).toEqual(blocks)
  await expect(addRevision({ articleId, blocks, base: 1 }, await ruth(), nothing)).rejects.toMatchObject({
    code: 'unacceptable',
  })
})

describe('a character that shows words as others', () => {
  const turned = 'It cost £\u202e41\u202cm.'

  test('is refused in blocks and in a headline, and named', async () => {
    const { articleId } = await createArticle({ blocks: WALL }, await nadia(), nothing)
    const blocks = [headline('Costs'), body(turned)]
    await expect(createArticle({ blocks }, await nadia(), nothing)).rejects.toThrow('U+202E')
    await expect(addRevision({ articleId, base: 1, blocks }, await nadia(), nothing)).rejects.toThrow('U+202E')
    const asked = ChangeArticle.safeParse({ articleId, version: 1, headline: turned })
    expect(asked.error?.issues[0]?.message).toContain('U+202E')
  })

  test('that a text has from before is kept in it under another headline', async () => {
    const { articleId } = await createArticle({ blocks: WALL }, await nadia(), nothing)
    const { revision } = await articleDetail(articleId, await nadia())
    const old = '\u202eIt is o\u202c.'
    await connectedAs('owner', async (owner) => {
      await owner.query('ALTER TABLE revisions DISABLE TRIGGER USER')
      await owner.query('UPDATE revisions SET text = replace(text, $1, $2) WHERE id = $3', [
        'It is old.',
        old,
        revision.id,
      ])
      await owner.query('ALTER TABLE revisions ENABLE TRIGGER USER')
    })
    const { version } = await articleDetail(articleId, await nadia())
    await changeArticle({ articleId, version, headline: 'The cost' }, await nadia(), nothing)
    expect((await articleDetail(articleId, await nadia())).revision.text).toContain(old)
  })
})

test('a claim whose cell was taken out says which cell it was, and one in review which it is', async () => {
  const cells = (...texts: string[]): TypedBlock[] =>
    texts.map((text, at) => ({
      ...{ role: 'TABLE_CELL', text, row: Math.floor(at / 2), column: at % 2, head: at < 2 || at % 2 === 0 },
    }))
  const table = [
    headline('Jobs by city'),
    body('They are few.'),
    ...cells('Place', 'Jobs', 'Hull', '90', 'Grimsby', '200'),
  ]
  const { articleId } = await createArticle(
    { blocks: table },
    await nadia(),
    suggesting([
      ['NUMBER', '90'],
      ['NUMBER', '200'],
    ]),
  )
  for (const { id: claimId, version } of await claimsOf(articleId, await nadia())) {
    await acceptClaim({ claimId, version }, await nadia())
    await foundBy(await nadia(), claimId)
  }
  const { articles } = await reviewQueue(await otto())
  const waiting = articles.flatMap(({ verdicts }) => verdicts)
  expect(namesOfParts(waiting.find(({ text }) => text === '90')?.mentionedIn ?? [])).toBe(
    'table cell under “Jobs” and “Hull”',
  )
  const without = table.filter((_, at) => at < 6)
  const { report } = await addRevision({ articleId, base: 1, blocks: without.toSpliced(4, 2) }, await nadia(), nothing)
  expect(report.orphaned).toBeGreaterThan(0)
  const orphan = (await claimsOf(articleId, await vera())).find(({ status }) => status === 'ORPHANED')
  expect(namesOfParts(orphan?.parts ?? [])).toMatch(/^table cell under “Jobs” and “(?:Hull|Grimsby)”$/)
})

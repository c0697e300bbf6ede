import { expect, test } from 'vitest'
import type { z } from 'zod'
import { db } from '@/lib/db/client'
import type { Kind } from '@/lib/domain/claims/claim'
import { auditHead } from '@/lib/queries/audit/audit-head'
import { articleBy, nextText } from '@/lib/testing/builders'
import { followed } from '@/lib/testing/followed-claims'
import { ines, nadia, otto, vera } from '@/lib/testing/people'
import { statementsOf } from '@/lib/testing/statements'
import { addRevision } from '@/lib/use-cases/articles/add-revision'
import type { ChangeArticle } from '@/lib/use-cases/articles/change-article'
import { changeArticle } from '@/lib/use-cases/articles/change-article'
import { acceptClaims } from '@/lib/use-cases/claims/accept-claims'
import { addClaim } from '@/lib/use-cases/claims/add-claim'
import { addComment } from '@/lib/use-cases/comments/add-comment'
import { changeClaim } from '@/lib/use-cases/claims/change-claim'
import { mergeClaim } from '@/lib/use-cases/claims/merge-claim'
import { takeBackClaim } from '@/lib/use-cases/claims/take-back-claim'
import { changeNewsroom } from '@/lib/use-cases/newsroom/change-newsroom'
import { changedClaims } from './changed-claims'
import { claimsOf } from './claims'

const since = async () => (await auditHead()).seq
const changes = async (articleId: string, seq: number) => changedClaims({ articleId, since: seq }, await vera())

test('while nothing happens nothing is told, in two statements', async () => {
  const { articleId } = await articleBy(await nadia())
  const seq = await since()
  const reader = await vera()
  const { statements, result } = await statementsOf(() => changedClaims({ articleId, since: seq }, reader))
  expect(result).toEqual({ seq, more: false, claims: [], gone: [], anew: false })
  expect(statements).toHaveLength(2)
})

test('a comment of one person is told to another: that claim alone, and once', async () => {
  const { articleId, claim } = await articleBy(await nadia())
  const { id: claimId } = await claim('40 metres')
  const seq = await since()
  await addComment({ claimId, body: 'Who measured it?' }, await otto())
  const told = await changes(articleId, seq)
  expect(told).toMatchObject({ claims: [{ id: claimId, commentCount: 1 }], gone: [], anew: false, more: false })
  expect(await changes(articleId, told.seq)).toMatchObject({ claims: [], seq: told.seq })
})

test('what happens in another article is not told', async () => {
  const { articleId } = await articleBy(await nadia())
  const seq = await since()
  const { claim } = await articleBy(await nadia())
  await addComment({ claimId: (await claim('40 metres')).id, body: 'Who measured it?' }, await otto())
  expect(await changes(articleId, seq)).toMatchObject({ seq, claims: [] })
})

test('a claim that was taken back is gone', async () => {
  const { articleId, text } = await articleBy(await nadia())
  const at = text.indexOf('wall')
  const words = { kind: 'STATEMENT' as const, start: at, end: at + 4, revision: 1 }
  const { claimId } = await addClaim({ articleId, ...words }, await nadia())
  const seq = await since()
  await followed(async () => takeBackClaim({ claimId, version: 1 }, await nadia()))
  expect(await changes(articleId, seq)).toMatchObject({ claims: [], gone: [claimId] })
})

test('quotes of whom a claim was merged into are told as theirs', async () => {
  const text = 'Ann Roe said it. “We rebuild the wall,” said Ann Roe, and Ms Roe left.'
  const claims: [Kind, string][] = [
    ...[['PERSON', 'Ann Roe'] as [Kind, string], ['PERSON', 'Ms Roe'] as [Kind, string]],
    ['QUOTE', '“We rebuild the wall,”'],
  ]
  const { articleId, claim } = await articleBy(await nadia(), { text, claims })
  const [ends, stays, quote] = [await claim('Ann Roe'), await claim('Ms Roe'), await claim('“We rebuild the wall,”')]
  const said = { claimId: quote.id, version: quote.version, speaker: 'Ann Roe' }
  await changeClaim(said, await nadia())
  const speakerNow = async () => (await claimsOf(articleId, await vera())).find(({ id }) => id === quote.id)?.speaker
  expect(await speakerNow()).toMatchObject({ claimId: ends.id })
  const merge = { claimId: ends.id, version: ends.version, into: stays.id, intoVersion: stays.version }
  await followed(async () => mergeClaim(merge, await nadia()))
  expect(await speakerNow()).toMatchObject({ claimId: stays.id })
})

const AGES = 'The ferry sank yesterday. It had 40 cabins.'

test('another text, date or language has everything asked for again, other details nothing', async () => {
  const { articleId } = await articleBy(await nadia(), { text: AGES, claims: [['DATE', 'yesterday']] })
  const change = async (details: Partial<z.output<typeof ChangeArticle>>) => {
    const seq = await since()
    const { version } = await db().article.findUniqueOrThrow({ where: { id: articleId } })
    await followed(async () => changeArticle({ articleId, version, ...details }, await nadia()))
    return (await changes(articleId, seq)).anew
  }
  expect(await change({ section: 'Harbour' })).toBe(false)
  expect(await change({ publishedAt: new Date('2026-01-07T12:00:00Z') })).toBe(true)
  expect(await change({ language: 'no' })).toBe(true)
  const seq = await since()
  const { text } = nextText(`${AGES} It rained.`)
  await addRevision({ articleId, base: 1, text }, await nadia())
  expect(await changes(articleId, seq)).toMatchObject({ anew: true, claims: [] })
})

test('another time zone of the newsroom has everything asked for again', async () => {
  const { articleId } = await articleBy(await nadia())
  const seq = await since()
  const { version, name, place, address, contact } = await db().newsroom.findUniqueOrThrow({ where: { id: 1 } })
  await changeNewsroom({ version, name, place, address, contact, timeZone: 'Pacific/Auckland' }, await ines())
  expect(await changes(articleId, seq)).toMatchObject({ anew: true })
})

test('more than a page is told page by page', async () => {
  const words = Array.from({ length: 510 }, (_, n) => `£${100 + n}`)
  const claims = words.map((one) => ['NUMBER', one] as [Kind, string])
  const { articleId } = await articleBy(await nadia(), { text: words.join(' and '), claims, status: 'SUGGESTED' })
  const seq = await since()
  const all = (await claimsOf(articleId, await vera())).map(({ id, version }) => ({ id, version }))
  for (const part of [all.slice(0, 300), all.slice(300)]) await acceptClaims({ articleId, claims: part }, await nadia())
  const first = await changes(articleId, seq)
  expect([first.claims.length, first.more]).toEqual([500, true])
  const second = await changes(articleId, first.seq)
  expect([second.claims.length, second.more]).toEqual([10, false])
})

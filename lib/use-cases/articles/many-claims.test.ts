import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import type { ExtractedClaim } from '@/lib/extraction/claim'
import { articleDetail } from '@/lib/queries/articles/article'
import { claimsOf } from '@/lib/queries/claims/claims'
import { foundBy } from '@/lib/testing/checked'
import { nadia, ruth } from '@/lib/testing/people'
import { acceptClaims } from '@/lib/use-cases/claims/accept-claims'
import { addRevision } from './add-revision'
import { createArticle } from './create-article'

const COUNT = 1_203

/** A sentence of each number, with a person who is the same in all of them. */
const sentence = (word: string) => (_one: unknown, index: number) => `${word}${index} was said by Bo.`
const textOf = (word: string) => Array.from({ length: COUNT }, sentence(word)).join('\n\n')

/** Each number with who says it: the speaker is found last of all. */
function suggest(text: string): ExtractedClaim[] {
  const numbers = [...text.matchAll(/[a-z](\d+) was/g)]
  const bo = [...text.matchAll(/Bo/g)].map(({ index }) => ({ start: index, end: index + 2 }))
  return [
    ...numbers.map(({ index, 0: words }): ExtractedClaim => ({
      kind: 'NUMBER',
      anchors: [{ start: index, end: index + words.length - 4 }],
      text: words.slice(0, -4),
      ...(bo[0] && { speaker: { ...bo[0], text: 'Bo', claim: numbers.length } }),
    })),
    { kind: 'PERSON', anchors: bo.slice(0, 1), text: 'Bo' },
  ]
}

test('more claims than one statement writes: each with its speaker, its fate and its line in the log, once', async () => {
  const { articleId } = await createArticle({ headline: 'Numbers', text: textOf('n') }, await nadia(), suggest)
  const first = await claimsOf(articleId, await nadia())
  const bo = first.find(({ kind }) => kind === 'PERSON')
  expect(first.map(({ number }) => number).sort((a, b) => a - b)).toEqual(
    Array.from({ length: COUNT + 1 }, (_one, index) => index + 1),
  )
  expect(first.filter(({ speaker }) => speaker?.claimId === bo?.id)).toHaveLength(COUNT)

  await acceptClaims({ articleId, claims: first.map(({ id, version }) => ({ id, version })) }, await nadia())
  await foundBy(await nadia(), first[0]?.id ?? '')
  const { report } = await addRevision({ articleId, text: textOf('m'), base: 1 }, await ruth(), suggest)
  const now = await claimsOf(articleId, await nadia())
  expect(report.kept + report.moved + report.stale + report.orphaned).toBe(COUNT + 1)
  expect(now).toHaveLength(COUNT + 1 + report.suggested)
  expect(now.filter(({ status }) => status === 'ORPHANED')).toHaveLength(report.orphaned)
  const told = await db().auditEvent.findMany({ where: { articleId }, orderBy: { seq: 'asc' }, select: { kind: true } })
  const count = (kind: string) => told.filter((event) => event.kind === kind).length
  expect(count('claim.accepted')).toBe(COUNT + 1)
  expect(count('claim.stale')).toBe(report.stale)
  expect(count('claim.orphaned')).toBe(report.orphaned)
  const words = now.filter(({ anchors: [place], text }) => place && text === place.exact)
  expect(words).toHaveLength(now.length - report.orphaned)
  expect((await articleDetail(articleId, await nadia())).revisions.map(({ report: told }) => told)).toEqual([
    report,
    null,
  ])
}, 90_000)

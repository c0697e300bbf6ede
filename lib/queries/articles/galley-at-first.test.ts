import { expect, test } from 'vitest'
import { ClaimsPage, claimsOf, claimsPage } from '@/lib/queries/claims/claims'
import { connectedAs } from '@/lib/testing/database'
import { nadia } from '@/lib/testing/people'
import { statementsOf } from '@/lib/testing/statements'
import { createArticle } from '@/lib/use-cases/articles/create-article'
import { articleCoverage } from './coverage'
import { galleyAtFirst } from './galley-at-first'

const broughtIn = async (text: string) =>
  (await createArticle({ headline: 'At first', text, language: 'en' }, await nadia())).articleId

/** How many places all of these claims have. */
const places = (claims: readonly { anchors: readonly unknown[] }[]) =>
  claims.reduce((sum, { anchors }) => sum + anchors.length, 0)

test('the page of a text with one name three thousand times comes with two thousand of its places, and asks for all of them', async () => {
  const actor = await nadia()
  const id = await broughtIn('Ann Bell and '.repeat(3_000))
  const { claims, known } = await galleyAtFirst(id, actor)
  expect(places(claims)).toBe(2_000)
  const { items, next } = await claimsPage(ClaimsPage.parse({ articleId: id, cursor: known.next ?? undefined }), actor)
  expect([places(items), next]).toEqual([3_000, null])
  // By their ids and versions they take the place of what the page came with.
  expect(items.map((claim) => claim.id)).toEqual(expect.arrayContaining(claims.map((claim) => claim.id)))
})

test('where there are fewer places the first page of claims comes whole, those that stand nowhere among them', async () => {
  const actor = await nadia()
  const id = await broughtIn('Ann Bell paid £300 on 5 May 2024.')
  const { claims, known, asksFor } = await galleyAtFirst(id, actor)
  expect([claims, known.next]).toEqual([await claimsOf(id, actor), null])
  expect(asksFor).toEqual({ coverage: false, conflicts: false })
})

test('of what is not covered the first five hundred come, and the counts are of all of it', async () => {
  const actor = await nadia()
  const id = await broughtIn('1% '.repeat(700))
  const { claims, known, coverage, asksFor } = await galleyAtFirst(id, actor)
  const all = await articleCoverage(id, actor)
  expect([all.uncovered.length, coverage.uncovered.length, coverage.total]).toEqual([700, 500, all.total])
  expect(asksFor.coverage).toBe(true)
  expect([claims.length, known.next !== null]).toEqual([500, true])
})

test('in a text that just came no place is held against all others, though the database has not counted them', async () => {
  const actor = await nadia()
  for (let time = 0; time < 30; time++) await broughtIn('It cost £5 in May 2024.')
  await connectedAs('owner', (owner) => owner.query('ANALYZE anchors, claims, revisions'))
  const id = await broughtIn('1% '.repeat(1_200))
  const { statements } = await statementsOf(() => claimsPage(ClaimsPage.parse({ articleId: id }), actor))
  const placed = statements.find(({ sql }) => sql.includes('WITH placed'))
  const { rows } = await connectedAs('owner', (owner) =>
    owner.query<{ 'QUERY PLAN': string }>(`EXPLAIN (ANALYZE, TIMING off) ${placed?.sql ?? ''}`, [
      ...(placed?.args ?? []),
    ]),
  )
  const leftOut = rows.map((row) => Number(/Rows Removed by Join Filter: (\d+)/.exec(row['QUERY PLAN'])?.[1] ?? 0))
  expect(Math.max(...leftOut)).toBeLessThan(1_200)
})

import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/people/actor'
import { articleBy } from '@/lib/testing/builders'
import { approvedBy, foundBy, sourcedBy } from '@/lib/testing/checked'
import { nadia, otto, rosa, ruth } from '@/lib/testing/people'
import { articleDetail } from '@/lib/queries/articles/article'
import { clearArticle } from '@/lib/use-cases/articles/clear-article'
import { reaffirmVerdict } from '@/lib/use-cases/verdicts/reaffirm-verdict'
import { asApp, asTold, toldBy } from './as-app'

const FOUR_EYES = 'GY001'
const UNTOLD = 'GY008'
const TEXT = { text: 'The wall cost £4.3 million.', claims: [['NUMBER', '£4.3 million']] as const }

async function sourced() {
  const { articleId, claims } = await articleBy(await nadia(), { ...TEXT, claims: [['NUMBER', '£4.3 million']] })
  const claimId = claims[0]?.id ?? ''
  await sourcedBy(await nadia(), claimId)
  const { sourceId } = await db().evidence.findFirstOrThrow({ where: { claimId }, select: { sourceId: true } })
  return { articleId, claimId, sourceId }
}

const rename = (actor: Actor, sourceId: string, title = 'Another budget') =>
  asTold(actor, 'UPDATE sources SET title = $2, changed_by_id = $3 WHERE id = $1', sourceId, title, actor.id)
const statusOf = async (claimId: string) =>
  (await asApp('SELECT status FROM claims WHERE id = $1', claimId))[0]?.['status']
const REVIEW = `INSERT INTO reviews (id, claim_id, verdict_id, decision, reviewer_id)
  SELECT gen_random_uuid(), claim_id, id, 'APPROVE', $2 FROM verdicts WHERE claim_id = $1 AND ended_at IS NULL`
const review = (claimId: string, actor: Actor) => asTold(actor, REVIEW, claimId, actor.id)

test('a source changed past the use case makes what rests on it stale, and its cleared article is in checking', async () => {
  const { articleId, claimId, sourceId } = await sourced()
  await approvedBy(await nadia(), await otto(), claimId)
  await clearArticle({ articleId, version: (await articleDetail(articleId, await nadia())).version }, await nadia())
  await rename(await ruth(), sourceId)
  expect(await statusOf(claimId)).toBe('STALE')
  expect((await articleDetail(articleId, await nadia())).status).toBe('CHECKING')
})

test('a change of a source names who made it, and is told in the log as theirs', async () => {
  const { sourceId } = await sourced()
  const untold = { code: UNTOLD }
  await expect(asApp(`UPDATE sources SET title = 'x' WHERE id = $1`, sourceId)).rejects.toMatchObject(untold)
  const byRuth = `UPDATE sources SET visibility = 'INTERNAL', changed_by_id = $2 WHERE id = $1`
  await expect(asApp(byRuth, sourceId, (await ruth()).id)).rejects.toMatchObject(untold)
  const inAnothersName = asTold(await otto(), byRuth, sourceId, (await ruth()).id)
  await expect(inAnothersName).rejects.toMatchObject(untold)
  await asTold(await ruth(), byRuth, sourceId, (await ruth()).id)
})

test('whoever changed the source approves nothing that rests on it, whatever the app’s code says', async () => {
  const { claimId, sourceId } = await sourced()
  await foundBy(await nadia(), claimId)
  await rename(await otto(), sourceId)
  const { version } = await db().claim.findUniqueOrThrow({ where: { id: claimId }, select: { version: true } })
  await reaffirmVerdict({ claimId, version }, await nadia())
  await expect(review(claimId, await otto())).rejects.toMatchObject({ code: FOUR_EYES })
  await expect(asApp('DELETE FROM source_changes')).rejects.toMatchObject({ code: '42501' })
  await expect(asApp('UPDATE source_changes SET person_id = $1', (await ruth()).id)).rejects.toMatchObject({
    code: '42501',
  })
  await review(claimId, await rosa())
})

test('a change of typography voids nothing', async () => {
  const { claimId, sourceId } = await sourced()
  await approvedBy(await nadia(), await otto(), claimId)
  await rename(await ruth(), sourceId, 'Minutes  of the harbour\u00A0board')
  expect(await statusOf(claimId)).toBe('APPROVED')
})

test('a reviewer who can’t see the evidence approves nothing on it', async () => {
  const { claimId, sourceId } = await sourced()
  await foundBy(await nadia(), claimId)
  const hide = `UPDATE sources SET visibility = 'CONFIDENTIAL', changed_by_id = $2 WHERE id = $1`
  await asTold(await nadia(), hide, sourceId, (await nadia()).id)
  await expect(review(claimId, await otto())).rejects.toMatchObject({ code: FOUR_EYES })
  const name = 'INSERT INTO source_readers (source_id, person_id) VALUES ($1, $2)'
  await asTold(await nadia(), name, sourceId, (await otto()).id)
  await review(claimId, await otto())
})

test('a verdict that is given while its source changes is stale, or is given on the source as it is then', async () => {
  for (let round = 0; round < 8; round++) {
    const { claimId, sourceId } = await sourced()
    const give = `INSERT INTO verdicts (id, claim_id, number, outcome, basis, rationale, given_by_id)
      VALUES (gen_random_uuid(), $1, 1, 'CONFIRMED', 'PRIMARY_DOCUMENT', '', $2)`
    await Promise.allSettled([
      toldBy(await nadia(), async (app) => {
        await app.query(`UPDATE claims SET status = 'IN_REVIEW' WHERE id = $1`, [claimId])
        await app.query(give, [claimId, (await nadia()).id])
      }),
      rename(await ruth(), sourceId, `Budget ${round}`),
    ])
    const [row] = await asApp(
      `SELECT c.status, v.bound_sources = galley_sources_behind(c.id) AS bound FROM claims c JOIN verdicts v ON v.claim_id = c.id WHERE c.id = $1`,
      claimId,
    )
    expect(row?.['status'] === 'STALE' || row?.['bound'] === true).toBe(true)
  }
})

test('an approved claim whose risk is lowered is open again, and its verdict has ended', async () => {
  const { claimId } = await sourced()
  const by = await nadia()
  const raise = async (risk: string) => asTold(by, 'UPDATE claims SET risk = $2::"Risk" WHERE id = $1', claimId, risk)
  await raise('LEGAL')
  await approvedBy(by, await otto(), claimId)
  await raise('LEGAL')
  expect(await statusOf(claimId)).toBe('APPROVED')
  await raise('MATERIAL')
  expect(await statusOf(claimId)).toBe('OPEN')
  expect(await asApp('SELECT FROM verdicts WHERE claim_id = $1 AND ended_at IS NULL', claimId)).toEqual([])
})

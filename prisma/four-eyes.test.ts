import { expect, test } from 'vitest'
import type { Actor } from '@/lib/domain/people/actor'
import { articleBy, suggesting } from '@/lib/testing/builders'
import { approvedBy, foundBy, sourcedBy } from '@/lib/testing/checked'
import { connectedAs } from '@/lib/testing/database'
import { ines, nadia, otto, rosa, ruth, vera } from '@/lib/testing/people'
import { claimDetail } from '@/lib/queries/claims/claim'
import { claimsOf } from '@/lib/queries/claims/claims'
import { addRevision } from '@/lib/use-cases/articles/add-revision'
import { acceptClaim } from '@/lib/use-cases/claims/accept-claim'
import { reviewVerdict } from '@/lib/use-cases/verdicts/review-verdict'
import { mergeClaim } from '@/lib/use-cases/claims/merge-claim'
import { asApp, asOwner, asTold, toldBy } from './as-app'

const FOUR_EYES = 'GY001'
const NOT_LIVE = 'GY003'
const NOT_APPROVED = 'GY005'

async function inReview(finder: Actor) {
  const { claim } = await articleBy(await nadia())
  const { id } = await claim('£4.3 million')
  await sourcedBy(await nadia(), id)
  return foundBy(finder, id)
}

const APPROVE = `UPDATE claims SET status = 'APPROVED' WHERE id = $1`
const REVIEW = `INSERT INTO reviews (id, claim_id, verdict_id, decision, reviewer_id)
  SELECT gen_random_uuid(), claim_id, id, 'APPROVE', $2 FROM verdicts WHERE claim_id = $1 AND ended_at IS NULL`
/** As an approval is made: the review and the claim's new state in one transaction, told in the log. */
const review = (claimId: string, reviewer: Actor) =>
  toldBy(reviewer, async (app) => {
    await app.query(REVIEW, [claimId, reviewer.id])
    await app.query(APPROVE, [claimId])
  })
const statusOf = async (claimId: string) =>
  (await asApp('SELECT status FROM claims WHERE id = $1', claimId))[0]?.['status']
const approve = (claimId: string) => asApp(APPROVE, claimId)
const TO_REVIEW = `UPDATE claims SET status = 'IN_REVIEW' WHERE id = $1`
const toReview = (claimId: string) => asApp(TO_REVIEW, claimId)

test('nobody’s own verdict is approved by them, whatever the app’s code says', async () => {
  for (const actor of [await otto(), await ines()]) {
    const { id } = await inReview(actor)
    await expect(review(id, actor)).rejects.toMatchObject({ code: FOUR_EYES })
  }
})

test('nobody approves on evidence that they attached to a claim which was merged into this one', async () => {
  const { claim } = await articleBy(await nadia())
  const [ends, stays] = [await claim('Sandwick'), await claim('£4.3 million')]
  const { version } = await sourcedBy(await otto(), ends.id)
  const into = { into: stays.id, intoVersion: stays.version }
  await mergeClaim({ claimId: ends.id, version, ...into }, await nadia())
  await foundBy(await ruth(), stays.id)
  await expect(review(stays.id, await otto())).rejects.toMatchObject({ code: FOUR_EYES })
  await review(stays.id, await rosa())
})

test('nobody approves on words that they changed in a claim which was merged into this one, or into one that was', async () => {
  const { claim } = await articleBy(await nadia())
  const [first, second, stays] = [await claim('Sandwick'), await claim('Tuesday'), await claim('£4.3 million')]
  await asTold(
    await otto(),
    'UPDATE claims SET text_changed_by_id = $2 WHERE id = $1',
    ...[first.id, (await otto()).id],
  )
  const merge = `UPDATE claims SET status = 'MERGED', merged_into_id = $2 WHERE id = $1`
  await asApp(merge, first.id, second.id)
  await asApp(merge, second.id, stays.id)
  await sourcedBy(await nadia(), stays.id)
  await foundBy(await ruth(), stays.id)
  await expect(review(stays.id, await otto())).rejects.toMatchObject({ code: FOUR_EYES })
  await asApp(`UPDATE claims SET text_changer_ids = '{}' WHERE id = $1`, stays.id)
  await expect(review(stays.id, await otto())).rejects.toMatchObject({ code: FOUR_EYES })
  await review(stays.id, await rosa())
})

test('nobody approves words that they brought in with a revision, as a claim that they never touched', async () => {
  const { articleId } = await articleBy(await nadia(), { text: 'It rained. The wall cost £5 in all.' })
  const text = 'It rained. Sandwick paid a great sum, £7, for its defences.'
  await addRevision({ articleId, text, base: 1 }, await otto(), suggesting([['NUMBER', '£7']]))
  const [made] = await claimsOf(articleId, await nadia())
  const id = made?.id ?? ''
  await acceptClaim({ claimId: id, version: made?.version ?? 0 }, await nadia())
  await foundBy(await nadia(), id)
  await expect(review(id, await otto())).rejects.toMatchObject({ code: FOUR_EYES })
  await review(id, await rosa())
})

test('nobody approves on evidence that they attached or took away', async () => {
  const attached = await inReview(await ruth())
  await connectedAs('owner', (owner) =>
    owner.query(`UPDATE people SET role = 'REVIEWER' WHERE id = $1`, [attached.evidence[0]?.addedBy.id]),
  )
  await expect(review(attached.id, await nadia())).rejects.toMatchObject({ code: FOUR_EYES })
  await connectedAs('owner', (owner) =>
    owner.query(`UPDATE people SET role = 'EDITOR' WHERE email = 'nadia@galley.example'`),
  )

  const { claim } = await articleBy(await nadia())
  const { id } = await claim('Sandwick')
  const { evidence } = await sourcedBy(await nadia(), id)
  await asTold(
    await otto(),
    'UPDATE evidence SET removed_at = now(), removed_by_id = $2 WHERE id = $1',
    ...[evidence[0]?.id, (await otto()).id],
  )
  await foundBy(await ruth(), id)
  await expect(review(id, await otto())).rejects.toMatchObject({ code: FOUR_EYES })
})

test('nobody approves on words that they changed, also when somebody else changed them after', async () => {
  const { id } = await inReview(await nadia())
  const change = (actor: Actor) =>
    asTold(actor, 'UPDATE claims SET text_changed_by_id = $2 WHERE id = $1', id, actor.id)
  await change(await otto())
  await expect(review(id, await otto())).rejects.toMatchObject({ code: FOUR_EYES })
  await change(await ruth())
  await asApp(`UPDATE claims SET text_changed_by_id = NULL, text_changer_ids = '{}' WHERE id = $1`, id)
  await expect(review(id, await otto())).rejects.toMatchObject({ code: FOUR_EYES })
  await review(id, await rosa())
})

test('viewers and editors review nothing, nor does a reviewer who has left', async () => {
  const { id } = await inReview(await nadia())
  for (const actor of [await vera(), await ruth()])
    await expect(review(id, actor)).rejects.toMatchObject({ code: FOUR_EYES })
  const gone = await rosa()
  await asOwner('UPDATE people SET deactivated_at = now() WHERE id = $1', gone.id)
  await expect(review(id, gone)).rejects.toMatchObject({ code: FOUR_EYES })
  await asOwner('UPDATE people SET deactivated_at = NULL WHERE id = $1', gone.id)
})

test('a claim is not approved without a review, and not out of another state than review', async () => {
  const { id } = await inReview(await nadia())
  await expect(approve(id)).rejects.toMatchObject({ code: NOT_APPROVED })
  const { claim } = await articleBy(await nadia())
  await expect(approve((await claim('Tuesday')).id)).rejects.toMatchObject({ code: NOT_APPROVED })
})

test('a stale claim does not become approved again by its old review', async () => {
  const { id } = await inReview(await nadia())
  await review(id, await otto())
  const { evidence } = await sourcedBy(await ruth(), id)
  expect(await statusOf(id)).toBe('STALE')
  await expect(approve(id)).rejects.toMatchObject({ code: NOT_APPROVED })
  // Text and evidence are again what was approved.
  await asTold(
    await ruth(),
    'UPDATE evidence SET removed_at = now(), removed_by_id = $2 WHERE id = $1',
    ...[evidence.at(-1)?.id, (await ruth()).id],
  )
  await expect(toReview(id)).rejects.toMatchObject({ code: NOT_LIVE })
  const atOnce = toldBy(await ruth(), async (app) => {
    await app.query(TO_REVIEW, [id])
    await app.query(APPROVE, [id])
  })
  await expect(atOnce).rejects.toMatchObject({ code: NOT_APPROVED })
})

test('a claim goes into review with a verdict that is given then, whatever it was before', async () => {
  const { id } = await inReview(await nadia())
  const { version } = await claimDetail(id, await otto())
  await reviewVerdict({ claimId: id, version, decision: 'RETURN', reason: 'Which wall?' }, await otto())
  await expect(toReview(id)).rejects.toMatchObject({ code: NOT_LIVE })
  await asApp(`UPDATE claims SET status = 'OPEN' WHERE id = $1`, id)
  await expect(toReview(id)).rejects.toMatchObject({ code: NOT_LIVE })
  await asApp(`UPDATE claims SET status = 'ORPHANED' WHERE id = $1`, id)
  await expect(toReview(id)).rejects.toMatchObject({ code: NOT_LIVE })
  // Nor without any verdict.
  const { claim } = await articleBy(await nadia())
  await expect(toReview((await claim('£4.3 million')).id)).rejects.toMatchObject({ code: NOT_LIVE })
})

test('an approval that ended is not put back by its old review, not even in one transaction', async () => {
  const { id } = await inReview(await nadia())
  await review(id, await otto())
  const back = toldBy(await otto(), async (app) => {
    for (const status of ['OPEN', 'IN_REVIEW', 'APPROVED'])
      await app.query('UPDATE claims SET status = $2 WHERE id = $1', [id, status])
  })
  await expect(back).rejects.toMatchObject({ code: NOT_APPROVED })
})

test('no other verdict takes the place of the one that was approved', async () => {
  const { claim } = await articleBy(await nadia())
  const { id } = await approvedBy(await nadia(), await otto(), (await claim('40 metres')).id)
  await expect(asApp('UPDATE verdicts SET ended_at = now() WHERE claim_id = $1', id)).rejects.toMatchObject({
    code: NOT_APPROVED,
  })
  const swap = connectedAs('app', async (app) => {
    await app.query('BEGIN')
    await app.query('UPDATE verdicts SET ended_at = now() WHERE claim_id = $1', [id])
    await app.query(
      `INSERT INTO verdicts (id, claim_id, number, outcome, basis, rationale, replacement, given_by_id)
       VALUES (gen_random_uuid(), $1, 2, 'WRONG', 'PRIMARY_DOCUMENT', '', '', $2)`,
      [id, (await nadia()).id],
    )
    await app.query('COMMIT')
  })
  await expect(swap).rejects.toMatchObject({ code: NOT_APPROVED })
})

test('an ended verdict and a reviewed one take no further review', async () => {
  const { id } = await inReview(await nadia())
  const twice = toldBy(await otto(), async (app) => {
    for (const reviewer of [await otto(), await rosa()]) await app.query(REVIEW, [id, reviewer.id])
  })
  await expect(twice).rejects.toMatchObject({ code: '23505' })
  await review(id, await otto())
  await expect(review(id, await rosa())).rejects.toMatchObject({ code: NOT_LIVE })
})

test('a claim has one live verdict', async () => {
  const { id } = await inReview(await nadia())
  const second = `INSERT INTO verdicts (id, claim_id, number, outcome, basis, rationale, given_by_id)
    VALUES (gen_random_uuid(), $1, 2, 'CONFIRMED', 'PRIMARY_DOCUMENT', '', $2)`
  await expect(asApp(second, id, (await nadia()).id)).rejects.toMatchObject({ code: '23505' })
})

test('a table of the caller’s own with our name fools no rule', async () => {
  const { id, verdict } = await inReview(await otto())
  const forged = connectedAs('app', async (app) => {
    await app.query('CREATE TEMP TABLE verdicts AS SELECT * FROM public.verdicts WHERE id = $1', [verdict?.id])
    await app.query('UPDATE pg_temp.verdicts SET given_by_id = $1', [(await nadia()).id])
    await app.query(REVIEW.replace('INTO reviews', 'INTO public.reviews'), [id, (await otto()).id])
  })
  await expect(forged).rejects.toMatchObject({ code: FOUR_EYES })
})

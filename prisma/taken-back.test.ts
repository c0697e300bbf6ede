import { expect, test } from 'vitest'
import { claimDetail } from '@/lib/queries/claims/claim'
import { claimsOf } from '@/lib/queries/claims/claims'
import { articleBy } from '@/lib/testing/builders'
import { approvedBy, foundBy, sourcedBy } from '@/lib/testing/checked'
import { connectedAs, databaseUrls } from '@/lib/testing/database'
import { ines, nadia, otto } from '@/lib/testing/people'
import { createArticle } from '@/lib/use-cases/articles/create-article'
import { acceptClaim } from '@/lib/use-cases/claims/accept-claim'
import { reviewVerdict } from '@/lib/use-cases/verdicts/review-verdict'
import { addClaim } from '@/lib/use-cases/claims/add-claim'
import { addComment } from '@/lib/use-cases/comments/add-comment'
import { changeClaim } from '@/lib/use-cases/claims/change-claim'
import { withdrawVerdict } from '@/lib/use-cases/verdicts/withdraw-verdict'
import { verify } from '@/scripts/audit-verify.mjs'
import { asApp, toldBy } from './as-app'

const NOT_SO = 'GY003'
const FOUR_EYES = 'GY001'
const NOT_APPROVED = 'GY005'

async function approved() {
  const { articleId, claim } = await articleBy(await nadia())
  const { id } = await claim('£4.3 million')
  await approvedBy(await nadia(), await otto(), id)
  return { id, articleId }
}

const TAKE_BACK = `INSERT INTO approvals_taken_back (id, review_id, claim_id, taken_back_by_id)
  SELECT gen_random_uuid(), id, claim_id, $2 FROM standing_reviews WHERE claim_id = $1`
const TO_REVIEW = `UPDATE claims SET status = 'IN_REVIEW' WHERE id = $1`

test('an approved claim goes back to review only with its approval taken back, by whoever gave it', async () => {
  const { id } = await approved()
  await expect(asApp(TO_REVIEW, id)).rejects.toMatchObject({ code: NOT_SO })
  const by = async (actor: Awaited<ReturnType<typeof otto>>) =>
    toldBy(actor, async (app) => {
      await app.query(TAKE_BACK, [id, actor.id])
      await app.query(TO_REVIEW, [id])
    })
  await expect(by(await ines())).rejects.toMatchObject({ code: FOUR_EYES })
  await by(await otto())
  expect(await asApp('SELECT status FROM claims WHERE id = $1', id)).toEqual([{ status: 'IN_REVIEW' }])
})

test('an approval that is taken back leaves no approved claim, and the row stays for good', async () => {
  const { id } = await approved()
  const reviewer = await otto()
  await expect(
    toldBy(reviewer, async (app) => {
      await app.query(TAKE_BACK, [id, reviewer.id])
    }),
  ).rejects.toMatchObject({ code: NOT_APPROVED })
  await toldBy(reviewer, async (app) => {
    await app.query(TAKE_BACK, [id, reviewer.id])
    await app.query(TO_REVIEW, [id])
  })
  await expect(asApp('UPDATE approvals_taken_back SET taken_back_at = now()')).rejects.toThrow()
  await expect(asApp('DELETE FROM approvals_taken_back')).rejects.toThrow()
  await expect(asApp(`UPDATE claims SET status = 'APPROVED' WHERE id = $1`, id)).rejects.toMatchObject({
    code: NOT_APPROVED,
  })
})

test('a verdict is reviewed once until its approval is taken back', async () => {
  const { id } = await approved()
  const reviewer = await otto()
  await toldBy(reviewer, async (app) => {
    await app.query(TAKE_BACK, [id, reviewer.id])
    await app.query(TO_REVIEW, [id])
  })
  const RETURN = `INSERT INTO reviews (id, claim_id, verdict_id, decision, reason, reviewer_id)
    SELECT gen_random_uuid(), claim_id, id, 'RETURN', 'Why?', $2 FROM verdicts WHERE claim_id = $1 AND ended_at IS NULL`
  await expect(
    toldBy(reviewer, async (app) => {
      await app.query(RETURN, [id, reviewer.id])
      await app.query(RETURN, [id, reviewer.id])
    }),
  ).rejects.toMatchObject({ code: '23505' })
})

test('only a suggestion on which nothing was done is suggested again', async () => {
  const { claim } = await articleBy(await nadia())
  const { id } = await claim('£4.3 million')
  await foundBy(await nadia(), id)
  await asApp(`UPDATE claims SET status = 'OPEN' WHERE id = $1`, id)
  await expect(asApp(`UPDATE claims SET status = 'SUGGESTED' WHERE id = $1`, id)).rejects.toMatchObject({
    code: NOT_SO,
  })
})

test('the state before a dismissal is kept by the database', async () => {
  const { claim } = await articleBy(await nadia())
  const { id } = await claim('£4.3 million')
  const [before] = await asApp('SELECT status FROM claims WHERE id = $1', id)
  const actor = await nadia()
  await toldBy(actor, async (app) => {
    await app.query(
      `UPDATE claims SET status = 'DISMISSED', dismiss_reason = 'Opinion', dismissed_by_id = $2, dismissed_from = 'ORPHANED' WHERE id = $1`,
      [id, actor.id],
    )
  })
  expect(await asApp('SELECT dismissed_from FROM claims WHERE id = $1', id)).toEqual([
    { dismissed_from: before?.['status'] },
  ])
})

test('a verdict that has ended stands again only where the next one was withdrawn unseen', async () => {
  const { id } = await approved()
  const [first] = await asApp('SELECT id FROM verdicts WHERE claim_id = $1', id)
  const again = 'UPDATE verdicts SET ended_at = NULL WHERE id = $1'
  await sourcedBy(await nadia(), id)
  await foundBy(await nadia(), id)
  await expect(asApp(again, String(first?.['id']))).rejects.toMatchObject({ code: 'GY002' })
  await asApp('UPDATE verdicts SET ended_at = now() WHERE claim_id = $1 AND ended_at IS NULL', id).catch(() => [])
  await expect(asApp(again, String(first?.['id']))).rejects.toMatchObject({ code: 'GY002' })
  const { version } = await claimDetail(id, await nadia())
  await withdrawVerdict({ claimId: id, version }, await nadia())
  expect(await asApp('SELECT id FROM verdicts WHERE claim_id = $1 AND ended_at IS NULL', id)).toEqual([first])
})

test('that a verdict stands again is stated in the log, which still fits the tables', async () => {
  const { claim } = await articleBy(await nadia())
  const { id } = await claim('£4.3 million')
  const first = await foundBy(await nadia(), id)
  await reviewVerdict({ claimId: id, version: first.version, decision: 'RETURN', reason: 'Which wall?' }, await otto())
  const { version } = await foundBy(await nadia(), id)
  await withdrawVerdict({ claimId: id, version }, await nadia())
  expect((await claimDetail(id, await nadia())).verdict?.id).toBe(first.verdict?.id)
  expect(await verify(databaseUrls().auditor, null)).toMatchObject({ whole: true })
})

test('a suggestion goes only untouched, and only where the log tells in the same transaction that the text was read again', async () => {
  const { articleId } = await createArticle(
    { headline: 'Walls', text: 'It cost £5 and then £6. It rained. Later £7 more went.' },
    await nadia(),
  )
  const [first, accepted] = (await claimsOf(articleId, await nadia())).filter(({ kind }) => kind === 'NUMBER')
  const gone = async (claim: { id: string } | undefined, event: object | null) =>
    connectedAs('app', async (app) => {
      await app.query('BEGIN')
      try {
        await app.query('DELETE FROM claims WHERE id = $1', [claim?.id])
        if (event)
          await app.query('SELECT audit_append($1, $2, $3, $4, $5, $6)', [
            ...[(await nadia()).id, 'article.read', 'article', articleId, articleId, JSON.stringify(event)],
          ])
        await app.query('COMMIT')
      } catch (error) {
        await app.query('ROLLBACK')
        throw error
      }
    })
  await acceptClaim({ claimId: accepted?.id ?? '', version: 1 }, await nadia())
  const read = { number: 1, suggested: 0, gone: 1 }
  await expect(gone(accepted, read)).rejects.toMatchObject({ code: NOT_SO })
  await expect(gone(first, null)).rejects.toMatchObject({ code: 'GY008' })
  await gone(first, read)
  expect((await claimsOf(articleId, await nadia())).map(({ id }) => id)).not.toContain(first?.id)
  expect(await verify(databaseUrls().auditor, null)).toMatchObject({ whole: true })
})

test('of claims only one that its maker alone has touched is deleted, and the log says who did it', async () => {
  const { articleId, text, claim } = await articleBy(await nadia())
  const made = async (words: string) => {
    const start = text.indexOf(words)
    const span = { start, end: start + words.length, revision: 1 }
    return (await addClaim({ articleId, kind: 'STATEMENT', ...span }, await nadia())).claimId
  }
  const gone = async (id: string, actor: { id: string | null }) =>
    toldBy(actor, async (app) => {
      await app.query('DELETE FROM anchors WHERE claim_id = $1', [id])
      await app.query('DELETE FROM claims WHERE id = $1', [id])
    })
  await expect(gone((await claim('£4.3 million')).id, await nadia())).rejects.toMatchObject({ code: NOT_SO })
  const one = await made('voted')
  await expect(gone(one, await otto())).rejects.toMatchObject({ code: 'GY008' })
  await gone(one, await nadia())

  const changed = await made('old wall')
  await changeClaim({ claimId: changed, version: 1, kind: 'PLACE' }, await otto())
  await expect(gone(changed, await nadia())).rejects.toMatchObject({ code: NOT_SO })
  const judged = await made('winter')
  await foundBy(await nadia(), judged)
  await expect(gone(judged, await nadia())).rejects.toMatchObject({ code: NOT_SO })
  const discussed = await made('another')
  await addComment({ claimId: discussed, body: 'Which one?' }, await otto())
  await expect(gone(discussed, await nadia())).rejects.toMatchObject({ code: '23001' })
})

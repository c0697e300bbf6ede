import { describe, expect, test } from 'vitest'
import { anchorAt } from '@/lib/domain/claims/anchor'
import type { Actor } from '@/lib/domain/people/actor'
import { claimDetail } from '@/lib/queries/claims/claim'
import { articleBy, placesOf } from '@/lib/testing/builders'
import { approvedBy, foundBy } from '@/lib/testing/checked'
import { nadia, otto, ruth } from '@/lib/testing/people'
import { changeClaim } from '@/lib/use-cases/claims/change-claim'
import { withdrawVerdict } from '@/lib/use-cases/verdicts/withdraw-verdict'
import { asTold, toldBy } from './as-app'

const DISMISS = `UPDATE claims SET status = 'DISMISSED', dismiss_reason = 'Opinion', dismissed_by_id = $2 WHERE id = $1`
const ASK = `UPDATE claims SET status = 'DISMISSAL_ASKED', dismiss_reason = 'Opinion', dismissal_asked_by_id = $2 WHERE id = $1`
const MERGE = `UPDATE claims SET status = 'MERGED', merged_into_id = $2 WHERE id = $1`
const FORGET = `UPDATE claims SET takes_two = false WHERE id = $1`
const REFUSED = { code: expect.stringMatching(/^GY00\d$/) as string }

const seen = async (claimId: string) => ({ claimId, version: (await claimDetail(claimId, await nadia())).version })
const statusOf = async (claimId: string) => (await claimDetail(claimId, await nadia())).status
const dismiss = (claimId: string, by: Actor) => asTold(by, DISMISS, claimId, by.id)

async function onceWrong(claimId: string) {
  await foundBy(await nadia(), claimId, 'WRONG')
  await withdrawVerdict(await seen(claimId), await nadia())
}
async function onceLegal(claimId: string) {
  for (const risk of ['LEGAL', 'MINOR'] as const) await changeClaim({ ...(await seen(claimId)), risk }, await nadia())
}

describe.each([
  ['judged Wrong', onceWrong],
  ['of legal risk', onceLegal],
])('a claim that was ever %s, as the app’s role', (_what, made) => {
  async function claims() {
    const { claim } = await articleBy(await nadia())
    const [{ id }, { id: other }] = [await claim('£4.3 million'), await claim('Sandwick')]
    await made(id)
    return { id, other }
  }

  test('is not dismissed by one person, nor merged away, nor made one for whom one is enough', async () => {
    const { id, other } = await claims()
    const one = await nadia()
    await expect(dismiss(id, one)).rejects.toMatchObject(REFUSED)
    await expect(asTold(one, MERGE, id, other)).rejects.toMatchObject(REFUSED)
    const forgotten = toldBy(one, async (app) => {
      await app.query(FORGET, [id])
      await app.query(DISMISS, [id, one.id])
    })
    await expect(forgotten).rejects.toMatchObject(REFUSED)
    expect(await statusOf(id)).toBe('OPEN')
  })

  test('is dismissed by a second person once a first has asked, and by nobody for both', async () => {
    const { id } = await claims()
    const one = await nadia()
    await asTold(one, ASK, id, one.id)
    await expect(dismiss(id, one)).rejects.toMatchObject(REFUSED)
    const other = await ruth()
    const renamed = asTold(other, `UPDATE claims SET dismissal_asked_by_id = $2 WHERE id = $1`, id, other.id)
    await expect(renamed).rejects.toMatchObject(REFUSED)
    await dismiss(id, other)
    expect(await statusOf(id)).toBe('DISMISSED')
  })
})

test('an article whose suggestion the app’s role put on other words is cleared with a reason, and what it left is not forgotten', async () => {
  const body = 'It cost £5, and nobody asked.'
  const { articleId, text, revisionId, claims } = await articleBy(await nadia(), {
    text: body,
    claims: [['NUMBER', '£5']],
  })
  const [{ id } = { id: '' }] = claims
  const { start, end } = placesOf(text, 'nobody')[0] ?? { start: 0, end: 0 }
  const { exact, prefix, suffix } = anchorAt(text, start, end)
  const put = `INSERT INTO anchors (id, article_id, claim_id, revision_id, start, "end", exact, prefix, suffix)
    VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7, $8)`
  await toldBy(await nadia(), async (app) => {
    await app.query(put, [articleId, id, revisionId, start, end, exact, prefix, suffix])
    await app.query('DELETE FROM anchors WHERE claim_id = $1 AND start <> $2', [id, start])
  })
  await expect(asTold(await nadia(), 'DELETE FROM left_places')).rejects.toThrow('permission denied')
  await approvedBy(await nadia(), await otto(), id)
  const by = await otto()
  const clear = `UPDATE articles SET status = 'CLEARED', cleared_by_id = $2, cleared_at = now(), clear_reason = $3 WHERE id = $1`
  await expect(asTold(by, clear, articleId, by.id, null)).rejects.toMatchObject(REFUSED)
  await asTold(by, clear, articleId, by.id, 'The sum was no claim.')
})

import { describe, expect, test } from 'vitest'
import type { Actor } from '@/lib/domain/people/actor'
import { claimDetail } from '@/lib/queries/claims/claim'
import { articleBy } from '@/lib/testing/builders'
import { foundBy } from '@/lib/testing/checked'
import { nadia, ruth } from '@/lib/testing/people'
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

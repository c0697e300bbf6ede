import { describe, expect, test } from 'vitest'
import type { Basis } from '@/lib/domain/verdicts/verdict'
import { claimDetail } from '@/lib/queries/claims/claim'
import { articleBy } from '@/lib/testing/builders'
import { sourcedBy } from '@/lib/testing/checked'
import { ines, nadia, otto, rosa } from '@/lib/testing/people'
import { addRevision } from '@/lib/use-cases/articles/add-revision'
import { addClaim } from '@/lib/use-cases/claims/add-claim'
import { giveVerdict } from './give-verdict'
import { reaffirmVerdict } from './reaffirm-verdict'
import { reviewVerdict } from './review-verdict'
import { withdrawVerdict } from './withdraw-verdict'

const approve = async (claimId: string, by: typeof nadia) => {
  const { version } = await claimDetail(claimId, await nadia())
  return reviewVerdict({ claimId, version, decision: 'APPROVE' }, await by())
}

describe('what a verdict says is its giver’s, also when somebody else says it again', () => {
  const asked = { outcome: 'NEEDS_EDIT', basis: 'PRIMARY_DOCUMENT' } as const
  const judged = async (claimId: string, by: typeof nadia, replacement: string, rationale: string) => {
    const { version } = await claimDetail(claimId, await nadia())
    await giveVerdict({ claimId, version, ...asked, rationale, replacement }, await by())
  }
  const onSum = async () => {
    const { articleId, claims } = await articleBy(await nadia(), {
      text: 'It rained. The wall cost £5 in all.',
      claims: [['NUMBER', '£5']],
    })
    const claimId = claims[0]?.id ?? ''
    await sourcedBy(await nadia(), claimId)
    return { articleId, claimId }
  }

  test.each(['£7', '£7.', 'about £7'])('a wording that its giver withdrew, given again as %j', async (again) => {
    const { claimId } = await onSum()
    await judged(claimId, otto, '£7', 'The board said £7.')
    const { version } = await claimDetail(claimId, await otto())
    await withdrawVerdict({ claimId, version }, await otto())
    await judged(claimId, nadia, again, 'I read the minutes.')
    expect((await claimDetail(claimId, await otto())).whyNot.approve).toContain('You wrote or changed the words')
    await expect(approve(claimId, otto)).rejects.toThrow('in its verdict')
    await approve(claimId, rosa)
  })

  test('a wording that was returned, given again on another claim over the same words', async () => {
    const { articleId, claimId } = await onSum()
    await judged(claimId, otto, '£7', 'The board said £7.')
    const { version } = await claimDetail(claimId, await ines())
    await reviewVerdict({ claimId, version, decision: 'RETURN', reason: 'Where?' }, await ines())
    const [place] = (await claimDetail(claimId, await nadia())).anchors
    const words = { start: (place?.start ?? 0) - 'cost '.length, end: place?.end ?? 0, revision: 1 }
    const { claimId: other } = await addClaim({ articleId, kind: 'STATEMENT', ...words }, await nadia())
    await sourcedBy(await nadia(), other)
    await judged(other, nadia, 'cost £7', 'I read the minutes.')
    await expect(approve(other, otto)).rejects.toThrow('in its verdict')
    await approve(other, rosa)
  })

  test('a finding that a colleague reaffirmed after the text had changed', async () => {
    const { articleId, claimId } = await onSum()
    await judged(claimId, otto, '£7', 'The board said £7.')
    await approve(claimId, rosa)
    await addRevision({ articleId, text: 'It rained. The sea wall cost £5 in all.', base: 1 }, await nadia())
    const { version } = await claimDetail(claimId, await nadia())
    await reaffirmVerdict({ claimId, version }, await nadia())
    await expect(approve(claimId, otto)).rejects.toThrow('in its verdict')
    await approve(claimId, ines)
  })

  test('but not another wording: who found one thing may approve another', async () => {
    const { claimId } = await onSum()
    await judged(claimId, otto, '£7', 'The board said £7.')
    const { version } = await claimDetail(claimId, await otto())
    await withdrawVerdict({ claimId, version }, await otto())
    await judged(claimId, nadia, '£6', 'I read the minutes.')
    await approve(claimId, otto)
  })

  test('nor one who found the same of other words that overlap, and whose finding stands there', async () => {
    const { articleId, claimId } = await onSum()
    const [place] = (await claimDetail(claimId, await nadia())).anchors
    const words = { start: (place?.start ?? 0) - 'cost '.length, end: place?.end ?? 0, revision: 1 }
    const { claimId: other } = await addClaim({ articleId, kind: 'STATEMENT', ...words }, await nadia())
    await sourcedBy(await nadia(), other)
    for (const [id, by] of [
      [claimId, otto],
      [other, nadia],
    ] as const) {
      const { version } = await claimDetail(id, await nadia())
      const same = { outcome: 'CONFIRMED', basis: 'PRIMARY_DOCUMENT', rationale: 'Per the minutes.' } as const
      await giveVerdict({ claimId: id, version, ...same }, await by())
    }
    await approve(other, otto)
  })

  test('a finding that was withdrawn, given again with its reason, on whatever basis', async () => {
    const { claimId } = await onSum()
    const say = async (basis: Basis, by: typeof nadia) => {
      const { version } = await claimDetail(claimId, await nadia())
      await giveVerdict({ claimId, version, outcome: 'CONFIRMED', basis, rationale: 'The board said so.' }, await by())
    }
    await say('PRIMARY_DOCUMENT', otto)
    const { version } = await claimDetail(claimId, await otto())
    await withdrawVerdict({ claimId, version }, await otto())
    await say('INDEPENDENT_SOURCES', nadia)
    await expect(approve(claimId, otto)).rejects.toThrow('in its verdict')
    await approve(claimId, rosa)
  })
})

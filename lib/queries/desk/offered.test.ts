import { describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/people/actor'
import { claimDetail } from '@/lib/queries/claims/claim'
import { reviewQueue } from '@/lib/queries/review/review-queue'
import { articleBy } from '@/lib/testing/builders'
import { foundBy, sourcedBy } from '@/lib/testing/checked'
import { refusalOf } from '@/lib/testing/corrections'
import { nadia, otto, rosa, ruth } from '@/lib/testing/people'
import { addRevision } from '@/lib/use-cases/articles/add-revision'
import { ChangeArticle, changeArticle } from '@/lib/use-cases/articles/change-article'
import { addClaim } from '@/lib/use-cases/claims/add-claim'
import { changeClaim } from '@/lib/use-cases/claims/change-claim'
import { dismissClaim } from '@/lib/use-cases/claims/dismiss-claim'
import { addSource } from '@/lib/use-cases/evidence/add-source'
import { attachEvidence } from '@/lib/use-cases/evidence/attach-evidence'
import { changeSource } from '@/lib/use-cases/evidence/change-source'
import { removeEvidence } from '@/lib/use-cases/evidence/remove-evidence'
import { giveVerdict } from '@/lib/use-cases/verdicts/give-verdict'
import { reaffirmVerdict } from '@/lib/use-cases/verdicts/reaffirm-verdict'
import { reviewVerdict } from '@/lib/use-cases/verdicts/review-verdict'
import { withdrawVerdict } from '@/lib/use-cases/verdicts/withdraw-verdict'
import { claimsWaitingFor } from './needs'

interface At {
  articleId: string
  claimId: string
}

const TEXT = 'It rained. The wall fell on 5 March in Hull.'
const seen = async (claimId: string) => ({ claimId, version: (await claimDetail(claimId, await nadia())).version })
const found = async ({ claimId }: At) => {
  await foundBy(await nadia(), claimId)
  return claimId
}

/** A claim that Ruth sourced, on which nobody has found anything yet. */
async function sourced(): Promise<At> {
  const { articleId, claims } = await articleBy(await nadia(), { text: TEXT, claims: [['DATE', '5 March']] })
  const claimId = claims[0]?.id ?? ''
  await sourcedBy(await ruth(), claimId)
  return { articleId, claimId }
}

const changed = async (at: At, fields: object) => {
  const { version } = await db().article.findUniqueOrThrow({ where: { id: at.articleId } })
  await changeArticle(ChangeArticle.parse({ articleId: at.articleId, version, ...fields }), await otto())
}
const evidenceOf = (claimId: string) =>
  db().evidence.findFirstOrThrow({ where: { claimId }, include: { source: true } })
const judged = async (claimId: string, by: Actor, replacement: string) =>
  giveVerdict(
    {
      ...(await seen(claimId)),
      outcome: 'NEEDS_EDIT',
      basis: 'PRIMARY_DOCUMENT',
      rationale: 'I read it.',
      replacement,
    },
    by,
  )

/** What Otto did, after which somebody else's finding waits; the claim on which it waits. */
const DEEDS: readonly [what: string, deed: (at: At) => Promise<string>][] = [
  [
    'who gave the verdict',
    async ({ claimId }) => {
      await foundBy(await otto(), claimId)
      return claimId
    },
  ],
  [
    'who rewrote the sentence',
    async (at) => {
      const text = 'It rained. The old wall fell on 5 March in Hull.'
      await addRevision({ articleId: at.articleId, base: 1, text }, await otto())
      return found(at)
    },
  ],
  [
    'who set its kind',
    async (at) => {
      await changeClaim({ ...(await seen(at.claimId)), kind: 'STATEMENT' }, await otto())
      return found(at)
    },
  ],
  [
    'who set the day that it is read by',
    async (at) => {
      await changed(at, { publishedAt: '2026-03-20' })
      return found(at)
    },
  ],
  [
    'who set the language that it is read in',
    async (at) => {
      await changed(at, { language: 'en-US' })
      return found(at)
    },
  ],
  [
    'who signs the article',
    async (at) => {
      await changed(at, { byline: 'Otto Varga' })
      return found(at)
    },
  ],
  [
    'who attached evidence',
    async (at) => {
      await sourcedBy(await otto(), at.claimId)
      return found(at)
    },
  ],
  [
    'who changed its source',
    async (at) => {
      const { sourceId, source } = await evidenceOf(at.claimId)
      await changeSource({ sourceId, version: source.version, note: 'The second edition.' }, await otto())
      return found(at)
    },
  ],
  [
    'who took evidence away',
    async (at) => {
      const { id: evidenceId } = await evidenceOf(at.claimId)
      await removeEvidence({ ...(await seen(at.claimId)), evidenceId }, await otto())
      return found(at)
    },
  ],
  [
    'who can’t see its evidence',
    async (at) => {
      const hidden = { kind: 'DOCUMENT', title: 'A letter', visibility: 'CONFIDENTIAL' } as const
      const { sourceId } = await addSource({ ...hidden, readerIds: [(await rosa()).id] }, await nadia())
      const where = { sourceId, stance: 'SUPPORTS', locator: 'p. 1' } as const
      await attachEvidence({ ...(await seen(at.claimId)), ...where }, await nadia())
      return found(at)
    },
  ],
  [
    'who withdrew the wording that a colleague gave again',
    async ({ claimId }) => {
      await judged(claimId, await otto(), '6 March')
      await withdrawVerdict(await seen(claimId), await otto())
      await judged(claimId, await nadia(), '6 March')
      return claimId
    },
  ],
  [
    'whose finding a colleague reaffirmed by a key',
    async ({ articleId, claimId }) => {
      await foundBy(await otto(), claimId)
      await reviewVerdict({ ...(await seen(claimId)), decision: 'APPROVE' }, await rosa())
      await addRevision({ articleId, base: 1, text: TEXT.replace('wall', 'sea wall') }, await nadia())
      await reaffirmVerdict(await seen(claimId), await nadia())
      return claimId
    },
  ],
  [
    'who set the words of a dismissed claim on the same ones',
    async ({ articleId, claimId }) => {
      await changeClaim({ ...(await seen(claimId)), kind: 'STATEMENT' }, await otto())
      await dismissClaim({ ...(await seen(claimId)), reason: 'Duplicate' }, await nadia())
      const [place] = (await claimDetail(claimId, await nadia())).anchors
      const words = { start: (place?.start ?? 0) - 'on '.length, end: place?.end ?? 0, revision: 1 }
      const { claimId: again } = await addClaim({ articleId, kind: 'STATEMENT', ...words }, await nadia())
      return found({ articleId, claimId: again })
    },
  ],
]

/** Whether the rail offers a claim, the queue lets it be approved, and how they approve it. */
async function offeredTo(actor: Actor, claimId: string) {
  const { review } = await claimsWaitingFor(actor)
  const { whyNot } = await claimDetail(claimId, actor)
  const queued = (await reviewQueue(actor)).articles.flatMap(({ verdicts }) => verdicts)
  const approval = { ...(await seen(claimId)), decision: 'APPROVE' } as const
  return {
    rail: review.includes(claimId),
    galley: whyNot.approve ?? null,
    queue: queued.find((one) => one.claimId === claimId)?.whyNotApprove,
    approve: () => reviewVerdict(approval, actor),
  }
}

/** The database's answer, whatever the app's rule says. */
async function refusedPastTheRule(claimId: string, reviewer: Actor): Promise<void> {
  const { id: verdictId } = await db().verdict.findFirstOrThrow({ where: { claimId, endedAt: null } })
  const row = { claimId, verdictId, reviewerId: reviewer.id, decision: 'APPROVE' } as const
  await expect(db().review.create({ data: row })).rejects.toThrow(/nobody (approves|reviews)/)
}

describe('what waits for a reviewer is never what is refused to them', () => {
  test.each(DEEDS)('%s is not offered it, and another is', async (_, deed) => {
    const claimId = await deed(await sourced())
    const his = await offeredTo(await otto(), claimId)
    expect(his).toMatchObject({ rail: false, galley: expect.any(String) as string, queue: his.galley })
    expect((await refusalOf(his.approve())).message).toBe(his.galley)
    await refusedPastTheRule(claimId, await otto())
    const hers = await offeredTo(await rosa(), claimId)
    expect(hers).toMatchObject({ rail: true, galley: null, queue: null })
    await hers.approve()
  })
})

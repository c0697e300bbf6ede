import 'server-only'
import type { Transaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import type { Kind, Risk } from '@/lib/domain/claims/claim'
import type { Stretch } from '@/lib/domain/text/sentences'
import type { LockedArticle } from '@/lib/use-cases/articles/lock-article'
import { writeAnchors } from './write-anchors'

interface NewClaim {
  kind: Kind
  risk: Risk
  speakerText: string | null
  speakerId: string | null
  /** Who set the speaker by hand; missing for nobody. */
  speakerSetById?: string | null
  assigneeId?: string | null
  /** What was once judged Wrong, or of legal risk, is so in each of its parts. */
  takesTwo?: boolean
  /** Whoever wrote these words while they were another claim's. */
  textChangerIds?: string[]
}

/** A claim that a person makes is open at once. It gets the next number of its article, which has to be locked. */
export async function openClaim(
  tx: Transaction,
  { article, revision, places }: { article: LockedArticle; revision: { id: string; text: string }; places: Stretch[] },
  claim: NewClaim,
  actor: Actor,
): Promise<{ id: string; number: number }> {
  const number = article.lastClaim + 1
  const now = new Date()
  const { id } = await tx.claim.create({
    data: {
      ...claim,
      articleId: article.id,
      number,
      status: 'OPEN',
      createdById: actor.id,
      acceptedAt: now,
      movedAt: now,
    },
    select: { id: true },
  })
  const placed = places.map((place) => ({ claimId: id, place }))
  await writeAnchors(tx, { articleId: article.id, revisionId: revision.id, text: revision.text }, placed)
  await tx.article.update({ where: { id: article.id }, data: { lastClaim: number } })
  return { id, number }
}

import { db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/people/actor'
import { articleDetail } from '@/lib/queries/articles/article'
import { articleBy } from '@/lib/testing/builders'
import { ines, nadia, otto, put, ruth } from '@/lib/testing/people'
import { assignArticles } from '@/lib/use-cases/articles/assign-articles'
import { changeClaim } from '@/lib/use-cases/claims/change-claim'
import { addSource } from '@/lib/use-cases/evidence/add-source'
import { handOverSource } from '@/lib/use-cases/people/hand-over-source'
import { startSession } from '@/lib/use-cases/people/start-session'

/** Ines as she signed in a moment ago. */
export async function admin(): Promise<Actor> {
  const one = await ines()
  const { id: sessionId } = await signedIn(one.id)
  return { ...one, sessionId }
}
export const signedIn = async (personId: string) => {
  await startSession(db(), { personId, userAgent: '' })
  return db().session.findFirstOrThrow({ where: { personId }, orderBy: { createdAt: 'desc' } })
}

export const secretOf = async (actor: Actor, title = 'A clerk in the works department') =>
  (await addSource({ kind: 'INTERVIEW', title, visibility: 'CONFIDENTIAL' }, actor)).sourceId

/** An article and a claim with Ruth, and a confidential source that only she sees. */
export async function heldByRuth() {
  const { articleId, claims } = await articleBy(await ruth(), { text: 'It cost £2.', claims: [['NUMBER', '£2']] })
  const { version } = await articleDetail(articleId, await ruth())
  await assignArticles({ articles: [{ id: articleId, version }], assigneeId: (await ruth()).id }, await ruth())
  const [claim] = claims
  await changeClaim(
    { claimId: claim?.id ?? '', version: claim?.version ?? 0, assigneeId: (await ruth()).id },
    await ruth(),
  )
  return { articleId, claimId: claim?.id ?? '', sourceId: await secretOf(await ruth()) }
}

export const all = async (more: object = {}) => ({
  personId: (await ruth()).id,
  articlesTo: (await nadia()).id,
  claimsTo: (await nadia()).id,
  sourcesTo: (await otto()).id,
  why: 'She is ill and can’t be reached.',
  urgent: true,
  ...more,
})

/** Ruth is an editor who holds nothing. */
export async function ruthHoldsNothing() {
  await put('ruth@galley.example', { role: 'EDITOR' })
  const { id } = await ruth()
  await db().handOverRequest.updateMany({ where: { personId: id, endedAt: null }, data: { endedAt: new Date() } })
  await db().article.updateMany({ where: { assigneeId: id }, data: { assigneeId: null } })
  await db().claim.updateMany({ where: { assigneeId: id }, data: { assigneeId: null } })
  for (const source of await db().source.findMany({ where: { addedById: id, keeperId: null }, select: { id: true } }))
    await handOverSource({ sourceId: source.id, to: (await nadia()).id }, await ruth())
}

import { expect } from 'vitest'
import { db } from '@/lib/db/client'
import type { ClaimView } from '@/lib/domain/claims/claim-view'
import { auditHead } from '@/lib/queries/audit/audit-head'
import { changedClaims } from '@/lib/queries/claims/changed-claims'
import { claimsOf } from '@/lib/queries/claims/claims'
import { vera } from './people'

const inOrder = (claims: Iterable<ClaimView>) => [...claims].toSorted((a, b) => a.number - b.number)

/** The claims of an article as somebody knows them who asks only for what has changed. */
async function follow(articleId: string) {
  const reader = await vera()
  let { seq } = await auditHead()
  const known = new Map((await claimsOf(articleId, reader)).map((claim) => [claim.id, claim]))
  return async () => {
    let more = true
    while (more) {
      const changed = await changedClaims({ articleId, since: seq }, reader)
      if (changed.anew) return
      for (const id of changed.gone) known.delete(id)
      for (const claim of changed.claims) known.set(claim.id, claim)
      ;({ seq, more } = changed)
    }
    expect(inOrder(known.values())).toEqual(inOrder(await claimsOf(articleId, reader)))
  }
}

/** Does something, and holds what is told of the newest articles since against their claims as they are then. */
export async function followed<Done>(work: () => Promise<Done>): Promise<Done> {
  const newest = await db().article.findMany({ orderBy: { id: 'desc' }, take: 2, select: { id: true } })
  const follows = await Promise.all(newest.map(({ id }) => follow(id)))
  const done = await work()
  for (const look of follows) await look()
  return done
}

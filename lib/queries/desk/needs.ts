import 'server-only'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
import { claimsWrittenBy } from '@/lib/db/word-authors'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotEdit, whyNotReviewAtAll } from '@/lib/domain/people/actor'

/** Matches nothing: what a person of this role never has to do. */
const NOTHING = { id: { in: [] } }

/** This person's claims: given to them, or judged by them. Who only views has none any more, whatever they did before. */
export function claimsOf(actor: Actor): Prisma.ClaimWhereInput {
  if (whyNotEdit(actor) !== null) return NOTHING
  return { OR: [{ assigneeId: actor.id }, { verdicts: { some: { endedAt: null, givenById: actor.id } } }] }
}

/** Claims that wait for this person, by why. */
export async function claimsWaitingFor(actor: Actor) {
  const mine = claimsOf(actor)
  const reviews = whyNotReviewAtAll(actor) === null
  const wrote = reviews ? await claimsWrittenBy(db(), actor.id) : []
  const review: Prisma.ClaimWhereInput = reviews
    ? {
        status: 'IN_REVIEW',
        verdicts: { some: { endedAt: null, givenById: { not: actor.id } } },
        evidence: {
          none: {
            OR: [
              { addedById: actor.id, removedAt: null },
              { carriedFrom: { addedById: actor.id }, removedAt: null },
              { removedById: actor.id },
            ],
          },
        },
        NOT: { OR: [{ textChangerIds: { has: actor.id } }, { id: { in: wrote } }] },
      }
    : NOTHING
  return {
    sentBack: { status: 'RETURNED', ...mine },
    stale: { status: 'STALE', ...mine },
    open: { status: 'OPEN', assigneeId: actor.id, ...mine },
    review,
  } satisfies Record<string, Prisma.ClaimWhereInput>
}

/** Corrections that wait for this person, by why: returned to whoever wrote them, or other people's that they may approve. */
export function correctionsWaitingFor(actor: Actor) {
  const { id } = actor
  const review: Prisma.CorrectionWhereInput = {
    status: 'IN_REVIEW',
    draftedById: { not: id },
    NOT: { editorIds: { has: id } },
    OR: [{ submittedById: null }, { submittedById: { not: id } }],
  }
  return {
    sentBack:
      whyNotEdit(actor) === null
        ? { status: 'DRAFT', returnReason: { not: null }, OR: [{ draftedById: id }, { editorIds: { has: id } }] }
        : NOTHING,
    review: whyNotReviewAtAll(actor) === null ? review : NOTHING,
  } satisfies Record<string, Prisma.CorrectionWhereInput>
}

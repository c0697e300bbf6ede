import 'server-only'
import { inSavepoint } from '@/lib/db/savepoint'
import type { Transaction } from '@/lib/db/transaction'
import type { AuditEvent } from '@/lib/domain/audit/audit-event'
import { whyNotInPassage } from '@/lib/domain/claims/passage'
import type { Actor } from '@/lib/domain/people/actor'
import { Refusal, refuseIf } from '@/lib/domain/refusal'
import type { HeldClaim } from '@/lib/use-cases/claims/hold-claim'
import { holdClaims, refuseOlder } from '@/lib/use-cases/claims/hold-claim'
import { NOT_HERE } from '@/lib/use-cases/claims/move-claims'
import type { CheckPassage } from './passage-fields'

/** What became of each claim of a passage: done, or refused with the sentence that says why. */
export interface PassageChecked {
  done: string[]
  refused: { claimId: string; detail: string }[]
}

/** What one claim of a passage is told apart by: its id, the version that was seen, and whatever is said of it alone. */
type Named<Input extends CheckPassage> = Input['claims'][number]

/**
 * Does the same to every claim of a passage, each under the rules that it has by itself and in a savepoint of its own: what is
 * refused leaves no trace and holds nobody else up. The events are to be recorded once, at the end, since that takes the head of
 * the log. Reading is as many statements for one claim as for many.
 */
export async function eachClaim<Input extends CheckPassage>(
  tx: Transaction,
  input: Input,
  actor: Actor,
  work: (claim: HeldClaim, named: Named<Input>) => Promise<readonly AuditEvent[]>,
): Promise<{ answer: PassageChecked; events: AuditEvent[] }> {
  const claims: readonly Named<Input>[] = input.claims
  const held = await holdClaims(tx, claims.map(({ id }) => id).sort(), actor)
  const answer: PassageChecked = { done: [], refused: [] }
  const events: AuditEvent[] = []
  for (const named of claims) {
    const refused = await whyRefused(tx, input, held.get(named.id), named, actor, async (claim) => {
      events.push(...(await work(claim, named)))
    })
    if (refused === null) answer.done.push(named.id)
    else answer.refused.push({ claimId: named.id, detail: refused })
  }
  return { answer, events }
}

/** Why this claim was refused, by a rule before anything was written or by what the database meets; or null when it was done. */
async function whyRefused(
  tx: Transaction,
  input: CheckPassage,
  claim: HeldClaim | undefined,
  { version }: { version: number },
  actor: Actor,
  work: (claim: HeldClaim) => Promise<void>,
): Promise<string | null> {
  if (claim?.articleId !== input.articleId) return NOT_HERE
  try {
    refuseOlder(claim, version)
    refuseIf(whyNotInPassage(input.act, claim, actor, input.act === 'change' ? input : {}))
  } catch (error) {
    if (error instanceof Refusal) return error.message
    throw error
  }
  const outcome = await inSavepoint(tx, () => work(claim))
  return outcome instanceof Refusal ? outcome.message : null
}

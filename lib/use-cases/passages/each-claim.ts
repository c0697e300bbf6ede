import 'server-only'
import { inSavepoint } from '@/lib/db/savepoint'
import type { Transaction } from '@/lib/db/transaction'
import type { AuditEvent } from '@/lib/domain/audit/audit-event'
import { whyNotInPassage } from '@/lib/domain/claims/passage'
import { sayDecided } from '@/lib/domain/claims/say-decided'
import type { Actor } from '@/lib/domain/people/actor'
import { Refusal } from '@/lib/domain/refusal'
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

/** What one act does to the claims of a passage. */
interface Doing<Input extends CheckPassage> {
  /** Why a rule refuses this claim, before anything is written, or null: the rules that doing it to the one alone asks. */
  whyNot?: (claim: HeldClaim, named: Named<Input>) => string | null
  /**
   * Writes it for all that pass, in as many statements for one as for many. Answers the events of each, in the order given. Throws a
   * Refusal where the database refuses any of them.
   */
  work: (claims: readonly { claim: HeldClaim; named: Named<Input> }[]) => Promise<AuditEvent[][]>
}

/**
 * Does the same to every claim of a passage, each under the rules that it has by itself: what is refused leaves no trace and holds
 * nobody else up. All that pass the rules are written at once; where the database refuses one of them, each is tried in a savepoint
 * of its own. The events are to be recorded once, at the end, since that takes the head of the log.
 */
export async function eachClaim<Input extends CheckPassage>(
  tx: Transaction,
  input: Input,
  actor: Actor,
  { whyNot = () => null, work }: Doing<Input>,
): Promise<{ answer: PassageChecked; events: AuditEvent[] }> {
  const claims: readonly Named<Input>[] = input.claims
  const held = await holdClaims(tx, claims.map(({ id }) => id).sort(), actor)
  const done = new Map<string, readonly AuditEvent[]>()
  const refused = new Map<string, string>()
  const fit = claims.flatMap((named) => {
    const claim = held.get(named.id)
    const why = whyNotAtAll(input, claim, named, actor) ?? (claim && whyNot(claim, named)) ?? null
    if (why !== null) refused.set(named.id, why)
    return claim && why === null ? [{ claim, named }] : []
  })
  const write = async (some: typeof fit) => {
    if (some.length === 0) return
    const outcome = await inSavepoint(tx, () => work(some))
    if (!(outcome instanceof Refusal))
      for (const [at, { named }] of some.entries()) done.set(named.id, outcome[at] ?? [])
    else if (some.length > 1) for (const one of some) await write([one])
    else for (const { named } of some) refused.set(named.id, outcome.message)
  }
  await write(fit)
  const ids = claims.map(({ id }) => id)
  return {
    answer: {
      done: ids.filter((id) => done.has(id)),
      refused: ids.flatMap((claimId) => {
        const detail = refused.get(claimId)
        return detail === undefined ? [] : [{ claimId, detail }]
      }),
    },
    events: ids.flatMap((id) => done.get(id) ?? []),
  }
}

const REVIEWS: readonly CheckPassage['act'][] = ['approve', 'return']

/** Why this act is not for this claim, by the rules of every act, or null. */
function whyNotAtAll(
  input: CheckPassage,
  claim: HeldClaim | undefined,
  { version }: { version: number },
  actor: Actor,
): string | null {
  if (claim?.articleId !== input.articleId) return NOT_HERE
  // Somebody was faster: that is no error, and is told as what it is.
  const decided = REVIEWS.includes(input.act) && claim.version !== version ? sayDecided(claim, new Date()) : null
  if (decided !== null) return decided
  try {
    refuseOlder(claim, version)
  } catch (error) {
    if (error instanceof Refusal) return error.message
    throw error
  }
  return whyNotInPassage(input.act, claim, actor, input.act === 'change' ? input : {})
}

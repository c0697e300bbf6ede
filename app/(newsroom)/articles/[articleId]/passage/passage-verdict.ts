import { STANCE_OF, whyNotInPassage, WHICH_STANCE } from '@/lib/domain/claims/passage'
import type { ClaimView } from '@/lib/domain/claims/claim-view'
import { atMost, LIMITS } from '@/lib/domain/limits'
import type { Actor } from '@/lib/domain/people/actor'
import type { Basis, VerdictDraft } from '@/lib/domain/verdicts/verdict'
import { OUTCOME_INFO, whyNotFind, whyNotReplace } from '@/lib/domain/verdicts/verdict'
import type { UnsentPassage } from './use-passage-draft'

/** The verdict of one claim of a passage: its own where it has one, else that for all; null while none is chosen. */
export function verdictOf(
  draft: Pick<UnsentPassage, 'outcome' | 'rationale' | 'alone'>,
  claimId: string,
  basis: Basis,
): VerdictDraft | null {
  const { outcome = draft.outcome, rationale = draft.rationale, replacement } = draft.alone[claimId] ?? {}
  if (outcome === null) return null
  return {
    ...{ outcome, basis, rationale: rationale.trim() },
    ...(replacement !== undefined && replacement !== null && OUTCOME_INFO[outcome].asksForEdit && { replacement }),
  }
}

/** Why the passage can't be sent as it is, or null: the rules that the server has for each of its claims. */
export function whyNotSendPassage(
  taken: readonly Pick<ClaimView, 'id' | 'text' | 'evidenceCount'>[],
  draft: UnsentPassage,
  basis: Basis,
): string | null {
  if (taken.length === 0) return 'None of these can be given a verdict now.'
  if (taken.length > LIMITS.passage.most) return atMost('passage')
  for (const { id, text, evidenceCount } of taken) {
    const verdict = verdictOf(draft, id, basis)
    if (!verdict) return draft.hasPlace ? 'Choose an outcome.' : 'Add a source, then choose an outcome.'
    const sources = evidenceCount + (draft.hasPlace ? 1 : 0)
    const why = whyNotFind(verdict, sources) ?? whyNotReplace(verdict, text)
    if (why !== null) return taken.length === 1 ? why : `“${text}”: ${why}`
    if (draft.hasPlace && draft.stance === null && STANCE_OF[verdict.outcome] === null) return WHICH_STANCE
  }
  return null
}

/** Which of the chosen claims an act leaves as they are, each with the reason. */
export function leftOut(
  act: Parameters<typeof whyNotInPassage>[0],
  chosen: readonly ClaimView[],
  actor: Pick<Actor, 'role'>,
  next: Parameters<typeof whyNotInPassage>[3] = {},
): Map<string, string> {
  return new Map(
    chosen.flatMap((claim) => {
      const why = whyNotInPassage(act, claim, actor, next)
      return why === null ? [] : [[claim.id, why] as const]
    }),
  )
}

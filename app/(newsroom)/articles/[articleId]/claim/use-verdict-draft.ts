'use client'

import type { SourceKind } from '@/lib/domain/evidence/source'
import type { Basis, Outcome, VerdictDraft } from '@/lib/domain/verdicts/verdict'
import { OUTCOME_INFO } from '@/lib/domain/verdicts/verdict'
import type { ClaimDetail } from '@/lib/domain/claims/claim-view'
import { clearDraft, useDraft } from '@/components/use-draft'

/** What is chosen and typed for a verdict that has not been sent yet. */
export interface UnsentVerdict {
  outcome: Outcome | null
  basis: Basis | null
  rationale: string
  /** Null: nothing said; empty: the words are to go. */
  replacement: string | null
  /** The live verdict when the first word of this one was written: a later one of somebody else's clashes with it. */
  on: string | null
}

const NOTHING: UnsentVerdict = { outcome: null, basis: null, rationale: '', replacement: null, on: null }

const draftName = (claimId: string) => `verdict:${claimId}`

function read(text: string): UnsentVerdict {
  if (!text) return NOTHING
  try {
    return { ...NOTHING, ...(JSON.parse(text) as Partial<UnsentVerdict>) }
  } catch {
    return NOTHING
  }
}

export function useVerdictDraft(
  claim: Pick<ClaimDetail, 'id' | 'verdict'> | null,
): [UnsentVerdict, (change: Partial<UnsentVerdict>) => void] {
  const [text, setText] = useDraft(draftName(claim?.id ?? 'none'))
  const draft = read(text)
  const on = text === '' ? (claim?.verdict?.id ?? null) : draft.on
  return [
    draft,
    (change) => {
      setText(JSON.stringify({ ...draft, ...change, on }))
    },
  ]
}

export function forgetVerdictDraft(claimId: string): void {
  clearDraft(draftName(claimId))
}

const USUAL_BASIS: Record<SourceKind, Basis> = {
  DOCUMENT: 'PRIMARY_DOCUMENT',
  DATASET: 'PRIMARY_DOCUMENT',
  INTERVIEW: 'CONFIRMED_WITH_PERSON',
  STATEMENT: 'PRIMARY_DOCUMENT',
  OBSERVATION: 'OWN_CALCULATION',
  WEB_PAGE: 'SECONDARY_SOURCE',
}

/** The basis that a source of this kind usually gives. */
export const usualBasis = (kind: SourceKind = 'DOCUMENT'): Basis => USUAL_BASIS[kind]

/** The basis that the evidence speaks for, until someone chooses another one. */
export function likelyBasis({ evidence, verdict }: Pick<ClaimDetail, 'evidence' | 'verdict'>): Basis {
  const seen = evidence.flatMap((row) => (row.hidden ? [] : [row.source.kind]))
  if (seen.length === 0) return verdict?.basis ?? 'PRIMARY_DOCUMENT'
  const found = seen.map((kind) => USUAL_BASIS[kind])
  if (found.includes('PRIMARY_DOCUMENT')) return 'PRIMARY_DOCUMENT'
  return found.length > 1 && found.every((basis) => basis === 'SECONDARY_SOURCE')
    ? 'INDEPENDENT_SOURCES'
    : (found[0] ?? 'PRIMARY_DOCUMENT')
}

/** The draft as the rules and the API want it, once an outcome is chosen. */
export function asVerdict(
  draft: UnsentVerdict,
  detail: Pick<ClaimDetail, 'evidence' | 'verdict'>,
): VerdictDraft | null {
  if (draft.outcome === null) return null
  return {
    outcome: draft.outcome,
    basis: draft.basis ?? likelyBasis(detail),
    rationale: draft.rationale.trim(),
    // Words typed for another outcome are kept in the draft; what stands as written asks for none.
    ...(draft.replacement !== null &&
      !OUTCOME_INFO[draft.outcome].standsAsWritten && { replacement: draft.replacement }),
  }
}

import { isSameWords } from '@/lib/domain/text/fold-typography'
import { isBlank } from '@/lib/text/blank'

export const OUTCOMES = ['CONFIRMED', 'NEEDS_EDIT', 'WRONG', 'NEEDS_CONTEXT', 'DISPUTED', 'UNVERIFIABLE'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** The keys are 1, 2, 3 … in the order of OUTCOMES; `mark` is the value of data-finding; `found` goes into a sentence. */
export const OUTCOME_INFO = {
  CONFIRMED: { label: 'Confirmed', mark: 'confirmed', found: 'confirmed it', asksForEdit: false, needsEvidence: true },
  NEEDS_EDIT: {
    label: 'Needs edit',
    mark: 'edit',
    found: 'found that it needs an edit',
    asksForEdit: true,
    needsEvidence: true,
  },
  WRONG: { label: 'Wrong', mark: 'wrong', found: 'marked it wrong', asksForEdit: true, needsEvidence: true },
  NEEDS_CONTEXT: {
    label: 'Needs context',
    mark: 'context',
    found: 'found that it needs context',
    asksForEdit: false,
    needsEvidence: true,
  },
  DISPUTED: {
    label: 'Disputed',
    mark: 'disputed',
    found: 'found it disputed',
    asksForEdit: false,
    needsEvidence: true,
  },
  UNVERIFIABLE: {
    label: 'Unverifiable',
    mark: 'unverifiable',
    found: 'found it unverifiable',
    asksForEdit: false,
    needsEvidence: false,
  },
} as const satisfies Record<
  Outcome,
  { label: string; mark: string; found: string; asksForEdit: boolean; needsEvidence: boolean }
>

export const BASES = [
  'PRIMARY_DOCUMENT',
  'CONFIRMED_WITH_PERSON',
  'INDEPENDENT_SOURCES',
  'OWN_CALCULATION',
  'SECONDARY_SOURCE',
  'ON_AUTHOR',
] as const
export type Basis = (typeof BASES)[number]

export const BASIS_INFO = {
  PRIMARY_DOCUMENT: { label: 'Primary document', how: 'from a primary document', needsEvidence: true },
  CONFIRMED_WITH_PERSON: { label: 'Confirmed with the person', how: 'with the person', needsEvidence: true },
  INDEPENDENT_SOURCES: { label: 'Independent sources', how: 'from independent sources', needsEvidence: true },
  OWN_CALCULATION: {
    label: 'Own calculation or observation',
    how: 'by our own calculation or observation',
    needsEvidence: true,
  },
  SECONDARY_SOURCE: { label: 'Secondary source', how: 'from a secondary source', needsEvidence: true },
  ON_AUTHOR: { label: 'Per the author', how: 'per the author', needsEvidence: false },
} as const satisfies Record<Basis, { label: string; how: string; needsEvidence: boolean }>

export interface VerdictDraft {
  outcome: Outcome
  basis: Basis
  rationale: string
  /** The new words; an empty string asks for removal; absent says nothing. */
  replacement?: string | undefined
}

/** What a finding still lacks, in one sentence, or null. `evidence` counts the rows attached now. */
export function whyNotFind(draft: VerdictDraft, evidence: number): string | null {
  const { asksForEdit, needsEvidence, label } = OUTCOME_INFO[draft.outcome]
  if (needsEvidence && BASIS_INFO[draft.basis].needsEvidence && evidence === 0)
    return `“${label}” needs a source: attach evidence first, or choose “Per the author” and say why.`
  if (draft.basis === 'ON_AUTHOR' && isBlank(draft.rationale))
    return '“Per the author” needs a reason that names whose word it is.'
  if (draft.outcome === 'NEEDS_EDIT' && isBlank(draft.replacement))
    return '“Needs edit” needs the words that should stand there instead.'
  if (asksForEdit && draft.replacement === undefined)
    return '“Wrong” needs the corrected wording, or an empty field to remove the words.'
  return null
}

/** Why these new words can't replace what the text has under the claim, or null. */
export function whyNotReplace({ outcome, replacement }: VerdictDraft, text: string): string | null {
  if (!OUTCOME_INFO[outcome].asksForEdit || replacement === undefined || !isSameWords(replacement.trim(), text))
    return null
  return 'The text already says this. Enter different wording or choose another outcome.'
}

/** Why the live verdict can't be reaffirmed on the words that stand there now, or null; the state of the claim is another rule's. */
export function whyNotReaffirm(
  live: { outcome: Outcome; basis: Basis; rationale: string; replacement: string | null } | null,
  text: string,
): string | null {
  if (!live) return 'There is no verdict to reaffirm: give one.'
  return whyNotReplace({ ...live, replacement: live.replacement ?? undefined }, text)
}

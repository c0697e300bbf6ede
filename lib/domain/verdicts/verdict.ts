import { isSameQuoted } from '@/lib/domain/text/fold-marks'
import { isBlank } from '@/lib/text/blank'

export const OUTCOMES = ['CONFIRMED', 'NEEDS_EDIT', 'WRONG', 'NEEDS_CONTEXT', 'DISPUTED', 'UNVERIFIABLE'] as const
export type Outcome = (typeof OUTCOMES)[number]

interface OutcomeInfo {
  label: string
  /** The value of data-finding. */
  mark: string
  /** As it goes into a sentence. */
  found: string
  /** It asks for the words that should stand there instead. */
  asksForEdit: boolean
  /** Those words may be none: the claim is to be removed. */
  mayRemove: boolean
  /** The words are right as they stand: no others go with it, and once approved its state says enough. */
  standsAsWritten: boolean
  needsEvidence: boolean
  /** What was ever judged so takes two people to dismiss. */
  takesTwo: boolean
}

const PLAIN = { asksForEdit: false, mayRemove: false, standsAsWritten: false, needsEvidence: true, takesTwo: false }

/** The keys are 1, 2, 3 … in the order of OUTCOMES. Rules ask for these flags, never for an outcome by its name. */
export const OUTCOME_INFO = {
  CONFIRMED: { ...PLAIN, label: 'Confirmed', mark: 'confirmed', found: 'confirmed it', standsAsWritten: true },
  NEEDS_EDIT: {
    ...PLAIN,
    ...{ label: 'Needs edit', mark: 'edit', found: 'marked it as needing an edit' },
    asksForEdit: true,
  },
  WRONG: {
    ...PLAIN,
    ...{ label: 'Wrong', mark: 'wrong', found: 'marked it wrong' },
    ...{ asksForEdit: true, mayRemove: true, takesTwo: true },
  },
  NEEDS_CONTEXT: { ...PLAIN, label: 'Needs context', mark: 'context', found: 'marked it as needing context' },
  DISPUTED: { ...PLAIN, label: 'Disputed', mark: 'disputed', found: 'marked it disputed' },
  UNVERIFIABLE: {
    ...PLAIN,
    ...{ label: 'Unverifiable', mark: 'unverifiable', found: 'marked it unverifiable' },
    needsEvidence: false,
  },
} as const satisfies Record<Outcome, OutcomeInfo>

/** What E chooses: the outcome that asks for other words and for nothing else. */
export const EDIT_OUTCOME = OUTCOMES.find((outcome) => {
  const info: OutcomeInfo = OUTCOME_INFO[outcome]
  return info.asksForEdit && !info.mayRemove
})

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
  PRIMARY_DOCUMENT: { label: 'Primary document', how: 'from a primary document', restsOnWord: false },
  CONFIRMED_WITH_PERSON: { label: 'Confirmed with the person', how: 'with the person', restsOnWord: false },
  INDEPENDENT_SOURCES: { label: 'Independent sources', how: 'from independent sources', restsOnWord: false },
  OWN_CALCULATION: {
    label: 'Own calculation or observation',
    how: 'by our own calculation or observation',
    restsOnWord: false,
  },
  SECONDARY_SOURCE: { label: 'Secondary source', how: 'from a secondary source', restsOnWord: false },
  ON_AUTHOR: { label: 'Per the author', how: 'per the author', restsOnWord: true },
} as const satisfies Record<
  Basis,
  {
    label: string
    how: string
    /** Somebody’s word stands in for evidence, and the rationale names whose. */
    restsOnWord: boolean
  }
>

export interface VerdictDraft {
  outcome: Outcome
  basis: Basis
  rationale: string
  /** The new words; an empty string asks for removal; absent says nothing. */
  replacement?: string | undefined
}

/** What a finding still lacks, in one sentence, or null. `evidence` counts the rows attached now. */
export function whyNotFind(draft: VerdictDraft, evidence: number): string | null {
  const { asksForEdit, mayRemove, needsEvidence, label } = OUTCOME_INFO[draft.outcome]
  const { restsOnWord, label: basis } = BASIS_INFO[draft.basis]
  if (needsEvidence && !restsOnWord && evidence === 0)
    return `“${label}” needs a source: attach evidence first, or choose “${BASIS_INFO.ON_AUTHOR.label}” and say why.`
  if (restsOnWord && isBlank(draft.rationale)) return `“${basis}” needs a reason that names whose word it is.`
  if (asksForEdit && !mayRemove && isBlank(draft.replacement)) return `“${label}” needs the new wording.`
  if (mayRemove && draft.replacement === undefined)
    return `“${label}” needs the corrected wording, or “Remove these words” ticked.`
  return null
}

/** Why these new words can't replace what the text has under the claim, or null. */
export function whyNotReplace({ outcome, replacement }: VerdictDraft, text: string): string | null {
  if (!OUTCOME_INFO[outcome].asksForEdit || replacement === undefined || !isSameQuoted(replacement.trim(), text))
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

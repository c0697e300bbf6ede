'use client'

import { clearDraft, useDraft } from '@/components/use-draft'
import type { Stance } from '@/lib/domain/evidence/source'
import type { Basis, Outcome } from '@/lib/domain/verdicts/verdict'

/** What is said of one claim of a passage alone. */
export interface Exception {
  outcome?: Outcome
  /** Empty: the words are to go. */
  /** Null once it was emptied; an empty one removes the words. */
  replacement?: string | null
  rationale?: string
}

/** What is chosen and typed for claims that were chosen together, and not sent yet. */
export interface UnsentPassage {
  outcome: Outcome | null
  basis: Basis | null
  rationale: string
  /** What the source says where the outcome does not tell it. */
  stance: Stance | null
  /** The source and its place, as they are typed, are for all of them. */
  hasPlace: boolean
  /** By the ids of claims. */
  alone: Record<string, Exception>
}

const NOTHING: UnsentPassage = { outcome: null, basis: null, rationale: '', stance: null, hasPlace: false, alone: {} }

const read = (text: string): UnsentPassage => {
  try {
    return { ...NOTHING, ...(JSON.parse(text || '{}') as Partial<UnsentPassage>) }
  } catch {
    return NOTHING
  }
}

const nameOf = (articleId: string) => `passage:${articleId}`

/** One for each article: an editor checks one passage after the other. */
export function usePassageDraft(articleId: string) {
  const [text, setText] = useDraft(nameOf(articleId))
  const draft = read(text)
  const set = (change: Partial<UnsentPassage>) => {
    setText(JSON.stringify({ ...draft, ...change }))
  }
  return {
    draft,
    set,
    /** Of one claim, beside what is said of all. */
    setAlone: (claimId: string, change: Exception) => {
      set({ alone: { ...draft.alone, [claimId]: { ...draft.alone[claimId], ...change } } })
    },
  }
}

/** It is on its way, and in the outbox until the server has it. */
export function forgetPassageDraft(articleId: string): void {
  clearDraft(nameOf(articleId))
}

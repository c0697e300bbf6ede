'use client'

import { clearDraft, useDraft } from '@/components/use-draft'
import type { SourceKind, Stance, Visibility } from '@/lib/domain/evidence/source'

/** What is chosen and typed for a piece of evidence that has not been sent yet. */
export interface UnsentEvidence {
  /** Null while none was taken; without an id it is a new one. */
  source: { id: string | null; kind: SourceKind } | null
  title: string
  url: string
  visibility: Visibility
  stance: Stance
  locator: string
  excerpt: string
  /** The place that was sent last, to be used again. */
  last: { locator: string; excerpt: string } | null
}

const NOTHING: UnsentEvidence = {
  source: null,
  title: '',
  url: '',
  visibility: 'INTERNAL',
  stance: 'SUPPORTS',
  locator: '',
  excerpt: '',
  last: null,
}

const draftName = (claimId: string) => `evidence:${claimId}`

function read(text: string): UnsentEvidence {
  try {
    return { ...NOTHING, ...(JSON.parse(text || '{}') as Partial<UnsentEvidence>) }
  } catch {
    return NOTHING
  }
}

export function useEvidenceDraft(claimId: string): [UnsentEvidence, (change: Partial<UnsentEvidence>) => void] {
  const [text, setText] = useDraft(draftName(claimId))
  const draft = read(text)
  return [
    draft,
    (change) => {
      setText(JSON.stringify({ ...draft, ...change }))
    },
  ]
}

export function forgetEvidenceDraft(claimId: string): void {
  clearDraft(draftName(claimId))
}

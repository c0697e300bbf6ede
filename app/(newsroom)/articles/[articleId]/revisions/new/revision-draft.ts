/** A text that is being written, and the number of the revision that it was made from. */
export interface RevisionDraft {
  base: number
  text: string
}

export function readRevisionDraft(kept: string): RevisionDraft | null {
  try {
    const draft = JSON.parse(kept || 'null') as Partial<RevisionDraft> | null
    return typeof draft?.base === 'number' && typeof draft.text === 'string'
      ? { base: draft.base, text: draft.text }
      : null
  } catch {
    return null
  }
}

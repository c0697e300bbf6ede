import type { CorrectionType } from '@/lib/domain/corrections/correction'
import { CORRECTION_TYPES } from '@/lib/domain/corrections/correction'

/** What is being written, and the version of the entry it was written on; 0 before there is one. */
export interface DraftWords {
  /** Null until it is chosen. */
  articleId: string | null
  type: CorrectionType
  wrong: string
  right: string
  note: string
  version: number
}

/** What the browser kept, or null when it kept nothing that can be used. */
export function readWords(kept: string): DraftWords | null {
  try {
    const words = JSON.parse(kept) as Partial<Record<keyof DraftWords, unknown>>
    const { wrong, right, note, version, articleId } = words
    const type = CORRECTION_TYPES.find((one) => one === words.type)
    if (type === undefined || typeof version !== 'number') return null
    if (typeof wrong !== 'string' || typeof right !== 'string' || typeof note !== 'string') return null
    return { articleId: typeof articleId === 'string' ? articleId : null, type, wrong, right, note, version }
  } catch {
    return null
  }
}

export function sameWords(a: DraftWords, b: DraftWords): boolean {
  return (
    a.articleId === b.articleId && a.type === b.type && a.wrong === b.wrong && a.right === b.right && a.note === b.note
  )
}

/** The words as the API takes them. */
export function toldWords({ type, wrong, right, note }: DraftWords) {
  return { type, wrong: wrong.trim() === '' ? null : wrong, right, note }
}

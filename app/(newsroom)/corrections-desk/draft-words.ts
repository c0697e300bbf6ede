import type { CorrectionType } from '@/lib/domain/corrections/correction'
import { CORRECTION_TYPES } from '@/lib/domain/corrections/correction'
import type { Day } from '@/lib/domain/time/day'
import { isDay } from '@/lib/domain/time/day'
import { whyNoDay } from '@/lib/domain/time/typed-day'

/** What is being written, and the version of the entry it was written on; 0 before there is one. */
export interface DraftWords {
  /** Null until it is chosen. */
  articleId: string | null
  type: CorrectionType
  wrong: string
  right: string
  note: string
  /** The day on which the newsroom learned of it; empty for none. */
  learned: string
  version: number
}

/** What the browser kept, or null when it kept nothing that can be used. */
export function readWords(kept: string): DraftWords | null {
  try {
    const words = JSON.parse(kept) as Partial<Record<keyof DraftWords, unknown>>
    const { wrong, right, note, version, articleId, learned } = words
    const type = CORRECTION_TYPES.find((one) => one === words.type)
    if (type === undefined || typeof version !== 'number') return null
    if (typeof wrong !== 'string' || typeof right !== 'string' || typeof note !== 'string') return null
    return {
      articleId: typeof articleId === 'string' ? articleId : null,
      type,
      wrong,
      right,
      note,
      version,
      learned: typeof learned === 'string' ? learned : '',
    }
  } catch {
    return null
  }
}

export function sameWords(a: DraftWords, b: DraftWords): boolean {
  const fields = ['articleId', 'type', 'wrong', 'right', 'note', 'learned'] as const
  return fields.every((field) => a[field] === b[field])
}

/** The words as the API takes them. */
export function toldWords({ type, wrong, right, note }: DraftWords) {
  return { type, wrong: wrong.trim() === '' ? null : wrong, right, note }
}

/** The day that was entered as the one on which the newsroom learned of it, null for none; and why it can't be that. */
export function learnedIn({ learned }: DraftWords, today: Day): { day: Day | null; whyNot: string | null } {
  const whyNot = whyNoDay(learned)
  if (whyNot !== null || !isDay(learned)) return { day: null, whyNot }
  return { day: learned, whyNot: learned > today ? 'It can’t have been reported to us in the future.' : null }
}

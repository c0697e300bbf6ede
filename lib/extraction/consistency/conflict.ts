import type { Span } from '@/lib/extraction/claim'
import type { Reading } from './reading'

type Severity = 'high' | 'medium' | 'low'

/** What a rule found: two (or more) places of one text that cannot both be right. Advice, never a verdict. */
export interface Finding {
  /** Kebab-case id of the rule. */
  rule: string
  severity: Severity
  /** At least one side; each side is one or more places in the text, UTF-16. */
  sides: Span[][]
  /** One sentence that shows the reasoning. */
  why: string
  /** For sums: the reckoning, line by line, as on a slip of paper. */
  rows?: { label: string; value: string }[]
  suggestion?: string
}

export interface Conflict extends Finding {
  /** Stays the same while the rule and the exact words of all sides stay the same, wherever they stand. */
  key: string
  /** Per side, indices into the claims given; empty where the words are in no claim. */
  claims: number[][]
  /** True where the rule is right too seldom to be counted: shown to whoever asks, never a flag on a claim. */
  hint: boolean
}

export type Rule = (reading: Reading) => Finding[]

/** What is known of a date: its EDTF, and how it was reached. */
export interface DateValue {
  value: string
  /** The rule that resolved a date that is not complete in itself. */
  why?: string
  sub?: string
}

/** The seasons' numbers in EDTF. */
export const SEASONS: Record<string, number> = { spring: 21, summer: 22, autumn: 23, fall: 23, winter: 24 }

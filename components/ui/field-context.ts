import { createContext, use } from 'react'

interface FieldParts {
  id: string
  describedBy: string | undefined
  invalid: boolean
  /** Says what the control itself finds wrong with what was typed; null when nothing is. */
  onWrong: (why: string | null) => void
}

/** What a control inside a Field takes from it: its id, what describes it, whether it is wrong. */
export const FieldContext = createContext<FieldParts | null>(null)

/** The attributes that tie a control to the Field around it; nothing outside of one. */
export function useFieldParts() {
  const field = use(FieldContext)
  if (field === null) return {}
  return {
    id: field.id,
    'aria-describedby': field.describedBy,
    'aria-invalid': field.invalid ? (true as const) : undefined,
  }
}

/** What a form's action leaves behind for the form to show. */
export interface FormState {
  /** A sentence when it worked. */
  done: string | null
  /** A sentence when it did not. */
  refused: string | null
  /** By field name. */
  errors: Record<string, string>
  /** What was typed, kept when refused. */
  values: Record<string, string>
  /** When it was refused for coming too often: how long to wait. */
  waitSeconds?: number
  /** Of HTTP, when it was refused and the form is a page of its own. */
  status?: number
}

export const UNTOUCHED: FormState = { done: null, refused: null, errors: {}, values: {} }

/** Why a door said no; each code is one HTTP status. */
export const REFUSALS = {
  malformed: 400,
  'signed-out': 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  'too-large': 413,
  unsupported: 415,
  unacceptable: 422,
  throttled: 429,
  busy: 503,
} as const

export type RefusalCode = keyof typeof REFUSALS

export interface FieldError {
  /** Dotted path of the field, as the caller named it. */
  path: string
  message: string
}

interface RefusalDetails {
  errors?: readonly FieldError[]
  /** What stands now, for a caller who saw something older. */
  current?: unknown
  retryAfterSeconds?: number
}

/** An expected "no". Its message is a sentence the person may read; anything else that is thrown is a bug. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly details: RefusalDetails

  constructor(
    readonly code: RefusalCode,
    sentence: string,
    details: RefusalDetails = {},
  ) {
    super(sentence)
    this.details = details
  }
}

/** Refuses with the rule's own sentence when the rule has one. */
export function refuseIf(whyNot: string | null, code: RefusalCode = 'conflict'): void {
  if (whyNot !== null) throw new Refusal(code, whyNot)
}

/** The same answer for a thing that is not there and one that is not yours to see. */
export function missing(what: string): Refusal {
  return new Refusal('missing', `There is no such ${what}, or you may not see it.`)
}

/** Someone else was quicker: what they left is sent back, so that both texts can be shown. */
export function stale(
  what: string,
  current: unknown,
  sentence = `This ${what} was changed by someone else since you opened it.`,
): Refusal {
  return new Refusal('conflict', sentence, { current })
}

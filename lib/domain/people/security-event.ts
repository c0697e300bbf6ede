interface SecurityKindInfo {
  label: string
  /** So many in an hour are told to admins as an alarm. */
  alarm: number
}

/** What is refused at the doors and noted. */
export const SECURITY_KINDS = {
  'wrong-password': { label: 'Wrong password', alarm: 10 },
  'unknown-address': { label: 'Sign-in with an unknown address', alarm: 20 },
  slowed: { label: 'Sign-in slowed after too many tries', alarm: 1 },
  refused: { label: 'Refused: it takes another role', alarm: 20 },
  'foreign-site': { label: 'A change asked for by another site', alarm: 1 },
  'inside-address': { label: 'An address inside a network given to be fetched', alarm: 5 },
  'too-many-calls': { label: 'Too many calls in a minute', alarm: 1 },
} as const satisfies Record<string, SecurityKindInfo>

export type SecurityKind = keyof typeof SECURITY_KINDS

export const isSecurityKind = (kind: string): kind is SecurityKind => Object.hasOwn(SECURITY_KINDS, kind)

/** Whoever is signed in, read afresh for every call. */
export interface Actor {
  id: string
  name: string
  email: string
  role: Role
  /** The session row behind this call; absent for scripts that act for a person. */
  sessionId?: string
}

export const ROLES = ['VIEWER', 'EDITOR', 'REVIEWER', 'ADMIN'] as const
export type Role = (typeof ROLES)[number]

export const ROLE_INFO = {
  VIEWER: { label: 'Viewer', one: 'a viewer', does: 'Reads the desk and changes nothing.' },
  EDITOR: {
    label: 'Editor',
    one: 'an editor',
    does: 'Brings articles in, attaches evidence, gives verdicts, drafts corrections.',
  },
  REVIEWER: {
    label: 'Reviewer',
    one: 'a reviewer',
    does: 'Does all that an editor does, and approves or returns other people’s work.',
  },
  ADMIN: {
    label: 'Admin',
    one: 'an admin',
    does: 'Looks after people and settings, and clears articles with a reason. Also needs a second person’s approval.',
  },
} as const satisfies Record<Role, { label: string; one: string; does: string }>

type HasRole = Pick<Actor, 'role'>

/** Every role reads the whole desk, except confidential sources. */
export function readsTheDesk({ role }: HasRole): boolean {
  return ROLES.includes(role)
}

export function whyNotEdit({ role }: HasRole): string | null {
  return role === 'VIEWER' ? 'Viewers read the desk; only an editor can change it.' : null
}

export function whyNotReviewAtAll({ role }: HasRole): string | null {
  return role === 'REVIEWER' || role === 'ADMIN' ? null : 'Only a reviewer can do this.'
}

export function whyNotAdminister({ role }: HasRole): string | null {
  return role === 'ADMIN' ? null : 'Only an admin can do this.'
}

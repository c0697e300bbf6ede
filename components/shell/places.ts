import type { Role } from '@/lib/domain/people/actor'

/** How many things wait in a place, shown in the rail. */
export interface RailCounts {
  desk: number
  review: number
  /** Unread. */
  notices: number
  /** Of what was refused at the doors, what this admin has not looked at. */
  security: number
}

export interface Place {
  href: string
  label: string
  /** After G. */
  key: string
  /** Only they can go there. */
  only?: Role
  /** It is found in that place; the rail has it only while something waits in it. */
  within?: string
  /** The bar of every page leads there, and the rail does not. */
  inBar?: true
  count?: keyof RailCounts
}

/** The rail, the palette and G-then-letter all read this table: to add a page, add a row. */
const PLACES: readonly Place[] = [
  { href: '/desk', label: 'Desk', key: 'd', count: 'desk' },
  { href: '/articles', label: 'Articles', key: 'a' },
  { href: '/review', label: 'Review', key: 'r', count: 'review' },
  { href: '/corrections-desk', label: 'Corrections', key: 'c' },
  { href: '/sources', label: 'Sources', key: 's' },
  { href: '/audit', label: 'Audit', key: 'u' },
  { href: '/notices', label: 'Notices', key: 'n', count: 'notices', inBar: true },
  { href: '/settings', label: 'Settings', key: 't' },
  { href: '/people', label: 'People', key: 'p', only: 'ADMIN', within: '/settings' },
  { href: '/settings/security', label: 'Security', key: 'y', only: 'ADMIN', within: '/settings', count: 'security' },
]

export function placesFor({ role }: { role: Role }): readonly Place[] {
  return PLACES.filter(({ only }) => only === undefined || only === role)
}

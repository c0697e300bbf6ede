import 'server-only'
import { db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/people/actor'
import { ROLES } from '@/lib/domain/people/actor'
import type { EventView, TermView } from '@/lib/domain/newsroom/reference-view'
import { missing, Refusal } from '@/lib/domain/refusal'
import { CURATED_CHECKED_UNTIL } from '@/lib/extraction/reference/curated-facts'

export const TERM_ROW = {
  id: true,
  version: true,
  office: true,
  jurisdiction: true,
  holder: true,
  aliases: true,
  from: true,
  to: true,
  shared: true,
  source: true,
} as const
export const EVENT_ROW = {
  id: true,
  version: true,
  name: true,
  aliases: true,
  date: true,
  from: true,
  to: true,
  source: true,
} as const

/** The day somebody at the desk said, or else the one up to which the facts that Galley comes with were checked. */
export async function checkedUntil(): Promise<string> {
  const newsroom = await db().newsroom.findUnique({ where: { id: 1 }, select: { factsCheckedUntil: true } })
  return newsroom?.factsCheckedUntil ?? CURATED_CHECKED_UNTIL
}

/** Everyone at the desk reads the facts; nobody else does. */
export function refuseStrangers({ role }: Actor): void {
  if (!ROLES.includes(role)) throw new Refusal('forbidden', 'Only people of this desk read the reference facts.')
}

export async function officeTerm(id: string, actor: Actor): Promise<TermView> {
  refuseStrangers(actor)
  const found = await db().officeTerm.findUnique({ where: { id }, select: TERM_ROW })
  if (!found) throw missing('fact')
  return found
}

export async function datedEvent(id: string, actor: Actor): Promise<EventView> {
  refuseStrangers(actor)
  const found = await db().datedEvent.findUnique({ where: { id }, select: EVENT_ROW })
  if (!found) throw missing('fact')
  return found
}

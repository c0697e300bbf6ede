import 'server-only'
import { z } from 'zod'
import { atMost, LIMITS } from '@/lib/domain/limits'
import type { Actor } from '@/lib/domain/people/actor'
import type { Place, SearchHit } from '@/lib/domain/search-view'
import { PLACES } from '@/lib/domain/search-view'

/** Words that are looked for in one place of the desk. */
export interface Asked {
  words: readonly string[]
  limit: number
  actor: Actor
  /** Of what was looked through last; absent at the beginning. */
  cursor: string | undefined
}

/** Hits of one place; `next` is the cursor of those below them. */
export interface Found {
  items: SearchHit[]
  next: string | null
}

const ONE = new RegExp(`^(${PLACES.join('|')}):([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$`)

/** The `next` of a page: for each place that goes on, where. */
export const SearchCursor = z
  .string()
  .max(LIMITS.line.most, atMost('line'))
  .refine((cursor) => cursor.split(',').every((one) => ONE.test(one)), 'This is not a cursor of this list.')
  .transform((cursor) => new Map(cursor.split(',').map((one) => one.split(':') as [Place, string])))

export const sayCursor = (places: readonly (readonly [Place, string | null])[]): string | null =>
  places.flatMap(([place, next]) => (next === null ? [] : [`${place}:${next}`])).join(',') || null

import 'server-only'
import type { Prisma } from '@/lib/db/generated/client'
import type { Actor } from '@/lib/domain/people/actor'
import { readsTheDesk } from '@/lib/domain/people/actor'

/** Which articles this person may see: every role reads the whole desk, whoever has none of them reads nothing. */
export function articlesSeenBy(actor: Pick<Actor, 'role'>): Prisma.ArticleWhereInput {
  return readsTheDesk(actor) ? {} : { id: { in: [] } }
}

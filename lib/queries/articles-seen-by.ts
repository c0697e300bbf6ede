import 'server-only'
import type { Prisma } from '@/lib/db/generated/client'
import type { Actor } from '@/lib/domain/actor'
import { readsTheDesk } from '@/lib/domain/actor'

/** Which articles this person may see: every role reads the whole desk, whoever has none of them reads nothing. */
export function articlesSeenBy(actor: Pick<Actor, 'role'>): Prisma.ArticleWhereInput {
  return readsTheDesk(actor) ? {} : { id: { in: [] } }
}

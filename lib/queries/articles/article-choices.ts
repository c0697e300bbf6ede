import 'server-only'
import { db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/people/actor'
import type { PersonView } from '@/lib/domain/claims/claim-view'
import { articlesSeenBy } from './articles-seen-by'
import { PERSON } from '@/lib/queries/claims/claim-rows'
import { peopleSeenBy } from '@/lib/queries/people/people-seen-by'

export interface ArticleChoices {
  sections: string[]
  /** Whoever has an article. */
  owners: PersonView[]
}

/** What the list of articles can be narrowed to. */
export async function articleChoices(actor: Actor): Promise<ArticleChoices> {
  const seen = articlesSeenBy(actor)
  const [sections, owners] = await Promise.all([
    db().article.findMany({
      where: { AND: [seen, { section: { not: '' } }] },
      distinct: ['section'],
      orderBy: { section: 'asc' },
      take: 200,
      select: { section: true },
    }),
    db().person.findMany({
      where: { AND: [peopleSeenBy(actor), { assignedArticles: { some: seen } }] },
      orderBy: { name: 'asc' },
      ...PERSON,
    }),
  ])
  return { sections: sections.map(({ section }) => section), owners }
}

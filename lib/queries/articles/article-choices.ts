import 'server-only'
import { db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/people/actor'
import { readsTheDesk } from '@/lib/domain/people/actor'
import type { PersonView } from '@/lib/domain/claims/claim-view'
import { firstAndChosen, peopleToChoose } from '@/lib/queries/people/colleagues'

export interface ArticleChoices {
  sections: string[]
  /** The first of those at the desk by name, and whoever is chosen. */
  owners: PersonView[]
  /** Whose articles and claims alone are shown. */
  of: PersonView | null
}

const MOST = 200

/** Sections of articles, by name; from one to the next in the index, since DISTINCT would go through all articles. */
async function sectionsInUse(actor: Actor): Promise<string[]> {
  const rows = await db().$queryRaw<{ section: string }[]>`
    WITH RECURSIVE used AS (
      (SELECT section FROM articles WHERE section > '' AND ${readsTheDesk(actor)} ORDER BY section LIMIT 1)
      UNION ALL
      SELECT (SELECT a.section FROM articles a WHERE a.section > used.section ORDER BY a.section LIMIT 1)
      FROM used WHERE used.section IS NOT NULL)
    SELECT section FROM used WHERE section IS NOT NULL LIMIT ${MOST}`
  return rows.map(({ section }) => section)
}

/** What the list of articles can be narrowed to; `owner` is chosen already, and `of` whose articles and claims alone are shown. */
export async function articleChoices(actor: Actor, owner = '', of = ''): Promise<ArticleChoices> {
  const [sections, owners, held] = await Promise.all([
    sectionsInUse(actor),
    firstAndChosen('everybody', owner, actor),
    of === '' ? [] : peopleToChoose({ among: 'everybody', only: of, limit: 1 }, actor).then(({ items }) => items),
  ])
  return { sections, owners, of: held[0] ?? null }
}

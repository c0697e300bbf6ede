import 'server-only'
import type { CoverageView } from '@/lib/domain/articles/article-view'
import type { ConflictsView } from '@/lib/domain/articles/conflict-view'
import type { Actor } from '@/lib/domain/people/actor'
import { claimsAtFirst } from '@/lib/queries/claims/claims'
import { articleDetail } from './article'
import { conflictsOf } from './conflicts'
import { coverageOf } from './coverage'
import { readArticle } from './read-article'

/** What comes with a page and is not asked for by the browser afterwards: more would keep everybody waiting while it is drawn. */
const AT_FIRST = { places: 2_000, uncovered: 500, conflicts: 100 }

/**
 * An article as its galley begins: all of its text, and so much of what stands under it as a page comes with. Which parts are not whole is
 * said in `asksFor`; the browser asks for those at once.
 */
export async function galleyAtFirst(articleId: string, actor: Actor) {
  const text = readArticle(articleId, actor)
  const [article, { items: claims, next, seq }, coverage, conflicts] = await Promise.all([
    articleDetail(articleId, actor),
    claimsAtFirst(articleId, AT_FIRST.places, actor),
    text.then((read) => coverageOf(articleId, read)),
    text.then((read) => conflictsOf(articleId, read, actor)),
  ])
  return {
    ...{ article, claims, known: { seq, next } },
    coverage: { ...coverage, uncovered: coverage.uncovered.slice(0, AT_FIRST.uncovered) } satisfies CoverageView,
    conflicts: { ...conflicts, items: conflicts.items.slice(0, AT_FIRST.conflicts) } satisfies ConflictsView,
    asksFor: {
      coverage: coverage.uncovered.length > AT_FIRST.uncovered,
      conflicts: conflicts.items.length > AT_FIRST.conflicts,
    },
  }
}

import { hashKey } from '@tanstack/react-query'
import type { QueryClient } from '@tanstack/react-query'
import { asLeft, subscribeToOutbox, whatWaits } from '@/components/changes/outbox'
import type { Waiting } from '@/components/changes/outbox'
import { claimThing } from '@/app/(newsroom)/changes/claim-change'
import { isOrphaned, listedOf } from '@/app/(newsroom)/articles/[articleId]/list/listed'
import type { Sentence } from '@/app/(newsroom)/articles/[articleId]/list/sentences'
import { sentencesOf } from '@/lib/domain/text/sentences'
import type { ArticleDetail, CoverageView } from '@/lib/domain/articles/article-view'
import type { ConflictsView, ConflictView, DismissedConflictView } from '@/lib/domain/articles/conflict-view'
import type { ClaimView } from '@/lib/domain/claims/claim-view'
import { claimsKey } from './claim-detail-query'
import type { PlaceStore } from './galley-place'
import type { ArticleStart } from './use-article-data'

/** What the galley shows of its article: what the server said, with what waits painted over it, and the lists that follow from that. */
export interface Shown {
  article: ArticleDetail
  /** In order of position, the orphaned last. */
  claims: ClaimView[]
  /** The claims that pass the filter and stand in the text, in the order of the list. */
  listed: readonly ClaimView[]
  /** The rows of the list while it shows sentences, in its order; null while it shows claims. */
  sentences: readonly Sentence[] | null
  orphans: ClaimView[]
  coverage: CoverageView
  /** Those that stand. */
  conflicts: ConflictView[]
  /** The first of those that were dismissed, how many there are, and where the others begin. */
  dismissedConflicts: DismissedConflictView[]
  dismissedCount: number
  dismissedNext: string | null
  /** Whether the text was looked through for contradictions. */
  lookedForConflicts: boolean
  /** Only what needs no words of English was compared. */
  conflictsInPart: boolean
  /** Where the office rules do not reach the article's day. */
  unchecked: ConflictsView['unchecked']
}

/** Outside of React's state as the place is, and for the same reason: whoever shows a part of it subscribes to that. */
export interface ShownStore {
  get: () => Shown
  /** As the server draws it: a long text is not cut into sentences there, while which everybody would wait. */
  atFirst: () => Shown
  subscribe: (listen: () => void) => () => void
}

export function inOrder(claims: readonly ClaimView[]): ClaimView[] {
  const place = ({ anchors }: ClaimView) => anchors[0]?.start ?? Number.POSITIVE_INFINITY
  return [...claims].sort((a, b) => place(a) - place(b) || a.number - b.number)
}

/** The claims as the person left them: what is on its way is painted over what the server said. */
function leftOf(served: ClaimView[], waiting: readonly Waiting[]): ClaimView[] {
  const things = new Set(waiting.flatMap(({ on }) => on.map(({ thing }) => thing)))
  if (things.size === 0) return served
  return served.map((claim) => {
    const thing = claimThing(claim.id)
    return things.has(thing) ? asLeft(claim, thing, waiting) : claim
  })
}

/** Characters of a text that takes a moment to be cut into sentences. */
const LONG = 60_000

/** Works it out again only when something that it is given is another thing than the last time. */
function kept<Given extends readonly unknown[], Out>(work: (...given: Given) => Out): (...given: Given) => Out {
  let last: { given: Given; out: Out } | null = null
  return (...given) => {
    if (!last?.given.every((one, at) => one === given[at])) last = { given, out: work(...given) }
    return last.out
  }
}

/** What is shown of an article, worked out once for everybody who shows some of it. */
export function shownOf(client: QueryClient, start: ArticleStart, me: string, place: PlaceStore): ShownStore {
  const { id } = start.article
  const cache = client.getQueryCache()
  const hashes = {
    article: hashKey(['article', id]),
    claims: hashKey(claimsKey(id)),
    coverage: hashKey(['coverage', id]),
    conflicts: hashKey(['conflicts', id]),
  }
  const known = <Data>(name: keyof typeof hashes, first: Data) =>
    (cache.get(hashes[name])?.state.data as Data | undefined) ?? first
  const ordered = kept(inOrder)
  const left = kept(leftOf)
  const orphansOf = kept((claims: ClaimView[]) => claims.filter(isOrphaned))
  // A long text takes a moment to be cut: only where somebody looks at its sentences, and once.
  const cutOf = kept(sentencesOf)
  const worker = () => {
    const list = kept(listedOf)
    const all = kept(
      (
        article: ArticleDetail,
        claims: ClaimView[],
        its: ReturnType<typeof listedOf>,
        coverage: CoverageView,
        conflicts: ConflictsView,
      ): Shown => ({
        ...{ article, claims, coverage, ...its },
        orphans: orphansOf(claims),
        conflicts: conflicts.items,
        dismissedConflicts: conflicts.dismissed,
        dismissedCount: conflicts.dismissedCount,
        dismissedNext: conflicts.dismissedNext,
        lookedForConflicts: conflicts.lookedFor && !conflicts.notReadYet,
        conflictsInPart: conflicts.lookedForPartly,
        unchecked: conflicts.unchecked,
      }),
    )
    return (isCut: boolean): Shown => {
      const article = known('article', start.article)
      const claims = left(ordered(known('claims', start.claims)), whatWaits())
      const { filter } = place.get()
      const cut = isCut ? cutOf(article.revision.text, article.language) : null
      const its = list(cut, claims, filter, me)
      return all(article, claims, its, known('coverage', start.coverage), known('conflicts', start.conflicts))
    }
  }
  const [whole, uncut] = [worker(), worker()]
  const get = () => whole(place.get().filter.by === 'sentences')
  const isLong = start.article.revision.text.length > LONG
  return {
    get,
    atFirst: () => (isLong && place.get().filter.by === 'sentences' ? uncut(false) : get()),
    subscribe: (listen) => {
      const stop = [
        subscribeToOutbox(listen),
        place.subscribe(listen),
        cache.subscribe(({ query, type }) => {
          if (type === 'updated' && (query.queryKey as readonly unknown[])[1] === id) listen()
        }),
      ]
      return () => {
        for (const one of stop) one()
      }
    },
  }
}

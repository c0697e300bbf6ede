import type {
  ArticleInReview,
  CorrectionInReview,
  ReviewQueue,
  VerdictInReview,
} from '@/lib/domain/verdicts/review-view'

export const SHOWS = { all: 'All', verdicts: 'Verdicts', corrections: 'Corrections' } as const
export type Show = keyof typeof SHOWS

/** What an address asks to be shown. */
export const showIn = (asked: string | null): Show =>
  (Object.keys(SHOWS) as Show[]).find((show) => show === asked) ?? 'all'

/** One row of the queue. */
export type QueueEntry = {
  key: string
  whyNot: string | null
  /** Whether this reader has decided on it before. */
  again: boolean
} & (
  | { type: 'verdict'; article: ArticleInReview; verdict: VerdictInReview }
  | { type: 'passage'; article: ArticleInReview; verdicts: readonly VerdictInReview[] }
  | { type: 'correction'; correction: CorrectionInReview }
)

/** Verdicts that were sent together: one row, decided on together. */
export type PassageEntry = Extract<QueueEntry, { type: 'passage' }>

/** One verdict as a row of its own. */
export const verdictEntry = (article: ArticleInReview, verdict: VerdictInReview): QueueEntry => ({
  ...{ key: verdict.claimId, type: 'verdict', article, verdict },
  ...{ whyNot: verdict.whyNotApprove, again: verdict.again },
})

/** Whether a row is of this claim, or is this correction. */
export const isOf = (entry: QueueEntry, id: string): boolean =>
  entry.key === id || (entry.type === 'passage' && entry.verdicts.some(({ claimId }) => claimId === id))

/** The rows of one article: verdicts that were sent together are one row, in the place of the first of them. */
function rowsOf(article: ArticleInReview): QueueEntry[] {
  const seen = new Set<string>()
  return article.verdicts.flatMap((verdict) => {
    const { passage } = verdict
    if (passage === null) return verdictEntry(article, verdict)
    if (seen.has(passage)) return []
    seen.add(passage)
    const verdicts = article.verdicts.filter((one) => one.passage === passage)
    if (verdicts.length === 1) return verdictEntry(article, verdict)
    const open = verdicts.find(({ whyNotApprove }) => whyNotApprove === null)
    return {
      ...{ key: verdict.claimId, type: 'passage', article, verdicts: verdicts.toSorted((a, b) => a.number - b.number) },
      ...{ whyNot: open ? null : verdict.whyNotApprove, again: verdicts.some(({ again }) => again) },
    }
  })
}

/** What waits, however many pages of it there are. */
type Waiting = Pick<ReviewQueue, 'articles' | 'corrections'>

/** The rows in the order in which they are shown. */
export function entriesOf({ articles, corrections }: Waiting, show: Show): QueueEntry[] {
  const verdicts = articles.flatMap(rowsOf)
  const others = corrections.map((correction): QueueEntry => ({
    ...{ key: correction.id, type: 'correction', correction },
    ...{ whyNot: correction.whyNotApprove, again: correction.again },
  }))
  return [...(show === 'corrections' ? [] : verdicts), ...(show === 'verdicts' ? [] : others)]
}

/** The queue after these claims or corrections were decided on. */
export function without({ articles, corrections }: Waiting, ...ids: readonly string[]): Waiting {
  return {
    articles: articles
      .map((article) => ({ ...article, verdicts: article.verdicts.filter(({ claimId }) => !ids.includes(claimId)) }))
      .filter(({ verdicts }) => verdicts.length > 0),
    corrections: corrections.filter(({ id }) => !ids.includes(id)),
  }
}

const PLACES = ['', '', 'second', 'third', 'fourth', 'fifth']

/** "second time" for a claim whose verdict was returned once. */
export function timesIn(returned: number): string | null {
  return returned === 0 ? null : `${PLACES[returned + 1] ?? 'yet another'} time`
}

/** Where one is in the queue, for the bar above. */
export function crumbOf(entry: QueueEntry | undefined): string {
  if (!entry) return 'Nothing waits'
  if (entry.type === 'correction') return entry.correction.headline
  const what = entry.type === 'verdict' ? `claim ${entry.verdict.number}` : `${entry.verdicts.length} verdicts`
  return `${entry.article.headline}, ${what}`
}

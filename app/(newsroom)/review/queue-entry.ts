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
  | { type: 'correction'; correction: CorrectionInReview }
)

/** The rows in the order in which they are shown. */
export function entriesOf({ articles, corrections }: ReviewQueue, show: Show): QueueEntry[] {
  const verdicts = articles.flatMap((article) =>
    article.verdicts.map((verdict): QueueEntry => ({
      ...{ key: verdict.claimId, type: 'verdict', article, verdict },
      ...{ whyNot: verdict.whyNotApprove, again: verdict.again },
    })),
  )
  const others = corrections.map((correction): QueueEntry => ({
    ...{ key: correction.id, type: 'correction', correction },
    ...{ whyNot: correction.whyNotApprove, again: correction.again },
  }))
  return [...(show === 'corrections' ? [] : verdicts), ...(show === 'verdicts' ? [] : others)]
}

/** The queue after one of its rows was decided on. */
export function without({ articles, corrections }: ReviewQueue, key: string): ReviewQueue {
  return {
    articles: articles
      .map((article) => ({ ...article, verdicts: article.verdicts.filter(({ claimId }) => claimId !== key) }))
      .filter(({ verdicts }) => verdicts.length > 0),
    corrections: corrections.filter(({ id }) => id !== key),
  }
}

const PLACES = ['', '', 'second', 'third', 'fourth', 'fifth']

/** "second time" for a claim whose verdict was returned once. */
export function timesIn(returned: number): string | null {
  return returned === 0 ? null : `${PLACES[returned + 1] ?? 'yet another'} time`
}

import type { Kind, Risk } from './claim'
import type { PersonView } from './claim-view'
import type { CorrectionType } from './correction'
import type { Outcome } from './verdict'

/** A verdict that waits for a second person. Times are RFC 3339, UTC. */
export interface VerdictInReview {
  claimId: string
  /** The claim's number in its article. */
  number: number
  kind: Kind
  risk: Risk
  version: number
  text: string
  /** The rest of its sentence, as the newest revision has it. */
  before: string
  after: string
  outcome: Outcome
  givenBy: PersonView
  givenAt: string
  /** How often verdicts on this claim were returned before. */
  returned: number
  /** Why this reader can't approve it; null means they can. */
  whyNotApprove: string | null
}

/** What waits of one article. */
export interface ArticleInReview {
  articleId: string
  slug: string
  headline: string
  language: string
  revision: number
  dueAt: string | null
  verdicts: VerdictInReview[]
}

export interface CorrectionInReview {
  id: string
  type: CorrectionType
  headline: string
  submittedBy: PersonView | null
  submittedAt: string | null
  whyNotApprove: string | null
}

/** GET /reviews: articles by deadline, their verdicts by risk, one's own last; then corrections, oldest first. */
export interface ReviewQueue {
  articles: ArticleInReview[]
  corrections: CorrectionInReview[]
}

import type { CorrectionMove, CorrectionStatus, CorrectionType } from './correction'
import type { HistoryView, PersonView } from './claim-view'
import type { ReportStatus } from './error-report'

/** A correction as the desk's list shows it: one item of GET /corrections. Times are RFC 3339, UTC. */
export interface CorrectionView {
  id: string
  /** The public number; null until it is published. */
  number: number | null
  slug: string
  type: CorrectionType
  status: CorrectionStatus
  version: number
  /** The article's headline as readers will see it with this entry. */
  headline: string
  section: string
  articleUrl: string | null
  articlePublishedAt: string | null
  articleId: string
  claimId: string | null
  /** The entry that this one amends. */
  amendsId: string | null
  wrong: string | null
  right: string
  note: string
  returnReason: string | null
  withdrawReason: string | null
  draftedBy: PersonView
  submittedBy: PersonView | null
  approvedBy: PersonView | null
  publishedBy: PersonView | null
  withdrawnBy: PersonView | null
  createdAt: string
  submittedAt: string | null
  approvedAt: string | null
  publishedAt: string | null
  withdrawnAt: string | null
}

/** GET /corrections/{id}: all of one correction. */
export interface CorrectionDetail extends CorrectionView {
  article: { id: string; slug: string; headline: string; language: string }
  claim: { id: string; number: number; text: string } | null
  amends: { id: string; number: number | null; slug: string } | null
  /** In the order in which they were drafted. */
  amendments: { id: string; number: number | null; status: CorrectionStatus; note: string }[]
  reports: { id: string; receipt: string }[]
  history: HistoryView[]
  /** What this person may not do with it now, each with the sentence that says why; absent means allowed. */
  whyNot: Partial<Record<CorrectionMove, string>>
}

/** A reader's report: one item of GET /error-reports. */
export interface ErrorReportView {
  id: string
  receipt: string
  status: ReportStatus
  version: number
  /** Which article, as the reader typed it, and the article where that names one of ours. */
  place: string
  article: { id: string; slug: string; headline: string } | null
  words: string
  message: string
  /** Null for whoever may not answer it. */
  email: string | null
  correctionId: string | null
  reason: string | null
  decidedBy: PersonView | null
  decidedAt: string | null
  createdAt: string
}

import type { ArticleStatus } from './article'
import type { RevisionReport } from './audit-event'
import type { ClaimStatus, Kind } from './claim'
import type { PersonView } from './claim-view'

/** How far an article's claims are; dismissed and merged ones do not count into `total`. */
export interface ProgressView {
  total: number
  settled: number
  /** Live findings that are Wrong. */
  wrong: number
  byStatus: Partial<Record<ClaimStatus, number>>
}

export interface ArticleView {
  id: string
  slug: string
  headline: string
  byline: string
  section: string
  url: string | null
  language: string
  /** RFC 3339, UTC. */
  publishedAt: string | null
  dueAt: string | null
  status: ArticleStatus
  version: number
  createdAt: string
  createdBy: PersonView
  /** Whom it is with. */
  assignee: PersonView | null
  clearedAt: string | null
  clearedBy: PersonView | null
  clearReason: string | null
  progress: ProgressView
}

/** GET /articles/{id}: the article with its newest revision. */
export interface ArticleDetail extends ArticleView {
  revision: { id: string; number: number; text: string; createdAt: string; createdBy: PersonView }
  revisions: { number: number; createdAt: string; createdBy: PersonView; report: RevisionReport | null }[]
  whyNotClear: string | null
}

/** GET /articles/{id}/coverage: of what a checker would underline in the newest revision, what no claim covers. */
export interface CoverageView {
  covered: number
  total: number
  uncovered: { start: number; end: number; kind: Kind; text: string }[]
}

/** GET /articles/{id}/conflicts, one item: what does not fit together, and why. Advice, never a verdict. */
export interface ConflictView {
  /** Stays the same while the words of both sides do. */
  key: string
  rule: string
  severity: 'high' | 'medium' | 'low'
  /** A sentence that shows the reasoning. */
  why: string
  sides: { spans: { start: number; end: number }[]; claims: { id: string; number: number }[] }[]
  /** A sum, set like a slip. */
  rows: { label: string; value: string }[]
  suggestion: string | null
}

/** A contradiction that somebody found to be none, while the words of both sides are what they were. */
export interface DismissedConflictView extends ConflictView {
  reason: string
  by: PersonView
  /** RFC 3339, UTC. */
  at: string
}

export interface ConflictsView {
  /** Those that stand. */
  items: ConflictView[]
  dismissed: DismissedConflictView[]
}

import type { Anchor } from './anchor'
import type { ClaimStatus, Kind, Risk } from './claim'
import type { SourceKind, Stance, Visibility } from './source'
import type { Basis, Outcome } from './verdict'

/** A person as the desk's lists show them. */
export interface PersonView {
  id: string
  name: string
}

/** What extraction understood of a claim; shown as a hint, never trusted. */
export interface Understood {
  sub?: string
  value?: string
  unit?: string
  hedge?: string
  why?: string
  alias?: string
  cue?: string
  roles?: string[]
}

interface NumberedClaim {
  id: string
  number: number
}

interface SpeakerView {
  /** As the text names them. */
  text: string
  /** The PERSON claim, where there is one. */
  claimId: string | null
  number: number | null
}

export interface VerdictView {
  id: string
  number: number
  outcome: Outcome
  basis: Basis
  rationale: string
  /** Empty asks for removal of the words; null asks for nothing. */
  replacement: string | null
  givenBy: PersonView
  /** RFC 3339, UTC; so are all times of these views. */
  givenAt: string
  live: boolean
  review: { decision: 'APPROVE' | 'RETURN'; reason: string | null; reviewer: PersonView; at: string } | null
}

/** A claim as lists and the marked text need it: one item of GET /articles/{id}/claims. */
export interface ClaimView {
  id: string
  articleId: string
  number: number
  kind: Kind
  status: ClaimStatus
  risk: Risk
  version: number
  text: string
  /** In the newest revision, in order of position; for an ORPHANED claim empty. */
  anchors: Anchor[]
  speaker: SpeakerView | null
  understood: Understood
  value: string | null
  /** The live verdict. */
  verdict: VerdictView | null
  assignee: PersonView | null
  /** Live evidence, also what this reader may not see. */
  evidenceCount: number
  commentCount: number
  dismissReason: string | null
  /** For a MERGED claim: the one that it is part of now. */
  mergedInto: NumberedClaim | null
  /** True when the machine suggested it. */
  suggested: boolean
  acceptedAt: string | null
  movedAt: string
}

/** A piece of evidence. A confidential source that the reader may not see keeps its stance and nothing else. */
export type EvidenceView = {
  id: string
  stance: Stance
  addedBy: PersonView
  createdAt: string
} & (
  | { hidden: true }
  | {
      hidden: false
      source: { id: string; kind: SourceKind; title: string; url: string | null; visibility: Visibility }
      locator: string
      excerpt: string
      accessedAt: string
    }
)

interface CommentView {
  id: string
  author: PersonView
  body: string
  createdAt: string
}

/** One line of a history: `{who} {said}`, e.g. "Nadia Kessler" "accepted “£4.3 million”". */
export interface HistoryView {
  seq: number
  at: string
  /** Null when the system or a reader acted. */
  who: string | null
  kind: string
  said: string
  /** The number of the claim it is about. */
  claim: number | null
}

/** What this reader may not do with the claim now, each with the sentence that says why; absent means allowed. */
export type WhyNot = Partial<
  Record<
    | 'accept'
    | 'dismiss'
    | 'restore'
    | 'giveVerdict'
    | 'withdraw'
    | 'approve'
    | 'return'
    | 'reopen'
    | 'reaffirm'
    | 'reanchor'
    | 'merge'
    | 'split'
    | 'change'
    | 'attachEvidence'
    | 'comment',
    string
  >
>

/** GET /claims/{id}: all of one claim. */
export interface ClaimDetail extends ClaimView {
  evidence: EvidenceView[]
  /** Newest first, with the reviews. */
  verdicts: VerdictView[]
  comments: CommentView[]
  history: HistoryView[]
  whyNot: WhyNot
  /** For a STALE claim: the words the last verdict was given on, and why it is stale. */
  stale: { was: string; why: string; context?: { was: string; now: string } } | null
  /** The claims that were merged into this one. */
  merged: NumberedClaim[]
  /** For an ORPHANED claim: where its words might belong in the newest revision. A suggestion, and nothing more. */
  suggestedPlace?: { start: number; end: number; exact: string }
}

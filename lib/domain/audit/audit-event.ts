import type { Role } from '@/lib/domain/people/actor'
import type { Kind, Risk } from '@/lib/domain/claims/claim'
import type { CorrectionType } from '@/lib/domain/corrections/correction'
import type { RevisionReport } from '@/lib/domain/articles/revision-view'
import type { Stance } from '@/lib/domain/evidence/source'
import type { Basis, Outcome } from '@/lib/domain/verdicts/verdict'

/** Present where a text was not read for claims yet, or more were found than are suggested. */
export interface ReadingGap {
  notRead?: true
  leftOut?: number
}

/** What one detail of an article was and became, in words; empty where there was none. */
export interface ChangedDetail {
  field: string
  was: string
  now: string
}

/** `public`: readers see it, above what was corrected in the article. */
interface ChangedHeadline {
  was: string
  now: string
  public?: true
}

interface OfClaim {
  /** The claim's number in its article. */
  claim: number
}

/** Ids: what a source is called, and where in it something stands, is told to those who may see it when they read the event. */
interface OfEvidence {
  source: string
  evidence: string
}

/**
 * What each kind of event keeps. Nothing here may name a source (any may become confidential later), a token or the words of a draft:
 * everyone at the desk reads the log, and its head is public. The database adds `sha256`, the digests of what was decided, by itself.
 */
export interface AuditData {
  'person.created': { name: string; role: Role }
  'person.invited': { name: string; role: Role }
  'person.invitation-withdrawn': { name: string }
  'person.joined': { name: string; role: Role; invitedBy?: string }
  'person.confirmed': { name: string; towards: string[] }
  'person.counted-as-confirmed': { name: string; why: string }
  'person.role-changed': { name: string; from: Role; to: Role }
  'person.deactivated': { name: string }
  'person.hand-over-asked': { name: string; sources: number }
  'person.handed-over': { name: string; articles: number; claims: number; sources: number; why?: string; urgent?: true }
  'person.away': { name: string; until: string; articlesWith: string | null; claimsWith: string | null }
  'person.back': { name: string }
  'person.reactivated': { name: string }
  /** In which browser: what it calls itself, and the session, which is not asked whether it was its person. */
  'person.password-changed': { name: string; browser?: string; session?: string }
  /** They have seen what was changed of their account, up to the event of this number. */
  'person.changes-seen': { upTo: number; session?: string }
  'session.started': { newBrowser?: true }
  /** Of this browser; of one other, with what it calls itself; of so many others; or of all. */
  'session.ended': { all: boolean; browser?: string; others?: number; session?: string }
  'session.known': { browsers: number }
  'article.digested': { texts: number; verdicts: number; reviews: number; corrections: number }
  'article.evidence-digested': { evidence: number; endings: number; reviews: number; takenBack: number }
  'library.digested': { sources: number }
  /** `from`: the host that its text was fetched from. */
  'article.created': {
    headline: string
    suggested: number
    language?: string
    from?: string
    /** What its notes and links propose as evidence. */
    proposed?: number
  } & ReadingGap
  /** Events from before values were told have only the fields. */
  'article.changed': { fields: string[]; changes?: ChangedDetail[] }
  /** `was`: the language that it had before, where it is another one. */
  'article.language-said': { language: string; recognised: string | null; was?: string }
  'article.assigned': { to: string | null }
  'article.cleared': { reason: string | null; unsettled: number; dismissed?: number; notRead?: string }
  'article.reopened': { why: string }
  'revision.added': {
    number: number
    headline?: ChangedHeadline
    from?: string
    /** How many notes and links are proposed as evidence. */
    proposed?: number
  } & RevisionReport &
    ReadingGap
  /** `gone`: untouched suggestions that are none any more. */
  'article.read': { number: number; suggested: number; gone?: number } & ReadingGap
  'revision.upgraded': { number: number } & RevisionReport
  'claim.added': OfClaim & { kind: Kind; text: string }
  'claim.taken-back': OfClaim & { kind: Kind; text: string }
  'claim.accepted': OfClaim & { text: string }
  'claim.unaccepted': OfClaim & { text: string }
  'claim.dismissed': OfClaim & { text: string; reason: string }
  'claim.dismissal-asked': OfClaim & { text: string; reason: string }
  'claim.kept': OfClaim & { text: string }
  'claim.restored': OfClaim & { text: string }
  'claim.changed': OfClaim & { kind?: Kind; risk?: Risk; text?: string; speaker?: string | null }
  'claim.assigned': OfClaim & { to: string | null }
  /** `changed`: what else than the text was changed, where that made the claim stale: “the publication date”. */
  'claim.stale': OfClaim & { why: string; changed?: string }
  'claim.edit-applied': OfClaim & { revision: number; made: number; of: number }
  'claim.orphaned': OfClaim & { text: string }
  'claim.reanchored': OfClaim & { text: string }
  'claim.reopened': OfClaim & { reason: string }
  'claim.merged': OfClaim & { text: string; into: number }
  'claim.took-in': OfClaim & { text: string; from: number }
  'claim.split': OfClaim & { text: string; off: number }
  'claim.split-off': OfClaim & { text: string; from: number }
  'evidence.added': OfClaim & { stance: Stance } & OfEvidence
  'evidence.removed': OfClaim & OfEvidence
  'proposal.accepted': { proposal: number; claims: number }
  'proposal.refused': { proposal: number; reason: string }
  /** It had been left out. */
  'proposal.restored': { proposal: number }
  'proposal.changed': { proposal: number; fields: string[] }
  'verdict.given': OfClaim & { outcome: Outcome; basis: Basis; reaffirmed: boolean }
  'verdict.withdrawn': OfClaim
  'review.approved': OfClaim & { outcome: Outcome }
  'review.taken-back': OfClaim & { outcome: Outcome }
  'review.returned': OfClaim & { outcome: Outcome; reason: string }
  /** Of comments from before threads only the claim is told. */
  'comment.added': OfClaim & { comment?: string; thread?: string }
  /** `was`: its words before. */
  'comment.edited': OfClaim & { comment: string; was: string }
  'comment.resolved': OfClaim & { thread: string }
  'comment.reopened': OfClaim & { thread: string }
  'source.added': { source: string }
  'source.changed': { source: string; fields: string[] }
  'source.handed-over': { source: string; to: string; from: string; unseen?: true }
  /** `digest`: SHA-256 of the source’s salt and the page’s own SHA-256; without the salt nobody can guess the page from it. */
  'snapshot.taken': { source: string; snapshot: string; digest: string }
  'correction.drafted': { type: CorrectionType; headline: string; amends: number | null }
  'correction.changed': { headline: string }
  'correction.submitted': { headline: string }
  'correction.returned': { headline: string; reason: string }
  'correction.approved': { headline: string }
  'correction.held': { headline: string }
  /** Whoever cancelled it; or, by nobody, why it could not go out. */
  'correction.kept-back': { headline: string; why?: string }
  'correction.published': { headline: string; number: number; late?: { days: number; reason: string } }
  'correction.withdrawal-asked': { headline: string; number: number; reason: string }
  'correction.kept': { headline: string; number: number }
  'correction.withdrawn': { headline: string; number: number; reason: string; atOnce?: string }
  'correction.words-confirmed': { headline: string; number: number }
  'correction.words-changed': { headline: string; number: number; reason: string }
  'newsroom.changed': { name: string; fields?: readonly string[] }
  'reference.loaded': { added: number }
  'reference.added': { fact: string }
  'reference.changed': { fact: string }
  'reference.removed': { fact: string }
  'reference.checked': { until: string }
  'reference.imported': { added: number; changed: number; same: number; refused: number }
  'conflict.dismissed': { why: string; reason: string }
  'conflict.restored': { rule: string }
  'report.received': { receipt: string }
  'report.accepted': { receipt: string }
  'report.rejected': { receipt: string; reason: string }
}
export type AuditKind = keyof AuditData

/** One event as it is recorded. */
export type AuditEvent = {
  [K in AuditKind]: { kind: K; subjectId: string; articleId?: string; data: AuditData[K] }
}[AuditKind]

/** The kind of thing an event is about: the part of its name before the dot. */
export function subjectOf(kind: AuditKind): string {
  return kind.slice(0, kind.indexOf('.'))
}

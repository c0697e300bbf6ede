import type { Role } from '@/lib/domain/people/actor'
import { ROLE_INFO } from '@/lib/domain/people/actor'
import type { Kind, Risk } from '@/lib/domain/claims/claim'
import { KIND_INFO, RISK_INFO } from '@/lib/domain/claims/claim'
import type { CorrectionType } from '@/lib/domain/corrections/correction'
import { CORRECTION_TYPE_INFO } from '@/lib/domain/corrections/correction'
import type { RevisionReport } from '@/lib/domain/articles/revision-view'
import type { Stance } from '@/lib/domain/evidence/source'
import { STANCE_INFO } from '@/lib/domain/evidence/source'
import type { Basis, Outcome } from '@/lib/domain/verdicts/verdict'
import { BASIS_INFO, OUTCOME_INFO } from '@/lib/domain/verdicts/verdict'

/** Present where a text was not read for claims yet, or more were found than are suggested. */
interface ReadingGap {
  notRead?: true
  leftOut?: number
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

/** What an event about a source says to one reader; null for what they may not see. Events from before ids hold these words. */
interface ToldOfSource {
  title?: string | null
  locator?: string | null
}

/**
 * What each kind of event keeps. Nothing here may name a source (any may become confidential later), a token or the words of a draft:
 * everyone at the desk reads the log, and its head is public.
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
  'person.reactivated': { name: string }
  'person.password-changed': { name: string }
  'session.started': Record<string, never>
  'session.ended': { all: boolean }
  'article.created': { headline: string; suggested: number } & ReadingGap
  'article.changed': { fields: string[] }
  'article.assigned': { to: string | null }
  'article.cleared': { reason: string | null; unsettled: number; dismissed?: number }
  'article.reopened': { why: string }
  'revision.added': { number: number } & RevisionReport & ReadingGap
  'article.read': { number: number; suggested: number } & ReadingGap
  'revision.upgraded': { number: number } & RevisionReport
  'claim.added': OfClaim & { kind: Kind; text: string }
  'claim.accepted': OfClaim & { text: string }
  'claim.dismissed': OfClaim & { text: string; reason: string }
  'claim.dismissal-asked': OfClaim & { text: string; reason: string }
  'claim.kept': OfClaim & { text: string }
  'claim.restored': OfClaim & { text: string }
  'claim.changed': OfClaim & { kind?: Kind; risk?: Risk; text?: string; speaker?: string | null }
  'claim.assigned': OfClaim & { to: string | null }
  'claim.stale': OfClaim & { why: string }
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
  'verdict.given': OfClaim & { outcome: Outcome; basis: Basis; reaffirmed: boolean }
  'verdict.withdrawn': OfClaim
  'review.approved': OfClaim & { outcome: Outcome }
  'review.returned': OfClaim & { outcome: Outcome; reason: string }
  'comment.added': OfClaim
  'source.added': { source: string }
  'source.changed': { source: string; fields: string[] }
  'correction.drafted': { type: CorrectionType; headline: string; amends: number | null }
  'correction.changed': { headline: string }
  'correction.submitted': { headline: string }
  'correction.returned': { headline: string; reason: string }
  'correction.approved': { headline: string }
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

const withArticle = (noun: string) => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`
const source = ({ title }: ToldOfSource) => (title == null ? 'a confidential source' : `“${title}”`)

const NEWSROOM_FIELDS: Partial<Record<string, string>> = { timeZone: 'time zone', locale: 'language of dates' }

const sayLeftOut = ({ leftOut = 0 }: ReadingGap) => (leftOut === 0 ? '' : `, ${leftOut} more left out`)

/** Each kind's sentence, to be put after a name: "Nadia Kessler *accepted “£4.3 million”*." */
const SAY: { [K in AuditKind]: (data: AuditData[K]) => string } = {
  'person.created': ({ name, role }) => `made ${name} ${ROLE_INFO[role].label.toLowerCase()}`,
  'person.invited': ({ name, role }) => `invited ${name} as ${ROLE_INFO[role].label.toLowerCase()}`,
  'person.invitation-withdrawn': ({ name }) => `withdrew the invitation of ${name}`,
  'person.joined': ({ role, invitedBy }) =>
    `joined as ${ROLE_INFO[role].label.toLowerCase()}${invitedBy === undefined ? '' : `, invited by ${invitedBy}`}`,
  'person.confirmed': ({ name, towards }) =>
    `confirmed that ${name} is independent of ${towards.join(' and ')}, who brought them here or gave them their role`,
  'person.counted-as-confirmed': ({ name, why }) => `counted ${name} as confirmed: ${why}`,
  'person.role-changed': ({ name, from, to }) =>
    `changed the role of ${name} from ${ROLE_INFO[from].label.toLowerCase()} to ${ROLE_INFO[to].label.toLowerCase()}`,
  'person.deactivated': ({ name }) => `deactivated ${name}`,
  'person.reactivated': ({ name }) => `reactivated ${name}`,
  'person.password-changed': () => 'changed their password',
  'session.started': () => 'signed in',
  'session.ended': ({ all }) => (all ? 'signed out everywhere' : 'signed out'),
  'article.created': ({ headline, suggested, ...gap }) =>
    `brought in “${headline}”; ${gap.notRead ? 'the text is not read yet' : `${suggested} claims suggested${sayLeftOut(gap)}`}`,
  'article.changed': ({ fields }) => `changed the article’s ${fields.join(', ')}`,
  'article.assigned': ({ to }) => (to === null ? 'put the article back unassigned' : `gave the article to ${to}`),
  'article.cleared': ({ reason, unsettled, dismissed }) => {
    if (reason === null) return 'cleared the article'
    const claims = (count: number) => `${count} ${count === 1 ? 'claim' : 'claims'}`
    const left = [
      unsettled > 0 && `${claims(unsettled)} unresolved`,
      dismissed !== undefined && dismissed > 0 && `${claims(dismissed)} dismissed`,
    ].filter(Boolean)
    return `cleared the article with ${left.join(' and ')}: “${reason}”`
  },
  'article.reopened': ({ why }) => `reopened the article: ${why}`,
  'revision.added': ({ number, kept, moved, stale, orphaned, suggested, applied = 0, ...gap }) =>
    `brought in revision ${number}: ${kept} kept, ${moved} moved, ${stale} stale, ${orphaned} orphaned, ${
      gap.notRead ? 'the text is not read yet' : `${suggested} suggested${sayLeftOut(gap)}`
    }` + (applied === 0 ? '' : `, ${applied} approved ${applied === 1 ? 'edit' : 'edits'} made`),
  'article.read': ({ number, suggested, ...gap }) =>
    `had revision ${number} read again: ${suggested} claims suggested${sayLeftOut(gap)}`,
  'revision.upgraded': ({ number }) =>
    `made the headline part of the text, in revision ${number}, when the desk was upgraded`,
  'claim.added': ({ text, kind }) => `added the ${KIND_INFO[kind].label.toLowerCase()} “${text}”`,
  'claim.accepted': ({ text }) => `accepted “${text}”`,
  'claim.dismissed': ({ text, reason }) => `dismissed “${text}”: ${reason}`,
  'claim.dismissal-asked': ({ text, reason }) => `asked for the dismissal of “${text}”: ${reason}`,
  'claim.kept': ({ text }) => `kept “${text}”, whose dismissal was asked for`,
  'claim.restored': ({ text }) => `restored “${text}”`,
  'claim.changed': ({ kind, risk, text, speaker }) =>
    [
      kind && `made it ${withArticle(KIND_INFO[kind].label.toLowerCase())}`,
      risk && `set the risk to ${RISK_INFO[risk].label.toLowerCase()}`,
      text !== undefined && `moved it to “${text}”`,
      speaker !== undefined && (speaker === null ? 'removed the speaker' : `named ${speaker} as the speaker`),
    ]
      .filter(Boolean)
      .join(' and ') || 'changed it',
  'claim.assigned': ({ to }) => (to === null ? 'put it back unassigned' : `gave it to ${to}`),
  'claim.stale': ({ why }) => `made it stale: ${why}`,
  'claim.edit-applied': ({ revision, made, of }) =>
    made >= of
      ? `made the approved edit in revision ${revision}`
      : `made the approved edit in ${made} of ${of} places in revision ${revision}`,
  'claim.orphaned': ({ text }) => `took “${text}” out of the text`,
  'claim.reanchored': ({ text }) => `moved it to “${text}”`,
  'claim.reopened': ({ reason }) => `reopened it: “${reason}”`,
  'claim.merged': ({ text, into }) => `merged “${text}” into claim ${into}`,
  'claim.took-in': ({ text, from }) => `merged claim ${from}, “${text}”, into it`,
  'claim.split': ({ text, off }) => `split “${text}” off as claim ${off}`,
  'claim.split-off': ({ text, from }) => `split “${text}” off claim ${from}`,
  'evidence.added': ({ stance, ...told }: AuditData['evidence.added'] & ToldOfSource) =>
    `attached ${source(told)}${told.locator == null ? '' : `, ${told.locator}`} (${STANCE_INFO[stance].label.toLowerCase()})`,
  'evidence.removed': (told: AuditData['evidence.removed'] & ToldOfSource) =>
    `removed ${source(told)} from the evidence`,
  'verdict.given': ({ outcome, basis, reaffirmed }) =>
    reaffirmed
      ? `reaffirmed: ${OUTCOME_INFO[outcome].label.toLowerCase()}`
      : `${OUTCOME_INFO[outcome].found}, on ${BASIS_INFO[basis].on}`,
  'verdict.withdrawn': () => 'withdrew the verdict',
  'review.approved': ({ outcome }) => `approved: ${OUTCOME_INFO[outcome].label.toLowerCase()}`,
  'review.returned': ({ reason }) => `returned it: “${reason}”`,
  'comment.added': () => 'commented',
  'source.added': (told: AuditData['source.added'] & ToldOfSource) => `added ${source(told)} to the library`,
  'source.changed': ({ fields, ...told }: AuditData['source.changed'] & ToldOfSource) =>
    `changed ${fields.join(', ')} of ${source(told)}`,
  'correction.drafted': ({ type, headline, amends }) =>
    amends === null
      ? `drafted ${withArticle(CORRECTION_TYPE_INFO[type].label.toLowerCase())} to “${headline}”`
      : `drafted an amendment to entry ${amends}, “${headline}”`,
  'correction.changed': ({ headline }) => `changed the draft for “${headline}”`,
  'correction.submitted': ({ headline }) => `sent the correction to “${headline}” for review`,
  'correction.returned': ({ headline, reason }) => `returned the correction to “${headline}”: “${reason}”`,
  'correction.approved': ({ headline }) => `approved the correction to “${headline}”`,
  'correction.published': ({ headline, number, late }) =>
    `published entry ${number}, “${headline}”${late ? `, after ${late.days} days: “${late.reason}”` : ''}`,
  'correction.withdrawal-asked': ({ headline, number, reason }) =>
    `asked for the withdrawal of entry ${number}, “${headline}”: “${reason}”`,
  'correction.kept': ({ headline, number }) => `kept entry ${number}, “${headline}”, whose withdrawal was asked for`,
  'correction.withdrawn': ({ headline, number, reason, atOnce }) =>
    `withdrew entry ${number}, “${headline}”: “${reason}”${atOnce === undefined ? '' : `; at once, because “${atOnce}”`}`,
  'correction.words-confirmed': ({ headline, number }) =>
    `confirmed the words of the withdrawal of entry ${number}, “${headline}”`,
  'correction.words-changed': ({ headline, number, reason }) =>
    `changed the words of the withdrawal of entry ${number}, “${headline}”, to “${reason}”`,
  'newsroom.changed': ({ name, fields }) =>
    fields?.includes('name') === false
      ? `changed the newsroom’s ${fields.map((field) => NEWSROOM_FIELDS[field] ?? field).join(', ')}`
      : `set up the newsroom as ${name}`,
  'reference.loaded': ({ added }) => `took over the ${added} reference facts that Galley comes with`,
  'reference.added': ({ fact }) => `added the reference fact “${fact}”`,
  'reference.changed': ({ fact }) => `changed the reference fact “${fact}”`,
  'reference.removed': ({ fact }) => `removed the reference fact “${fact}”`,
  'reference.checked': ({ until }) => `checked the office holders of the reference facts up to ${until}`,
  'reference.imported': ({ added, changed, same, refused }) =>
    `imported reference facts: ${added} added, ${changed} changed, ${same} the same, ${refused} refused`,
  'conflict.dismissed': ({ why, reason }) => `dismissed the contradiction “${why}”: ${reason}`,
  'conflict.restored': ({ rule }) => `restored a contradiction (${rule.replaceAll('-', ' ')})`,
  'report.received': ({ receipt }) => `reported an error (${receipt})`,
  'report.accepted': ({ receipt }) => `accepted the report ${receipt}`,
  'report.rejected': ({ receipt, reason }) => `rejected the report ${receipt}: “${reason}”`,
}

function isKnown(kind: string): kind is AuditKind {
  return Object.hasOwn(SAY, kind)
}

/**
 * The event as the predicate of a sentence whose subject is a name. `told` is its data with what the reader may know of its source; a kind
 * of a newer version is said by its name, and data that this version can't read as it stands.
 */
export function sayEvent(kind: string, told: unknown): string {
  if (!isKnown(kind)) return kind.replace('.', ': ')
  const data = JSON.stringify(told ?? null)
  const say = SAY[kind] as (data: unknown) => string
  try {
    const said = say(told)
    if (!/\bundefined\b|\bNaN\b/.test(said) || data.includes('undefined')) return said
  } catch {
    // Data of another shape than this version writes: said below, as it stands.
  }
  return `unknown event ${kind}: ${data}`
}

/** The kind of thing an event is about: the part of its name before the dot. */
export function subjectOf(kind: AuditKind): string {
  return kind.slice(0, kind.indexOf('.'))
}

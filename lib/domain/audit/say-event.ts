import { languageName } from '@/lib/domain/articles/not-read'
import { KIND_INFO, RISK_INFO } from '@/lib/domain/claims/claim'
import { CORRECTION_TYPE_INFO } from '@/lib/domain/corrections/correction'
import { STANCE_INFO } from '@/lib/domain/evidence/source'
import { ROLE_INFO } from '@/lib/domain/people/actor'
import { BASIS_INFO, OUTCOME_INFO } from '@/lib/domain/verdicts/verdict'
import type { AuditData, AuditKind, ChangedDetail, ReadingGap } from './audit-event'

/** What an event about a source says to one reader; null for what they may not see. Events from before ids hold these words. */
interface ToldOfSource {
  title?: string | null
  locator?: string | null
}

const counted = (count: number, noun: string) => `${count} ${count === 1 ? noun : `${noun}s`}`
const withArticle = (noun: string) => `${/^[aeiou]/.test(noun) ? 'an' : 'a'} ${noun}`
const source = ({ title }: ToldOfSource) => (title == null ? 'a confidential source' : `“${title}”`)

const NEWSROOM_FIELDS: Partial<Record<string, string>> = { timeZone: 'time zone', locale: 'language of dates' }

const listed = new Intl.ListFormat('en-GB', { type: 'conjunction' })

/** “changed the byline from “Ada Lund” to “Bo Ek””; days and times stand without marks. */
function sayDetail({ field, was, now }: ChangedDetail): string {
  const isTime = field === 'publication date' || field === 'deadline'
  const said = (value: string) => (isTime ? value : `“${value}”`)
  if (was === '') return `set the ${field} to ${said(now)}`
  return now === '' ? `removed the ${field} ${said(was)}` : `changed the ${field} from ${said(was)} to ${said(now)}`
}

const sayFrom = (from: string | undefined) => (from === undefined ? '' : ` from ${from}`)
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
  'person.hand-over-asked': ({ name, sources }) =>
    `asked ${name} who is to look after ${counted(sources, 'confidential source')}`,
  'person.handed-over': ({ name, articles, claims, sources, why, urgent }) => {
    const what = [
      articles > 0 && counted(articles, 'article'),
      claims > 0 && counted(claims, 'claim'),
      sources > 0 && counted(sources, 'confidential source'),
    ].filter(Boolean)
    return `handed over what ${name} held: ${what.join(', ')}${why === undefined ? '' : `; unseen${urgent ? ' and without waiting for an answer' : ''}, because “${why}”`}`
  },
  'person.away': ({ name, until, articlesWith, claimsWith }) => {
    const kept = [
      articlesWith !== null && `${articlesWith} sees their articles`,
      claimsWith !== null && `${claimsWith} sees their claims`,
    ].filter(Boolean)
    return `said that ${name} is away until ${until}${kept.length === 0 ? '' : `; meanwhile ${kept.join(' and ')}`}`
  },
  'person.back': ({ name }) => `said that ${name} is back`,
  'person.deactivated': ({ name }) => `deactivated ${name}`,
  'person.reactivated': ({ name }) => `reactivated ${name}`,
  'person.password-changed': ({ browser }) =>
    browser === undefined ? 'changed their password' : `changed their password in ${browser}`,
  'person.changes-seen': () => 'saw what was changed of their account',
  'session.started': ({ newBrowser }) => (newBrowser ? 'signed in on a browser that is new to them' : 'signed in'),
  'session.ended': ({ all, browser, others }) => {
    if (all) return 'signed out everywhere'
    if (others !== undefined) return `signed out of ${counted(others, 'other browser')}`
    return browser === undefined ? 'signed out' : `signed out of another browser, ${browser}`
  },
  'session.known': ({ browsers }) => `said that it was they who signed in on ${counted(browsers, 'new browser')}`,
  'article.digested': ({ texts, verdicts, reviews, corrections }) =>
    `stated the digests of what was decided before the log had any: ${texts} texts, ${verdicts} verdicts, ${reviews} reviews, ${corrections} corrections`,
  'article.evidence-digested': ({ evidence, endings, reviews, takenBack }) =>
    `stated the digests of what verdicts rest on, from before the log had any of it: ${evidence} pieces of evidence, ${endings} ended verdicts, ${reviews} reviews, ${takenBack} approvals taken back`,
  'library.digested': ({ sources }) =>
    `stated the digests of what ${sources} sources say, from before the log had any of it`,
  'article.created': ({ headline, suggested, from, proposed = 0, ...gap }) => {
    const sources = proposed === 0 ? '' : `, ${counted(proposed, 'source')} proposed`
    return `brought in “${headline}”${sayFrom(from)}; ${gap.notRead ? 'the text is not read yet' : `${suggested} claims suggested${sayLeftOut(gap)}`}${sources}`
  },
  'article.changed': ({ fields, changes }) =>
    changes ? listed.format(changes.map(sayDetail)) : `changed the article’s ${fields.join(', ')}`,
  'article.language-said': ({ language, recognised, was }) =>
    recognised === language
      ? was === undefined
        ? `confirmed ${languageName(language)} as the language`
        : `changed the language from ${languageName(was)} to ${languageName(language)}, which was recognised`
      : `${was === undefined ? 'set the language' : `changed the language from ${languageName(was)}`} to ${languageName(language)}; ${recognised === null ? 'none was recognised for certain' : `recognised was ${languageName(recognised)}`}`,
  'article.assigned': ({ to }) => (to === null ? 'unassigned the article' : `assigned the article to ${to}`),
  'article.cleared': ({ reason, unsettled, dismissed, notRead }) => {
    const checked = notRead === undefined ? '' : `, having checked what is not read: ${notRead}`
    if (reason === null) return `cleared the article${checked}`
    const left = [
      unsettled > 0 && `${counted(unsettled, 'claim')} unresolved`,
      dismissed !== undefined && dismissed > 0 && `${counted(dismissed, 'claim')} dismissed`,
    ].filter(Boolean)
    return `cleared the article with ${left.join(' and ')}: “${reason}”${checked}`
  },
  'article.reopened': ({ why }) => `reopened the article: ${why}`,
  'revision.added': ({
    number,
    headline,
    from,
    kept,
    moved,
    stale,
    orphaned,
    suggested,
    applied = 0,
    proposed = 0,
    ...gap
  }) =>
    `brought in revision ${number}${sayFrom(from)}${
      headline
        ? `, which changed the headline${headline.public ? ', which readers see on the corrections page,' : ''} from “${headline.was}” to “${headline.now}”`
        : ''
    }: ${kept + moved} kept, ${stale} stale, ${orphaned} orphaned, ${
      gap.notRead ? 'the text is not read yet' : `${suggested} suggested${sayLeftOut(gap)}`
    }` +
    (applied === 0 ? '' : `, ${applied} approved ${applied === 1 ? 'edit' : 'edits'} made`) +
    (proposed === 0 ? '' : `, ${counted(proposed, 'source')} proposed`),
  'article.read': ({ number, suggested, gone = 0, ...gap }) =>
    `had revision ${number} read again: ${counted(suggested, 'claim')} suggested${
      gone === 0 ? '' : `, ${counted(gone, 'suggestion')} that nobody had touched taken away`
    }${sayLeftOut(gap)}`,
  'revision.upgraded': ({ number }) =>
    `made the headline part of the text, in revision ${number}, when the desk was upgraded`,
  'claim.added': ({ text, kind }) => `added the ${KIND_INFO[kind].label.toLowerCase()} “${text}”`,
  'claim.taken-back': ({ text, kind }) =>
    `took back the ${KIND_INFO[kind].label.toLowerCase()} “${text}” that they had added`,
  'claim.accepted': ({ text }) => `accepted “${text}”`,
  'claim.unaccepted': ({ text }) => `took back the acceptance of “${text}”`,
  'claim.dismissed': ({ text, reason }) => `dismissed “${text}”: ${reason}`,
  'claim.dismissal-asked': ({ text, reason }) => `asked for the dismissal of “${text}”: ${reason}`,
  'claim.kept': ({ text }) => `kept “${text}”, whose dismissal was asked for`,
  'claim.restored': ({ text }) => `restored “${text}”`,
  'claim.changed': ({ kind, risk, text, speaker }) =>
    [
      kind && `made the claim ${withArticle(KIND_INFO[kind].label.toLowerCase())}`,
      risk && `set the risk to ${RISK_INFO[risk].label.toLowerCase()}`,
      text !== undefined && `moved the claim to “${text}”`,
      speaker !== undefined && (speaker === null ? 'removed the speaker' : `named ${speaker} as the speaker`),
    ]
      .filter(Boolean)
      .join(' and ') || 'changed the claim',
  'claim.assigned': ({ to }) => (to === null ? 'unassigned the claim' : `assigned the claim to ${to}`),
  'claim.stale': ({ why, changed }) =>
    changed === undefined ? `marked the claim stale: ${why}` : `changed ${changed}, which made the claim stale: ${why}`,
  'claim.edit-applied': ({ revision, made, of }) =>
    made >= of
      ? `made the approved edit in revision ${revision}`
      : `made the approved edit in ${made} of ${of} places in revision ${revision}`,
  'claim.orphaned': ({ text }) => `took “${text}” out of the text`,
  'claim.reanchored': ({ text }) => `moved the claim to “${text}”`,
  'claim.reopened': ({ reason }) => `reopened the claim: “${reason}”`,
  'claim.merged': ({ text, into }) => `merged “${text}” into claim ${into}`,
  'claim.took-in': ({ text, from }) => `merged claim ${from}, “${text}”, into this one`,
  'claim.split': ({ text, off }) => `split “${text}” off as claim ${off}`,
  'claim.split-off': ({ text, from }) => `split “${text}” off claim ${from}`,
  'evidence.added': ({ stance, ...told }: AuditData['evidence.added'] & ToldOfSource) =>
    `attached ${source(told)}${told.locator == null ? '' : `, ${told.locator}`} (${STANCE_INFO[stance].label.toLowerCase()})`,
  'evidence.removed': (told: AuditData['evidence.removed'] & ToldOfSource) =>
    `removed ${source(told)} from the evidence`,
  'proposal.accepted': ({ proposal, claims }) =>
    `accepted note ${proposal} as evidence for ${counted(claims, 'claim')}`,
  'proposal.refused': ({ proposal, reason }) => `left note ${proposal} out of the evidence: ${reason}`,
  'proposal.restored': ({ proposal }) => `proposed note ${proposal} as evidence again`,
  'proposal.changed': ({ proposal, fields }) => `changed the ${listed.format(fields)} that note ${proposal} proposes`,
  'verdict.given': ({ outcome, basis, reaffirmed }) =>
    reaffirmed
      ? `reaffirmed: ${OUTCOME_INFO[outcome].label.toLowerCase()}`
      : `${OUTCOME_INFO[outcome].found} ${BASIS_INFO[basis].how}`,
  'verdict.withdrawn': () => 'withdrew the verdict',
  'review.approved': ({ outcome }) => `approved: ${OUTCOME_INFO[outcome].label.toLowerCase()}`,
  'review.taken-back': () => 'took their approval back',
  'review.returned': ({ reason }) => `returned the claim: “${reason}”`,
  'comment.added': ({ thread }) => (thread === undefined ? 'commented' : 'answered a comment'),
  'comment.edited': ({ was }) => `changed their comment, which was “${was}”`,
  'comment.resolved': () => 'resolved a thread of comments',
  'comment.reopened': () => 'reopened a thread of comments',
  'source.added': (told: AuditData['source.added'] & ToldOfSource) => `added ${source(told)} to the library`,
  'snapshot.taken': (told: AuditData['snapshot.taken'] & ToldOfSource) => `kept the page of ${source(told)}`,
  'source.changed': ({ fields, ...told }: AuditData['source.changed'] & ToldOfSource) =>
    `changed ${fields.join(', ')} of ${source(told)}`,
  'source.handed-over': ({ to, from, unseen, ...told }: AuditData['source.handed-over'] & ToldOfSource) =>
    `handed ${source(told)} over to ${to}${unseen ? `, unseen, in place of ${from}` : ''}`,
  'correction.drafted': ({ type, headline, amends }) =>
    amends === null
      ? `drafted ${withArticle(CORRECTION_TYPE_INFO[type].label.toLowerCase())} to “${headline}”`
      : `drafted an amendment to entry ${amends}, “${headline}”`,
  'correction.changed': ({ headline }) => `changed the draft for “${headline}”`,
  'correction.submitted': ({ headline }) => `sent the correction to “${headline}” for review`,
  'correction.returned': ({ headline, reason }) => `returned the correction to “${headline}”: “${reason}”`,
  'correction.approved': ({ headline }) => `approved the correction to “${headline}”`,
  'correction.held': ({ headline }) => `sent the correction to “${headline}” to readers, held for 30 seconds`,
  'correction.kept-back': ({ headline, why }) =>
    why === undefined
      ? `cancelled the publishing of the correction to “${headline}”`
      : `kept the correction to “${headline}” from going out: ${why}`,
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

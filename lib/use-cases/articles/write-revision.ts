import 'server-only'
import { isDeepStrictEqual } from 'node:util'
import { newsroomPlace } from '@/lib/db/newsroom-place'
import type { Transaction } from '@/lib/db/transaction'
import { headlineIn } from '@/lib/domain/articles/block'
import { isAnotherHeadline } from '@/lib/domain/articles/headline-change'
import type { Composed } from '@/lib/domain/articles/compose-blocks'
import type { RevisionReport } from '@/lib/domain/articles/revision-view'
import type { EventRows } from '@/lib/db/audit'
import { fromInLog } from '@/lib/domain/audit/from-in-log'
import type { AuditEvent } from '@/lib/domain/audit/audit-event'
import type { Actor } from '@/lib/domain/people/actor'
import { LIMITS } from '@/lib/domain/limits'
import { Refusal, stale } from '@/lib/domain/refusal'
import { sayNotRead } from '@/lib/domain/articles/not-read'
import type { RecognisedText } from '@/lib/extraction/languages/recognise-text'
import type { LanguageColumns } from '@/lib/workers/languages'
import { readUnderLanguage, recogniseIn } from '@/lib/workers/languages'
import { noteLanguages } from './text-languages'
import type { ProposedRow } from '@/lib/domain/evidence/proposed-in'
import { insertProposals } from '@/lib/use-cases/proposals/propose-evidence'
import { insertAnchors } from '@/lib/use-cases/claims/write-anchors'
import type { ReadText } from '@/lib/workers/claims/suggestions'
import { carryInThread } from './carry-in-thread'
import type { LockedArticle } from './lock-article'
import { newestRevision, reopenIfCleared } from './lock-article'
import { gapInLog, noteGap, roomFor } from './reading-gap'
import { standingClaims, writtenBeforeIn, writtenWordsOf } from './standing-claims'
import { askAgainWhatSignersApproved } from './signed-approvals'
import type { Suggest } from './suggest-claims'
import { readForClaims, readingOf } from './suggest-claims'
import { insertRevision, insertSuggestions, insertWrittenWords, moveFates, updateReadings } from './write-rows'

/** A text that is to follow `base`, and how both are read. */
interface NextText extends Composed {
  /** The number of the revision that it was made from; when there is a newer one it is refused (409). */
  base: number
  /** What was found in it; null where it could not be read within the limits. */
  reading: ReadText | null
  /** What today's reader finds in the text before; null where that could not be read. */
  earlier: ReadText | null
  /** How many more claims may be suggested. */
  room: number
  /** Which languages it is in; null where that can't be told now. */
  recognised: RecognisedText | null
  /** What is not read of it though it was of the text before, as a sentence; or null. */
  newlyNotRead: string | null
  /** Where it was fetched from. */
  address?: string | undefined
  /** What its notes, comments and links propose as evidence. */
  notes?: readonly ProposedRow[]
}

interface TextBefore extends Composed {
  number: number
  article: Parameters<typeof readingOf>[0] & LanguageColumns
}

/**
 * The next text as it is read; to be made outside the transaction. The text before is read by today's reader too, so that a
 * better reader alone changes nothing. What could not be read is compared with nothing.
 */
export async function readNext(
  articleId: string,
  next: Composed,
  was: TextBefore,
  suggest: Suggest | undefined,
): Promise<NextText> {
  const { timeZone } = await newsroomPlace()
  const read = ({ text, blocks }: Composed) =>
    readForClaims(text, readingOf(was.article, blocks, timeZone), LIMITS.suggested.most, suggest)
  const reading = await read(next)
  const earlier = await read(was)
  const recognised = await recogniseIn(next.text, next.blocks)
  const [notRead, notReadBefore] = [recognised, await recogniseIn(was.text, was.blocks)].map(
    (languages, index) => languages && sayNotRead(readUnderLanguage(was.article, languages, index === 0 ? next : was)),
  )
  return {
    ...next,
    base: was.number,
    reading,
    earlier,
    room: await roomFor(articleId),
    recognised,
    newlyNotRead: notRead && notRead !== notReadBefore ? notRead : null,
  }
}

/**
 * Writes the next text of a locked article: the revision, what becomes of the claims that stand, the new suggestions, and the
 * headline. Answers the events to record. The article's version goes one up, and one more if it is reopened.
 */
export async function writeRevision(
  tx: Transaction,
  article: LockedArticle,
  { text, blocks, base, reading, earlier, room, recognised, newlyNotRead, address, notes = [] }: NextText,
  actor: Actor,
): Promise<{ number: number; report: RevisionReport; events: (AuditEvent | EventRows)[] }> {
  const articleId = article.id
  const old = await newestRevision(tx, article)
  if (article.newestRevision !== base) {
    const { id, text: now, blocks: parts } = old
    throw stale('text', { revision: { id, number: article.newestRevision, text: now, blocks: parts } })
  }
  if (old.text === text && isDeepStrictEqual(old.blocks, blocks))
    throw new Refusal('unacceptable', `This is the text of revision ${base}, letter by letter.`)
  const number = base + 1
  const headline = headlineIn(text, blocks)

  const carried = await carryInThread({
    ...{
      articleId,
      text,
      was: old.text,
      language: article.language,
      reading,
      earlier,
      room,
      lastClaim: article.lastClaim,
    },
    parts: { was: old.blocks, now: blocks },
    standing: await standingClaims(tx, articleId, old.id),
    writtenBefore: await writtenBeforeIn(tx, articleId, old.id),
    ...{ written: await writtenWordsOf(tx, old.id), revision: { number, by: actor.id } },
    unread: old.createdById === null ? headlineOf(blocks) : [],
  })
  const { counts: report, leftOut, edits } = carried

  const revisionId = await insertRevision(
    tx,
    { articleId, number, text, blocks, report: carried.report, address },
    actor,
  )
  await tx.article.update({
    where: { id: articleId },
    data: {
      headline,
      newestRevision: number,
      lastClaim: article.lastClaim + carried.suggested.count,
      version: { increment: 1 },
    },
  })
  await insertAnchors(tx, { articleId, revisionId }, carried.places)
  await noteGap(tx, revisionId, leftOut)
  await noteLanguages(tx, revisionId, recognised)
  await insertSuggestions(tx, { articleId, revisionId }, carried.suggested)
  await insertWrittenWords(tx, revisionId, carried.written)
  const proposed = await insertProposals(tx, { articleId, revisionId, text }, notes, actor)
  await moveFates(tx, number, carried.fates, actor)
  await updateReadings(tx, carried.readings)

  const signed = await askAgainWhatSignersApproved(tx, articleId)
  const unsettled =
    signed !== null ||
    reading === null ||
    newlyNotRead !== null ||
    report.stale + report.orphaned + report.suggested > 0
  // Reading finds no claim in many headlines, so a person has to look at a new one.
  const headlineWas = headlineIn(old.text, old.blocks)
  const inHeadline = edits.filter(({ end }) => end <= headlineWas.length)
  const whyReopened = unsettled ? 'claims' : isAnotherHeadline(headlineWas, headline, inHeadline) ? 'headline' : null
  const reopened = whyReopened
    ? await reopenIfCleared(tx, article, `revision ${number} changed its ${whyReopened}`)
    : []
  const changed =
    headlineWas === headline ? {} : { headline: { was: headlineWas, now: headline, ...(await seenBy(tx, articleId)) } }
  const data = {
    number,
    ...changed,
    ...report,
    ...fromInLog(address),
    ...gapInLog(leftOut),
    ...(proposed > 0 && { proposed }),
  }
  const added: AuditEvent = { kind: 'revision.added', subjectId: revisionId, articleId, data }
  return {
    number,
    report,
    events: [added, ...carried.events.map((rows) => ({ rows })), ...(signed?.events ?? []), ...reopened],
  }
}

/** That readers see the headline of this article, above what was corrected in it. */
async function seenBy(tx: Transaction, articleId: string): Promise<{ public?: true }> {
  const entry = await tx.correction.findFirst({
    where: { articleId, status: { in: ['PUBLISHED', 'WITHDRAWN'] } },
    select: { id: true },
  })
  return entry === null ? {} : { public: true }
}

/** A text that Galley itself made, when the desk was upgraded, has a headline that nobody has read for claims yet. */
function headlineOf(blocks: Composed['blocks']): Composed['blocks'] {
  return blocks.filter(({ role }) => role === 'HEADLINE')
}

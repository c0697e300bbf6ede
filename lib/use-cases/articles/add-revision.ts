import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import { db } from '@/lib/db/client'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotEdit } from '@/lib/domain/people/actor'
import type { AuditEvent } from '@/lib/domain/audit/audit-event'
import type { RevisionReport } from '@/lib/domain/articles/revision-view'
import { LIMITS } from '@/lib/domain/limits'
import { missing, Refusal, refuseIf, stale } from '@/lib/domain/refusal'
import { articleText, TypedText } from './article-fields'
import { RevisionNumber } from '@/lib/use-cases/claims/claim-span'
import { Id } from '@/lib/use-cases/fields'
import { lockArticle, newestRevision, reopenIfCleared } from './lock-article'
import { carryInThread } from './carry-in-thread'
import { gapInLog, noteGap, roomFor, withinRoom } from './reading-gap'
import { countFates, eventsOf, moveFates, withReading } from './move-fates'
import { newSuggestions } from './new-suggestions'
import { readAgain, readingsIn, writeReadings } from './readings'
import { standingClaims, writeWrittenWords, writtenWordsOf } from './standing-claims'
import type { Suggest } from './suggest-claims'
import { readForClaims, readingOf, writeSuggestions } from './suggest-claims'
import { writeAnchors } from '@/lib/use-cases/claims/write-anchors'

export const AddRevision = z.strictObject({
  articleId: Id,
  text: TypedText,
  /** The number of the revision that the new text was made from. */
  base: RevisionNumber,
})

/**
 * Brings in a new text. Claims whose words and sentence are unchanged move along; an approval whose words or sentence changed
 * is stale, and a claim whose words are gone is orphaned, in the same transaction. What is new is suggested.
 */
export async function addRevision(
  { articleId, base, ...typed }: z.output<typeof AddRevision>,
  actor: Actor,
  suggest?: Suggest,
): Promise<{ number: number; report: RevisionReport }> {
  refuseIf(whyNotEdit(actor), 'forbidden')
  const text = articleText(typed.text)
  const known = await db().article.findUnique({
    where: { id: articleId },
    select: {
      language: true,
      publishedAt: true,
      revisions: { where: { number: base }, select: { text: true } },
    },
  })
  if (!known) throw missing('article')
  const { most } = LIMITS.suggested
  const reading = await readForClaims(text, readingOf(known), most, suggest)
  // The text before is read by today's reader too, so that a better reader alone changes nothing. What could not be read is
  // compared with nothing.
  const earlier = await readForClaims(known.revisions[0]?.text ?? '', readingOf(known), most, suggest)
  const before = readingsIn(reading && earlier ? earlier.claims : [])
  const after = readingsIn(reading && earlier ? reading.claims : [])
  const room = await roomFor(articleId)

  return inTransaction(async (tx) => {
    const article = await lockArticle(tx, articleId)
    const old = await newestRevision(tx, article)
    if (article.newestRevision !== base)
      throw stale('text', { revision: { id: old.id, number: article.newestRevision, text: old.text } })
    if (old.text === text) throw new Refusal('unacceptable', `This is the text of revision ${base}, letter by letter.`)
    const number = base + 1

    const { claims, edits } = await standingClaims(tx, articleId, old.id)
    const carrying = await carryInThread({
      ...{ text, was: old.text, language: article.language, claims, edits },
      ...{ written: await writtenWordsOf(tx, old.id), revision: { number, by: actor.id } },
    })
    const carried = carrying.carried.map((one) =>
      withReading(one, before(one.claim.kind, one.claim.places), after(one.claim.kind, one.places)),
    )
    const standing = carried.map(({ claim, places }) => ({ ...claim, places }))
    const fresh = newSuggestions(text.length, reading?.claims ?? [], standing, carrying.fresh)
    const { suggestions, left } = withinRoom(fresh.suggestions, room, reading)
    const report = countFates(carried, suggestions.length)

    const { id: revisionId } = await tx.revision.create({
      data: {
        articleId,
        number,
        text,
        createdById: actor.id,
        report: { ...report, fates: carried.flatMap(({ fate }) => (fate ? [{ ...fate }] : [])) },
      },
      select: { id: true },
    })
    await tx.article.update({
      where: { id: articleId },
      data: {
        newestRevision: number,
        lastClaim: article.lastClaim + suggestions.length,
        version: { increment: 1 },
      },
    })
    const places = carried.flatMap(({ claim, places }) => places.map((place) => ({ claimId: claim.id, place })))
    await writeAnchors(tx, { articleId, revisionId, text }, [...places, ...fresh.mentions])
    await noteGap(tx, revisionId, left)
    const suggested = await writeSuggestions(
      tx,
      { articleId, revisionId, text, lastClaim: article.lastClaim },
      suggestions,
      fresh.speakers,
    )
    await writeWrittenWords(tx, revisionId, carrying.written)
    await moveFates(tx, number, carried, actor)
    await writeReadings(
      tx,
      readAgain(carried, after, (index) => standsAs(fresh.standsAs(index), suggested)),
    )

    const unsettled = reading === null || report.stale + report.orphaned + report.suggested > 0
    const reopened = unsettled ? await reopenIfCleared(tx, article, `revision ${number} changed its claims`) : []
    const data = { number, ...report, ...gapInLog(left) }
    const added: AuditEvent = { kind: 'revision.added', subjectId: revisionId, articleId, data }
    await record(tx, actor, added, ...eventsOf(articleId, number, carried), ...reopened)
    return { number, report }
  })
}

/** The id of what stands for something found: a claim that was there, or the suggestion that it became. */
function standsAs(claim: string | number | undefined, suggested: readonly string[]): string | null {
  return typeof claim === 'number' ? (suggested[claim] ?? null) : (claim ?? null)
}

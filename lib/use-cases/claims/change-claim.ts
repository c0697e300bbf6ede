import 'server-only'
import { z } from 'zod'
import { record } from '@/lib/db/audit'
import type { Prisma } from '@/lib/db/generated/client'
import type { Transaction } from '@/lib/db/transaction'
import { inTransaction } from '@/lib/db/transaction'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotEdit } from '@/lib/domain/people/actor'
import type { AuditData, AuditEvent } from '@/lib/domain/audit/audit-event'
import type { Kind } from '@/lib/domain/claims/claim'
import type { Stretch } from '@/lib/domain/text/sentences'
import type { Suggest } from '@/lib/use-cases/articles/suggest-claims'
import { CLAIM_MOVES, KINDS, reopensByRisk, RISKS } from '@/lib/domain/claims/claim'
import { fold } from '@/lib/domain/text/fold'
import { refuseIf, stale } from '@/lib/domain/refusal'
import { TAKES_TWO, whyNotChangeWords } from '@/lib/domain/claims/why-not-claim'
import type { Span } from './claim-span'
import { anchorOf, refuseTwins, SPAN, speakerClaim } from './claim-span'
import { Id, Line, Version } from '@/lib/use-cases/fields'
import type { LockedArticle } from '@/lib/use-cases/articles/lock-article'
import { lockArticle, newestRevision, reopenIfCleared } from '@/lib/use-cases/articles/lock-article'
import { endVerdicts } from './hold-claim'
import { findClaim } from './move-claim'
import { nameOfColleague } from '@/lib/use-cases/people/name-of-colleague'
import { placesOf } from './place-claim'
import { keepWordsRead, readTextOf } from './read-words'
import { shakeQuotes } from './shake-claim'

export const ChangeClaim = z
  .strictObject({
    claimId: Id,
    version: Version,
    kind: z.enum(KINDS).optional(),
    risk: z.enum(RISKS).optional(),
    start: SPAN.start.optional(),
    end: SPAN.end.optional(),
    revision: SPAN.revision.optional(),
    /** As the text names them; null takes the speaker away. */
    speaker: Line.nullable().optional(),
    /** Null puts the claim back unassigned. */
    assigneeId: Id.nullable().optional(),
  })
  .refine((input) => Object.values(input).filter((field) => field !== undefined).length > 2, {
    message: 'Nothing to change was given.',
  })
  .refine(({ start, end, revision }) => new Set([start, end, revision].map((one) => one === undefined)).size === 1, {
    message: 'Start, end and revision belong together.',
    path: ['start'],
  })

type Input = z.output<typeof ChangeClaim>
type Found = Awaited<ReturnType<typeof findClaim>>

/**
 * Changes a claim's kind, risk, words, speaker or whom it is given to, on the version the person saw. Lowering the risk of an
 * approved claim reopens it.
 */
export async function changeClaim(input: Input, actor: Actor, suggest?: Suggest): Promise<void> {
  refuseIf(whyNotEdit(actor), 'forbidden')
  const read = changesWords(input) ? await readTextOf(input.claimId, suggest) : null
  await inTransaction(async (tx) => {
    const { articleId, kind } = await findClaim(tx, input.claimId)
    const article = await lockArticle(tx, articleId)
    const assignee = input.assigneeId === undefined ? undefined : await nameOfColleague(tx, input.assigneeId)
    const before = { kind, places: read ? await placesOf(tx, article, input.claimId) : [] }
    const events = await changeIn(tx, article, assignee, input, actor)
    if (read) await keepWordsRead(tx, article, read, [{ id: input.claimId, isAlike: isAlikeChange(before, input) }])
    await record(tx, actor, ...events)
  })
}

/** Whether what is read of a claim may be another thing after this change. */
export const changesWords = ({ kind, start }: Pick<Input, 'kind' | 'start'>): boolean => (kind ?? start) !== undefined

/** Whether a claim keeps its kind, and some of the words that it had. */
function isAlikeChange(
  before: { kind: Kind; places: readonly Stretch[] },
  { kind = before.kind, start, end }: Input,
): boolean {
  if (kind !== before.kind) return false
  if (start === undefined || end === undefined) return true
  return before.places.some((place) => place.start < end && start < place.end)
}

/** Writes it. Answers the events to record; `assignee` is a colleague's name. */
async function changeIn(
  tx: Transaction,
  article: LockedArticle,
  assignee: string | null | undefined,
  input: Input,
  actor: Actor,
): Promise<AuditEvent[]> {
  const claim = await findClaim(tx, input.claimId)
  if (claim.version !== input.version) throw stale('claim', claim)
  const { articleId } = claim
  const { kind, risk, speaker, assigneeId } = input
  if (kind !== undefined || input.start !== undefined || speaker !== undefined)
    refuseIf(whyNotChangeWords(claim.status))

  const text = await moveWords(tx, article, claim, input)
  const lowered = risk !== undefined && reopensByRisk(claim.status, claim.risk, risk)
  const data: Prisma.ClaimUncheckedUpdateManyInput = {
    version: { increment: 1 },
    ...(kind && { kind }),
    ...(risk && { risk }),
    ...(lowered && { status: CLAIM_MOVES.reopen.to, movedAt: new Date() }),
    ...(speaker !== undefined && {
      speakerText: speaker,
      speakerId: speaker === null ? null : await speakerClaim(tx, articleId, speaker),
      speakerSetById: actor.id,
    }),
    ...(assigneeId !== undefined && { assigneeId }),
    // Whoever sets its span, kind or speaker changes what is judged.
    ...((text ?? kind ?? speaker) !== undefined && { textChangedById: actor.id }),
  }
  const { count } = await tx.claim.updateMany({ where: { id: claim.id, version: input.version }, data })
  if (count === 0) throw stale('claim', await findClaim(tx, claim.id))

  const named = (text === undefined || isAlike(text, claim.text)) && (kind === undefined || kind === claim.kind)
  const quotes = named ? undefined : await shakeQuotes(tx, article, [otherSpeaker(claim)])

  const events = changedEvents(
    claim,
    {
      ...(kind && { kind }),
      ...(risk && { risk }),
      ...(text !== undefined && { text }),
      ...(speaker !== undefined && { speaker }),
    },
    assignee,
  ).concat(quotes?.get(claim.id) ?? [])
  if (lowered) {
    await endVerdicts(tx, [claim.id])
    const reason = 'its risk was lowered'
    events.push({ kind: 'claim.reopened', subjectId: claim.id, articleId, data: { claim: claim.number, reason } })
    events.push(...(await reopenIfCleared(tx, article, `claim ${claim.number} was reopened`)))
  }
  return events
}

/** A claim that is another one now, as quotes of whom it named have it. */
export const otherSpeaker = ({ id, number }: Pick<Found, 'id' | 'number'>) => ({
  id,
  why: `claim ${number}, its speaker, was changed`,
})

/** Whether a name is the other one, or part of it. */
function isAlike(one: string, other: string): boolean {
  const [a, b] = [` ${fold(one)} `, ` ${fold(other)} `]
  return a.includes(b) || b.includes(a)
}

/** What is said of a claim that was changed, or given to somebody; `assignee` is undefined where that stays as it is. */
export function changedEvents(
  { id, articleId, number }: Pick<Found, 'id' | 'articleId' | 'number'>,
  changed: Omit<AuditData['claim.changed'], 'claim'>,
  assignee: string | null | undefined,
): AuditEvent[] {
  const of = { subjectId: id, articleId }
  const claim = { claim: number }
  return [
    ...(Object.keys(changed).length > 0
      ? [{ kind: 'claim.changed' as const, ...of, data: { ...claim, ...changed } }]
      : []),
    ...(assignee === undefined ? [] : [{ kind: 'claim.assigned' as const, ...of, data: { ...claim, to: assignee } }]),
  ]
}

/**
 * Puts the claim on other words and answers them; undefined when none were given. Of several mentions the one that the new
 * words overlap is replaced; words that overlap none replace them all. Neither new words nor a new kind may make two claims
 * of one kind on the same words.
 */
async function moveWords(
  tx: Transaction,
  article: LockedArticle,
  claim: Found,
  { kind = claim.kind, start, end, revision }: Input,
): Promise<string | undefined> {
  if (start === undefined || end === undefined || revision === undefined) {
    if (kind !== claim.kind) {
      const { id } = await newestRevision(tx, article)
      await refuseTwins(tx, kind, id, await placesOf(tx, article, claim.id), claim.id)
    }
    return undefined
  }
  const span: Span = { start, end, revision }
  const place = await anchorOf(tx, article, span)
  await refuseTwins(tx, kind, place.revisionId, [place.anchor], claim.id)
  const of = { claimId: claim.id, revisionId: place.revisionId }
  const overlapping = { ...of, start: { lt: end }, end: { gt: start } }
  const replaced = (await tx.anchor.count({ where: overlapping })) > 0 ? overlapping : of
  // Put on other words such a claim would be gone as surely as if it were dismissed.
  const leftOut = await tx.anchor.count({
    where: { ...replaced, claim: { takesTwo: true }, OR: [{ start: { lt: start } }, { end: { gt: end } }] },
  })
  refuseIf(
    leftOut > 0 ? `${TAKES_TWO} You can add words to it; to leave some out, ask for its dismissal instead.` : null,
  )
  await tx.anchor.deleteMany({ where: replaced })
  await tx.anchor.create({ data: { articleId: article.id, ...of, ...place.anchor } })
  return place.anchor.exact
}

import 'server-only'
import { db } from '@/lib/db/client'
import type { Transaction } from '@/lib/db/transaction'
import { LIMITS } from '@/lib/domain/limits'
import type { ExtractedClaim } from '@/lib/extraction/claim'
import type { Reading } from '@/lib/workers/suggestions'

/** Keeps what is missing of a reading: all of it (null), or the claims beyond the limit. Nothing where nothing is missing. */
export async function noteGap(tx: Transaction, revisionId: string, reading: Reading | null): Promise<void> {
  await tx.readingGap.deleteMany({ where: { revisionId } })
  if (reading?.leftOut === 0) return
  await tx.readingGap.create({ data: { revisionId, leftOut: reading?.leftOut ?? null } })
}

/** What the log says of it. */
export function gapInLog(reading: Reading | null): { notRead?: true; leftOut?: number } {
  if (reading === null) return { notRead: true }
  return reading.leftOut > 0 ? { leftOut: reading.leftOut } : {}
}

/** How many more claims may be suggested in an article: dismissed and merged ones take no room. */
export async function roomFor(articleId: string): Promise<number> {
  const live = await db().claim.count({ where: { articleId, status: { notIn: ['DISMISSED', 'MERGED'] } } })
  return Math.max(0, LIMITS.suggested.most - live)
}

/** Without a link to a speaker that there was no room for. */
const linkedWithin =
  (count: number) =>
  (claim: ExtractedClaim): ExtractedClaim => {
    if (claim.speaker?.claim === undefined || claim.speaker.claim < count) return claim
    const { start, end, text, cue } = claim.speaker
    return { ...claim, speaker: { start, end, text, ...(cue !== undefined && { cue }) } }
  }

/** The first suggestions, as far as there is room, and what is missing then. */
export function withinRoom(
  fresh: readonly ExtractedClaim[],
  room: number,
  reading: Reading | null,
): { suggestions: ExtractedClaim[]; left: Reading | null } {
  const first = fresh.slice(0, room)
  const suggestions = first.map(linkedWithin(first.length))
  const left = reading && { ...reading, leftOut: reading.leftOut + fresh.length - first.length }
  return { suggestions, left }
}

import 'server-only'
import { db } from '@/lib/db/client'
import type { Transaction } from '@/lib/db/transaction'
import { blocksOf } from '@/lib/domain/articles/block'
import type { EventRows } from '@/lib/db/audit'
import type { AuditEvent } from '@/lib/domain/audit/audit-event'
import { newsroomPlace } from '@/lib/db/newsroom-place'
import type { Actor } from '@/lib/domain/people/actor'
import type { Published } from '@/lib/domain/articles/published'
import { dayPublished } from '@/lib/domain/articles/published'
import type { Day } from '@/lib/domain/time/day'
import { publishedColumns } from './article-fields'
import type { ExtractOptions } from '@/lib/extraction/claim'
import { LIMITS } from '@/lib/domain/limits'
import { Refusal } from '@/lib/domain/refusal'
import type { ReadText } from '@/lib/workers/claims/suggestions'
import { inThread } from '@/lib/workers/text-pool'
import { SECONDS } from './carry-in-thread'
import type { LockedArticle } from './lock-article'
import { lockArticle, reopenIfCleared } from './lock-article'
import { roomFor } from './reading-gap'
import { standingClaims } from './standing-claims'
import { suggestAnew } from './suggest-anew'
import type { Suggest } from './suggest-claims'
import { readForClaims, readingOf, unlessNotRead } from './suggest-claims'
import { makeStale, noteReadBy, updateReadings } from './write-rows'

/** What the reading of a text depends on besides its words. */
interface Circumstances {
  language?: string | undefined
  /** A day, or a moment. */
  publishedAt?: Day | Date | null | undefined
}

type AsRead = { language: string } & Published

/** How an article is read once these details are changed. */
export function underChanges<Read extends AsRead>(article: Read, { language, publishedAt }: Circumstances): Read {
  return {
    ...article,
    language: language ?? article.language,
    ...(publishedAt !== undefined && publishedColumns(publishedAt)),
  }
}

/** The newest text, and what its reading depends on. */
const TO_READ = {
  version: true,
  language: true,
  publishedAt: true,
  publishedOn: true,
  revisions: {
    orderBy: { number: 'desc' },
    take: 1,
    select: { text: true, blocks: true, gap: { select: { leftOut: true } } },
  },
} as const

/** The newest text, read as before and as after a change of the article's language or publication date. */
export interface Rereading {
  text: string
  was: ReadText
  now: ReadText
  /** What changed, as a sentence begins. */
  why: string
  /** How many more claims may be suggested, where the text is read in another language: it is read anew then. */
  room?: number
}

/**
 * Reads the newest text under an article's present language and publication date, and under those that it is to get; null when
 * neither changes. To be called before the transaction that changes them: reading a long text takes its time.
 */
export async function readUnder(
  articleId: string,
  changes: Circumstances,
  suggest?: Suggest,
): Promise<Rereading | null> {
  const article = await db().article.findUnique({
    where: { id: articleId },
    select: TO_READ,
  })
  const [revision] = article?.revisions ?? []
  if (!article || !revision) return null
  const blocks = blocksOf(revision)
  const next = underChanges(article, changes)
  const { timeZone } = await newsroomPlace()
  const { text } = revision
  const isSameDay = dayPublished(next, timeZone) === dayPublished(article, timeZone)
  if (next.language === article.language && isSameDay) return null
  const readings = await readTwice(
    text,
    readingOf(article, blocks, timeZone),
    readingOf(next, blocks, timeZone),
    suggest,
  )
  if (!readings) throw cannotRead()
  const why = isSameDay ? 'the article’s language' : 'the publication date'
  return { ...readings, why, ...(next.language !== article.language && { room: await roomFor(articleId) }) }
}

const cannotRead = () =>
  new Refusal('busy', 'The text can’t be read under these details now. Nothing was changed; try again in a moment.', {
    retryAfterSeconds: LIMITS.reading.most,
  })

/** One text read in two ways; null where it can't be read now: nobody may guess then which verdicts still stand. */
async function readTwice(text: string, before: ExtractOptions, after: ExtractOptions, suggest?: Suggest) {
  const { most } = LIMITS.suggested
  const was = await readForClaims(text, before, most, suggest)
  const now = await readForClaims(text, after, most, suggest)
  if (!was || !now) return null
  return { text, was, now, isSame: was.claims === now.claims }
}

/** An article whose newest text says something else on another calendar, as it was when it was read. */
export interface RereadInZone {
  articleId: string
  version: number
  rereading: Rereading
}

/** So many moments are looked at with one statement, and so many texts are in memory at once. */
const AT_ONCE = { moments: 1_000, texts: 50 }

/** The ids of the articles that were published at a moment which is on another day in the other zone. */
async function onAnotherDay(was: string, now: string): Promise<string[]> {
  const ids: string[] = []
  for (let last: string | undefined; ;) {
    const page: ({ id: string } & Published)[] = await db().article.findMany({
      where: { publishedAt: { not: null }, ...(last !== undefined && { id: { gt: last } }) },
      orderBy: { id: 'asc' },
      take: AT_ONCE.moments,
      select: { id: true, publishedAt: true, publishedOn: true },
    })
    ids.push(...page.filter((moment) => dayPublished(moment, was) !== dayPublished(moment, now)).map(({ id }) => id))
    last = page.at(-1)?.id
    if (page.length < AT_ONCE.moments) return ids
  }
}

/** The newest text of each of these articles, so many at a time. */
async function* textsOf(ids: readonly string[]) {
  for (let from = 0; from < ids.length; from += AT_ONCE.texts)
    yield* await db().article.findMany({
      where: { id: { in: ids.slice(from, from + AT_ONCE.texts) } },
      orderBy: { id: 'asc' },
      select: { id: true, ...TO_READ },
    })
}

/**
 * Reads the newest texts of the articles that were published at a moment which is on another day in the newsroom's new time zone,
 * one after the other, and answers those that say something else then. To be called before the transaction that changes the zone.
 */
export async function readInZone(was: string, now: string, suggest?: Suggest): Promise<RereadInZone[]> {
  const reread: RereadInZone[] = []
  for await (const article of textsOf(await onAnotherDay(was, now))) {
    const [revision] = article.revisions
    if (!revision) continue
    const blocks = blocksOf(revision)
    const readings = await readTwice(
      revision.text,
      readingOf(article, blocks, was),
      readingOf(article, blocks, now),
      suggest,
    )
    // Of a text that could not be read when it came either, no verdict rests on a reading.
    if (!readings && revision.gap?.leftOut !== null) throw cannotRead()
    if (readings && !readings.isSame)
      reread.push({
        articleId: article.id,
        version: article.version,
        rereading: { ...readings, why: 'the newsroom’s time zone' },
      })
  }
  return reread
}

/** Keeps what was read of these articles, as `applyRereading` does of one; refused where one was changed since. */
export async function applyInZone(
  tx: Transaction,
  reread: readonly RereadInZone[],
  actor: Actor,
): Promise<(AuditEvent | EventRows)[]> {
  const events: (AuditEvent | EventRows)[] = []
  for (const { articleId, version, rereading } of reread) {
    const article = await lockArticle(tx, articleId)
    if (article.version !== version)
      throw new Refusal('busy', 'An article was changed meanwhile. Nothing was changed here; try again in a moment.', {
        retryAfterSeconds: 1,
      })
    events.push(...(await applyRereading(tx, article, rereading, actor)).events)
  }
  return events
}

/** What another reading did. */
interface Reread {
  /** To be recorded after the event of the change. */
  events: (AuditEvent | EventRows)[]
  /** The number given to the article's last claim. */
  lastClaim: number
}

/**
 * Keeps the readings that a change of language or publication date brings. A verdict on what is read otherwise now is stale,
 * and a cleared article with it reopened; whoever made the change approves none of what it changed. In another language the suggestions that nobody has touched are made anew. The article has
 * to be locked.
 */
export async function applyRereading(
  tx: Transaction,
  article: LockedArticle,
  { text, was, now, why, room }: Rereading,
  actor: Actor,
): Promise<Reread> {
  const { id: articleId } = article
  const revision = await tx.revision.findUniqueOrThrow({
    where: { articleId_number: { articleId, number: article.newestRevision } },
    select: { id: true },
  })
  const standing = await standingClaims(tx, articleId, revision.id)
  const speakers = await speakersIn(tx, articleId)
  const reread = await unlessNotRead(() =>
    inThread('reread', { articleId, text, was, now, why, standing, speakers }, SECONDS),
  )
  if (!reread) throw cannotRead()
  await makeStale(tx, reread.stale)
  await updateReadings(tx, reread.readings)
  const read = { revisionId: revision.id, text, reading: now, was }
  const anew = room === undefined ? UNCHANGED : await suggestAnew(tx, article, { ...read, room })
  if (!anew) throw cannotRead()
  await noteReadBy(tx, revision.id, reread.changed, actor)
  const isReopened = reread.stale.length > 0 || anew.suggested > 0
  const reopened = isReopened ? await reopenIfCleared(tx, article, `${why} changed what its claims say`) : []
  const told = anew.suggested + anew.gone > 0 && anew.event ? [anew.event] : []
  return {
    events: [...reread.events.map((rows) => ({ rows })), ...told, ...reopened],
    lastClaim: anew.lastClaim ?? article.lastClaim,
  }
}

const UNCHANGED = { suggested: 0, gone: 0, event: null, lastClaim: null }

/** By claim, the claim of its speaker, in JSON. */
async function speakersIn(tx: Transaction, articleId: string): Promise<string> {
  const [speakers] = await tx.$queryRaw<{ rows: string }[]>`
    SELECT coalesce(json_agg(json_build_object('id', id, 'speakerId', speaker_id)), '[]')::text AS rows
    FROM claims WHERE article_id = ${articleId}::uuid AND speaker_id IS NOT NULL`
  return speakers?.rows ?? '[]'
}

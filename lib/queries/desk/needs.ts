import 'server-only'
import { claimsKeptBy } from '@/lib/db/absences'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import type { Actor } from '@/lib/domain/people/actor'
import { whyNotEdit, whyNotReviewAtAll } from '@/lib/domain/people/actor'
import { COUNTED_NEEDS } from '@/lib/domain/counted'
import { articlesSeenBy } from '@/lib/queries/articles/articles-seen-by'
import { articlesGiven, CLAIMS_OF } from '@/lib/queries/claims/articles-given'

/** Matches nothing: what a person of this role never has to do. */
const NOTHING = { id: { in: [] } }

type Mine = 'RETURNED' | 'STALE' | 'OPEN'
type Waiting = Mine | 'IN_REVIEW'

/** Which of them: those that come after one, up to so many. */
interface Page {
  after: PlaceOfClaim | null
  most: number
}

const FIRST: Page = { after: null, most: COUNTED_NEEDS }

/** Where a claim stands in the order in which claims wait. */
interface PlaceOfClaim {
  dueAt: Date | null
  articleId: string
  number: number
}

/** An article without a deadline comes after all others. */
const isNotBefore = (after: PlaceOfClaim | null) =>
  after === null
    ? Prisma.sql`TRUE`
    : Prisma.sql`(coalesce(a.due_at, 'infinity'), a.id) >= (coalesce(${after.dueAt}::timestamptz, 'infinity'), ${after.articleId}::uuid)`

const isAfter = (after: PlaceOfClaim | null) =>
  after === null
    ? Prisma.sql`TRUE`
    : Prisma.sql`(k.article_id <> ${after.articleId}::uuid OR k.number > ${after.number}::int)`

/**
 * The claims in one state that somebody was given, or judged, the soonest due first, as rows of (id, due_at, article_id, number): article
 * by article in their order, so that no more is read than is asked for, and each article is gone to by itself. What else is asked of each is a condition on `k`, in the article `a`.
 */
function heldIn(
  state: Waiting,
  of: keyof typeof CLAIMS_OF,
  holders: Prisma.Sql,
  { after, most }: Page,
  isAsked: Prisma.Sql = Prisma.sql`TRUE`,
): Prisma.Sql {
  const { rows, holder, claim } = CLAIMS_OF[of]
  const status = Prisma.raw(`'${state}'`)
  return Prisma.sql`
    SELECT k.id, a.due_at, a.id AS article_id, k.number
    FROM (
        SELECT a.id, a.due_at, a.newest_revision, h.id AS holder_id FROM unnest(${holders}) h (id)
          CROSS JOIN LATERAL (${articlesGiven(Prisma.sql`h.id`, status, CLAIMS_OF[of])}) x
          CROSS JOIN LATERAL (SELECT * FROM articles a WHERE a.id = x.article_id OFFSET 0) a
        WHERE ${isNotBefore(after)}
        ORDER BY a.due_at, a.id OFFSET 0) a
      CROSS JOIN LATERAL (
        SELECT k.${claim} AS id, k.number FROM ${rows} k
        WHERE k.${holder} = a.holder_id AND k.status = ${status} AND k.article_id = a.id AND ${isAfter(after)} AND ${isAsked}
        ORDER BY k.number LIMIT ${most}) k
    ORDER BY a.due_at, a.id, k.number LIMIT ${most}`
}

/** Ids of a person's own claims in one state, and of those whom they stand in for, as an array: the soonest due first. */
function ownIn(state: Mine, { id }: Actor, holders: Prisma.Sql, page: Page): Prisma.Sql {
  const judged =
    state === 'OPEN'
      ? Prisma.empty
      : Prisma.sql`UNION (${heldIn(state, 'judged', Prisma.sql`ARRAY[${id}::uuid]`, page)})`
  return Prisma.sql`
    SELECT ${state} AS state, ARRAY(
      SELECT id FROM ((${heldIn(state, 'given', holders, page)}) ${judged}) own
      ORDER BY due_at, article_id, number LIMIT ${page.most}) AS ids`
}

/** How many notices a person has not read: up to one more than are counted. */
const unreadBy = ({ id }: Actor) => Prisma.sql`(SELECT count(*)::int FROM (
  SELECT FROM notices n WHERE n.person_id = ${id}::uuid AND n.read_at IS NULL LIMIT ${COUNTED_NEEDS}) unread)`

interface OwnClaims extends Record<Mine, string[]> {
  unread: number
}

/** Ids of a person's own claims that wait for them, by state, of each up to one more than are counted; and their unread notices. */
async function ownClaims(actor: Actor): Promise<OwnClaims> {
  const holders = await claimsKeptBy(actor.id, db())
  const states = (['RETURNED', 'STALE', 'OPEN'] as const).map((state) => ownIn(state, actor, holders, FIRST))
  const rows = await db().$queryRaw<{ state: Mine; ids: string[]; unread: number }[]>`
    SELECT own.*, ${unreadBy(actor)} AS unread FROM (${Prisma.join(states, ' UNION ALL ')}) own`
  const ids = Object.fromEntries(rows.map((row) => [row.state, row.ids]))
  return { RETURNED: [], STALE: [], OPEN: [], ...ids, unread: rows[0]?.unread ?? 0 }
}

/** A viewer holds nothing, and may be mentioned. */
async function onlyUnread(actor: Actor): Promise<OwnClaims> {
  const [row] = await db().$queryRaw<{ unread: number }[]>`SELECT ${unreadBy(actor)} AS unread`
  return { RETURNED: [], STALE: [], OPEN: [], unread: row?.unread ?? 0 }
}

/** How many claims in review are asked about at first; where too few of them are this person's to approve, ever more. */
const ASKED_AT_FIRST = 2 * COUNTED_NEEDS
const MORE_EACH_TIME = 8

/**
 * Ids of the claims in review that this person may approve, the soonest due first, as `galley_may_approve` answers. It is gone to what
 * others judged alone; whose words are this person's, or those of somebody of whom they are not independent (`hands`), is told at once.
 */
async function toReview(
  { id }: Pick<Actor, 'id'>,
  asked = ASKED_AT_FIRST,
): Promise<{ hands: string[]; review: string[] }> {
  const theirs = Prisma.sql`(SELECT ids FROM hands)::uuid[]`
  const isOthers = Prisma.sql`(SELECT NOT ${theirs} && c.text_changer_ids FROM claims c WHERE c.id = k.claim_id)`
  const others = Prisma.sql`ARRAY(SELECT p.id FROM people p WHERE p.id <> ALL (${theirs}))`
  const page = { after: null, most: asked }
  const [row] = await db().$queryRaw<{ hands: string[]; read: number; review: string[] }[]>`
    WITH hands AS MATERIALIZED (SELECT galley_hands_of(${id}::uuid) AS ids),
    waiting AS MATERIALIZED (SELECT ARRAY(
      SELECT id FROM (${heldIn('IN_REVIEW', 'judged', others, page, isOthers)}) w ORDER BY due_at, article_id, number) AS ids)
    SELECT hands.ids AS hands, cardinality(waiting.ids) AS read, ARRAY(
      SELECT m.claim FROM galley_may_approve(waiting.ids, ${id}::uuid) WITH ORDINALITY AS m (claim, place)
      ORDER BY place LIMIT ${COUNTED_NEEDS}) AS review
    FROM hands, waiting`
  if (!row) return { hands: [id], review: [] }
  const isAll = row.review.length >= COUNTED_NEEDS || row.read < asked
  return isAll ? row : toReview({ id }, asked * MORE_EACH_TIME)
}

export interface WaitingClaims extends Record<'sentBack' | 'stale' | 'open' | 'review', string[]> {
  /** This person and everybody of whom they are not independent: what one of these wrote, they don’t approve. */
  hands: string[]
  /** Notices that this person has not read. */
  unread: number
}

/** Ids of the claims that wait for this person, by why, the soonest due first. */
export async function claimsWaitingFor(actor: Actor): Promise<WaitingClaims> {
  const [own, { hands, review }] = await Promise.all([
    whyNotEdit(actor) === null ? ownClaims(actor) : onlyUnread(actor),
    whyNotReviewAtAll(actor) === null ? toReview(actor) : { hands: [actor.id], review: [] },
  ])
  return { sentBack: own.RETURNED, stale: own.STALE, open: own.OPEN, unread: own.unread, review, hands }
}

const STATE_OF = { sentBack: 'RETURNED', stale: 'STALE', open: 'OPEN' } as const

/** Why somebody's own claims wait for them. */
export type OwnWhy = keyof typeof STATE_OF

/** Ids of the claims that wait for this person for one reason and come after a claim in their order, up to `most`; none after no claim. */
export async function claimsWaitingAfter(why: OwnWhy, claimId: string, most: number, actor: Actor): Promise<string[]> {
  const claim = await db().claim.findFirst({
    where: { id: claimId, article: articlesSeenBy(actor) },
    select: { number: true, article: { select: { id: true, dueAt: true } } },
  })
  if (claim === null || whyNotEdit(actor) !== null) return []
  const { dueAt, id: articleId } = claim.article
  const page = { after: { dueAt, articleId, number: claim.number }, most }
  const own = ownIn(STATE_OF[why], actor, await claimsKeptBy(actor.id, db()), page)
  const [row] = await db().$queryRaw<{ ids: string[] }[]>(own)
  return row?.ids ?? []
}

/**
 * Corrections that wait for this person, by why: returned to whoever wrote them, or other people's that they may approve: none that they,
 * or anybody of whom they are not independent (`hands`), had a hand in.
 */
export function correctionsWaitingFor(actor: Actor, { hands }: Pick<WaitingClaims, 'hands'>) {
  const { id } = actor
  const review: Prisma.CorrectionWhereInput = {
    status: 'IN_REVIEW',
    draftedById: { notIn: hands },
    NOT: { editorIds: { hasSome: hands } },
    OR: [{ submittedById: null }, { submittedById: { notIn: hands } }],
  }
  return {
    sentBack:
      whyNotEdit(actor) === null
        ? { status: 'DRAFT', returnReason: { not: null }, OR: [{ draftedById: id }, { editorIds: { has: id } }] }
        : NOTHING,
    review: whyNotReviewAtAll(actor) === null ? review : NOTHING,
  } satisfies Record<string, Prisma.CorrectionWhereInput>
}

import 'server-only'
import { bondsOf } from '@/lib/db/words-and-bonds'
import { db } from '@/lib/db/client'
import { Prisma } from '@/lib/db/generated/client'
import type { Actor } from '@/lib/domain/people/actor'
import type { BondTo } from '@/lib/domain/people/independence'
import type { CorrectionMove } from '@/lib/domain/corrections/correction'
import { CORRECTION_MOVES, whyNotMoveCorrection, whyNotTell } from '@/lib/domain/corrections/correction'
import type { CorrectionDetail } from '@/lib/domain/corrections/correction-view'
import { LIMITS } from '@/lib/domain/limits'
import { missing } from '@/lib/domain/refusal'
import { articlesSeenBy } from '@/lib/queries/articles/articles-seen-by'
import { newsroomPlace } from '@/lib/db/newsroom-place'
import { CORRECTION_ROW, correctionView } from './correction-rows'
import { historyOf } from './correction-history'
import { isId } from '@/lib/domain/is-id'
import { isBlank } from '@/lib/text/blank'

const ALL_OF_IT = {
  ...CORRECTION_ROW,
  editorIds: true,
  article: { select: { id: true, slug: true, headline: true, language: true } },
  claim: {
    select: {
      id: true,
      number: true,
      anchors: {
        orderBy: [{ revision: { number: 'desc' } }, { start: 'asc' }],
        take: 1,
        select: { exact: true },
      },
    },
  },
  amends: { select: { id: true, number: true, slug: true } },
  amendments: { orderBy: { id: 'asc' }, select: { id: true, number: true, status: true, note: true } },
} as const satisfies Prisma.CorrectionSelect

type Asked = Prisma.CorrectionGetPayload<{ select: typeof CORRECTION_ROW & { editorIds: true } }>

function whyNotOf(row: Asked, bonds: readonly BondTo[], actor: Actor): CorrectionDetail['whyNot'] {
  const { draftedBy, submittedBy, withdrawalAskedBy, withdrawWordsBy, ...rest } = row
  const movable = {
    ...rest,
    bonds,
    draftedById: draftedBy.id,
    submittedById: submittedBy?.id ?? null,
    withdrawalAskedById: withdrawalAskedBy?.id ?? null,
    withdrawWordsById: withdrawWordsBy?.id ?? null,
  }
  const whyNot: CorrectionDetail['whyNot'] = {}
  for (const move of Object.keys(CORRECTION_MOVES) as CorrectionMove[]) {
    const why = whyNotMoveCorrection(movable, move, actor) ?? (move === 'submit' ? whyNotTell(row) : null)
    if (why !== null) whyNot[move] = why
  }
  return whyNot
}

/** Longer words are not looked for; characters. */
const LOOKED_FOR = 500

interface InText {
  stood: boolean
  number: number
  hasWrong: boolean
  hasRight: boolean
}

/** A folded text as a pattern that finds it as whole words and whole figures: "£4" stands neither in "£40" nor in "£4.3". */
const whole = (words: Prisma.Sql) => Prisma.sql`
  '(?<![[:alnum:]])(?<![0-9][.,])' || regexp_replace(${words}, '([^[:alnum:][:space:]])', '\\\\\\1', 'g') || '(?![[:alnum:]]|[.,][0-9])'`

/**
 * Whether the words that are called wrong ever stood in a revision of the article or its headline, and whether they or the right ones stand
 * in the newest, typography apart.
 */
async function inText(articleId: string, wrong: string, right: string): Promise<InText | undefined> {
  const [row] = await db().$queryRaw<InText[]>`
    WITH said AS (SELECT btrim(galley_folded(${wrong})) AS wrong, btrim(galley_folded(${right})) AS "right"),
      newest AS (
        SELECT number, galley_folded(text) AS text FROM revisions WHERE article_id = ${articleId}::uuid ORDER BY number DESC LIMIT 1)
    SELECT n.number,
      EXISTS (SELECT FROM revisions r WHERE r.article_id = ${articleId}::uuid AND position(s.wrong IN galley_folded(r.text)) > 0)
        OR EXISTS (SELECT FROM articles a WHERE a.id = ${articleId}::uuid AND position(s.wrong IN galley_folded(a.headline)) > 0) AS stood,
      length(s.wrong) <= ${LOOKED_FOR} AND length(s."right") <= ${LOOKED_FOR} AND s."right" <> ''
        AND n.text ~ (${whole(Prisma.sql`s."right"`)}) AS "hasRight",
      length(s.wrong) <= ${LOOKED_FOR} AND length(s."right") <= ${LOOKED_FOR} AND
        CASE WHEN s."right" = '' THEN n.text ELSE regexp_replace(n.text, ${whole(Prisma.sql`s."right"`)}, ' ', 'g') END
          ~ (${whole(Prisma.sql`s.wrong`)}) AS "hasWrong"
    FROM said s CROSS JOIN newest n`
  return row
}

/** What looks mistaken in a correction, and whether the article's newest text carries it. */
async function heldAgainstText({
  articleId,
  wrong,
  right,
  status,
}: Pick<Asked, 'articleId' | 'wrong' | 'right' | 'status'>): Promise<Pick<CorrectionDetail, 'known' | 'newest'>> {
  if (wrong === null || isBlank(wrong)) return { known: [], newest: null }
  const found = await inText(articleId, wrong, right)
  if (!found) return { known: [], newest: null }
  const { number, stood, hasWrong, hasRight } = found
  const carries = hasWrong ? 'NOT_YET' : hasRight || (isBlank(right) && stood) ? 'YES' : 'CANT_TELL'
  return {
    known: stood ? [] : [{ field: 'wrong', says: 'These words never stood in the article.' }],
    newest: status === 'PUBLISHED' ? { number, carries } : null,
  }
}

/** All of one correction, with what this person may not do with it and why. */
export async function correction(correctionId: string, actor: Actor): Promise<CorrectionDetail> {
  const row = isId(correctionId)
    ? await db().correction.findFirst({
        where: { id: correctionId, article: articlesSeenBy(actor) },
        select: ALL_OF_IT,
      })
    : null
  if (!row) throw missing('correction')
  const { claim, amends, amendments, editorIds, ...rest } = row
  const { article, reports } = rest
  const history = await historyOf([row.id, ...reports.map(({ id }) => id)], { limit: LIMITS.told.most }, actor)
  return {
    ...correctionView(rest, new Date(), (await newsroomPlace()).timeZone),
    article,
    claim: claim && { id: claim.id, number: claim.number, text: claim.anchors[0]?.exact ?? '' },
    amends,
    amendments,
    reports: reports.map(({ id, receipt }) => ({ id, receipt })),
    ...(await heldAgainstText(row)),
    history: history.items.toReversed(),
    historyNext: history.next,
    whyNot: whyNotOf({ ...rest, editorIds }, await bondsOf(actor.id), actor),
  }
}

import 'server-only'
import { bondsOf } from '@/lib/db/words-and-bonds'
import { db } from '@/lib/db/client'
import type { Prisma } from '@/lib/db/generated/client'
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

/** Said of words that are called wrong and that no revision of the article, nor its headline, ever had, typography apart. */
async function neverStood(articleId: string, wrong: string | null): Promise<CorrectionDetail['known']> {
  if (wrong === null || isBlank(wrong)) return []
  const [row] = await db().$queryRaw<{ stood: boolean }[]>`
    SELECT EXISTS (SELECT FROM revisions r WHERE r.article_id = ${articleId}::uuid
        AND position(btrim(galley_folded(${wrong})) IN galley_folded(r.text)) > 0)
      OR EXISTS (SELECT FROM articles a WHERE a.id = ${articleId}::uuid
        AND position(btrim(galley_folded(${wrong})) IN galley_folded(a.headline)) > 0) AS stood`
  return row?.stood === false ? [{ field: 'wrong', says: 'These words never stood in the article.' }] : []
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
    known: await neverStood(row.articleId, row.wrong),
    history: history.items.toReversed(),
    historyNext: history.next,
    whyNot: whyNotOf({ ...rest, editorIds }, await bondsOf(actor.id), actor),
  }
}

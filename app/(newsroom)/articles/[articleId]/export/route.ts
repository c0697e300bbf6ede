import { z } from 'zod'
import { namesOfParts } from '@/lib/domain/articles/part'
import type { ClaimView } from '@/lib/domain/claims/claim-view'
import { atMost, LIMITS } from '@/lib/domain/limits'
import { waysOf } from '@/lib/domain/text/ways-of-words'
import type { Actor } from '@/lib/domain/people/actor'
import { claimsOf } from '@/lib/queries/claims/claims'
import { csvLines, fileRoute, jsonLines } from '@/lib/server/csv-route'
import { filterIn, passes } from '@/app/(newsroom)/articles/[articleId]/list/claim-filter'
import { inListOrder } from '@/app/(newsroom)/articles/[articleId]/list/list-order'

const Word = z.string().max(20).optional()
/** What the list of claims is kept to, as the address of the galley says it, and which kind of file. */
const Asked = z.strictObject({
  articleId: z.uuid(),
  as: z.enum(['csv', 'json']).default('csv'),
  ...{ by: Word, order: Word, show: Word, kind: Word, state: Word, part: Word },
  q: z.string().max(LIMITS.seek.most, atMost('seek')).optional(),
})
type Asked = z.output<typeof Asked>

const TABLE = {
  name: 'claims',
  columns: [
    ...['number', 'part', 'claim', 'kind', 'state', 'risk', 'speaker', 'value', 'evidence'],
    ...['outcome', 'basis', 'rationale', 'instead', 'judged by', 'judged at', 'decision', 'decided by', 'decided at'],
    'with',
  ],
  rows: 'claims',
}

/** The claims that the list shows, in its order, with those whose words are gone. */
async function* shown(asked: Asked, actor: Actor): AsyncGenerator<ClaimView> {
  const said = Object.entries(asked).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
  const asTyped = filterIn(new URLSearchParams(said))
  const filter = { ...asTyped, ways: waysOf(asTyped.words) }
  const claims = (await claimsOf(asked.articleId, actor)).filter((claim) => passes(claim, filter, actor.id))
  yield* inListOrder(claims, filter.order, (claim) => [claim])
}

async function* cells(claims: AsyncIterable<ClaimView>) {
  for await (const { verdict, speaker, ...claim } of claims)
    yield [
      ...[claim.number, namesOfParts(claim.parts), claim.text, claim.kind, claim.status, claim.risk],
      ...[speaker?.text ?? '', claim.value ?? '', claim.evidenceCount],
      ...[verdict?.outcome ?? '', verdict?.basis ?? '', verdict?.rationale ?? '', verdict?.replacement ?? ''],
      ...[verdict?.givenBy.name ?? '', verdict?.givenAt ?? ''],
      ...[verdict?.review?.decision ?? '', verdict?.review?.reviewer.name ?? '', verdict?.review?.at ?? ''],
      claim.assignee?.name ?? '',
    ]
}

/** The claims of an article that the filter of its list leaves, as CSV or as JSON. */
export const GET = fileRoute(Asked, (asked, actor) => {
  const claims = shown(asked, actor)
  return asked.as === 'csv'
    ? { name: 'claims', ending: 'csv', pieces: csvLines(TABLE, cells(claims)) }
    : { name: 'claims', ending: 'json', pieces: jsonLines(claims) }
})

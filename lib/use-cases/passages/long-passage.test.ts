import { expect, test } from 'vitest'
import { claimsOf } from '@/lib/queries/claims/claims'
import { articleBy } from '@/lib/testing/builders'
import { connectedAs } from '@/lib/testing/database'
import { CONFIRMED, place, seen, source } from '@/lib/testing/passages'
import { nadia, otto } from '@/lib/testing/people'
import { statementsOf } from '@/lib/testing/statements'
import { checkPassage } from './check-passage'

/** Statements of one call, without who somebody of the tests is. */
async function statements(call: () => Promise<unknown>): Promise<number> {
  const { statements: all } = await statementsOf(call)
  return all.filter(({ sql }) => !sql.includes('"email" = $1')).length
}

const SUMS = (many: number) => Array.from({ length: many }, (_, at) => `£${at + 2}.5 million`)
const sums = async (many: number) =>
  articleBy(await nadia(), {
    text: SUMS(many)
      .map((sum) => `It cost ${sum}.`)
      .join(' '),
    claims: SUMS(many)
      .map((sum) => ['NUMBER', sum] as const)
      .map(([kind, words]) => [kind, words]),
    status: 'SUGGESTED',
  })

test('a claim more in a call is no statement more, judged or approved', async () => {
  const actor = await nadia()
  const cost = async (many: number) => {
    const { articleId, claims } = await sums(many)
    const open = await checkPassage({ act: 'accept', articleId, claims: seen(claims) }, actor)
    expect(open.done).toHaveLength(many)
    const now = seen(await claimsOf(articleId, actor))
    const input = { ...CONFIRMED, articleId, claims: now, evidence: { source, ...place } }
    const judged = await statements(() => checkPassage(input, actor))
    const sent = seen(await claimsOf(articleId, actor))
    const reviewer = await otto()
    return [judged, await statements(() => checkPassage({ act: 'approve', articleId, claims: sent }, reviewer))]
  }
  const [two, fifty] = [await cost(2), await cost(50)]
  expect(two).toEqual([17, 11])
  expect(fifty).toEqual(two)
})

test('what the database alone refuses of one of them holds up none of the others', async () => {
  const { articleId, claims } = await sums(3)
  const [first, second, third] = claims
  await connectedAs('owner', async (owner) => {
    await owner.query(`
      CREATE FUNCTION not_this_one() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        RAISE EXCEPTION 'not this one' USING ERRCODE = 'GY003';
      END $$;
      CREATE TRIGGER not_this_one BEFORE INSERT ON verdicts FOR EACH ROW
        WHEN (NEW.claim_id = '${second?.id ?? ''}') EXECUTE FUNCTION not_this_one()`)
  })
  const wanted = { ...CONFIRMED, articleId, claims: seen(claims), evidence: { source, ...place } }
  const { done, refused } = await checkPassage(wanted, await nadia())
  expect(done).toEqual([first?.id, third?.id])
  expect(refused.map(({ claimId }) => claimId)).toEqual([second?.id])
  const after = await claimsOf(articleId, await nadia())
  expect(after.map(({ status, evidenceCount }) => [status, evidenceCount])).toEqual([
    ...[
      ['IN_REVIEW', 1],
      ['SUGGESTED', 0],
      ['IN_REVIEW', 1],
    ],
  ])
})

test('500 claims, suggested until then, are judged in one call', async () => {
  const actor = await nadia()
  const { articleId, claims } = await sums(500)
  const input = { ...CONFIRMED, articleId, claims: seen(claims), evidence: { source, ...place } }
  const { done, refused } = await checkPassage(input, actor)
  expect([done.length, refused]).toEqual([500, []])
}, 60_000)

import { describe, expect, test } from 'vitest'
import { articleBy } from '@/lib/testing/builders'
import { nadia, otto, ruth } from '@/lib/testing/people'
import { statementsOf } from '@/lib/testing/statements'
import { claimsOf } from '@/lib/queries/claims/claims'
import type { Actor } from '@/lib/domain/people/actor'
import { acceptClaims } from '@/lib/use-cases/claims/accept-claims'
import { dismissClaims } from '@/lib/use-cases/claims/dismiss-claims'
import { restoreClaims } from '@/lib/use-cases/claims/restore-claim'
import { unacceptClaims } from '@/lib/use-cases/claims/unaccept-claim'
import { checkPassage } from './check-passage'
import type { CheckPassage } from './passage-fields'

const sums = (many: number) => Array.from({ length: many }, (_, at) => `£${at + 2}.5 million`)

/** An article with so many suggestions. */
async function suggested(many: number): Promise<string> {
  const { articleId } = await articleBy(await nadia(), {
    text: sums(many)
      .map((sum) => `It cost ${sum}.`)
      .join(' '),
    claims: sums(many).map((sum) => ['NUMBER', sum]),
    status: 'SUGGESTED',
  })
  return articleId
}

const seen = async (articleId: string) =>
  (await claimsOf(articleId, await nadia())).map(({ id, version }) => ({ id, version }))

const source = { kind: 'DOCUMENT', title: 'Funding agreement, signed' } as const
const place = { source, locator: 'p. 3', excerpt: 'The fund pays.' }
const verdict = { act: 'verdict', outcome: 'CONFIRMED', basis: 'PRIMARY_DOCUMENT', rationale: 'As it says.' } as const

type Act = Partial<CheckPassage> & { act: CheckPassage['act'] }

/** How many statements one act on all claims of an article takes, each of which is done. */
async function cost(articleId: string, act: Act, actor: Actor): Promise<number> {
  const claims = await seen(articleId)
  const input = { ...act, articleId, claims } as CheckPassage
  const { statements, result: answer } = await statementsOf(() => checkPassage(input, actor))
  expect(answer.refused).toEqual([])
  expect(answer.done).toHaveLength(claims.length)
  return statements.length
}

describe('a claim more in a call is no statement more', () => {
  test.each<[string, Act[]]>([
    ['accepted', [{ act: 'accept' }]],
    ['dismissed', [{ act: 'dismiss', reason: 'Opinion' }]],
    ['sourced', [{ act: 'evidence', stance: 'SUPPORTS', ...place }]],
    ['given another risk', [{ act: 'change', risk: 'MINOR' }]],
    ['given another kind', [{ act: 'change', kind: 'STATEMENT' }]],
    ['withdrawn', [{ ...verdict, evidence: place }, { act: 'withdraw' }]],
    [
      'returned',
      [
        { ...verdict, evidence: place },
        { act: 'return', reason: 'Which schedule?' },
      ],
    ],
    ['taken back', [{ ...verdict, evidence: place }, { act: 'approve' }, { act: 'takeBackApproval' }]],
  ])('%s', async (_, acts) => {
    const costs = async (many: number) => {
      const articleId = await suggested(many)
      const counted = []
      for (const act of acts) {
        const reviews = ['approve', 'return', 'takeBackApproval'].includes(act.act)
        counted.push(await cost(articleId, act, reviews ? await otto() : await nadia()))
      }
      return counted
    }
    expect(await costs(30)).toEqual(await costs(2))
  })

  test('given to Ruth', async () => {
    const { id: assigneeId } = await ruth()
    const costs = async (many: number) => cost(await suggested(many), { act: 'change', assigneeId }, await nadia())
    expect(await costs(30)).toBe(await costs(2))
  })

  test('accepted, dismissed, and each taken back', async () => {
    const costs = async (many: number) => {
      const articleId = await suggested(many)
      const actor = await nadia()
      const counted = []
      for (const move of [acceptClaims, unacceptClaims, dismissClaims, restoreClaims] as const) {
        const input = { articleId, claims: await seen(articleId), reason: 'Opinion' }
        const { statements, result: answer } = await statementsOf(() => move(input, actor))
        expect(answer.moved).toHaveLength(many)
        counted.push(statements.length)
      }
      return counted
    }
    expect(await costs(30)).toEqual(await costs(2))
  })
})

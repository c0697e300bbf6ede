import fc from 'fast-check'
import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { Refusal } from '@/lib/domain/refusal'
import { articleBy, nextText } from '@/lib/testing/builders'
import { connectedAs } from '@/lib/testing/database'
import { nadia, otto } from '@/lib/testing/people'
import { addRevision } from '@/lib/use-cases/articles/add-revision'
import { attachEvidence } from '@/lib/use-cases/evidence/attach-evidence'
import { removeEvidence } from '@/lib/use-cases/evidence/remove-evidence'
import { dismissClaim } from '@/lib/use-cases/claims/dismiss-claim'
import { mergeClaim } from '@/lib/use-cases/claims/merge-claim'
import { reopenClaim } from '@/lib/use-cases/claims/reopen-claim'
import { giveVerdict } from '@/lib/use-cases/verdicts/give-verdict'
import { reviewVerdict } from '@/lib/use-cases/verdicts/review-verdict'
import { withdrawVerdict } from '@/lib/use-cases/verdicts/withdraw-verdict'

const TABLES = ['article_tallies', 'source_tallies', 'person_tallies']

/** Everything that the database has counted, as it stands. */
async function counted(): Promise<unknown> {
  return connectedAs('owner', async (owner) => {
    const tables = []
    for (const table of TABLES) tables.push((await owner.query(`SELECT * FROM ${table} ORDER BY 1`)).rows)
    return tables
  })
}

const recount = () => connectedAs('owner', (owner) => owner.query('SELECT galley_recount()'))

const VERDICT = { basis: 'PRIMARY_DOCUMENT', rationale: 'The minutes say so.' } as const

type Move = (claimId: string, version: number) => Promise<unknown>

/** What Nadia and Otto do to a claim; what is refused changes nothing. */
const MOVES: Record<string, Move> = {
  source: async (claimId, version) => {
    const source = await db().source.findFirst({ orderBy: { id: 'asc' } })
    const given = source
      ? { sourceId: source.id }
      : { source: { kind: 'DOCUMENT', title: 'Minutes', visibility: 'PUBLIC' } as const }
    await attachEvidence({ claimId, version, ...given, stance: 'SUPPORTS', locator: 'p. 2' }, await nadia())
  },
  unsource: async (claimId, version) => {
    const row = await db().evidence.findFirst({ where: { claimId, removedAt: null } })
    if (row) await removeEvidence({ claimId, version, evidenceId: row.id }, await nadia())
  },
  wrong: async (claimId, version) =>
    giveVerdict({ claimId, version, outcome: 'WRONG', replacement: 'other words', ...VERDICT }, await nadia()),
  confirmed: async (claimId, version) =>
    giveVerdict({ claimId, version, outcome: 'CONFIRMED', ...VERDICT }, await nadia()),
  approve: async (claimId, version) => reviewVerdict({ claimId, version, decision: 'APPROVE' }, await otto()),
  sendBack: async (claimId, version) =>
    reviewVerdict({ claimId, version, decision: 'RETURN', reason: 'Which page?' }, await otto()),
  withdraw: async (claimId, version) => withdrawVerdict({ claimId, version }, await nadia()),
  dismiss: async (claimId, version) => dismissClaim({ claimId, version, reason: 'Not a claim.' }, await nadia()),
  reopen: async (claimId, version) => reopenClaim({ claimId, version, reason: 'Look again.' }, await nadia()),
  merge: async (claimId, version) => {
    const { articleId } = await db().claim.findUniqueOrThrow({ where: { id: claimId } })
    const into = await db().claim.findFirst({ where: { articleId, id: { not: claimId }, status: { not: 'MERGED' } } })
    if (into) await mergeClaim({ claimId, version, into: into.id, intoVersion: into.version }, await nadia())
  },
  rewrite: async (claimId) => {
    const { articleId } = await db().claim.findUniqueOrThrow({ where: { id: claimId } })
    const { number: base, text } = await db().revision.findFirstOrThrow({
      where: { articleId },
      orderBy: { number: 'desc' },
    })
    const body = text.slice(text.indexOf('\n\n') + 2).replace(/£\d/, `£${base % 9}`)
    await addRevision(
      {
        articleId,
        blocks: nextText(body).blocks.map(({ role, start, end }) => ({
          role,
          text: nextText(body).text.slice(start, end),
        })),
        base,
      },
      await nadia(),
    )
  },
}

const someMoves = fc.array(fc.record({ move: fc.constantFrom(...Object.keys(MOVES)), claim: fc.nat({ max: 7 }) }), {
  minLength: 20,
  maxLength: 20,
})

test('whatever Nadia and Otto do, the database has counted what is there', async () => {
  let done = 0
  await fc.assert(
    fc.asyncProperty(someMoves, async (moves) => {
      const { claims } = await articleBy(await nadia())
      for (const { move, claim } of moves) {
        const id = claims[claim % claims.length]?.id ?? ''
        const { version } = await db().claim.findUniqueOrThrow({ where: { id } })
        try {
          await MOVES[move]?.(id, version)
          done++
        } catch (error) {
          if (!(error instanceof Refusal)) throw error
        }
      }
      const kept = await counted()
      await recount()
      expect(kept).toEqual(await counted())
    }),
    { numRuns: 8 },
  )
  expect(done).toBeGreaterThan(40)
}, 120_000)

test('what was counted wrongly is right after a recount', async () => {
  const { articleId } = await articleBy(await nadia())
  const before = await counted()
  await connectedAs('owner', (owner) =>
    owner.query('UPDATE article_tallies SET open = open + 7 WHERE article_id = $1', [articleId]),
  )
  expect(await counted()).not.toEqual(before)
  await recount()
  expect(await counted()).toEqual(before)
})

test('a claim that rests on two places of one source counts once, and until the last of them is gone', async () => {
  const { claims } = await articleBy(await nadia())
  const [claim] = claims
  const claimId = claim?.id ?? ''
  const version = async () => (await db().claim.findUniqueOrThrow({ where: { id: claimId } })).version
  const source = { kind: 'DOCUMENT', title: 'Two places', visibility: 'PUBLIC' } as const
  await attachEvidence(
    { claimId, version: await version(), source, stance: 'SUPPORTS', locator: 'p. 1' },
    await nadia(),
  )
  const { id: sourceId } = await db().source.findFirstOrThrow({ where: { title: 'Two places' } })
  await attachEvidence(
    { claimId, version: await version(), sourceId, stance: 'SUPPORTS', locator: 'p. 2' },
    await nadia(),
  )
  const uses = async () => (await db().sourceTally.findUniqueOrThrow({ where: { sourceId } })).claims
  expect(await uses()).toBe(1)
  const [first, second] = await db().evidence.findMany({ where: { claimId }, orderBy: { id: 'asc' } })
  await removeEvidence({ claimId, version: await version(), evidenceId: first?.id ?? '' }, await nadia())
  expect(await uses()).toBe(1)
  await removeEvidence({ claimId, version: await version(), evidenceId: second?.id ?? '' }, await nadia())
  expect(await uses()).toBe(0)
})

test('the app can’t write what the database counts', async () => {
  const { articleId } = await articleBy(await nadia())
  await connectedAs('app', async (app) => {
    await expect(app.query('UPDATE article_tallies SET open = 0 WHERE article_id = $1', [articleId])).rejects.toThrow(
      /permission denied/,
    )
    await expect(app.query('SELECT galley_recount()')).rejects.toThrow(/permission denied/)
  })
})

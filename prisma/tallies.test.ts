import fc from 'fast-check'
import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import type { ArticleTally } from '@/lib/db/generated/client'
import type { ClaimStatus, Kind } from '@/lib/domain/claims/claim'
import { CLAIM_STATUSES } from '@/lib/domain/claims/claim'
import { Refusal } from '@/lib/domain/refusal'
import { articleBy, nextText } from '@/lib/testing/builders'
import { connectedAs } from '@/lib/testing/database'
import { nadia, otto } from '@/lib/testing/people'
import { clearArticle } from '@/lib/use-cases/articles/clear-article'
import { addRevision } from '@/lib/use-cases/articles/add-revision'
import { attachEvidence } from '@/lib/use-cases/evidence/attach-evidence'
import { removeEvidence } from '@/lib/use-cases/evidence/remove-evidence'
import { acceptClaim } from '@/lib/use-cases/claims/accept-claim'
import { decideDismissal } from '@/lib/use-cases/claims/decide-dismissal'
import { restoreClaim } from '@/lib/use-cases/claims/restore-claim'
import { unacceptClaim } from '@/lib/use-cases/claims/unaccept-claim'
import { reaffirmVerdict } from '@/lib/use-cases/verdicts/reaffirm-verdict'
import { takeBackApproval } from '@/lib/use-cases/verdicts/take-back-approval'
import { dismissClaim } from '@/lib/use-cases/claims/dismiss-claim'
import { mergeClaim } from '@/lib/use-cases/claims/merge-claim'
import { reopenClaim } from '@/lib/use-cases/claims/reopen-claim'
import { giveVerdict } from '@/lib/use-cases/verdicts/give-verdict'
import { reviewVerdict } from '@/lib/use-cases/verdicts/review-verdict'
import { withdrawVerdict } from '@/lib/use-cases/verdicts/withdraw-verdict'

const TABLES = ['desk_tally', 'article_tallies', 'source_tallies', 'person_tallies', 'waiting_verdicts']

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
  accept: async (claimId, version) => acceptClaim({ claimId, version }, await nadia()),
  unaccept: async (claimId, version) => unacceptClaim({ claimId, version }, await nadia()),
  takeBack: async (claimId, version) => takeBackApproval({ claimId, version }, await otto()),
  reaffirm: async (claimId, version) => reaffirmVerdict({ claimId, version }, await nadia()),
  keep: async (claimId, version) => decideDismissal({ claimId, version, decision: 'KEEP' }, await otto()),
  confirmDismissal: async (claimId, version) =>
    decideDismissal({ claimId, version, decision: 'CONFIRM' }, await otto()),
  restore: async (claimId, version) => restoreClaim({ claimId, version }, await nadia()),
  merge: async (claimId, version) => {
    const { articleId } = await db().claim.findUniqueOrThrow({ where: { id: claimId } })
    const into = await db().claim.findFirst({
      where: { articleId, id: { not: claimId }, status: { notIn: ['MERGED', 'ORPHANED', 'SUGGESTED'] } },
    })
    if (into) await mergeClaim({ claimId, version, into: into.id, intoVersion: into.version }, await nadia())
  },
  rewrite: (claimId) => reword(claimId, (body, base) => body.replace(/£\d/, `£${base % 9}`)),
  cutOut: async (claimId) => {
    const { exact } = await db().anchor.findFirstOrThrow({
      where: { claimId },
      orderBy: { revision: { number: 'desc' } },
    })
    const others = 'Nobody came to the opening of the new market on Friday, and it rained.'
    await reword(claimId, (body) => body.replace(/[^\n]+/g, (line) => (line.includes(exact) ? others : line)))
  },
}

/** Another revision of the claim's article, whose body is made of the newest one's. */
async function reword(claimId: string, change: (body: string, base: number) => string): Promise<void> {
  const { articleId } = await db().claim.findUniqueOrThrow({ where: { id: claimId } })
  const { number: base, text } = await db().revision.findFirstOrThrow({
    where: { articleId },
    orderBy: { number: 'desc' },
  })
  const next = nextText(change(text.slice(text.indexOf('\n\n') + 2), base))
  const blocks = next.blocks.map(({ role, start, end }) => ({ role, text: next.text.slice(start, end) }))
  await addRevision({ articleId, blocks, base }, await nadia())
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
  expect(done).toBeGreaterThan(20)
}, 120_000)

/** What is done to a claim, and the state that it is in then. */
const WALK: [move: string, state: ClaimStatus][] = [
  ['accept', 'OPEN'],
  ['unaccept', 'SUGGESTED'],
  ['accept', 'OPEN'],
  ['source', 'OPEN'],
  ['wrong', 'IN_REVIEW'],
  ['sendBack', 'RETURNED'],
  ['confirmed', 'IN_REVIEW'],
  ['withdraw', 'RETURNED'],
  ['wrong', 'IN_REVIEW'],
  ['approve', 'APPROVED'],
  ['takeBack', 'IN_REVIEW'],
  ['approve', 'APPROVED'],
  ['source', 'STALE'],
  ['reaffirm', 'IN_REVIEW'],
  ['approve', 'APPROVED'],
  ['reopen', 'OPEN'],
  ['dismiss', 'DISMISSAL_ASKED'],
  ['keep', 'OPEN'],
  ['dismiss', 'DISMISSAL_ASKED'],
  ['confirmDismissal', 'DISMISSED'],
  ['restore', 'OPEN'],
  ['cutOut', 'ORPHANED'],
]

test('through every state of a claim the database has counted what is there', async () => {
  const { claims } = await articleBy(await nadia(), { status: 'SUGGESTED' })
  const [walks, stays, merges] = claims.map(({ id }) => id)
  const seen = new Set<ClaimStatus>()
  const steps = [
    { id: stays ?? '', move: 'accept', state: 'OPEN' as const },
    { id: merges ?? '', move: 'accept', state: 'OPEN' as const },
    { id: merges ?? '', move: 'merge', state: 'MERGED' as const },
    // Its last step cuts out what the others stand on too.
    ...WALK.map(([move, state]) => ({ id: walks ?? '', move, state })),
  ]
  for (const { id, move, state } of steps) {
    const { version } = await db().claim.findUniqueOrThrow({ where: { id } })
    await MOVES[move]?.(id, version)
    const { status } = await db().claim.findUniqueOrThrow({ where: { id } })
    expect(status, move).toBe(state)
    seen.add(status)
    const kept = await counted()
    await recount()
    expect(kept, move).toEqual(await counted())
  }
  expect([...seen].sort()).toEqual([...CLAIM_STATUSES].sort())
})

const columnOf = (status: ClaimStatus) =>
  status.toLowerCase().replace(/_(.)/g, (_, letter: string) => letter.toUpperCase()) as keyof ArticleTally

test('what is counted anew is what there is, told row by row', async () => {
  await calledWrong()
  await recount()
  const claims = await db().claim.findMany({ select: { id: true, articleId: true, status: true } })
  const tallies = await db().articleTally.findMany()
  expect(new Set(claims.map(({ status }) => status)).size).toBeGreaterThan(1)
  for (const tally of tallies) {
    const own = claims.filter(({ articleId }) => articleId === tally.articleId)
    for (const status of CLAIM_STATUSES)
      expect(tally[columnOf(status)], status).toBe(own.filter((claim) => claim.status === status).length)
  }
  const evidence = await db().evidence.findMany({
    where: { removedAt: null },
    select: { sourceId: true, claimId: true },
  })
  for (const { sourceId, claims: uses } of await db().sourceTally.findMany()) {
    const resting = evidence.filter((row) => row.sourceId === sourceId).map(({ claimId }) => claimId)
    expect(uses).toBe(new Set(resting).size)
  }
  const verdicts = await db().verdict.findMany({ select: { givenById: true } })
  for (const { personId, verdicts: given } of await db().personTally.findMany())
    expect(given).toBe(verdicts.filter(({ givenById }) => givenById === personId).length)
})

/** A claim of Nadia's that was called wrong, and rests on the minutes. */
async function calledWrong() {
  const { claims } = await articleBy(await nadia())
  const claimId = claims[0]?.id ?? ''
  for (const move of ['source', 'wrong']) {
    const { version } = await db().claim.findUniqueOrThrow({ where: { id: claimId } })
    await MOVES[move]?.(claimId, version)
  }
  return claimId
}

test.each([
  [
    'a claim and its verdict',
    `WITH ended AS (UPDATE verdicts SET ended_at = now() WHERE claim_id = $1 AND ended_at IS NULL)
      UPDATE claims SET status = 'OPEN' WHERE id = $1`,
  ],
  [
    'a verdict and its claim',
    `WITH moved AS (UPDATE claims SET status = 'OPEN' WHERE id = $1)
      UPDATE verdicts SET ended_at = now() WHERE claim_id = $1 AND ended_at IS NULL`,
  ],
  [
    'a source of a claim that is taken away and put back',
    `WITH removed AS (
        UPDATE evidence SET removed_at = now(), removed_by_id = added_by_id WHERE claim_id = $1 AND removed_at IS NULL RETURNING *)
      INSERT INTO evidence (id, claim_id, source_id, stance, locator, added_by_id)
      SELECT gen_random_uuid(), claim_id, source_id, stance, 'p. 3', added_by_id FROM removed`,
  ],
])('one statement that changes %s is counted once', async (_what, sql) => {
  const claimId = await calledWrong()
  await connectedAs('owner', async (owner) => {
    // What else refuses such a statement is not what this is about.
    const { rows } = await owner.query<{ name: string; place: string }>(`
      SELECT tgname AS name, tgrelid::regclass::text AS place FROM pg_trigger
      WHERE tgrelid = ANY ('{claims,verdicts,evidence}'::regclass[]) AND NOT tgisinternal AND tgname NOT LIKE '%tally'`)
    await owner.query('BEGIN')
    for (const { name, place } of rows) await owner.query(`ALTER TABLE ${place} DISABLE TRIGGER ${name}`)
    await owner.query(sql, [claimId])
    for (const { name, place } of rows) await owner.query(`ALTER TABLE ${place} ENABLE TRIGGER ${name}`)
    await owner.query('COMMIT')
  })
  const kept = await counted()
  await recount()
  expect(kept).toEqual(await counted())
})

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

test('the desk’s sums have the claims of an article until it is cleared, and again once it is reopened', async () => {
  const sums = () => db().deskTally.findUniqueOrThrow({ where: { id: 1 } })
  const before = await sums()
  const text = { text: 'It cost £5 then.', claims: [['NUMBER', '£5'] as [Kind, string]] }
  const { articleId, claims } = await articleBy(await nadia(), text)
  const [{ id: claimId } = { id: '' }] = claims
  const version = async () => (await db().claim.findUniqueOrThrow({ where: { id: claimId } })).version
  expect(await sums()).toEqual({ ...before, open: before.open + 1 })
  for (const move of ['source', 'confirmed', 'approve']) await MOVES[move]?.(claimId, await version())
  expect(await sums()).toEqual({ ...before, approved: before.approved + 1 })
  const article = await db().article.findUniqueOrThrow({ where: { id: articleId } })
  await clearArticle({ articleId, version: article.version }, await nadia())
  expect(await sums()).toEqual(before)
  await MOVES['reopen']?.(claimId, await version())
  expect(await sums()).toEqual({ ...before, open: before.open + 1 })
  await recount()
  expect(await sums()).toEqual({ ...before, open: before.open + 1 })
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

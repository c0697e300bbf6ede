import type pg from 'pg'
import { expect, test } from 'vitest'
import type { VerdictDraft } from '@/lib/domain/verdicts/verdict'
import { BASES, OUTCOMES, whyNotFind } from '@/lib/domain/verdicts/verdict'
import { articleBy } from '@/lib/testing/builders'
import { sourcedBy } from '@/lib/testing/checked'
import { connectedAs } from '@/lib/testing/database'
import { nadia } from '@/lib/testing/people'

/** A trigger and a check: what a verdict needs. */
const REFUSED = ['GY003', '23514']

/** Whether the database takes this verdict, whoever writes it; nothing of it stays. */
async function takes(app: pg.Client, claimId: string, givenBy: string, draft: VerdictDraft): Promise<boolean> {
  const { outcome, basis, rationale, replacement = null } = draft
  await app.query('BEGIN')
  try {
    await app.query(
      `INSERT INTO verdicts (id, claim_id, number, outcome, basis, rationale, replacement, given_by_id)
       VALUES (gen_random_uuid(), $1, 1, $2, $3, $4, $5, $6)`,
      [claimId, outcome, basis, rationale, replacement, givenBy],
    )
    return true
  } catch (error) {
    if (!REFUSED.includes((error as { code?: string }).code ?? '')) throw error
    return false
  } finally {
    await app.query('ROLLBACK')
  }
}

const draftsOf = (outcome: VerdictDraft['outcome']): VerdictDraft[] =>
  BASES.flatMap((basis) =>
    ['', 'So it says.'].flatMap((rationale) =>
      [undefined, '', 'other words'].map((replacement) => ({ outcome, basis, rationale, replacement })),
    ),
  )

test.each(OUTCOMES)('of %s the database asks what the rule asks', async (outcome) => {
  const actor = await nadia()
  const { claim } = await articleBy(actor)
  const { id } = await claim('£4.3 million')
  await connectedAs('app', async (app) => {
    for (const evidence of [0, 1]) {
      if (evidence > 0) await sourcedBy(actor, id)
      for (const draft of draftsOf(outcome)) {
        const told = { ...draft, evidence }
        const may = await takes(app, id, actor.id, draft)
        expect({ ...told, may }).toEqual({ ...told, may: whyNotFind(draft, evidence) === null })
      }
    }
  })
})

import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { ClaimDetail } from '@/lib/domain/claims/claim-view'
import { articleBy } from '@/lib/testing/builders'
import { foundBy } from '@/lib/testing/checked'
import { nadia, otto, ruth } from '@/lib/testing/people'
import { asApp, asOwner, asTold } from './as-app'

const UNTOLD = 'GY008'

let claim: ClaimDetail

beforeAll(async () => {
  const { claims } = await articleBy(await nadia())
  claim = await foundBy(await nadia(), claims[0]?.id ?? '')
})

/** Each change of the record, by Ruth as it says itself. */
const CHANGES: [string, string][] = [
  [
    'a revision',
    `INSERT INTO revisions (id, article_id, number, text, blocks, created_by_id)
     SELECT $1, r.article_id, r.number + 1, r.text, r.blocks, $2 FROM claims c JOIN revisions r ON r.article_id = c.article_id
     WHERE c.id = $3 ORDER BY r.number DESC LIMIT 1`,
  ],
  [
    'evidence',
    `INSERT INTO evidence (id, claim_id, source_id, stance, locator, added_by_id)
     SELECT $1, $3, source_id, 'CONTEXT', 'p. 3', $2 FROM evidence WHERE claim_id = $3 LIMIT 1`,
  ],
  [
    'the removal of evidence',
    `UPDATE evidence SET removed_at = now(), removed_by_id = $2 WHERE claim_id = $3 AND removed_at IS NULL AND id <> $1`,
  ],
  [
    'a verdict',
    `INSERT INTO verdicts (id, claim_id, number, outcome, basis, rationale, given_by_id)
     SELECT $1, id, 1, 'UNVERIFIABLE', 'ON_AUTHOR', 'Her word.', $2 FROM claims WHERE id <> $3 LIMIT 1`,
  ],
  [
    'a review',
    `INSERT INTO reviews (id, claim_id, verdict_id, decision, reason, reviewer_id)
     SELECT $1, $3, id, 'RETURN', 'Which page?', $2 FROM verdicts WHERE claim_id = $3 AND ended_at IS NULL`,
  ],
  ['other words under a claim', `UPDATE claims SET text_changed_by_id = $2 WHERE id = $3 AND id <> $1`],
  [
    'a draft',
    `INSERT INTO corrections (id, slug, article_id, type, headline, "right", note, drafted_by_id, edited_by_id)
     SELECT $1, 'wall', article_id, 'CORRECTION', 'Wall', '', '', $2, $2 FROM claims WHERE id = $3`,
  ],
]

test.each(CHANGES)('%s that the log does not tell, or tells of somebody else, is refused', async (_what, sql) => {
  const reviewer = await ruth()
  await asOwner(`UPDATE people SET role = 'REVIEWER' WHERE id = $1`, reviewer.id)
  const values = [randomUUID(), reviewer.id, claim.id]
  await expect(asApp(sql, ...values)).rejects.toMatchObject({ code: UNTOLD })
  await expect(asTold(await otto(), sql, ...values)).rejects.toMatchObject({ code: UNTOLD })
})

test('an event of an earlier transaction tells nothing of this one', async () => {
  await asTold(await ruth(), 'SELECT')
  const [, sql] = CHANGES.at(-1) ?? ['', '']
  await expect(asApp(sql, randomUUID(), (await ruth()).id, claim.id)).rejects.toMatchObject({ code: UNTOLD })
})

test('a withdrawal leaves its trace', async () => {
  const id = randomUUID()
  const [, draft] = CHANGES.at(-1) ?? ['', '']
  await asTold(await ruth(), draft, id, (await ruth()).id, claim.id)
  const set = async (changes: string, by: { id: string }) =>
    asTold(by, `UPDATE corrections SET ${changes} WHERE id = $1`, id, by.id)
  await set(`note = 'We were wrong.', edited_by_id = $2`, await ruth())
  await set(`status = 'IN_REVIEW', submitted_at = now(), submitted_by_id = $2`, await ruth())
  await set(`status = 'APPROVED', approved_at = now(), approved_by_id = $2`, await otto())
  await set(`status = 'PUBLISHED', published_by_id = $2`, await nadia())
  const ask = `withdrawal_asked_by_id = $2, withdraw_words_by_id = $2, withdraw_reason = 'Not ours.'`
  const withdraw = `status = 'WITHDRAWN', withdrawn_at = now(), withdrawn_by_id = $2`
  const silently = async (changes: string) =>
    asApp(`UPDATE corrections SET ${changes} WHERE id = $1`, id, (await otto()).id)
  await expect(silently(ask)).rejects.toMatchObject({ code: UNTOLD })
  await set(ask, await nadia())
  await expect(silently(withdraw)).rejects.toMatchObject({ code: UNTOLD })
  await set(withdraw, await otto())
})

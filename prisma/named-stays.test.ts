import { expect, test } from 'vitest'
import { articleBy } from '@/lib/testing/builders'
import { published, reportOf } from '@/lib/testing/corrections'
import { ines, nadia, otto } from '@/lib/testing/people'
import { clearArticle } from '@/lib/use-cases/articles/clear-article'
import { addSource } from '@/lib/use-cases/evidence/add-source'
import { dismissClaim } from '@/lib/use-cases/claims/dismiss-claim'
import { invitePerson } from '@/lib/use-cases/people/invite-person'
import { asApp, asOwner, asTold } from './as-app'

const FIXED = { code: 'GY002' }

/** Refused as the app's role, told in the log or not. */
async function fixed(sql: string, ...values: unknown[]) {
  await expect(asApp(sql, ...values)).rejects.toMatchObject(FIXED)
  await expect(asTold(await otto(), sql, ...values)).rejects.toMatchObject(FIXED)
}

test('nobody is renamed, and who invited whom stays', async () => {
  const { id } = await otto()
  await fixed(`UPDATE people SET name = 'Zed Zed' WHERE id = $1`, id)
  await invitePerson({ email: 'una@galley.example', name: 'Una Holt', role: 'EDITOR' }, await ines())
  for (const [column, value] of [
    ['invited_by_id', id],
    ['email', 'other@galley.example'],
    ['role', 'ADMIN'],
    ['name', 'Ada Pell'],
  ] as const)
    // prettier-ignore
    await fixed(`UPDATE invitations SET ${column} = $1 WHERE email = 'una@galley.example'`, value)
})

test('a session stays its person’s', async () => {
  await asOwner(
    `INSERT INTO sessions (id, person_id, token_hash, expires_at) VALUES (gen_random_uuid(), $1, 'named-stays', now() + interval '1 day')`,
    (await nadia()).id,
  )
  await fixed(`UPDATE sessions SET person_id = $1 WHERE token_hash = 'named-stays'`, (await otto()).id)
})

test('who made a claim, brought an article in, or added a source stays, and a claim that somebody made is no suggestion', async () => {
  const { articleId, claims } = await articleBy(await nadia())
  const { sourceId } = await addSource({ kind: 'DOCUMENT', title: 'Budget' }, await nadia())
  const [claim] = claims
  await fixed('UPDATE claims SET created_by_id = $2 WHERE id = $1', claim?.id, (await otto()).id)
  await asOwner('UPDATE claims SET created_by_id = $2 WHERE id = $1', claim?.id, (await nadia()).id)
  await fixed('UPDATE claims SET created_by_id = NULL WHERE id = $1', claim?.id)
  await fixed('UPDATE articles SET created_by_id = $2 WHERE id = $1', articleId, (await otto()).id)
  await fixed('UPDATE sources SET added_by_id = $2 WHERE id = $1', sourceId, (await otto()).id)
})

test('who dismissed a claim and why, and who cleared its article, stay', async () => {
  const { articleId, claims } = await articleBy(await nadia())
  for (const { id, version } of claims)
    await dismissClaim({ claimId: id, version, reason: 'not a claim' }, await nadia())
  await fixed('UPDATE claims SET dismissed_by_id = $2 WHERE id = $1', claims[0]?.id, (await otto()).id)
  await fixed(`UPDATE claims SET dismiss_reason = 'other' WHERE id = $1`, claims[0]?.id)
  const [article] = await asApp('SELECT version FROM articles WHERE id = $1', articleId)
  await clearArticle({ articleId, version: Number(article?.['version']), reason: 'Nothing to check' }, await ines())
  await fixed('UPDATE articles SET cleared_by_id = $2 WHERE id = $1', articleId, (await otto()).id)
  await fixed(`UPDATE articles SET clear_reason = 'All is well' WHERE id = $1`, articleId)
})

test('who drafted, approved or published a correction stays', async () => {
  const { id } = await published()
  for (const column of ['drafted_by_id', 'submitted_by_id', 'approved_by_id', 'published_by_id'])
    await expect(
      asApp(`UPDATE corrections SET ${column} = $2 WHERE id = $1`, id, (await ines()).id),
    ).rejects.toMatchObject({
      code: expect.stringMatching(/^GY00/) as string,
    })
})

test('who decided on a reader’s report stays', async () => {
  const { articleId } = await articleBy(await nadia())
  const reportId = await reportOf(articleId)
  await fixed('UPDATE error_reports SET decided_by_id = $2 WHERE id = $1', reportId, (await otto()).id)
})

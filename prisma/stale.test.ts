import type pg from 'pg'
import { expect, test } from 'vitest'
import type { Composed } from '@/lib/domain/articles/compose-blocks'
import { articleBy, nextText } from '@/lib/testing/builders'
import { approvedBy } from '@/lib/testing/checked'
import { nadia, otto, ruth } from '@/lib/testing/people'
import { asApp, asTold, toldBy } from './as-app'

const BAD_ANCHOR = 'GY004'
const FIXED = 'GY002'
const BODY = 'The wall cost £4.3 million. It is 40 metres long. 𝄞 and £4.3 million again.'
const TEXT = nextText(BODY).text

async function approvedClaim() {
  const { articleId, revisionId, claims } = await articleBy(await nadia(), {
    text: BODY,
    claims: [['NUMBER', '£4.3 million']],
  })
  const claim = await approvedBy(await nadia(), await otto(), claims[0]?.id ?? '')
  return { articleId, revisionId, claimId: claim.id }
}

const statusOf = async (claimId: string) =>
  (await asApp('SELECT status FROM claims WHERE id = $1', claimId))[0]?.['status']

/** One transaction in which Ruth changes something. */
const together = async (work: (app: pg.Client) => Promise<void>) => toldBy(await ruth(), work)

async function addRevision(app: pg.Client, articleId: string, { text, blocks }: Composed): Promise<string> {
  const { rows } = await app.query<{ id: string }>(
    `INSERT INTO revisions (id, article_id, number, text, blocks, created_by_id)
     VALUES (gen_random_uuid(), $1, 2, $2, $3, $4) RETURNING id`,
    [articleId, text, JSON.stringify(blocks), (await ruth()).id],
  )
  return rows[0]?.id ?? ''
}

const ANCHOR = `INSERT INTO anchors (id, article_id, claim_id, revision_id, start, "end", exact, prefix, suffix)
  VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, $6, '', '')`

test('evidence written past the use case makes an approved claim stale all the same', async () => {
  const { claimId } = await approvedClaim()
  const [row] = await asApp('SELECT source_id FROM evidence WHERE claim_id = $1', claimId)
  await asTold(
    await ruth(),
    `INSERT INTO evidence (id, claim_id, source_id, stance, locator, added_by_id)
     VALUES (gen_random_uuid(), $1, $2, 'CONTEXT', 'p. 3', $3)`,
    ...[claimId, row?.['source_id'], (await ruth()).id],
  )
  expect(await statusOf(claimId)).toBe('STALE')
})

test('evidence marked as removed makes an approved claim stale', async () => {
  const { claimId } = await approvedClaim()
  await asTold(
    await ruth(),
    'UPDATE evidence SET removed_at = now(), removed_by_id = $2 WHERE claim_id = $1',
    claimId,
    (await ruth()).id,
  )
  expect(await statusOf(claimId)).toBe('STALE')
})

test('a new revision that leaves a claim without words makes it stale in the same transaction', async () => {
  const { articleId, claimId } = await approvedClaim()
  await together(async (app) => {
    await addRevision(app, articleId, nextText('The wall cost nothing.'))
  })
  expect(await statusOf(claimId)).toBe('STALE')
})

test('a new revision with other digits under a claim makes it stale; with the same words it stays approved', async () => {
  for (const [exact, status] of [
    ['£4.4 million', 'STALE'],
    ['£4.3 million', 'APPROVED'],
  ] as const) {
    const { articleId, claimId } = await approvedClaim()
    await together(async (app) => {
      const next = nextText(`Much is new. The wall cost ${exact}. 𝄞 and £4.3 million again.`)
      const revision = await addRevision(app, articleId, next)
      const start = next.text.indexOf(exact)
      await app.query(ANCHOR, [articleId, claimId, revision, start, start + exact.length, exact])
    })
    expect(await statusOf(claimId), exact).toBe(status)
  }
})

test('other words put under an approved claim make it stale', async () => {
  const { articleId, revisionId, claimId } = await approvedClaim()
  const start = TEXT.indexOf('40 metres')
  await asApp(ANCHOR, articleId, claimId, revisionId, start, start + 9, '40 metres')
  expect(await statusOf(claimId)).toBe('STALE')
})

test('an approved claim that is moved to the same words elsewhere is stale: a lookalike was never checked', async () => {
  const { articleId, revisionId, claimId } = await approvedClaim()
  const exact = '£4.3 million'
  const [first, second] = [TEXT.indexOf(exact), TEXT.lastIndexOf(exact)]
  await together(async (app) => {
    await app.query('DELETE FROM anchors WHERE claim_id = $1 AND start = $2', [claimId, first])
    await app.query('DELETE FROM anchors WHERE claim_id = $1 AND start = $2', [claimId, second])
    await app.query(ANCHOR, [articleId, claimId, revisionId, second, second + exact.length, exact])
  })
  expect(await statusOf(claimId)).toBe('STALE')
})

test('revisions are numbered from 1 without a gap', async () => {
  const { articleId } = await approvedClaim()
  const add = (number: number) =>
    asApp(
      `INSERT INTO revisions (id, article_id, number, text, created_by_id) SELECT gen_random_uuid(), id, $2, 'x', created_by_id
       FROM articles WHERE id = $1`,
      ...[articleId, number],
    )
  for (const number of [0, 1, 3]) await expect(add(number)).rejects.toMatchObject({ code: 'GY003' })
})

test('an anchor stands on its own words, inside the text, and is as long as they are', async () => {
  const { articleId, revisionId, claimId } = await approvedClaim()
  const anchor = (start: number, end: number, exact: string) =>
    asApp(ANCHOR, articleId, claimId, revisionId, start, end, exact)
  await expect(anchor(-1, 2, 'The')).rejects.toMatchObject({ code: '23514' })
  await expect(anchor(3, 3, '')).rejects.toMatchObject({ code: '23514' })
  await expect(anchor(0, 4, 'The')).rejects.toMatchObject({ code: BAD_ANCHOR })
  await expect(anchor(0, 3, 'Her')).rejects.toMatchObject({ code: BAD_ANCHOR })
  await expect(anchor(TEXT.length - 1, TEXT.length + 2, 'The')).rejects.toMatchObject({ code: BAD_ANCHOR })
})

test('an anchor belongs to a revision of its claim’s own article', async () => {
  const one = await approvedClaim()
  const other = await approvedClaim()
  await expect(asApp(ANCHOR, one.articleId, one.claimId, other.revisionId, 0, 3, 'The')).rejects.toMatchObject({
    code: '23503',
  })
})

test('the anchors of an earlier revision are fixed', async () => {
  const { articleId, revisionId, claimId } = await approvedClaim()
  await together(async (app) => {
    await addRevision(app, articleId, nextText('The wall cost nothing.'))
  })
  await expect(asApp(ANCHOR, articleId, claimId, revisionId, 0, 3, 'The')).rejects.toMatchObject({ code: FIXED })
  await expect(asApp('DELETE FROM anchors WHERE revision_id = $1', revisionId)).rejects.toMatchObject({ code: FIXED })
})

test('a text is measured in UTF-16 code units', async () => {
  const { revisionId } = await approvedClaim()
  expect(await asApp('SELECT length FROM revisions WHERE id = $1', revisionId)).toEqual([{ length: TEXT.length }])
})

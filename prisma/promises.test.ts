import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/people/actor'
import { articleDetail } from '@/lib/queries/articles/article'
import { articleBy, nextText } from '@/lib/testing/builders'
import { approvedBy, sourcedBy } from '@/lib/testing/checked'
import { submittedBy } from '@/lib/testing/corrections'
import { ines, nadia, otto, put, ruth, vera } from '@/lib/testing/people'
import { clearArticle } from '@/lib/use-cases/articles/clear-article'
import { mergeClaim } from '@/lib/use-cases/claims/merge-claim'
import { addSource } from '@/lib/use-cases/evidence/add-source'
import { invitePerson } from '@/lib/use-cases/people/invite-person'
import { join } from '@/lib/use-cases/people/join'
import { asApp, asOwner, asTold, toldBy } from './as-app'

const FOUR_EYES = { code: 'GY001' }
const FIXED = { code: 'GY002' }
const NOT_POSSIBLE = { code: 'GY003' }
const UNTOLD = { code: 'GY008' }

const BODY = 'The wall cost £4.3 million and the gate £2 million. Nobody paid £4.3 million twice.'

const ANCHOR = `INSERT INTO anchors (id, article_id, claim_id, revision_id, start, "end", exact, prefix, suffix)
  VALUES (gen_random_uuid(), $1, $2, $3, $4, $5, $6, '', '')`
const statusOf = async (claimId: string) =>
  (await asApp('SELECT status, stale_reason FROM claims WHERE id = $1', claimId))[0]

/** A wall and a gate, each with its price approved; the price of the wall stands in its own sentence only. */
async function wallAndGate(body = BODY) {
  const { articleId, revisionId, text, claims } = await articleBy(await nadia(), {
    text: body,
    claims: [
      ['NUMBER', '£4.3 million and'],
      ['NUMBER', '£2 million'],
    ],
  })
  for (const { id } of claims) await approvedBy(await nadia(), await otto(), id)
  const [wall = '', gate = ''] = claims.map(({ id }) => id)
  return { articleId, revisionId, text, wall, gate }
}

/** Revision 2, put by hand, with these claims on the first place of these words. */
async function byHand(articleId: string, body: string, places: readonly [claimId: string, words: string][]) {
  await toldBy(await ruth(), async (app) => {
    const { text, blocks } = nextText(body)
    const { rows } = await app.query<{ id: string }>(
      `INSERT INTO revisions (id, article_id, number, text, blocks, created_by_id)
       VALUES (gen_random_uuid(), $1, 2, $2, $3, $4) RETURNING id`,
      [articleId, text, JSON.stringify(blocks), (await ruth()).id],
    )
    for (const [claimId, words] of places) {
      const start = text.indexOf(words)
      await app.query(ANCHOR, [articleId, claimId, rows[0]?.id, start, start + words.length, words])
    }
  })
}

describe('an approval is bound to its places', () => {
  test('one more place with the same words, put by hand, makes the claim stale', async () => {
    const { articleId, revisionId, text, claims } = await articleBy(await nadia(), {
      text: 'It cost £2 million. He stole £2 million.',
      claims: [['NUMBER', 'cost £2 million']],
    })
    const claimId = claims[0]?.id ?? ''
    await asOwner('ALTER TABLE anchors DISABLE TRIGGER anchors_immutable')
    const start = text.indexOf('£2')
    const narrow = `UPDATE anchors SET start = $2, exact = '£2 million' WHERE claim_id = $1`
    await asOwner(narrow, claimId, start)
    await asOwner('ALTER TABLE anchors ENABLE TRIGGER anchors_immutable')
    await approvedBy(await nadia(), await otto(), claimId)
    const second = text.lastIndexOf('£2')
    await asApp(ANCHOR, articleId, claimId, revisionId, second, second + 10, '£2 million')
    expect(await statusOf(claimId)).toEqual({ status: 'STALE', stale_reason: 'one more of its places was added' })
  })

  test('swapped numbers in a revision put by hand, each claim on its own words, are stale', async () => {
    const { articleId, wall, gate } = await wallAndGate()
    const swapped = 'The wall cost £2 million and the gate £4.3 million and. Nobody paid £4.3 million twice.'
    await byHand(articleId, swapped, [
      [wall, '£4.3 million and'],
      [gate, '£2 million'],
    ])
    for (const claim of [wall, gate])
      expect(await statusOf(claim)).toEqual({ status: 'STALE', stale_reason: 'revision 2 changed its sentence' })
  })

  test.each([
    ['the same words in another sentence', 'The wall cost nothing. The thief took £2 million.', 'STALE'],
    ['a word before it that negates', BODY.replace('the gate', 'not the gate'), 'STALE'],
    ['a word after it', BODY.replace('£2 million.', '£2 million a year.'), 'STALE'],
    ['the sentence elsewhere', `Now for something else. ${BODY}`, 'APPROVED'],
    ['a change in another sentence', BODY.replace('Nobody', 'Somebody'), 'APPROVED'],
    ['typography', BODY.replace(' and the gate', '\u00A0and the  gate'), 'APPROVED'],
    ['a line end where a space was', BODY.replace('cost ', 'cost\n'), 'APPROVED'],
  ])('%s, put by hand', async (_what, body, status) => {
    const { articleId, gate } = await wallAndGate()
    await byHand(articleId, body, [[gate, '£2 million']])
    expect(await statusOf(gate)).toMatchObject({ status })
  })

  test('a place behind characters that take two units is compared where it stands', async () => {
    const { articleId, gate } = await wallAndGate(`🦀🦀 ${BODY}`)
    await byHand(articleId, `🦀 Before. 🦀🦀 ${BODY}`, [[gate, '£2 million']])
    expect(await statusOf(gate)).toMatchObject({ status: 'APPROVED' })
  })
})

describe('an article is cleared as the rules say', () => {
  test('never from the start, and not by a name that is put there afterwards', async () => {
    const { articleId, claims } = await articleBy(await nadia(), { text: 'It cost £2.', claims: [['NUMBER', '£2']] })
    const add = `INSERT INTO articles (id, slug, headline, status, created_by_id) VALUES (gen_random_uuid(), $1, 'X', 'CLEARED', $2)`
    await expect(asTold(await nadia(), add, randomUUID(), (await nadia()).id)).rejects.toMatchObject(FIXED)

    const clear = `UPDATE articles SET status = 'CLEARED', cleared_at = now(), cleared_by_id = $2 WHERE id = $1`
    const by = async (actor: Actor) => asTold(actor, clear, articleId, actor.id)
    await expect(by(await nadia())).rejects.toMatchObject(NOT_POSSIBLE)
    await approvedBy(await nadia(), await otto(), claims[0]?.id ?? '')
    await expect(asApp(clear, articleId, (await nadia()).id)).rejects.toMatchObject(UNTOLD)
    await expect(by(await vera())).rejects.toMatchObject(NOT_POSSIBLE)
    await by(await nadia())
    const blame = 'UPDATE articles SET cleared_by_id = $2 WHERE id = $1'
    await expect(asApp(blame, articleId, (await ruth()).id)).rejects.toMatchObject(FIXED)
  })

  test('and is in checking again with one more claim, which comes unsettled', async () => {
    const { articleId } = await articleBy(await nadia(), { claims: [] })
    await clearArticle({ articleId, version: (await articleDetail(articleId, await nadia())).version }, await nadia())
    const add = `INSERT INTO claims (id, article_id, number, kind, status, dismiss_reason)
      VALUES (gen_random_uuid(), $1, 77, 'NUMBER', $2::"ClaimStatus", 'x')`
    for (const status of ['DISMISSED', 'APPROVED', 'IN_REVIEW'])
      await expect(asTold(await nadia(), add, articleId, status)).rejects.toMatchObject(NOT_POSSIBLE)
    await asApp(add, articleId, 'OPEN')
    expect((await articleDetail(articleId, await nadia())).status).toBe('CHECKING')
  })
})

describe('a person comes by an admin’s invitation', () => {
  const INVITE = `INSERT INTO invitations (id, token_hash, email, name, role, invited_by_id, expires_at)
    VALUES (gen_random_uuid(), $1, $1 || '@galley.example', 'Pat', 'ADMIN', $2, now() + interval '1 day')`
  const invite = (by: { id: string }, told: { id: string }) => asTold(told, INVITE, randomUUID(), by.id)

  test('which is told as theirs', async () => {
    await expect(asApp(INVITE, randomUUID(), (await ines()).id)).rejects.toMatchObject(UNTOLD)
    await expect(invite(await ines(), await nadia())).rejects.toMatchObject(UNTOLD)
    await expect(invite(await nadia(), await nadia())).rejects.toMatchObject(UNTOLD)
    await invite(await ines(), await ines())
  })

  test('whose role and name stay what the log told', async () => {
    await invite(await ines(), await ines())
    const other = `UPDATE invitations SET invited_by_id = $1`
    await expect(asApp(other, (await nadia()).id)).rejects.toMatchObject(FIXED)
    await expect(asApp(`UPDATE invitations SET role = 'REVIEWER'`)).rejects.toMatchObject(FIXED)
  })
})

describe('a correction is published by an editor, once it is approved', () => {
  test('not by a viewer, nor by somebody who has left', async () => {
    const id = await submittedBy(await nadia())
    const set = (actor: { id: string }, changes: string) =>
      asTold(actor, `UPDATE corrections SET ${changes} WHERE id = $1`, id, actor.id)
    await set(await otto(), `status = 'APPROVED', approved_at = now(), approved_by_id = $2`)
    const publish = `status = 'PUBLISHED', published_by_id = $2`
    await expect(set(await vera(), publish)).rejects.toMatchObject(NOT_POSSIBLE)
    await put('ruth@galley.example', { role: 'EDITOR', deactivatedAt: new Date() })
    await expect(set(await ruth(), publish)).rejects.toMatchObject(NOT_POSSIBLE)
    await put('ruth@galley.example', { role: 'EDITOR' })
    await set(await nadia(), publish)
  })
})

describe('who sees a confidential source', () => {
  async function secret(): Promise<string> {
    const { claims } = await articleBy(await nadia(), { text: 'It cost £2.', claims: [['NUMBER', '£2']] })
    const claimId = claims[0]?.id ?? ''
    await sourcedBy(await nadia(), claimId)
    const { sourceId } = await db().evidence.findFirstOrThrow({ where: { claimId } })
    const hide = `UPDATE sources SET visibility = 'CONFIDENTIAL', changed_by_id = $2 WHERE id = $1`
    await asTold(await nadia(), hide, sourceId, (await nadia()).id)
    return sourceId
  }
  const NAME = 'INSERT INTO source_readers (source_id, person_id) VALUES ($1, $2)'
  const HAND = 'UPDATE sources SET keeper_id = $2 WHERE id = $1'
  const show = (by: Actor, id: string) =>
    asTold(by, `UPDATE sources SET visibility = 'PUBLIC', changed_by_id = $2 WHERE id = $1`, id, by.id)

  test('is decided by whoever looks after it: nobody else makes it public or names a reader', async () => {
    const id = await secret()
    for (const somebody of [await ruth(), await ines()]) {
      await expect(show(somebody, id)).rejects.toMatchObject(FOUR_EYES)
      await expect(asTold(somebody, NAME, id, somebody.id)).rejects.toMatchObject(FOUR_EYES)
    }
    await expect(asApp(NAME, id, (await ruth()).id)).rejects.toMatchObject(UNTOLD)
    await expect(
      asTold(
        await ruth(),
        'UPDATE sources SET added_by_id = $2, changed_by_id = $2 WHERE id = $1',
        id,
        (await ruth()).id,
      ),
    ).rejects.toMatchObject(FIXED)
    await asTold(await nadia(), NAME, id, (await ruth()).id)
    await expect(asApp('DELETE FROM source_readers WHERE source_id = $1', id)).rejects.toMatchObject(UNTOLD)
    await expect(
      asApp('UPDATE source_readers SET person_id = $2 WHERE source_id = $1', id, (await ines()).id),
    ).rejects.toMatchObject({ code: '42501' })
    await show(await nadia(), id)
  })

  test('is handed over by them; by an admin, to somebody else, only when they are gone', async () => {
    const id = await secret()
    const [admin, editor] = [await ines(), await ruth()]
    await expect(asApp(HAND, id, editor.id)).rejects.toMatchObject(UNTOLD)
    await expect(asTold(admin, HAND, id, editor.id)).rejects.toMatchObject(FOUR_EYES)
    await expect(asTold(editor, HAND, id, editor.id)).rejects.toMatchObject(FOUR_EYES)
    await expect(asTold(await nadia(), HAND, id, (await vera()).id)).rejects.toMatchObject(NOT_POSSIBLE)

    await put('nadia@galley.example', { role: 'VIEWER' })
    await expect(asTold(admin, HAND, id, admin.id)).rejects.toMatchObject(FOUR_EYES)
    await expect(asTold(editor, HAND, id, editor.id)).rejects.toMatchObject(FOUR_EYES)
    await asTold(admin, HAND, id, editor.id)
    await put('nadia@galley.example', { role: 'EDITOR' })

    expect(await asApp('SELECT person_id FROM source_readers WHERE source_id = $1', id)).toEqual([
      { person_id: editor.id },
    ])
    await expect(show(await nadia(), id)).rejects.toMatchObject(FOUR_EYES)
    await asTold(editor, HAND, id, (await nadia()).id)
    await show(await nadia(), id)
  })
})

test('an admin names nobody for a source before its holder had a day to answer, unless the log says that it can’t wait', async () => {
  const admin = await ines()
  const keeper = await nadia()
  const { sourceId } = await addSource({ kind: 'INTERVIEW', title: 'A clerk', visibility: 'CONFIDENTIAL' }, keeper)
  // Whatever the app says of when it was.
  await asTold(
    admin,
    `INSERT INTO hand_over_requests (id, person_id, asked_by_id, asked_at) VALUES ($1, $2, $3, '2020-01-01')`,
    randomUUID(),
    keeper.id,
    admin.id,
  )
  await put('nadia@galley.example', { role: 'VIEWER' })
  const hand = (data: object | null) =>
    toldBy(admin, async (app) => {
      await app.query('UPDATE sources SET keeper_id = $2 WHERE id = $1', [sourceId, (await otto()).id])
      // Ended by the same act.
      await app.query('UPDATE hand_over_requests SET ended_at = now() WHERE person_id = $1', [keeper.id])
      if (data !== null)
        await app.query(`SELECT audit_append($1, 'person.handed-over', 'person', $2, NULL, $3)`, [
          ...[admin.id, keeper.id, JSON.stringify(data)],
        ])
    })
  await expect(hand(null)).rejects.toMatchObject(NOT_POSSIBLE)
  await expect(hand({ why: 'She is ill.' })).rejects.toMatchObject(NOT_POSSIBLE)
  await hand({ why: 'She is ill.', urgent: true })
  await put('nadia@galley.example', { role: 'EDITOR' })
})

test('a confidential source goes, unseen, to nobody whom the admin brought, until another has confirmed them', async () => {
  const admin = await ines()
  const { token } = await invitePerson({ email: 'bella@galley.example', name: 'Bella Bellamy', role: 'EDITOR' }, admin)
  await join({ token, name: 'Bella Bellamy', password: 'a pier of many planks' }, '')
  const { id: bella } = await db().person.findUniqueOrThrow({ where: { email: 'bella@galley.example' } })
  const { sourceId } = await addSource(
    { kind: 'INTERVIEW', title: 'A clerk', visibility: 'CONFIDENTIAL' },
    await nadia(),
  )
  await put('nadia@galley.example', { role: 'VIEWER' })
  const hand = 'UPDATE sources SET keeper_id = $2 WHERE id = $1'
  await expect(asTold(admin, hand, sourceId, bella)).rejects.toMatchObject(FOUR_EYES)
  await asTold(admin, hand, sourceId, (await ruth()).id)
  await put('nadia@galley.example', { role: 'EDITOR' })
})

test('an article of which a fifth was merged away is cleared with a reason', async () => {
  const text = 'It cost £5 and £6 in all.'
  const { articleId, claims } = await articleBy(await nadia(), {
    text,
    claims: [
      ['NUMBER', '£5'],
      ['DATE', '£6'],
    ],
  })
  const [stays, ends] = claims
  await mergeClaim(
    { claimId: ends?.id ?? '', version: ends?.version ?? 0, into: stays?.id ?? '', intoVersion: stays?.version ?? 0 },
    await nadia(),
  )
  await approvedBy(await nadia(), await otto(), stays?.id ?? '')
  const clear = `UPDATE articles SET status = 'CLEARED', cleared_by_id = $2, cleared_at = now(), clear_reason = $3 WHERE id = $1`
  const by = await otto()
  await expect(asTold(by, clear, articleId, by.id, null)).rejects.toMatchObject(NOT_POSSIBLE)
  await asTold(by, clear, articleId, by.id, 'They were one sum.')
})

test('an article is cleared with a reason when a fifth of what was suggested was dismissed, or went with another language', async () => {
  const text = 'It cost £5 and £6 in all.'
  const { articleId, claims } = await articleBy(await nadia(), {
    text,
    claims: [
      ['NUMBER', '£5'],
      ['NUMBER', '£6'],
    ],
  })
  for (const { id } of claims) await approvedBy(await nadia(), await otto(), id)
  const clear = `UPDATE articles SET status = 'CLEARED', cleared_by_id = $2, cleared_at = now(), clear_reason = $3 WHERE id = $1`
  const by = await otto()
  const read = (event: object) =>
    asTold(
      by,
      'SELECT audit_append($1, $2, $3, $4, $5, $6)',
      ...[by.id, 'article.read', 'article', articleId, articleId, JSON.stringify({ number: 1, ...event })],
    )
  await read({ suggested: 0, gone: 1 })
  await expect(asTold(by, clear, articleId, by.id, null)).rejects.toMatchObject(NOT_POSSIBLE)
  await read({ suggested: 3 })
  await asTold(by, clear, articleId, by.id, null)
})

test('savepoints hide nothing: what was put in one of them counts as put by hand', async () => {
  const { articleId, revisionId, text, gate } = await wallAndGate(
    'It cost £2 million. £4.3 million and he stole £2 million.',
  )
  const work = async (app: pg.Client) => {
    await app.query('SAVEPOINT one')
    const start = text.lastIndexOf('£4.3')
    await app.query(ANCHOR, [articleId, gate, revisionId, start, start + 12, '£4.3 million'])
    await app.query('RELEASE one')
  }
  await toldBy(await ruth(), work)
  expect(await statusOf(gate)).toMatchObject({ status: 'STALE' })
})

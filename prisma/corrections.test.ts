import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { articleBy } from '@/lib/testing/builders'
import { ines, nadia, otto, rosa, ruth } from '@/lib/testing/people'
import { asApp, asOwner, asTold } from './as-app'

const FIXED = 'GY002'
const NOT_POSSIBLE = 'GY003'
const FOUR_EYES = 'GY001'
const CHECK = '23514'

async function draft(status = 'DRAFT'): Promise<string> {
  const { articleId } = await articleBy(await nadia(), { claims: [], status: 'SUGGESTED' })
  const id = randomUUID()
  await asTold(
    await nadia(),
    `INSERT INTO corrections (id, slug, article_id, type, status, headline, "right", note, drafted_by_id, edited_by_id)
     VALUES ($1, 'wall', $2, 'CORRECTION', $3, 'Wall', 'It is 40 metres.', 'We were wrong.', $4, $5)`,
    ...[id, articleId, status, (await nadia()).id, (await ruth()).id],
  )
  return id
}
const set = (id: string, changes: string, ...values: unknown[]) =>
  asApp(`UPDATE corrections SET ${changes} WHERE id = $1`, id, ...values)
/** The same, by a person whom the change names as $2 and whom the log names too. */
const setBy = (actor: { id: string }, id: string, changes: string) =>
  asTold(actor, `UPDATE corrections SET ${changes} WHERE id = $1`, id, actor.id)

async function submitted(): Promise<string> {
  const id = await draft()
  await setBy(await rosa(), id, `status = 'IN_REVIEW', submitted_at = now(), submitted_by_id = $2`)
  return id
}
const approve = (id: string, by: { id: string }) =>
  setBy(by, id, `status = 'APPROVED', approved_at = now(), approved_by_id = $2`)

async function published(): Promise<string> {
  const id = await submitted()
  await approve(id, await otto())
  await setBy(await nadia(), id, `status = 'PUBLISHED', published_by_id = $2`)
  return id
}

test('a correction starts as a draft', async () => {
  await expect(draft('PUBLISHED')).rejects.toMatchObject({ code: NOT_POSSIBLE })
})

test('whoever drafted, edited or submitted it does not approve it', async () => {
  const id = await submitted()
  await asOwner(`UPDATE people SET role = 'REVIEWER' WHERE email IN ('nadia@galley.example', 'ruth@galley.example')`)
  for (const actor of [await nadia(), await ruth(), await rosa()])
    await expect(approve(id, actor)).rejects.toMatchObject({ code: CHECK })
  await asOwner(`UPDATE people SET role = 'EDITOR' WHERE email IN ('nadia@galley.example', 'ruth@galley.example')`)
  await approve(id, await ines())
})

test('an editor approves no correction', async () => {
  const id = await submitted()
  const demoted = await otto()
  await asOwner(`UPDATE people SET role = 'EDITOR' WHERE id = $1`, demoted.id)
  await expect(approve(id, demoted)).rejects.toMatchObject({ code: FOUR_EYES })
  await asOwner(`UPDATE people SET role = 'REVIEWER' WHERE id = $1`, demoted.id)
})

test('its words are fixed from its submission on, and so are those who submitted and approved it', async () => {
  const id = await submitted()
  await expect(set(id, `note = 'other'`)).rejects.toMatchObject({ code: FIXED })
  await expect(set(id, 'submitted_by_id = $2', (await nadia()).id)).rejects.toMatchObject({ code: FIXED })
  await approve(id, await otto())
  await expect(set(id, `"right" = 'other'`)).rejects.toMatchObject({ code: FIXED })
  await expect(set(id, 'approved_by_id = $2', (await ines()).id)).rejects.toMatchObject({ code: FIXED })
})

test('whoever wrote its words is not forgotten when somebody else writes after them', async () => {
  const id = await draft()
  await setBy(await otto(), id, `note = 'It was wrong.', edited_by_id = $2`)
  await setBy(await nadia(), id, `note = 'We were wrong.', edited_by_id = $2, editor_ids = '{}'`)
  await setBy(await nadia(), id, `status = 'IN_REVIEW', submitted_at = now(), submitted_by_id = $2`)
  await expect(approve(id, await otto())).rejects.toMatchObject({ code: CHECK })
  await approve(id, await ines())
})

test('who drafted it is fixed from the start', async () => {
  const id = await draft()
  await expect(set(id, 'drafted_by_id = $2', (await rosa()).id)).rejects.toMatchObject({ code: FIXED })
})

test('the public number and the time are the database’s: without gaps, and not for a caller to choose', async () => {
  const numberOf = async (id: string) =>
    (
      await asApp("SELECT number, published_at > now() - interval '1 hour' AS now FROM corrections WHERE id = $1", id)
    )[0]
  const before = Number((await numberOf(await published()))?.['number'])
  const id = await submitted()
  await expect(set(id, 'number = 4711')).rejects.toMatchObject({ code: FIXED })
  await approve(id, await otto())
  const backdated = `status = 'PUBLISHED', published_at = '2020-01-01', published_by_id = $2`
  await expect(set(id, backdated, (await nadia()).id)).rejects.toMatchObject({ code: 'GY008' })
  await setBy(await nadia(), id, backdated)
  expect(await numberOf(id)).toEqual({ number: before + 1, now: true })
})

test('nothing is published without approval', async () => {
  const id = await submitted()
  await expect(set(id, `status = 'PUBLISHED'`)).rejects.toMatchObject({ code: NOT_POSSIBLE })
})

test('a published correction is neither changed nor taken back; only withdrawn, with a reason', async () => {
  const id = await published()
  for (const change of [`note = 'other'`, 'number = 4711', `published_at = now() + interval '1 day'`, `slug = 'other'`])
    await expect(set(id, change)).rejects.toMatchObject({ code: FIXED })
  await expect(set(id, `status = 'DRAFT', approved_by_id = NULL`)).rejects.toMatchObject({ code: FIXED })
  const alone = `status = 'WITHDRAWN', withdrawn_at = now(), withdrawn_by_id = $2, withdraw_reason = 'Not ours.', withdraw_words_by_id = $2`
  await expect(setBy(await otto(), id, alone)).rejects.toMatchObject({ code: FOUR_EYES })
  await expect(setBy(await otto(), id, `${alone}, at_once_reason = 'Now'`)).rejects.toMatchObject({ code: FOUR_EYES })
  await setBy(await otto(), id, `withdrawal_asked_by_id = $2, withdraw_words_by_id = $2, withdraw_reason = 'Not ours.'`)
  const second = `status = 'WITHDRAWN', withdrawn_at = now(), withdrawn_by_id = $2`
  for (const somebody of [await otto(), await nadia()])
    await expect(setBy(somebody, id, second)).rejects.toMatchObject({ code: FOUR_EYES })
  await expect(setBy(await rosa(), id, `${second}, withdraw_reason = 'Mine.'`)).rejects.toMatchObject({
    code: FOUR_EYES,
  })
  await setBy(await rosa(), id, second)
  await expect(set(id, `withdraw_reason = 'other'`)).rejects.toMatchObject({ code: FIXED })
})

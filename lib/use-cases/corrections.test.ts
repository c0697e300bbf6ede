import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import type { Actor } from '@/lib/domain/actor'
import { Refusal } from '@/lib/domain/refusal'
import { correction } from '@/lib/queries/correction'
import { connectedAs } from '@/lib/testing/database'
import { ines, nadia, otto, rosa, ruth, vera } from '@/lib/testing/people'
import { amendCorrection } from './amend-correction'
import { approveCorrection } from './approve-correction'
import { createArticle } from './create-article'
import { draftCorrection } from './draft-correction'
import { editCorrection } from './edit-correction'
import { publishCorrection } from './publish-correction'
import { returnCorrection } from './return-correction'
import { submitCorrection } from './submit-correction'
import { withdrawCorrection } from './withdraw-correction'

let articleId: string
let otherClaimId: string

beforeAll(async () => {
  const bring = async (headline: string) =>
    createArticle({ headline, text: 'The contract runs for nine years.' }, await nadia(), () => [])
  articleId = (await bring('Council chooses ferry operator')).articleId
  const { articleId: otherId } = await bring('Rents rise faster than wages')
  const { id } = await db().claim.create({ data: { articleId: otherId, number: 1, kind: 'NUMBER', status: 'OPEN' } })
  otherClaimId = id
})

const told = {
  type: 'CORRECTION',
  wrong: 'nine years',
  right: 'six years',
  note: 'An earlier version gave the wrong length.',
} as const

const standing = async (id: string) => db().correction.findUniqueOrThrow({ where: { id } })
const seen = async (id: string) => ({ correctionId: id, version: (await standing(id)).version })
const draftBy = async (actor: Actor) => (await draftCorrection({ articleId, ...told }, actor)).correctionId
async function submittedBy(actor: Actor) {
  const id = await draftBy(actor)
  await submitCorrection(await seen(id), actor)
  return id
}
async function approved() {
  const id = await submittedBy(await nadia())
  await approveCorrection(await seen(id), await otto())
  return id
}
async function published() {
  const id = await approved()
  const { number } = await publishCorrection(await seen(id), await nadia())
  return { id, number }
}
async function refusalOf(work: Promise<unknown>): Promise<Refusal> {
  const error: unknown = await work.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof Refusal)) throw new Error('It was not refused.', { cause: error })
  return error
}

test('Otto does not approve what he wrote, also when Nadia wrote after him', async () => {
  const id = await draftBy(await ruth())
  await editCorrection({ ...(await seen(id)), note: 'It runs for six years.' }, await otto())
  await editCorrection({ ...(await seen(id)), right: 'six' }, await nadia())
  await submitCorrection(await seen(id), await nadia())
  expect((await refusalOf(approveCorrection(await seen(id), await otto()))).message).toBe(
    'Someone else has to approve a correction that you wrote or submitted.',
  )
  await approveCorrection(await seen(id), await rosa())
})

describe('the way to readers', () => {
  test('Nadia drafts and submits, Otto approves, Nadia publishes, and each step is on record', async () => {
    const { id, number } = await published()
    expect(await standing(id)).toMatchObject({
      status: 'PUBLISHED',
      number,
      headline: 'Council chooses ferry operator',
    })
    const events = await db().auditEvent.findMany({ where: { subjectId: id }, orderBy: { seq: 'asc' } })
    expect(events.map(({ kind }) => kind)).toEqual([
      'correction.drafted',
      'correction.submitted',
      'correction.approved',
      'correction.published',
    ])
  })

  test('public numbers follow one another', async () => {
    const first = await published()
    const second = await published()
    expect(second.number).toBe(first.number + 1)
  })

  test('a correction keeps the headline that the article had when it was submitted', async () => {
    const id = await draftBy(await nadia())
    await db().article.update({ where: { id: articleId }, data: { headline: 'Ferry operator chosen' } })
    await submitCorrection(await seen(id), await nadia())
    await db().article.update({ where: { id: articleId }, data: { headline: 'Council chooses ferry operator' } })
    expect((await standing(id)).headline).toBe('Ferry operator chosen')
  })

  test('Vera can’t draft, and nobody drafts about a claim of another article', async () => {
    expect(await refusalOf(draftCorrection({ articleId, ...told }, await vera()))).toMatchObject({ code: 'forbidden' })
    const foreign = draftCorrection({ articleId, claimId: otherClaimId, ...told }, await nadia())
    expect(await refusalOf(foreign)).toMatchObject({ code: 'missing' })
  })

  test('a draft that says nothing to readers is not sent', async () => {
    const { correctionId } = await draftCorrection({ articleId, ...told, note: ' ' }, await nadia())
    expect(await refusalOf(submitCorrection(await seen(correctionId), await nadia()))).toMatchObject({
      code: 'unacceptable',
      message: 'Write the note to readers: what was wrong, and what is right.',
    })
  })
})

describe('four eyes', () => {
  test('an editor can’t approve at all', async () => {
    const id = await submittedBy(await nadia())
    expect(await refusalOf(approveCorrection(await seen(id), await ruth()))).toMatchObject({ code: 'forbidden' })
  })

  test('nobody approves what they wrote, submitted or changed, not even the admin', async () => {
    for (const actor of [await otto(), await ines()]) {
      const id = await submittedBy(actor)
      const refusal = await refusalOf(approveCorrection(await seen(id), actor))
      expect(refusal).toMatchObject({ code: 'conflict', message: expect.stringContaining('Someone else') as string })
    }
    const id = await draftBy(await nadia())
    await editCorrection({ ...(await seen(id)), note: 'It runs for six years.' }, await otto())
    await submitCorrection(await seen(id), await nadia())
    expect(await refusalOf(approveCorrection(await seen(id), await otto()))).toMatchObject({ code: 'conflict' })
    await approveCorrection(await seen(id), await rosa())
  })

  test('the database refuses one’s own approval also when no rule was asked', async () => {
    const id = await submittedBy(await otto())
    const { id: ottoId } = await otto()
    const own = connectedAs('app', (app) =>
      app.query("UPDATE corrections SET status = 'APPROVED', approved_by_id = $2, approved_at = now() WHERE id = $1", [
        id,
        ottoId,
      ]),
    )
    await expect(own).rejects.toThrow('corrections_four_eyes')
  })

  test('Otto and Rosa approve at the same moment: one is told that it has moved on', async () => {
    const id = await submittedBy(await nadia())
    const version = (await standing(id)).version
    const tries = await Promise.allSettled([
      approveCorrection({ correctionId: id, version }, await otto()),
      approveCorrection({ correctionId: id, version }, await rosa()),
    ])
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const [lost] = tries.filter((one) => one.status === 'rejected')
    expect(lost?.reason).toMatchObject({ code: 'conflict', details: { current: { status: 'APPROVED' } } })
  })
})

describe('two people at once', () => {
  test('whoever saves on an older version gets the newer words back', async () => {
    const id = await draftBy(await nadia())
    const before = await seen(id)
    await editCorrection({ ...before, note: 'Nadia’s words.' }, await nadia())
    const late = editCorrection({ ...before, note: 'Ruth’s words.' }, await ruth())
    expect(await refusalOf(late)).toMatchObject({ code: 'conflict', details: { current: { note: 'Nadia’s words.' } } })
  })

  test('twelve publish at once and readers get one entry', async () => {
    const id = await approved()
    const before = await seen(id)
    const actor = await nadia()
    const tries = await Promise.allSettled(Array.from({ length: 12 }, () => publishCorrection(before, actor)))
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  })
})

describe('back to the desk', () => {
  test('a return ends an approval, gives its reason, and the words may change again', async () => {
    const id = await approved()
    await returnCorrection({ ...(await seen(id)), reason: 'Give the table.' }, await rosa())
    expect(await standing(id)).toMatchObject({ status: 'DRAFT', returnReason: 'Give the table.', approvedById: null })
    await editCorrection({ ...(await seen(id)), note: 'With the table.' }, await nadia())
    await submitCorrection(await seen(id), await nadia())
    expect(await standing(id)).toMatchObject({ status: 'IN_REVIEW', returnReason: null })
  })

  test('the words of a submitted correction are fixed', async () => {
    const id = await submittedBy(await nadia())
    expect(await refusalOf(editCorrection({ ...(await seen(id)), note: 'Other words.' }, await nadia()))).toMatchObject(
      {
        code: 'conflict',
      },
    )
    const direct = connectedAs('app', (app) => app.query('UPDATE corrections SET note = $2 WHERE id = $1', [id, 'x']))
    await expect(direct).rejects.toThrow('fixed')
  })
})

describe('readers who waited long', () => {
  async function reportedDaysAgo(days: number) {
    const id = await approved()
    const createdAt = new Date(Date.now() - days * 24 * 3_600_000)
    const said = { place: 'Ferry', message: 'Six years.', receipt: `R-${id}` }
    await db().errorReport.create({ data: { ...said, correctionId: id, createdAt } })
    return id
  }

  test('more than thirty days after a reader’s report the house asks why, and the log keeps the answer', async () => {
    const id = await reportedDaysAgo(34)
    const refusal = await refusalOf(publishCorrection(await seen(id), await nadia()))
    expect(refusal).toMatchObject({
      code: 'unacceptable',
      message: '34 days have passed. After 30 the house asks why.',
    })
    expect((await correction(id, await nadia())).overdue).toBe(34)
    await publishCorrection({ ...(await seen(id)), delayReason: 'The board answered late.' }, await nadia())
    const { history, overdue } = await correction(id, await nadia())
    expect(history.at(-1)?.said).toContain('after 34 days: “The board answered late.”')
    expect(overdue).toBeNull()
  })

  test('thirty days are no delay, and a reason that nobody asked for is not kept', async () => {
    const id = await reportedDaysAgo(30)
    await publishCorrection({ ...(await seen(id)), delayReason: 'Because.' }, await nadia())
    expect((await correction(id, await nadia())).history.at(-1)?.said).not.toContain('Because.')
  })
})

describe('after publishing', () => {
  test('nothing of it can be changed or removed', async () => {
    const { id } = await published()
    for (const sql of ["UPDATE corrections SET note = 'x' WHERE id = $1", 'DELETE FROM corrections WHERE id = $1'])
      await expect(connectedAs('owner', (owner) => owner.query(sql, [id]))).rejects.toThrow('cannot be changed')
  })

  test('an amendment is an entry of its own, under four eyes like any other', async () => {
    const { id } = await published()
    const { correctionId } = await amendCorrection(
      { ...(await seen(id)), note: 'Seven, in fact.', right: 'seven years' },
      await otto(),
    )
    expect(await standing(correctionId)).toMatchObject({
      status: 'IN_REVIEW',
      amendsId: id,
      wrong: 'six years',
      right: 'seven years',
    })
    expect(await refusalOf(approveCorrection(await seen(correctionId), await otto()))).toMatchObject({
      code: 'conflict',
    })
    await approveCorrection(await seen(correctionId), await rosa())
    await publishCorrection(await seen(correctionId), await nadia())
    const { correctionId: nextId } = await amendCorrection(
      { ...(await seen(correctionId)), note: 'And eight now.', right: 'eight years' },
      await nadia(),
    )
    expect(await standing(nextId)).toMatchObject({ amendsId: id, wrong: 'seven years' })
  })

  test('one amendment at a time, and none under an entry that was withdrawn meanwhile', async () => {
    const { id } = await published()
    const amend = async () => amendCorrection({ ...(await seen(id)), note: 'More.', right: '' }, await nadia())
    const { correctionId } = await amend()
    expect(await refusalOf(amend())).toMatchObject({ code: 'conflict' })
    await approveCorrection(await seen(correctionId), await otto())
    await withdrawCorrection({ ...(await seen(id)), reason: 'It was right.' }, await otto())
    expect(await refusalOf(publishCorrection(await seen(correctionId), await nadia()))).toMatchObject({
      message: 'The entry that this amends has been withdrawn.',
    })
  })

  test('an editor can’t withdraw; a reviewer can, once, with a reason', async () => {
    const { id } = await published()
    const why = { reason: 'The first figure was right.' }
    expect(await refusalOf(withdrawCorrection({ ...(await seen(id)), ...why }, await nadia()))).toMatchObject({
      code: 'forbidden',
    })
    await withdrawCorrection({ ...(await seen(id)), ...why }, await otto())
    expect(await standing(id)).toMatchObject({ status: 'WITHDRAWN', withdrawReason: why.reason })
    expect(await refusalOf(withdrawCorrection({ ...(await seen(id)), ...why }, await otto()))).toMatchObject({
      code: 'conflict',
    })
  })
})

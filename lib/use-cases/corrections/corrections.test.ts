import { describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import {
  aboutFerry,
  approved,
  draftBy,
  published,
  refusalOf,
  renamed,
  seen,
  standing,
  submittedBy,
  told,
} from '@/lib/testing/corrections'
import { connectedAs } from '@/lib/testing/database'
import { nadia, rosa, ruth, vera } from '@/lib/testing/people'
import { draftCorrection } from './draft-correction'
import { editCorrection } from './edit-correction'
import { publishCorrection } from './publish-correction'
import { returnCorrection } from './return-correction'
import { submitCorrection } from './submit-correction'

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

  test('the record of a correction keeps the headline that the article had when it was submitted', async () => {
    const id = await draftBy(await nadia())
    await renamed(id, 'Ferry operator chosen')
    await submitCorrection(await seen(id), await nadia())
    await renamed(id, 'Council chooses ferry operator')
    expect((await standing(id)).headline).toBe('Ferry operator chosen')
  })

  test('Vera can’t draft, and nobody drafts about a claim of another article', async () => {
    const [articleId, otherId] = [await aboutFerry(), await aboutFerry()]
    expect(await refusalOf(draftCorrection({ articleId, ...told }, await vera()))).toMatchObject({ code: 'forbidden' })
    const { id } = await db().claim.create({ data: { articleId: otherId, number: 1, kind: 'NUMBER', status: 'OPEN' } })
    const foreign = draftCorrection({ articleId, claimId: id, ...told }, await nadia())
    expect(await refusalOf(foreign)).toMatchObject({ code: 'missing' })
  })

  test('a draft that says nothing to readers is not sent', async () => {
    const blank = { articleId: await aboutFerry(), ...told, note: ' ' }
    const { correctionId } = await draftCorrection(blank, await nadia())
    expect(await refusalOf(submitCorrection(await seen(correctionId), await nadia()))).toMatchObject({
      code: 'unacceptable',
      message: 'Write the note to readers: what was wrong, and what is right.',
    })
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

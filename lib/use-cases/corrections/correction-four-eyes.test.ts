import { expect, test } from 'vitest'
import { draftBy, refusalOf, seen, standing, submittedBy } from '@/lib/testing/corrections'
import { connectedAs } from '@/lib/testing/database'
import { ines, nadia, otto, rosa, ruth } from '@/lib/testing/people'
import { approveCorrection } from './approve-correction'
import { editCorrection } from './edit-correction'
import { submitCorrection } from './submit-correction'

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

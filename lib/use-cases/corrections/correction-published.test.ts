import { expect, test } from 'vitest'
import { published, refusalOf, seen, standing } from '@/lib/testing/corrections'
import { connectedAs } from '@/lib/testing/database'
import { nadia, otto, rosa } from '@/lib/testing/people'
import { amendCorrection } from './amend-correction'
import { approveCorrection } from './approve-correction'
import { publishCorrection } from './publish-correction'
import { withdrawCorrection } from './withdraw-correction'

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

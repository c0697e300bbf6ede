import { expect, test } from 'vitest'
import type { Actor } from '@/lib/domain/people/actor'
import { published, refusalOf, seen, standing, withdrawn } from '@/lib/testing/corrections'
import { connectedAs } from '@/lib/testing/database'
import { ines, nadia, otto, rosa } from '@/lib/testing/people'
import { amendCorrection } from './amend-correction'
import { approveCorrection } from './approve-correction'
import { decideWithdrawal } from './decide-withdrawal'
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

test('an amendment with the words that stand there, typeset otherwise, is a note alone', async () => {
  const { id } = await published()
  const { correctionId } = await amendCorrection(
    { ...(await seen(id)), note: 'The minutes say so too.', right: 'six\u00a0years' },
    await otto(),
  )
  expect(await standing(correctionId)).toMatchObject({ wrong: null, right: '', note: 'The minutes say so too.' })
})

test('one amendment at a time, and none under an entry that was withdrawn meanwhile', async () => {
  const { id } = await published()
  const amend = async () => amendCorrection({ ...(await seen(id)), note: 'More.', right: '' }, await nadia())
  const { correctionId } = await amend()
  expect(await refusalOf(amend())).toMatchObject({ code: 'conflict' })
  await approveCorrection(await seen(correctionId), await otto())
  await withdrawn(id, 'It was right.')
  expect(await refusalOf(publishCorrection(await seen(correctionId), await nadia()))).toMatchObject({
    message: 'The entry that this amends has been withdrawn.',
  })
})

const WHY = { reason: 'The first figure was right.' }
const decide = async (id: string, decision: 'CONFIRM' | 'KEEP' | 'CHANGE', actor: Actor, more: object = {}) =>
  decideWithdrawal({ ...(await seen(id)), decision, ...more }, actor)
const ask = async (id: string, actor: Actor, more: object = {}) =>
  withdrawCorrection({ ...(await seen(id)), ...WHY, ...more }, actor)

test('a published entry is withdrawn by two people: one asks with the public words, another withdraws it', async () => {
  const { id } = await published()
  await ask(id, await otto())
  expect(await standing(id)).toMatchObject({ status: 'PUBLISHED', withdrawalAskedById: (await otto()).id })
  expect((await refusalOf(ask(id, await rosa()))).message).toContain('asked for already')
  expect((await refusalOf(decide(id, 'CONFIRM', await otto()))).message).toContain('Someone else has to withdraw')
  expect(await refusalOf(decide(id, 'CONFIRM', await nadia()))).toMatchObject({ code: 'forbidden' })
  await decide(id, 'CONFIRM', await rosa())
  expect(await standing(id)).toMatchObject({
    ...{ status: 'WITHDRAWN', withdrawReason: WHY.reason },
    ...{ withdrawnById: (await rosa()).id, wordsConfirmedById: (await rosa()).id },
  })
  expect(await refusalOf(ask(id, await otto()))).toMatchObject({ code: 'conflict' })
  expect((await refusalOf(decide(id, 'CHANGE', await otto(), { reason: 'x' }))).message).toContain('stay as they are')
})

test('what somebody asked to withdraw can be kept, and asked for again', async () => {
  const { id } = await published()
  await ask(id, await nadia())
  await decide(id, 'KEEP', await nadia())
  expect(await standing(id)).toMatchObject({ status: 'PUBLISHED', withdrawalAskedById: null, withdrawReason: null })
  await ask(id, await nadia())
})

test('an admin withdraws at once, with a reason; a second person confirms the words, or puts others that a third confirms', async () => {
  const { id } = await published()
  expect(await refusalOf(ask(id, await otto(), { atOnce: 'A court order' }))).toMatchObject({ code: 'forbidden' })
  await ask(id, await ines(), { atOnce: 'A court order' })
  expect(await standing(id)).toMatchObject({
    status: 'WITHDRAWN',
    atOnceReason: 'A court order',
    wordsConfirmedAt: null,
  })
  expect((await refusalOf(decide(id, 'CONFIRM', await ines()))).message).toContain('the words that you wrote')
  await decide(id, 'CHANGE', await otto(), { reason: 'Both figures were wrong.' })
  expect((await refusalOf(decide(id, 'CONFIRM', await otto()))).message).toContain('the words that you wrote')
  await decide(id, 'CONFIRM', await ines())
  expect(await standing(id)).toMatchObject({
    ...{ withdrawReason: 'Both figures were wrong.', wordsConfirmedById: (await ines()).id },
  })
})

import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { correction } from '@/lib/queries/corrections/correction'
import { approved, itsMomentHasCome, published, refusalOf, seen, standing, withdrawn } from '@/lib/testing/corrections'
import { nadia, otto, ruth, vera } from '@/lib/testing/people'
import { approveCorrection } from './approve-correction'
import { amendCorrection } from './amend-correction'
import { holdCorrection } from './hold-correction'
import { keepBackCorrection } from './keep-back-correction'
import { publishCorrection } from './publish-correction'
import { publishDue } from './publish-due'
import { returnCorrection } from './return-correction'

/** Approved, and sent to readers by Nadia. */
async function held(): Promise<string> {
  const id = await approved()
  await holdCorrection(await seen(id), await nadia())
  return id
}
const kinds = async (id: string) =>
  (await db().auditEvent.findMany({ where: { subjectId: id }, orderBy: { seq: 'asc' }, select: { kind: true } })).map(
    ({ kind }) => kind,
  )

test('what Nadia publishes is held for thirty seconds, and goes out by itself as hers', async () => {
  const id = await held()
  const { goesOutAt, status, number } = await standing(id)
  expect({ status, number }).toEqual({ status: 'APPROVED', number: null })
  expect((goesOutAt?.getTime() ?? 0) - Date.now()).toBeGreaterThan(25_000)
  await publishDue()
  expect((await standing(id)).status).toBe('APPROVED')
  await itsMomentHasCome(id)
  await publishDue()
  expect(await standing(id)).toMatchObject({ status: 'PUBLISHED', publishedById: (await nadia()).id, goesOutAt: null })
  expect((await kinds(id)).slice(-2)).toEqual(['correction.held', 'correction.published'])
})

test('two processes that come at once publish it once', async () => {
  const id = await held()
  await itsMomentHasCome(id)
  await Promise.all([publishDue(), publishDue(), publishDue()])
  expect((await kinds(id)).filter((kind) => kind === 'correction.published')).toHaveLength(1)
  expect((await standing(id)).status).toBe('PUBLISHED')
})

test('anybody who edits cancels it, whoever sent it; a viewer does not', async () => {
  const id = await held()
  expect(await refusalOf(keepBackCorrection(await seen(id), await vera()))).toMatchObject({ code: 'forbidden' })
  expect((await correction(id, await ruth())).whyNot.keepBack).toBeUndefined()
  await keepBackCorrection(await seen(id), await ruth())
  await publishDue()
  expect(await standing(id)).toMatchObject({ status: 'APPROVED', goesOutAt: null, goesOutById: null })
  expect((await refusalOf(keepBackCorrection(await seen(id), await nadia()))).message).toBe(
    'It is not on its way to readers.',
  )
  await holdCorrection(await seen(id), await nadia())
})

test('while it is held it is not published a second time, nor at once by anybody', async () => {
  const id = await held()
  for (const again of [holdCorrection, publishCorrection])
    expect((await refusalOf(again(await seen(id), await otto()))).message).toBe('It is on its way to readers already.')
})

test('returned while it is held, it does not go out', async () => {
  const id = await held()
  await returnCorrection({ ...(await seen(id)), reason: 'The day is wrong.' }, await otto())
  expect(await standing(id)).toMatchObject({ status: 'DRAFT', goesOutAt: null })
})

test('what may no longer go out stays approved, and the log says why', async () => {
  const { id: entryId } = await published()
  const { correctionId } = await amendCorrection(
    { ...(await seen(entryId)), note: 'And it began in May.', right: 'six, from May' },
    await nadia(),
  )
  await approveCorrection(await seen(correctionId), await otto())
  await holdCorrection(await seen(correctionId), await nadia())
  await withdrawn(entryId, 'It never stood there.')
  await itsMomentHasCome(correctionId)
  await publishDue()
  expect(await standing(correctionId)).toMatchObject({ status: 'APPROVED', goesOutAt: null })
  const { history } = await correction(correctionId, await nadia())
  expect(history.at(-1)?.said).toContain('from going out: The entry that this amends has been withdrawn.')
})

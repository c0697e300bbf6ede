import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { sayEvent } from '@/lib/domain/audit/say-event'
import { ines, nadia } from '@/lib/testing/people'
import { ChangeNewsroom, changeNewsroom } from './change-newsroom'

const version = async () => (await db().newsroom.findUniqueOrThrow({ where: { id: 1 } })).version

test('Ines names the newsroom; Nadia may not', async () => {
  const input = ChangeNewsroom.parse({
    version: await version(),
    name: 'The Lindmere Courier',
    timeZone: 'Europe/London',
  })
  await expect(changeNewsroom(input, await nadia())).rejects.toThrow('Only an admin can do this.')
  await changeNewsroom(input, await ines())
  expect(await db().newsroom.findUnique({ where: { id: 1 } })).toMatchObject({
    name: 'The Lindmere Courier',
    timeZone: 'Europe/London',
  })
})

test('a time zone that does not exist is refused', () => {
  expect(ChangeNewsroom.safeParse({ version: 1, name: 'The Courier', timeZone: 'Europe/Lindmere' }).success).toBe(false)
})

test('the log names what was changed; nothing is recorded where nothing was', async () => {
  const said = async () => {
    const event = await db().auditEvent.findFirstOrThrow({
      where: { kind: 'newsroom.changed' },
      orderBy: { seq: 'desc' },
    })
    return [Number(event.seq), sayEvent(event.kind, JSON.parse(event.data))] as const
  }
  const house = { name: 'The Sandry Post', place: 'Sandry', address: '', contact: '', timeZone: 'UTC' }
  await changeNewsroom({ ...house, version: await version() }, await ines())
  const [named, sentence] = await said()
  expect(sentence).toBe('set up the newsroom as The Sandry Post')
  await changeNewsroom({ ...house, version: await version() }, await ines())
  expect((await said())[0]).toBe(named)
  const moved = { ...house, version: await version(), contact: 'corrections@sandry.example', timeZone: 'Europe/London' }
  await changeNewsroom(moved, await ines())
  expect((await said())[1]).toBe('changed the newsroom’s contact, time zone')
})

test('of two admins with the same settings open the second is told, and what the first wrote stands', async () => {
  const opened = {
    version: await version(),
    name: 'The Lindmere Courier',
    place: '',
    address: '',
    contact: '',
    timeZone: 'UTC',
  }
  await changeNewsroom({ ...opened, contact: 'first@courier.example' }, await ines())
  const second = changeNewsroom({ ...opened, place: 'Lindmere' }, await ines())
  await expect(second).rejects.toThrow('This newsroom was changed by someone else since you opened it.')
  expect(await db().newsroom.findUnique({ where: { id: 1 } })).toMatchObject({
    place: '',
    contact: 'first@courier.example',
    version: opened.version + 1,
  })
})

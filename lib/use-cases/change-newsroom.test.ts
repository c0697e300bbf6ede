import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { ines, nadia } from '@/lib/testing/people'
import { ChangeNewsroom, changeNewsroom } from './change-newsroom'

test('Ines names the newsroom; Nadia may not', async () => {
  const input = ChangeNewsroom.parse({ name: 'The Lindmere Courier', timeZone: 'Europe/London' })
  await expect(changeNewsroom(input, await nadia())).rejects.toThrow('Only an admin can do this.')
  await changeNewsroom(input, await ines())
  expect(await db().newsroom.findUnique({ where: { id: 1 } })).toMatchObject({
    name: 'The Lindmere Courier',
    timeZone: 'Europe/London',
  })
})

test('a time zone that does not exist is refused', () => {
  expect(ChangeNewsroom.safeParse({ name: 'The Courier', timeZone: 'Europe/Lindmere' }).success).toBe(false)
})

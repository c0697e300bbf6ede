import { expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { sayEvent } from '@/lib/domain/audit/say-event'
import { articleDetail } from '@/lib/queries/articles/article'
import { claimDetail } from '@/lib/queries/claims/claim'
import { claimsOf } from '@/lib/queries/claims/claims'
import { approvedBy } from '@/lib/testing/checked'
import { ines, nadia, otto } from '@/lib/testing/people'
import { statementsOf } from '@/lib/testing/statements'
import { clearArticle } from '@/lib/use-cases/articles/clear-article'
import { createArticle } from '@/lib/use-cases/articles/create-article'
import { acceptClaim } from '@/lib/use-cases/claims/accept-claim'
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

test.each(['+09:00', '+05:30', '-03:00', '+0530', '-08'])('%s is an offset and no time zone', (timeZone) => {
  expect(ChangeNewsroom.safeParse({ version: 1, name: 'The Courier', timeZone }).success).toBe(false)
})

test.each(['Asia/Tokyo', 'UTC', 'Etc/GMT+3', 'America/Port-au-Prince'])('%s is a time zone', (timeZone) => {
  expect(ChangeNewsroom.safeParse({ version: 1, name: 'The Courier', timeZone }).success).toBe(true)
})

test('the log names what was changed; nothing is recorded where nothing was', async () => {
  const said = async () => {
    const event = await db().auditEvent.findFirstOrThrow({
      where: { kind: 'newsroom.changed' },
      orderBy: { seq: 'desc' },
    })
    return [Number(event.seq), sayEvent(event.kind, JSON.parse(event.data))] as const
  }
  const newsroom = { name: 'The Sandry Post', place: 'Sandry', address: '', contact: '', timeZone: 'UTC' }
  await changeNewsroom({ ...newsroom, version: await version() }, await ines())
  const [named, sentence] = await said()
  expect(sentence).toBe('set up the newsroom as The Sandry Post')
  await changeNewsroom({ ...newsroom, version: await version() }, await ines())
  expect((await said())[0]).toBe(named)
  const moved = {
    ...newsroom,
    version: await version(),
    contact: 'corrections@sandry.example',
    timeZone: 'Europe/London',
  }
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

/** An article of Nadia's that says “yesterday”, checked and cleared. */
async function cleared(publishedAt: Date) {
  const text = 'The mayor resigned yesterday.'
  const { articleId } = await createArticle({ headline: 'Gone', text, publishedAt }, await nadia())
  for (const { id, version } of await claimsOf(articleId, await nadia())) {
    await acceptClaim({ claimId: id, version }, await nadia())
    await approvedBy(await nadia(), await otto(), id)
  }
  const { version } = await articleDetail(articleId, await ines())
  await clearArticle({ articleId, version }, await ines())
  const claimId = (await claimsOf(articleId, await nadia())).find((claim) => claim.text === 'yesterday')?.id ?? ''
  return { articleId, claimId }
}

test('“yesterday” is another day in another time zone: what was approved on it is stale, and its article in checking', async () => {
  const newsroom = { name: 'The Courier', place: '', address: '', contact: '' }
  await changeNewsroom({ ...newsroom, version: await version(), timeZone: 'America/New_York' }, await ines())
  // In New York it is the evening of 5 March, or noon of the 6th.
  const evening = await cleared(new Date('2026-03-06T02:00:00Z'))
  const noon = await cleared(new Date('2026-03-06T17:00:00Z'))
  expect((await claimDetail(evening.claimId, await nadia())).value).toBe('2026-03-04')

  await changeNewsroom({ ...newsroom, version: await version(), timeZone: 'UTC' }, await ines())
  const claim = await claimDetail(evening.claimId, await nadia())
  expect(claim).toMatchObject({
    status: 'STALE',
    value: '2026-03-05',
    staleReason: 'the newsroom’s time zone was changed: it is now interpreted as 5 March 2026; before, as 4 March 2026',
  })
  expect(claim.history[0]).toMatchObject({ kind: 'claim.stale', who: 'Ines Moreau' })
  expect((await articleDetail(evening.articleId, await nadia())).status).toBe('CHECKING')
  expect(await claimDetail(noon.claimId, await nadia())).toMatchObject({ status: 'APPROVED', value: '2026-03-05' })
  expect((await articleDetail(noon.articleId, await nadia())).status).toBe('CLEARED')
})

test.each([
  ['javascript:alert(1)', false],
  ['javascript:alert(12345)', false],
  ['not an email', false],
  ['nadia@', false],
  ['Ann Lee, ann@courier.example', true],
  ['020 7946 0000', true],
  ['https://courier.example/contact', true],
  ['', true],
])('readers’ contact “%s” is taken: %s', (contact, taken) => {
  const { success } = ChangeNewsroom.safeParse({ version: 1, name: 'The Courier', contact })
  expect(success).toBe(taken)
})

test('thirty articles of another day in the new zone are read with as many statements as three', async () => {
  const { name, place, address, contact } = await db().newsroom.findUniqueOrThrow({ where: { id: 1 } })
  const moved = async (timeZone: string) => {
    const input = { version: await version(), name, place, address, contact, timeZone }
    return (await statementsOf(async () => changeNewsroom(input, await ines()))).statements.length
  }
  const published = async (count: number) => {
    for (let at = 0; at < count; at++)
      await createArticle(
        { headline: `Rain ${at}`, text: 'It rained.', publishedAt: new Date('2026-03-03T18:00:00Z') },
        await nadia(),
      )
  }
  // What the tests before brought in is read otherwise once, and then as it was.
  for (const zone of ['UTC', 'Asia/Tokyo', 'UTC']) await moved(zone)
  await published(3)
  const few = await moved('Asia/Tokyo')
  await moved('UTC')
  await published(27)
  expect(await moved('Asia/Tokyo')).toBe(few)
})

import { beforeEach, describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { hashOfToken } from '@/lib/db/token-hash'
import type { Actor } from '@/lib/domain/people/actor'
import { RECENT_MS, SESSION_IDLE_MS } from '@/lib/domain/people/session'
import { AuditPage, listAudit } from '@/lib/queries/audit/audit'
import { newBrowsers, ownSessions } from '@/lib/queries/people/own-sessions'
import { connectedAs } from '@/lib/testing/database'
import { refusalOf } from '@/lib/testing/corrections'
import { nadia, otto, put, vera } from '@/lib/testing/people'
import { whoIs } from '@/lib/testing/session'
import { endOtherSessions, endSession } from './end-session'
import { knowBrowsers } from './know-browsers'
import { hashPassword } from './password'
import { signIn } from './sign-in'

const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0'
const SAFARI =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1'
const password = 'check every word'
const asNadia = { email: 'nadia@galley.example', password }

interface Browser {
  userAgent: string
  device?: string
  replaces?: string
}

/** Nadia signs in on this browser. */
async function signedIn(browser: Browser): Promise<{ token: string; actor: Actor & { sessionId: string } }> {
  const token = await signIn(asNadia, { address: null, ...browser })
  const { id } = await db().session.findUniqueOrThrow({ where: { tokenHash: hashOfToken(token) } })
  return { token, actor: { ...(await nadia()), sessionId: id } }
}

beforeEach(async () => {
  const { id } = await nadia()
  await put('nadia@galley.example', { role: 'EDITOR' })
  await db().person.update({ where: { id }, data: { passwordHash: await hashPassword(password) } })
  await db().session.updateMany({
    where: { personId: id },
    data: { revokedAt: new Date(), newBrowser: false },
  })
  await db().throttle.deleteMany()
})

const told = async (most: number) =>
  (await listAudit({ ...AuditPage.parse({}), limit: most }, await vera())).items.map(
    ({ actor, said }) => `${actor?.name ?? 'Galley'} ${said}`,
  )

describe('where Nadia is signed in', () => {
  test('is told browser by browser, this one first, and no session of anybody else’s or that has ended', async () => {
    const phone = await signedIn({ userAgent: SAFARI })
    const desk = await signedIn({ userAgent: FIREFOX })
    const idle = await signedIn({ userAgent: FIREFOX })
    await db().session.update({
      where: { id: idle.actor.sessionId },
      data: { lastSeenAt: new Date(Date.now() - SESSION_IDLE_MS) },
    })
    expect((await ownSessions(phone.actor)).sessions.map(({ browser, here }) => [browser, here])).toEqual([
      ['Safari on iPhone', true],
      ['Firefox on Windows', false],
    ])
    expect((await ownSessions(desk.actor)).sessions.map(({ here }) => here)).toEqual([true, false])
    expect((await ownSessions(await otto())).sessions.map(({ id }) => id)).not.toContain(desk.actor.sessionId)
  })

  test('goes on by key where there are more than a hundred, and each is told once', async () => {
    const here = await signedIn({ userAgent: FIREFOX })
    const begun = Date.now() - 60_000
    await db().session.createMany({
      data: Array.from({ length: 103 }, (_, at) => ({
        ...{ tokenHash: `token ${at}`, personId: here.actor.id, userAgent: SAFARI },
        // Some were seen in the same moment.
        lastSeenAt: new Date(begun - Math.floor(at / 3)),
        expiresAt: new Date(begun + 86_400_000),
      })),
    })
    const first = await ownSessions(here.actor)
    expect(first.sessions).toHaveLength(100)
    const second = await ownSessions(here.actor, { cursor: first.next ?? undefined })
    expect(second).toMatchObject({ next: null, sessions: expect.objectContaining({ length: 4 }) as object })
    expect(new Set([...first.sessions, ...second.sessions].map(({ id }) => id)).size).toBe(104)
    expect((await ownSessions(await otto(), { cursor: first.next ?? undefined })).sessions).toEqual([])
  })

  test('ends in one browser alone, which the log tells', async () => {
    const [phone, desk, third] = [
      await signedIn({ userAgent: SAFARI }),
      await signedIn({ userAgent: FIREFOX }),
      await signedIn({ userAgent: '' }),
    ]
    expect(await endSession({ sessionId: phone.actor.sessionId }, desk.actor)).toBe('Safari on iPhone')
    expect([await whoIs(phone.token), await whoIs(desk.token), await whoIs(third.token)].map(Boolean)).toEqual([
      ...[false, true, true],
    ])
    expect(await told(1)).toEqual(['Nadia Kessler signed out of another browser, Safari on iPhone'])
    expect((await refusalOf(endSession({ sessionId: phone.actor.sessionId }, desk.actor))).code).toBe('missing')
    expect((await refusalOf(endSession({ sessionId: desk.actor.sessionId }, desk.actor))).message).toContain(
      'This is the browser that you are using.',
    )
  })

  test('ends in all others at once', async () => {
    const [phone, desk] = [await signedIn({ userAgent: SAFARI }), await signedIn({ userAgent: FIREFOX })]
    await signedIn({ userAgent: '' })
    expect(await endOtherSessions(desk.actor)).toBe(2)
    expect([await whoIs(phone.token), await whoIs(desk.token)].map(Boolean)).toEqual([false, true])
    expect(await told(1)).toEqual(['Nadia Kessler signed out of 2 other browsers'])
    expect(await endOtherSessions(desk.actor)).toBe(0)
  })

  test('is ended by nobody else, and by nobody who signed in a while ago', async () => {
    const [phone, desk] = [await signedIn({ userAgent: SAFARI }), await signedIn({ userAgent: FIREFOX })]
    expect((await refusalOf(endSession({ sessionId: phone.actor.sessionId }, await otto()))).code).toBe('missing')
    await db().session.update({
      where: { id: desk.actor.sessionId },
      data: { createdAt: new Date(Date.now() - RECENT_MS) },
    })
    for (const ends of [endSession({ sessionId: phone.actor.sessionId }, desk.actor), endOtherSessions(desk.actor)])
      expect((await refusalOf(ends)).message).toContain('Give your password once more')
    expect(await whoIs(phone.token)).not.toBeNull()
  })
})

describe('a sign-in on a browser that is new to Nadia', () => {
  test('is told to her everywhere else, also once it has ended, until she says that it was she', async () => {
    const desk = await signedIn({ userAgent: FIREFOX, device: 'known' })
    expect(await newBrowsers(desk.actor)).toBeNull()
    const other = await signedIn({ userAgent: SAFARI })
    expect(await told(1)).toEqual(['Nadia Kessler signed in on a browser that is new to them'])
    await endSession({ sessionId: other.actor.sessionId }, desk.actor)
    const news = await newBrowsers(desk.actor)
    expect(news).toMatchObject({ sessions: [{ browser: 'Safari on iPhone' }], more: false })
    await knowBrowsers({ until: news?.until ?? '' }, desk.actor)
    expect(await newBrowsers(desk.actor)).toBeNull()
    expect(await told(1)).toEqual(['Nadia Kessler said that it was they who signed in on 1 new browser'])
  })

  test('says nothing of itself: whoever has her password can’t take the notice away there', async () => {
    const desk = await signedIn({ userAgent: FIREFOX, device: 'known' })
    const other = await signedIn({ userAgent: SAFARI })
    expect(await newBrowsers(other.actor)).toBeNull()
    await knowBrowsers({ until: new Date().toISOString() }, other.actor)
    expect(await newBrowsers(desk.actor)).toMatchObject({ sessions: [{ id: other.actor.sessionId }] })
  })

  test('is none where she gives her password once more, nor after what she was told of', async () => {
    const desk = await signedIn({ userAgent: FIREFOX, device: 'known' })
    const again = await signedIn({ userAgent: FIREFOX, replaces: desk.token })
    expect(await newBrowsers({ ...(await nadia()) })).toBeNull()
    const until = new Date().toISOString()
    const other = await signedIn({ userAgent: SAFARI })
    await knowBrowsers({ until }, again.actor)
    expect(await newBrowsers(again.actor)).toMatchObject({ sessions: [{ id: other.actor.sessionId }] })
  })

  test('that somebody else’s session was on before is new', async () => {
    const theirs = await signedIn({ userAgent: FIREFOX, device: 'known' })
    const { id } = await otto()
    await connectedAs('owner', (owner) =>
      owner.query('UPDATE sessions SET person_id = $1 WHERE token_hash = $2', [id, hashOfToken(theirs.token)]),
    )
    await signedIn({ userAgent: FIREFOX, replaces: theirs.token })
    expect(await newBrowsers(await nadia())).not.toBeNull()
  })
})

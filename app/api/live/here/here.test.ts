import { afterEach, expect, test, vi } from 'vitest'
import type { Here } from '@/lib/domain/here'
import type { Actor } from '@/lib/domain/people/actor'
import { Feed, feed } from '@/lib/live/feed'
import { articleBy } from '@/lib/testing/builders'
import { nadia, otto } from '@/lib/testing/people'
import { statementsOf } from '@/lib/testing/statements'
import { POST } from './route'

const signedIn = vi.hoisted(() => ({ actor: null as Actor | null }))
vi.mock('@/lib/auth/current-actor', () => ({ currentActor: () => Promise.resolve(signedIn.actor) }))

const elsewhere = new Feed()
afterEach(() => {
  feed().end()
  elsewhere.end()
  vi.useRealTimers()
})

const TABS = { nadia: 'a'.repeat(32), otto: 'b'.repeat(32) }

/** Says where somebody is. */
async function say(actor: Actor, tab: string, at: { article: string; claim: string | null; left?: boolean }) {
  signedIn.actor = actor
  const request = new Request('http://127.0.0.1:3000/api/live/here', {
    method: 'POST',
    body: JSON.stringify({ tab, ...at }),
    headers: { 'content-type': 'application/json' },
  })
  const response = await POST(request, { params: Promise.resolve({}) })
  return { status: response.status, json: (await response.json()) as unknown }
}

async function twoClaims() {
  const { articleId, claims } = await articleBy(await nadia(), {
    text: 'It cost £5 on 3 May 1999.',
    claims: [
      ['NUMBER', '£5'],
      ['DATE', '3 May 1999'],
    ],
  })
  return { article: articleId, sum: claims[0]?.id ?? '', day: claims[1]?.id ?? '' }
}

/** What a process tells somebody. */
function hearing(process: Feed, person: string): Here[] {
  const heard: Here[] = []
  process.colleagues.watch(person, (here) => heard.push(here))
  return heard
}

test('Otto comes to an article where Nadia is: he is told at which claim, and she that he came and goes on', async () => {
  const { article, sum, day } = await twoClaims()
  const [her, him] = [await nadia(), await otto()]
  expect(await say(her, TABS.nadia, { article, claim: sum })).toEqual({ status: 200, json: { people: [] } })
  const heard = hearing(feed(), her.id)
  const { json } = await say(him, TABS.otto, { article, claim: day })
  expect(json).toEqual({ people: [{ id: her.id, name: her.name, claim: sum }] })
  await say(him, TABS.otto, { article, claim: sum })
  await say(him, TABS.otto, { article, claim: sum })
  await say(him, TABS.otto, { article, claim: null, left: true })
  const told = heard.map(({ people }) => people.filter(({ person }) => person === him.id).map(({ claim }) => claim))
  expect(told).toEqual([[day], [sum], []])
})

test('another process knows it too', async () => {
  const { article, sum } = await twoClaims()
  await elsewhere.listening()
  const him = await otto()
  await vi.waitFor(
    async () => {
      await say(him, TABS.otto, { article, claim: sum })
      expect(elsewhere.colleagues.at(article)).toEqual([{ person: him.id, claim: sum }])
    },
    { timeout: 5_000 },
  )
})

test('who is at another article is told nothing, and so is who reads no article of the desk', async () => {
  const [{ article, sum }, other] = [await twoClaims(), await twoClaims()]
  const [her, him] = [await nadia(), await otto()]
  await say(her, TABS.nadia, { article: other.article, claim: null })
  const heard = hearing(feed(), her.id)
  const nobody = { ...her, role: 'NONE' as Actor['role'] }
  expect((await say(nobody, 'c'.repeat(32), { article, claim: sum })).status).toBe(404)
  expect((await say(her, TABS.nadia, { article: him.id, claim: null })).status).toBe(404)
  await say(him, TABS.otto, { article, claim: sum })
  expect(heard).toEqual([])
  expect(feed().colleagues.at(article)).toEqual([{ person: him.id, claim: sum }])
})

test('a claim of another article is none: only that they are here is told', async () => {
  const [{ article }, other] = [await twoClaims(), await twoClaims()]
  const him = await otto()
  await say(him, TABS.otto, { article, claim: other.sum })
  expect(feed().colleagues.at(article)).toEqual([{ person: him.id, claim: null }])
})

test('a tab that was killed is gone within fifteen seconds, and who is there is told', async () => {
  const { article, sum } = await twoClaims()
  const [her, him] = [await nadia(), await otto()]
  await say(her, TABS.nadia, { article, claim: sum })
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'performance'] })
  const process = new Feed()
  const at = (person: string, tab: string) => {
    process.colleagues.hear(JSON.stringify({ tab, person, article, claim: sum }))
  }
  at(him.id, TABS.otto)
  at(her.id, TABS.nadia)
  const heard = hearing(process, her.id)
  vi.advanceTimersByTime(8_000)
  at(her.id, TABS.nadia)
  vi.advanceTimersByTime(7_000)
  expect(heard).toEqual([{ article, people: [{ person: her.id, claim: sum }] }])
})

test('it writes nothing, and asks four things at most', async () => {
  const { article, sum } = await twoClaims()
  await say(await nadia(), TABS.nadia, { article, claim: sum })
  const { statements } = await statementsOf(async () => say(await otto(), TABS.otto, { article, claim: sum }))
  const asked = statements.filter(({ sql }) => !/audit_head|\bcalls?\b/i.test(sql))
  expect(asked.length).toBeLessThanOrEqual(5)
  expect(asked.filter(({ sql }) => /INSERT|UPDATE|DELETE/i.test(sql))).toEqual([])
})

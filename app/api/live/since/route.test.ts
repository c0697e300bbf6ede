import { afterEach, expect, test, vi } from 'vitest'
import type { Actor } from '@/lib/domain/people/actor'
import { feed } from '@/lib/live/feed'
import { vera } from '@/lib/testing/people'
import { GET } from './route'

const signedIn = vi.hoisted(() => ({ actor: null as Actor | null }))
vi.mock('@/lib/auth/current-actor', () => ({ currentActor: () => Promise.resolve(signedIn.actor) }))
afterEach(() => {
  feed().end()
})

async function asked(query: string): Promise<number> {
  signedIn.actor = await vera()
  const request = new Request(`http://127.0.0.1:3000/api/live/since${query}`)
  return (await GET(request, { params: Promise.resolve({}) })).status
}

test('what happened since is asked for with a whole number, and with nothing that only turns into one', async () => {
  for (const query of ['', '?after=0', '?after=12']) expect([query, await asked(query)]).toEqual([query, 200])
  for (const after of ['', '0x1', '1e3', '%20' + '5', '-1', '1.5', '01', 'true', '9007199254740993'])
    expect([after, await asked(`?after=${after}`)]).toEqual([after, 400])
})

test('a stranger is told nothing', async () => {
  signedIn.actor = null
  const request = new Request('http://127.0.0.1:3000/api/live/since?after=1')
  const answer = await GET(request, { params: Promise.resolve({}) })
  expect([answer.status, await answer.text()]).toEqual([401, expect.not.stringContaining('seq')])
})

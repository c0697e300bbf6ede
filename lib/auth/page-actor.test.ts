import { expect, test, vi } from 'vitest'
import { LIMITS } from '@/lib/domain/limits'
import { nadia, otto } from '@/lib/testing/people'
import { signIn } from '@/lib/testing/signed-in'
import { countCall } from './call-rate'
import { secondsHeldUp } from './held-up'
import { pageActor } from './page-actor'

const browser = vi.hoisted(() => ({ cookie: '' }))
vi.mock('@/lib/auth/current-actor', () => import('@/lib/testing/signed-in'))
vi.mock('next/headers', () => ({
  headers: () => Promise.resolve(new Headers({ 'x-galley-path': '/articles?section=News' })),
  cookies: () => Promise.resolve({ get: () => ({ value: browser.cookie }) }),
}))

/** Somebody opens a page; where they are sent instead, if anywhere. */
async function opens(cookie: string): Promise<string | null> {
  browser.cookie = cookie
  try {
    await pageActor()
    return null
  } catch (error) {
    return String((error as { digest?: string }).digest)
  }
}

test('pages count as calls of their person, from whichever browser; beyond the limit the browser waits', async () => {
  signIn(await nadia())
  expect(await opens('hers')).toBeNull()
  for (let calls = 1; calls < LIMITS.calls.most; calls++) await countCall((await nadia()).id)
  expect(await opens('hers')).toContain('/articles?section=News')
  expect(secondsHeldUp('hers')).toBeGreaterThan(0)
  expect(secondsHeldUp('hers')).toBeLessThanOrEqual(60)
  expect(secondsHeldUp('his')).toBe(0)
  expect(secondsHeldUp('hers', Date.now() + 61_000)).toBe(0)
  expect(await opens('her telephone')).toContain('/articles?section=News')
  signIn(await otto())
  expect(await opens('his')).toBeNull()
})

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import type { Browser } from '@playwright/test'
import { expect } from '@playwright/test'
import { articleOf, claimOn, foundBy, optionOn, post } from './builders'
import { sql, sqlAsApp } from './database'
import type { Who } from './people'
import { atDesk, signIn } from './people'
import { test } from './story'

const TEXT = 'The bridge cost £4 million. It opened on 3 May 1999, and Ada Winterbourne cut the ribbon.'
const SOON = { timeout: 5_000 }

interface Desk {
  address: string
  pid: number
  ended: Promise<unknown>
}

/** Another process of the desk on the same database, at an address of its own, while `work` is done. */
async function withAnotherDesk(work: (desk: Desk) => Promise<void>): Promise<void> {
  const desk = spawn(process.execPath, ['scripts/process/serve-again.mjs'], { stdio: ['pipe', 'pipe', 'inherit'] })
  const ended = once(desk, 'exit')
  try {
    const [line] = (await Promise.race([
      once(createInterface({ input: desk.stdout }), 'line'),
      ended.then(([code]) => Promise.reject(new Error(`It ended with ${code} before it was served.`))),
    ])) as string[]
    await work({ ...(JSON.parse(line ?? '{}') as { address: string; pid: number }), ended })
  } finally {
    desk.stdin.end()
    await ended
  }
}

/** Somebody at the desk that this process serves. */
async function atDeskOf(browser: Browser, baseURL: string, who: Who) {
  const page = await (await browser.newContext({ baseURL })).newPage()
  await signIn(page, who)
  return page
}

test('two processes serve the desk: what Otto does at one shows to Nadia at the other, and so does where he is', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  await withAnotherDesk(async ({ address }) => {
    const [nadia, otto] = [await atDesk(browser, 'nadia'), await atDeskOf(browser, address, 'otto')]
    const id = await articleOf(nadia, 'A bridge at two desks', TEXT)
    const [sum, day] = [await claimOn(nadia, id, '£4 million'), await claimOn(nadia, id, '3 May 1999')]
    const listens = nadia.waitForResponse('**/api/live')
    await nadia.goto(`/articles/${id}?claim=${sum.number}`)
    await listens
    await otto.goto(`${address}/articles/${id}?claim=${day.number}`)
    await expect(optionOn(nadia, '3 May 1999')).toContainText('Otto Varga is at this claim', { timeout: 8_000 })
    await expect(optionOn(otto, '£4 million')).toContainText('Nadia Kessler is at this claim', { timeout: 8_000 })
    await foundBy(otto, sum.id)
    await expect(optionOn(nadia, '£4 million').locator('[data-finding]')).toContainText('Confirmed, in review', SOON)

    await test.step('neither process hears for a moment: it is told within five seconds all the same', async () => {
      await sqlAsApp(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND query LIKE 'LISTEN%'`)
      await foundBy(otto, day.id)
      const state = optionOn(nadia, '3 May 1999').locator('[data-finding]')
      await expect(state).toContainText('Confirmed, in review', { timeout: 6_000 })
    })
  })
})

test('the process that Otto is at is killed: what he was told is done is there, and Nadia goes on', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const nadia = await atDesk(browser, 'nadia')
  const id = await articleOf(nadia, 'A bridge whose desk is killed', TEXT)
  const day = await claimOn(nadia, id, '3 May 1999')
  const listens = nadia.waitForResponse('**/api/live')
  await nadia.goto(`/articles/${id}?claim=${day.number}`)
  await listens
  await withAnotherDesk(async ({ address, pid }) => {
    const otto = await atDeskOf(browser, address, 'otto')
    await otto.goto(`${address}/articles/${id}?claim=${day.number}`)
    await expect(optionOn(nadia, '3 May 1999')).toContainText('Otto Varga is at this claim', { timeout: 8_000 })
    for (const body of ['First.', 'Second.', 'Third.']) await post(otto, `/claims/${day.id}/comments`, { body })
    process.kill(pid, 'SIGKILL')
  })
  for (const body of ['First.', 'Second.', 'Third.']) await expect(nadia.getByText(body).first()).toBeVisible(SOON)
  const kept = await sql<{ body: string }>('SELECT body FROM comments WHERE claim_id = $1 ORDER BY id', [day.id])
  expect(kept.map(({ body }) => body)).toEqual(['First.', 'Second.', 'Third.'])
  await expect(optionOn(nadia, '3 May 1999')).not.toContainText('Otto Varga', { timeout: 16_000 })
  const ines = await atDesk(browser, 'ines')
  await post(ines, `/claims/${day.id}/comments`, { body: 'Fourth.' })
  await expect(nadia.getByText('Fourth.').first()).toBeVisible(SOON)
})

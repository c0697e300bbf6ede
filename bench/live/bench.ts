import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import type { Browser, Page } from '@playwright/test'
import { chromium } from '@playwright/test'
import { openNewsroom } from '@/bench/faults/newsroom'
import { signedIn } from '@/bench/faults/signed-in'
import { longArticle } from '@/bench/galley/long-article'
import { findChromium } from '@/scripts/checks/chromium.mjs'
import { builtApp } from '@/scripts/commands/build.mjs'
import { roundTrips } from './round-trips'
import { watching } from './watching'

/**
 * How long it takes from Otto's key in his browser to Nadia's screen in hers, while so many watch the same desk: two browsers, the others
 * plain clients of the stream. Beside it, in the same run, what nothing can be faster than: a word through PostgreSQL and back.
 */
const WATCHERS = [1, 20, 200]
/** Of streams a person has at most forty; Nadia and Otto have one each in their browsers. */
const PEOPLE = ['ines', 'vera', 'ruth', 'nadia', 'otto']
const EACH = 39
/** A person may call 600 times a minute; a change of Otto's makes Nadia's browser ask four times. */
const PACE = 750
const PATIENCE = 600_000

const { values } = parseArgs({ options: { keys: { type: 'string', default: '30' } } })
const keys = Number(values.keys)

const newsroom = await openNewsroom(await builtApp())
const options = {
  executablePath: await findChromium(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
}
const browsers: [Browser, Browser] = [await chromium.launch(options), await chromium.launch(options)]
try {
  const [otto, nadia] = [await atDesk(browsers[0], 'otto'), await atDesk(browsers[1], 'nadia')]
  const brought = await nadia.request.post('/api/v1/articles', {
    data: { headline: 'A long count', text: longArticle(keys * WATCHERS.length + 20) },
  })
  const { article } = (await brought.json()) as { article: { id: string } }
  await Promise.all([otto, nadia].map((page) => opened(page, article.id)))
  const calls = await Promise.all(PEOPLE.map((name) => signedIn(newsroom.origin, `${name}@galley.example`, PATIENCE)))
  const rows: Record<string, ReturnType<typeof summary>> = {}
  const watch = watching(calls.flatMap((call) => Array.from({ length: EACH + 1 }, () => call)))
  for (const watchers of WATCHERS) {
    const open = await watch.upTo(watchers - 1)
    const taken: number[] = []
    for (let key = 0; key < keys; key++) {
      taken.push(await keyToScreen(otto, nadia))
      await pause(PACE)
    }
    rows[`${watchers} watching (${open} of them plain streams)`] = summary(taken)
  }
  rows['the limit: a word through LISTEN and NOTIFY'] = summary(await roundTrips(newsroom, keys * WATCHERS.length))
  console.log('From Otto’s key to Nadia’s screen, milliseconds')
  console.table(rows)
  watch.end()
  if (Object.values(rows).some(({ p95 }) => p95 > 1_000)) process.exitCode = 1
} finally {
  for (const browser of browsers) await browser.close()
  await newsroom.close()
}

async function atDesk(browser: Browser, who: string): Promise<Page> {
  const page = await browser.newPage({ baseURL: newsroom.origin, viewport: { width: 1440, height: 900 } })
  await page.goto('/sign-in')
  await page.getByLabel('Email').fill(`${who}@galley.example`)
  await page.getByLabel('Password').fill('check every word')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL('**/desk')
  return page
}

async function opened(page: Page, articleId: string): Promise<void> {
  const listens = page.waitForResponse('**/api/live')
  await page.goto(`/articles/${articleId}`)
  await listens
  // What is asked for once, when the stream begins, is not part of it.
  await pause(3_000)
}

/** Otto accepts the claim that he is at; answers when the frame with it was drawn at Nadia’s, after his key. */
async function keyToScreen(otto: Page, nadia: Page): Promise<number> {
  const list = otto.getByRole('listbox', { name: 'Claims', exact: true })
  const row = (await list.getAttribute('aria-activedescendant')) ?? ''
  const seen = nadia.evaluate(async (id) => {
    const look = () => document.getElementById(id)?.getAttribute('data-finding') ?? ''
    const before = look()
    while (look() === before) await new Promise(requestAnimationFrame)
    return performance.timeOrigin + performance.now()
  }, row)
  await otto.evaluate(() => {
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        document.documentElement.dataset['pressed'] = String(performance.timeOrigin + timeStamp)
      },
      { once: true, capture: true },
    )
  })
  await otto.keyboard.press('a')
  const drawn = await seen
  return drawn - Number(await otto.evaluate(() => document.documentElement.dataset['pressed']))
}

function summary(taken: readonly number[]) {
  const sorted = [...taken].sort((a, b) => a - b)
  const at = (share: number) => Math.round((sorted[Math.floor(share * (sorted.length - 1))] ?? 0) * 10) / 10
  return { median: at(0.5), p95: at(0.95), most: at(1), measured: sorted.length }
}

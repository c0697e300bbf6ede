import { parseArgs } from 'node:util'
import type { Page } from '@playwright/test'
import { chromium } from '@playwright/test'
import { openNewsroom } from '@/bench/faults/newsroom'
import { builtApp } from '@/scripts/commands/build.mjs'
import { findChromium } from '@/scripts/checks/chromium.mjs'
import { interactions, paintAfterKey, watchInteractions } from './paint'
import { longArticle } from './long-article'

/** How long people wait in the galley, on an article of very many claims: each key from its press to the paint after it. */
const { values } = parseArgs({ options: { claims: { type: 'string', default: '1000' } } })
const claims = Number(values.claims)

const newsroom = await openNewsroom(await builtApp())
const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
try {
  const page = await browser.newPage({ baseURL: newsroom.origin, viewport: { width: 1440, height: 900 } })
  await signIn(page)
  const id = await bringIn(page)
  await watchInteractions(page)
  await page.goto(`/articles/${id}`)
  await firstClaim(page).waitFor()

  const step = await times(100, () => paintAfterKey(page, 'j'))
  const verdict = await times(50, () => paintAfterKey(page, '6'))
  await page.locator('#claim-rationale').focus()
  const letter = await times(60, (index) => paintAfterKey(page, 'abcdefghij'.charAt(index % 10)))
  const scripts = await scriptKilobytes(page)
  console.log(`${claims} claims, ${newsroom.origin}`)
  console.table({
    'step to the next claim': { ...summary(step), 'at most': 32 },
    'verdict painted': { ...summary(verdict), 'at most': 50 },
    'letter painted': { ...summary(letter), 'at most': 50 },
    'interaction to next paint': { ...summary(await interactions(page)), 'at most': 200 },
    'JavaScript at first load, KB gz': { median: scripts.first, 'at most': 250 },
    'JavaScript fetched once it has loaded': { median: scripts.later },
    'layout shift': { median: await layoutShift(page), 'at most': 0.02 },
  })
} finally {
  await browser.close()
  await newsroom.close()
}

/** Of the list: the revisions in the strip are options as well. */
function firstClaim(page: Page) {
  return page.getByRole('listbox', { name: 'Claims', exact: true }).getByRole('option').first()
}

async function signIn(page: Page) {
  await page.goto('/sign-in')
  await page.getByLabel('Email').fill('nadia@galley.example')
  await page.getByLabel('Password').fill('check every word')
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.waitForURL('**/desk')
}

/** An article with that many open claims, made through the API. */
async function bringIn(page: Page): Promise<string> {
  const brought = await page.request.post('/api/v1/articles', {
    data: { headline: 'A long count', text: longArticle(claims) },
  })
  const { article, claims: suggested } = (await brought.json()) as {
    article: { id: string }
    claims: { id: string; version: number }[]
  }
  const open = suggested.slice(0, claims).map(({ id, version }) => ({ id, version }))
  await page.request.post(`/api/v1/articles/${article.id}/claims/accept`, { data: { claims: open } })
  return article.id
}

async function times(count: number, measure: (index: number) => Promise<number>): Promise<number[]> {
  const found: number[] = []
  for (let index = 0; index < count; index++) found.push(await measure(index))
  return found
}

function summary(values: number[]) {
  const sorted = [...values].sort((a, b) => a - b)
  const at = (share: number) => Math.round(sorted[Math.floor(share * (sorted.length - 1))] ?? 0)
  return { median: at(0.5), p95: at(0.95) }
}

/** As they came over the network, compressed: those that the page begins with, and those fetched after its load event. */
async function scriptKilobytes(page: Page): Promise<{ first: number; later: number }> {
  const scripts = await page.evaluate(() => {
    const [opened] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
    return (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
      .filter(({ name }) => name.endsWith('.js'))
      .map(({ startTime, encodedBodySize: bytes }) => ({ isFirst: startTime < (opened?.loadEventStart ?? 0), bytes }))
  })
  const kilobytes = (isFirst: boolean) =>
    Math.round(scripts.reduce((sum, one) => sum + (one.isFirst === isFirst ? one.bytes : 0), 0) / 1024)
  return { first: kilobytes(true), later: kilobytes(false) }
}

async function layoutShift(page: Page): Promise<number> {
  await page.reload()
  await firstClaim(page).waitFor()
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[]) sum += entry.value
        }).observe({ type: 'layout-shift', buffered: true })
        setTimeout(() => {
          resolve(Math.round(sum * 1000) / 1000)
        }, 1000)
      }),
  )
}

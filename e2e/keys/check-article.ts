import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { CountedKeys } from './counted-keys'

interface Claim {
  id: string
  status: string
  evidenceCount: number
  verdict: { outcome: string; replacement: string | null } | null
}

/** The practice article is checked from beginning to end by keys alone, and each key is counted. */
interface Practice {
  articleId: string
  /** The titles of the documents that its claims rest on. */
  titles: string[]
}

const DOCUMENTS = ['Committee paper', 'Minutes of the council', 'Signed grant offer', 'Traffic count']
/** The words that are wrong, and what should stand there. */
const WRONG: Record<string, string> = {
  '38': '37',
  '£4.3 million': '£3.3 million',
  '36,200': '36,400',
  '212': '220',
  '430': '420',
}
/** What is no claim after all. */
const DISMISSED = ['one', 'half past seven in the morning', 'a year']

async function answered<Answer>(page: Page, path: string, data?: object): Promise<Answer> {
  const answer = await (data ? page.request.post(`/api/v1${path}`, { data }) : page.request.get(`/api/v1${path}`))
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`)
  return (await answer.json()) as Answer
}

export const claimsOf = async (page: Page, articleId: string) =>
  (await answered<{ items: Claim[] }>(page, `/articles/${articleId}/claims?limit=500`)).items

/** Its words, without the marks that say what a part is. */
const practiceText = () => readFileSync('prisma/sample/tollgate-bridge-1.txt', 'utf8').replaceAll(/^\{\w+\}\s*/gm, '')

/** Brings the practice article in, due before all others, with four documents in the library. */
export async function practice(page: Page): Promise<Practice> {
  const mark = randomUUID().slice(0, 8)
  const headline = `Bridge repair will cost £31.4 million (${mark})`
  const { article } = await answered<{ article: { id: string } }>(page, '/articles', {
    ...{ headline, text: practiceText(), language: 'en', publishedAt: '2026-11-19' },
    dueAt: new Date(Date.now() + 60_000).toISOString(),
  })
  const titles = DOCUMENTS.map((title) => `${title} ${mark}`)
  for (const title of titles) await answered(page, '/sources', { kind: 'DOCUMENT', title })
  return { articleId: article.id, titles }
}

const atHand = (page: Page) => page.getByRole('region', { name: /^Sentence \d+, \d+ claims? chosen$/ })

/** Waits until another sentence than this one is chosen, or none; answers what is. */
async function sentenceAfter(page: Page, before: string | null): Promise<string | null> {
  const now = await page.waitForFunction(
    (was) => {
      const name = document.querySelector('[data-pane="detail"]')?.getAttribute('aria-label') ?? ''
      const chosen = /^Sentence \d+, /.exec(name)?.[0] ?? 'none'
      return chosen === was ? false : chosen
    },
    before ?? 'none',
    { polling: 20 },
  )
  const chosen = await now.jsonValue()
  return typeof chosen === 'string' && chosen !== 'none' ? chosen : null
}

/** From the first of the sentence’s claims to the one with these words, one by one. */
async function goTo(page: Page, keys: CountedKeys, task: string, words: string): Promise<void> {
  await keys.press(task, 'ArrowRight')
  const rows = await atHand(page).getByRole('rowheader').allInnerTexts()
  const to = rows.findIndex((row) => row.trim().startsWith(words))
  for (let at = 0; at < to; at++) await keys.press(task, 'j')
}

/** Nadia accepts, sources and judges all of it, sentence by sentence: a place of its own for each. */
export async function checkAll(page: Page, { articleId, titles }: Practice): Promise<CountedKeys> {
  const keys = new CountedKeys(page)
  await page.goto(`/articles/${articleId}`, { waitUntil: 'networkidle' })
  await keys.press('list by sentences', 'v', 'j')
  const wrong = new Map(Object.entries(WRONG))
  const dismissed = new Set(DISMISSED)
  let source: string | null = null
  for (let sentence = await sentenceAfter(page, null), at = 0; sentence !== null; at++) {
    const words = (await atHand(page).getByRole('rowheader').allInnerTexts()).map((one) => one.trim())
    for (const one of words)
      if (words.length > 1 && dismissed.delete(one)) {
        await goTo(page, keys, 'dismissals', one)
        await keys.press('dismissals', 'd')
        await page.getByLabel('Why isn’t this a claim?').waitFor()
        await keys.press('dismissals', '1')
        await atHand(page).getByRole('rowheader', { name: one, exact: true }).waitFor({ state: 'detached' })
      }
    await keys.press('verdicts for a sentence', '1')
    for (const one of words) {
      const right = wrong.get(one)
      if (right === undefined) continue
      wrong.delete(one)
      await goTo(page, keys, 'exceptions, with their words', one)
      await keys.press('exceptions, with their words', '3')
      await page.getByLabel('Replace these words with').waitFor()
      await keys.write('exceptions, with their words', right)
      await keys.press('exceptions, with their words', 'Enter')
    }
    await keys.press('a source and its place', 's')
    // Fifteen sentences on each document, in turn.
    const wanted = titles[Math.floor(at / 15) % titles.length] ?? ''
    if (source !== wanted) source = await takeSource(page, keys, wanted, source !== null)
    await page.getByLabel('Where in the source').waitFor()
    await keys.type('a source and its place', `p. ${at + 1}`)
    await keys.press('a source and its place', 'Control+Enter')
    sentence = await sentenceAfter(page, sentence)
  }
  return keys
}

async function takeSource(page: Page, keys: CountedKeys, title: string, another: boolean): Promise<string> {
  if (another) {
    await page.getByLabel('Where in the source').waitFor()
    await keys.press('another document', 'Escape')
  }
  const sources = page.getByRole('listbox', { name: 'Sources' }).getByRole('option')
  await sources.filter({ hasText: title }).waitFor()
  const titles = await sources.allInnerTexts()
  await keys.press('another document', String(titles.findIndex((one) => one.includes(title)) + 1))
  return title
}

/** Otto approves all of it, case by case. */
export async function approveAll(page: Page, articleId: string): Promise<CountedKeys> {
  const keys = new CountedKeys(page)
  const first = (await claimsOf(page, articleId)).find(({ status }) => status === 'IN_REVIEW')
  await page.goto(`/review?claim=${first?.id ?? ''}`, { waitUntil: 'networkidle' })
  const left = async () => (await claimsOf(page, articleId)).filter(({ status }) => status === 'IN_REVIEW').length
  for (let before = await left(); before > 0;) {
    await page.locator('button:not([aria-disabled="true"])', { hasText: /^Approve/ }).waitFor()
    await keys.press('approve a case', 'a')
    for (let now = before; now === before; now = await left()) await page.waitForTimeout(20)
    before = await left()
  }
  return keys
}

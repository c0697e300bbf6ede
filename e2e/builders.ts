import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { sql } from './database'
import { read } from './people'

interface Claim {
  id: string
  number: number
  text: string
  status: string
  version: number
  anchors: { start: number; end: number }[]
}

/** POSTs as this person; it has to work. Answers the JSON. */
export async function post<Answer>(page: Page, path: string, data: object): Promise<Answer> {
  const answer = await page.request.post(`/api/v1${path}`, { data })
  expect(answer.status(), `${path}: ${await answer.text()}`).toBeLessThan(300)
  return (await answer.json()) as Answer
}

/** An article of this person as it was read, with its suggestions; answers its id. */
export async function suggestedIn(page: Page, headline: string, text: string, dueAt?: Date): Promise<string> {
  return (await post<{ article: { id: string } }>(page, '/articles', { headline, text, dueAt })).article.id
}

/** The same with every suggestion accepted, one by one: of very many a person may not do so much in a minute. */
export async function articleOf(page: Page, headline: string, text: string, dueAt?: Date): Promise<string> {
  const articleId = await suggestedIn(page, headline, text, dueAt)
  for (const { id, version, status } of await claimsIn(page, articleId))
    if (status === 'SUGGESTED') await post(page, `/claims/${id}/accept`, { version })
  return articleId
}

export async function claimsIn(page: Page, articleId: string): Promise<Claim[]> {
  return (await read<{ items: Claim[] }>(page.request, `/api/v1/articles/${articleId}/claims`)).items
}

export async function claimOn(page: Page, articleId: string, words: string): Promise<Claim> {
  const claim = (await claimsIn(page, articleId)).find(({ text }) => text === words)
  if (!claim) throw new Error(`No claim has the words “${words}”.`)
  return claim
}

/** This person attaches a source to a claim. */
async function attached(page: Page, claimId: string, source: object): Promise<void> {
  const { version } = await read<Claim>(page.request, `/api/v1/claims/${claimId}`)
  const place = { stance: 'SUPPORTS', locator: 'p. 2', excerpt: 'As it was said.' }
  await post(page, `/claims/${claimId}/evidence`, { version, source, ...place })
}

/** This person finds a claim confirmed, with a paper of their own where there is no evidence yet. */
export async function foundBy(page: Page, claimId: string, source?: object): Promise<void> {
  await attached(page, claimId, source ?? { kind: 'DOCUMENT', title: `Paper for ${claimId}`, visibility: 'PUBLIC' })
  const { version } = await read<Claim>(page.request, `/api/v1/claims/${claimId}`)
  const finding = { outcome: 'CONFIRMED', basis: 'PRIMARY_DOCUMENT', rationale: 'The paper says so.' }
  await post(page, `/claims/${claimId}/verdicts`, { version, ...finding })
}

/** This person approves the verdict on a claim. */
export async function approvedIn(page: Page, claimId: string): Promise<void> {
  const { version } = await read<Claim>(page.request, `/api/v1/claims/${claimId}`)
  await post(page, `/claims/${claimId}/reviews`, { version, decision: 'APPROVE' })
}

/** The claims of the galley's list. */
export const options = (page: Page) => page.getByRole('listbox', { name: 'Claims', exact: true }).getByRole('option')

/** The line of the claim on exactly these words; the statement that holds them has a line of its own. */
export const optionOn = (page: Page, words: string) =>
  options(page).filter({ has: page.locator('[dir="auto"]').getByText(words, { exact: true }) })

/** A new claim by keys, of the first two words of the sentence in view. */
export async function newClaimByKey(page: Page): Promise<void> {
  for (const key of ['n', 'ArrowRight', 'Shift+ArrowRight', 'Enter']) await page.keyboard.press(key)
}

interface Entry {
  id: string
  version: number
  number: number | null
  status: string
}

/** The thirty seconds of an entry that is held have passed; answers it once the desk has published it. */
export async function goneOut(page: Page, id: string): Promise<Entry> {
  await sql('ALTER TABLE corrections DISABLE TRIGGER USER')
  await sql('UPDATE corrections SET goes_out_at = now() WHERE id = $1', [id])
  await sql('ALTER TABLE corrections ENABLE TRIGGER USER')
  const entry = async () => read<Entry>(page.request, `/api/v1/corrections/${id}`)
  await expect.poll(async () => (await entry()).status).toBe('PUBLISHED')
  return entry()
}

/** Takes what these words find from a list that is searched. */
export async function taken(page: Page, label: string, words: string): Promise<void> {
  const field = page.getByRole('combobox', { name: new RegExp(`^${label}`) })
  await field.click()
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
  await expect(field).toHaveText(words)
}

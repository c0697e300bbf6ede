import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { articleOf, claimOn, foundBy, goneOut, post, taken } from './builders'
import { sql } from './database'
import { atDesk, read } from './people'
import { test } from './story'

const TEXT = 'The pier cost £2.1 million. It was built in 1987 and has 312 planks.'

interface Correction {
  id: string
  version: number
  status: string
  number: number | null
}

const told = (articleId: string, note: string) => ({
  articleId,
  type: 'CORRECTION',
  wrong: 'built in 1987',
  right: 'built in 1978',
  note,
})

async function submitted(page: Page, articleId: string, note: string): Promise<Correction> {
  const { id, version } = await post<Correction>(page, '/corrections', told(articleId, note))
  return post<Correction>(page, `/corrections/${id}/submit`, { version })
}

const standing = (page: Page, id: string) => read<Correction>(page.request, `/api/v1/corrections/${id}`)

test('a correction from nothing: drafted, returned in the review queue, written again, approved by key', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const nadia = await atDesk(browser, 'nadia')
  const otto = await atDesk(browser, 'otto')
  await articleOf(nadia, 'A pier put right', TEXT)

  await test.step('Nadia begins it from nothing; what is missing is named, and the preview shows what readers get', async () => {
    await nadia.goto('/corrections-desk')
    await nadia.keyboard.press('n')
    await expect(nadia.getByText('Choose the article first.')).toBeVisible()
    await taken(nadia, 'Article', 'A pier put right')
    await expect(nadia.getByText('Write the note to readers')).toBeVisible()
    await nadia.getByLabel('Newsroom template').selectOption('A date was wrong')
    await nadia.getByLabel('Was').fill('built in 1987')
    await nadia.getByLabel('Now').fill('built in 1978')
    await nadia.getByLabel('Note to readers').fill('An earlier version gave the wrong year.')
    const preview = nadia.getByRole('region', { name: 'Preview' })
    await expect(preview.getByRole('heading', { name: 'A pier put right' })).toBeVisible()
    await expect(preview.locator('ins')).toHaveText('1978')
    await nadia.keyboard.press('ControlOrMeta+Enter')
    await nadia.waitForURL(/entry=/)
    await expect(nadia.getByText('Only a reviewer can do this.')).toBeVisible()
  })
  const id = new URL(nadia.url()).searchParams.get('entry') ?? ''

  await test.step('Otto returns it in the queue; it comes back to Nadia’s desk and to her draft', async () => {
    await otto.goto('/review')
    await otto.getByRole('button', { name: /^Corrections/ }).click()
    const row = otto.getByRole('option').filter({ hasText: 'A pier put right' })
    await row.click()
    await expect(otto.getByText('An earlier version gave the wrong year.')).toBeVisible()
    await otto.keyboard.press('b')
    await otto.getByLabel('Reason, if you return it').fill('Say which pier.')
    await otto.keyboard.press('Enter')
    await expect(row).toHaveCount(0)
    await expect.poll(async () => (await standing(nadia, id)).status).toBe('DRAFT')
    await nadia.goto('/desk')
    await nadia.getByRole('link', { name: 'A pier put right' }).click()
    await nadia.waitForURL(`**/corrections-desk?entry=${id}`)
    await expect(nadia.getByText('Returned: Say which pier.')).toBeVisible()
    await nadia.getByLabel('Note to readers').fill('An earlier version gave the wrong year for the north pier.')
    await nadia.getByRole('button', { name: /^Send for review/ }).click()
    await expect(nadia.getByText('Only a reviewer can do this.')).toBeVisible()
  })

  await test.step('it is what changed since Otto’s review; A approves it', async () => {
    await otto.reload()
    await otto.getByRole('checkbox', { name: 'Only what changed since my last review' }).check()
    await otto.getByRole('option').filter({ hasText: 'A pier put right' }).click()
    await expect(otto.getByText('the wrong year for the north pier')).toBeVisible()
    await otto.getByRole('listbox', { name: 'Waiting for review' }).focus()
    await otto.keyboard.press('a')
    await expect.poll(async () => (await standing(otto, id)).status).toBe('APPROVED')
  })
})

test('a correction from an approved claim begins with its words, and leads back to it', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  const otto = await atDesk(browser, 'otto')
  const articleId = await articleOf(nadia, 'A pier from a claim', TEXT)
  const { id, number } = await claimOn(nadia, articleId, '312')
  await foundBy(nadia, id)
  const { version } = await claimOn(otto, articleId, '312')
  await post(otto, `/claims/${id}/reviews`, { version, decision: 'APPROVE' })
  await nadia.goto(`/corrections-desk?claim=${id}`)
  await expect(nadia.getByLabel('Was')).toHaveValue('312')
  await expect(nadia.getByLabel('Article', { exact: true })).toBeDisabled()
  await nadia.getByLabel('Now').fill('321')
  await nadia.getByLabel('Note to readers').fill('An earlier version gave the wrong number of planks.')
  await nadia.getByRole('button', { name: 'Save draft' }).click()
  await nadia.waitForURL(/entry=/)
  await expect(nadia.getByRole('link', { name: `claim ${number}` })).toHaveAttribute(
    'href',
    `/articles/${articleId}?claim=${number}`,
  )
})

test('Otto and Ines approve one correction at the same moment; nobody approves their own', async ({ browser }) => {
  const [nadia, otto, ines] = [
    await atDesk(browser, 'nadia'),
    await atDesk(browser, 'otto'),
    await atDesk(browser, 'ines'),
  ]
  const articleId = await articleOf(nadia, 'A pier approved twice', TEXT)
  const { id, version } = await submitted(nadia, articleId, 'It was 1978.')
  const answers = await Promise.all(
    [otto, ines].map((page) => page.request.post(`/api/v1/corrections/${id}/approve`, { data: { version } })),
  )
  expect(answers.map((answer) => answer.status()).sort()).toEqual([200, 409])

  const own = await submitted(otto, articleId, 'It was 1979.')
  await otto.goto('/review')
  await otto.getByRole('button', { name: /^Corrections/ }).click()
  await otto.getByRole('option').filter({ hasText: 'A pier approved twice' }).click()
  await expect(otto.getByText('Someone else has to approve a correction that you wrote')).toBeVisible()
  const data = { version: own.version }
  expect((await otto.request.post(`/api/v1/corrections/${own.id}/approve`, { data })).status()).toBe(409)
})

test('readers who waited for more than thirty days: a reason is required, and readers are not told', async ({
  browser,
  request,
}) => {
  const [nadia, otto] = [await atDesk(browser, 'nadia'), await atDesk(browser, 'otto')]
  const articleId = await articleOf(nadia, 'A pier that waited', TEXT)
  const { id, version } = await submitted(nadia, articleId, 'The year was 1978.')
  await post(otto, `/corrections/${id}/approve`, { version })
  await sql(
    `INSERT INTO error_reports (id, receipt, place, message, status, correction_id, decided_by_id, decided_at, created_at)
     SELECT gen_random_uuid(), 'R-WAITED', 'A pier', 'It was 1978.', 'ACCEPTED', c.id, c.drafted_by_id, now(),
       now() - interval '34 days' FROM corrections c WHERE c.id = $1`,
    [id],
  )
  await nadia.goto('/corrections-desk?show=overdue')
  await nadia.getByRole('link', { name: /A pier that waited/ }).click()
  await nadia.waitForURL(/entry=/)
  await nadia.reload({ waitUntil: 'networkidle' })
  await expect(nadia.getByText('34 days have passed, so a reason is required.')).toBeVisible()
  await expect(nadia.getByText(', from a reader’s report')).toBeVisible()
  const learned = await nadia.getByText(/^Reported to us on /).innerText()
  await expect(nadia.getByText('Correction, day of publishing. The year was 1978.')).toBeVisible()
  await nadia.keyboard.press('p')
  await nadia.getByLabel('Why it took 34 days').fill('The harbour office answered late.')
  await nadia.keyboard.press('Tab')
  await nadia.keyboard.press('Enter')
  await expect(nadia.getByRole('timer')).toBeVisible()
  await goneOut(nadia, id)
  await expect(nadia.getByRole('link', { name: 'As readers see it now' })).toBeVisible()
  await expect(nadia.getByText('after 34 days: “The harbour office answered late.”')).toBeVisible()
  const { number } = await standing(nadia, id)
  const entry = await (await request.get(`/corrections/${number}-a-pier`)).text()
  expect(entry.replace(/<[^>]+>/g, '')).toContain(learned)
  await nadia.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await nadia.getByRole('region', { name: 'At the foot of the article' }).getByRole('button').click()
  expect(await nadia.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^Correction, \d+ \w+ \d{4}\. The year was 1978\.$/,
  )
  for (const path of [
    `/corrections/${number}-a-pier`,
    '/corrections',
    '/corrections/feed.json',
    '/corrections/feed.xml',
  ])
    expect(await (await request.get(path)).text(), path).not.toContain('answered late')
})

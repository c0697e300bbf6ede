import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { expectNoViolation, violationsOn } from './axe'
import { articleOf, claimOn, foundBy, goneOut, post } from './builders'
import { sql } from './database'
import { anySource, deskPages } from './desk-pages'
import { atDesk, read } from './people'
import { test } from './story'

const PHONE = { width: 390, height: 844 }
const NARROW = { width: 320, height: 700 }

const PUBLIC = ['/corrections', '/corrections/policy', '/corrections/report', '/sign-in', '/corrections/999999-nothing']
/** Besides the pages that its folders have. */
const OPENED = ['/corrections-desk?new=1', '/audit?event=1', '/settings/reference?add=term', '/nothing-like-it']

interface Correction {
  id: string
  version: number
  number: number | null
}

/** Corrections in each state of this article, and what readers get of them. */
async function corrections(nadia: Page, otto: Page, articleId: string) {
  const told = { articleId, type: 'CORRECTION', wrong: 'in 1987', right: 'in 1978', note: 'It was built in 1978.' }
  const step = async (page: Page, { id, version }: Correction, move: string, more: object = {}) =>
    post<Correction>(page, `/corrections/${id}/${move}`, { version, ...more })
  const draft = async () => post<Correction>(nadia, '/corrections', told)
  const inReview = async () => step(nadia, await draft(), 'submit')
  const approved = async () => step(otto, await inReview(), 'approve')
  const published = async () => {
    const { id } = await step(nadia, await approved(), 'publish')
    return goneOut(nadia, id)
  }
  const all = [await draft(), await inReview(), await approved(), await published()]
  const asked = await step(nadia, await published(), 'withdraw', { reason: 'It was 1987 after all.' })
  const withdrawn = await step(otto, asked, 'withdrawal', { decision: 'CONFIRM' })
  const entry = all.at(-1)
  return {
    atDesk: [...all, withdrawn].map(({ id }) => `/corrections-desk?entry=${id}`),
    forReaders: [`/corrections/${entry?.number}-x`, `/corrections/${withdrawn.number}-x`],
  }
}

async function invitationLink(ines: Page, email: string): Promise<string> {
  await ines.goto('/people')
  await ines.getByLabel('Name', { exact: true }).fill('Axel Axe')
  await ines.getByLabel('Email').fill(email)
  await ines.getByRole('button', { name: 'Create invitation' }).click()
  return ines.getByLabel('Link, shown this once').inputValue()
}

test('what only one of the two schemes gets wrong is found', async ({ page }) => {
  const style = 'color-scheme: light dark; background: light-dark(#fff, #000); color: light-dark'
  const says = (colours: string) =>
    page.setContent(
      `<html lang="en"><title>A</title><main><h1>A</h1><p style="${style}(${colours})">Hard to read</p></main></html>`,
    )
  await says('#000, #333')
  expect(await violationsOn(page)).toEqual([expect.stringMatching(/^dark: color-contrast: /)])
  await says('#ccc, #fff')
  expect(await violationsOn(page)).toEqual([expect.stringMatching(/^light: color-contrast: /)])
  await says('#000, #fff')
  expect(await violationsOn(page)).toEqual([])
})

test('readers meet no barrier that axe can see, in light and dark', async ({ browser }) => {
  test.setTimeout(240_000)
  const [nadia, otto] = [await atDesk(browser, 'nadia'), await atDesk(browser, 'otto')]
  const articleId = await articleOf(nadia, 'A pier for readers', 'It was built in 1987.')
  const { forReaders } = await corrections(nadia, otto, articleId)
  const reader = await (await browser.newContext()).newPage()
  for (const path of [...PUBLIC, ...forReaders]) {
    await reader.goto(path)
    await expectNoViolation(reader, path)
  }
  await reader.goto('/corrections/report')
  await reader.getByLabel('Which article?').fill('A pier for readers')
  await reader.getByRole('button', { name: 'Send the report' }).click()
  await expectNoViolation(reader, 'a report that is refused')
  await reader.getByLabel('What is right').fill('It was built in 1978.')
  await reader.getByRole('button', { name: 'Send the report' }).click()
  await reader.waitForURL('**/corrections/report/R-*')
  await expectNoViolation(reader, 'a receipt')
})

test('the doors have no barrier that axe can see, in light and dark', async ({ browser }) => {
  test.setTimeout(120_000)
  const link = await invitationLink(await atDesk(browser, 'ines'), 'axel@galley.example')
  const axel = await (await browser.newContext()).newPage()
  await axel.goto(link)
  await expectNoViolation(axel, 'an invitation')
  await axel.getByLabel('Password').fill('short')
  await axel.getByRole('button', { name: 'Join the desk' }).click()
  await expect(axel.getByText('A password has at least 12 characters.')).toBeVisible()
  await expectNoViolation(axel, 'a refused invitation')
  await axel.goto(`${link}x`)
  await expectNoViolation(axel, 'an invitation that has ended')
  await axel.goto('/sign-in')
  // Each guess is answered before the next: the answer empties the field.
  const guess = async () => {
    await axel.getByLabel('Email').fill('axe@galley.example')
    await axel.getByLabel('Password').fill('a guess')
    const answered = axel.waitForResponse((response) => response.request().method() === 'POST')
    await axel.getByRole('button', { name: 'Sign in' }).click()
    await answered
    await expect(axel.getByLabel('Password')).toHaveValue('')
  }
  await guess()
  await expect(axel.getByText('Email and password do not match.')).toBeVisible()
  await expectNoViolation(axel, 'a wrong password')
  await sql(`UPDATE throttles SET points = 10 WHERE key LIKE 'sign-in:account:%'`)
  await guess()
  await expect(axel.getByText('Email and password do not match.')).toBeVisible()
  await guess()
  await expect(axel.getByText(/Try again in/)).toBeVisible()
  await expectNoViolation(axel, 'too many tries')
  await sql(`DELETE FROM throttles WHERE key LIKE 'sign-in:%'`)
})

test('no page of the desk has a barrier that axe can see, in light and dark', async ({ browser }) => {
  test.setTimeout(540_000)
  const ines = await atDesk(browser, 'ines')
  const { items } = await read<{ items: { id: string; slug: string }[] }>(ines.request, '/api/v1/articles?q=tollgate')
  const article = items.find(({ slug }) => slug.startsWith('tollgate'))
  const galley = `/articles/${article?.id}`
  // A press before the page listens is lost.
  await ines.goto(galley, { waitUntil: 'networkidle' })
  await ines.getByRole('button', { name: /contradiction/ }).click()
  await expect(ines.getByRole('region', { name: 'Contradictions' })).toBeVisible()
  await expectNoViolation(ines, 'contradictions')
  await ines.getByRole('button', { name: /^Coverage/ }).click()
  await expectNoViolation(ines, 'not covered')
  await ines.keyboard.press('Escape')
  await ines.keyboard.press('s')
  await expectNoViolation(ines, 'add source')

  const [nadia, otto] = [await atDesk(browser, 'nadia'), await atDesk(browser, 'otto')]
  const articleId = await articleOf(nadia, 'A pier for the desk', 'It was built in 1987.')
  const { id } = await claimOn(nadia, articleId, '1987')
  await foundBy(nadia, id)
  const { atDesk: cases } = await corrections(nadia, otto, articleId)
  const [report] = await sql<{ id: string }>(
    `INSERT INTO error_reports (id, receipt, place, message)
     VALUES (gen_random_uuid(), $1, 'A pier', 'It has no planks.') RETURNING id`,
    ['R-AXE'],
  )
  const vera = await read<{ id: string }>((await atDesk(browser, 'vera')).request, '/api/v1/me')
  const pages = [
    ...deskPages({ articleId: article?.id ?? '', number: '2', personId: vera.id, sourceId: await anySource(ines) }),
    ...OPENED,
    `/review?claim=${id}`,
    ...cases,
    `/corrections-desk?report=${report?.id}`,
  ]
  for (const path of pages) {
    await ines.goto(path)
    await ines.waitForLoadState('networkidle')
    await expectNoViolation(ines, path)
  }
  await ines.goto('/sources')
  await ines.getByRole('button', { name: /^New/ }).click()
  await ines.getByRole('radio', { name: /^Confidential/ }).check()
  await expectNoViolation(ines, 'a confidential source that is being written down')
  await ines.keyboard.press('?')
  await expectNoViolation(ines, 'the keys')
  await ines.keyboard.press('Escape')
  await ines.keyboard.press('ControlOrMeta+k')
  await expectNoViolation(ines, 'the palette')
})

test('a page that breaks on our side says so, and leaves a way on', async ({ browser }) => {
  const vera = await atDesk(browser, 'vera')
  await sql('ALTER TABLE sources RENAME TO sources_away')
  try {
    await vera.goto('/sources')
    await expect(vera.getByRole('heading', { name: 'This broke on our side.' })).toBeVisible()
    await expect(vera.getByRole('link', { name: 'Go to desk' })).toBeVisible()
    await expect(vera.getByText('Galley', { exact: true }).filter({ visible: true })).toHaveCount(1)
    await expectNoViolation(vera, 'a page that broke')
    const answer = await vera.request.get('/api/v1/sources')
    expect(answer.status()).toBe(500)
    expect(await answer.text()).not.toMatch(/sources_away|relation|prisma/i)
  } finally {
    await sql('ALTER TABLE sources_away RENAME TO sources')
  }
  await vera.getByRole('button', { name: 'Try again' }).click()
  await expect(vera.getByRole('listbox', { name: 'Sources' })).toBeVisible()
})

test('nothing runs out of a phone’s screen, at 390 and 320 pixels, and each page says what it is', async ({
  browser,
}) => {
  test.setTimeout(300_000)
  const ines = await atDesk(browser, 'ines')
  const { items } = await read<{ items: { id: string }[] }>(ines.request, '/api/v1/articles?q=tollgate')
  const vera = await read<{ id: string }>((await atDesk(browser, 'vera')).request, '/api/v1/me')
  const pages = deskPages({
    articleId: items[0]?.id ?? '',
    number: '1',
    personId: vera.id,
    sourceId: await anySource(ines),
  })
  for (const path of [...PUBLIC.slice(0, 3), ...pages, ...OPENED]) {
    await ines.goto(path)
    for (const viewport of [PHONE, NARROW]) {
      await ines.setViewportSize(viewport)
      const wide = await ines.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(wide, `${path} at ${viewport.width}`).toBeLessThanOrEqual(0)
      await expect.soft(ines.getByRole('heading', { level: 1 }), `headline of ${path}`).not.toHaveCount(0)
    }
  }
})

test('on a phone what happened is read across the screen, and an event opens over it until Back is pressed', async ({
  browser,
}) => {
  const ines = await atDesk(browser, 'ines')
  await ines.setViewportSize(PHONE)
  await ines.goto('/audit')
  const said = await ines.getByText('signed in').first().locator('xpath=ancestor-or-self::td').boundingBox()
  expect(said?.width).toBeGreaterThan(PHONE.width * 0.8)
  await ines.getByText('signed in').first().click()
  const open = ines.getByRole('region', { name: /^Event / })
  await expect(open).toBeInViewport({ ratio: 1 })
  await expect(open).toContainText('session.started')
  await ines.goBack()
  await expect(open).toBeHidden()
})

test('Vera, who can change nothing, reads a claim on a phone without a barrier', async ({ browser }) => {
  test.setTimeout(120_000)
  const vera = await atDesk(browser, 'vera')
  await vera.setViewportSize(PHONE)
  const { items } = await read<{ items: { id: string }[] }>(vera.request, '/api/v1/articles?q=tollgate')
  await vera.goto(`/articles/${items[0]?.id}`)
  await expect(vera.getByRole('region', { name: /^Claim \d/ })).toBeVisible()
  await expectNoViolation(vera, 'a claim that a viewer reads on a phone')
})

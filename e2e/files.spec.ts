import { expect } from '@playwright/test'
import { expectNoViolation } from './axe'
import { claimsIn } from './builders'
import { atDesk } from './people'
import { longReport } from './long-report'
import { openDraft } from './open-document'
import { test } from './story'
import { annotatedDraft, dropFile } from './word-file'

test('an annotated draft is dropped, looked at beside what it held besides, corrected and brought in', async ({
  browser,
}) => {
  const nadia = await atDesk(browser, 'nadia')
  await nadia.goto('/articles/new', { waitUntil: 'networkidle' })
  await dropFile(nadia, 'noise-wall.docx', await annotatedDraft())
  const body = nadia.getByLabel('Body, part 2')
  await expect(body).toHaveValue(
    'The noise wall along the Lindmere ring road will cost £5.6 million, more than twice what the council was told in 2023, papers show.',
  )
  await expect(nadia.getByLabel('Headline, part 1')).toHaveValue(/^Noise wall on the ring road/)
  await expect(nadia.getByLabel('Subhead, part 3')).toHaveValue('Who lives there')
  await expect(nadia.getByLabel('Table cell, part 8')).toHaveValue('£5.6 million')
  await expect(nadia.getByLabel('Note, part 9')).toHaveValue('Works committee paper WC 23/041, p. 11')
  await expect(nadia.getByText('noise-wall.docx')).toBeVisible()

  await test.step('the report tells what else the file held, with its words', async () => {
    const report = nadia.getByRole('region', { name: 'What the file held besides' })
    await expect(report).toContainText('1 tracked change taken as accepted')
    await expect(report.locator('del')).toHaveText('almost')
    await expect(report.locator('ins')).toHaveText('more than')
    await expect(report).toContainText('Homes or households?')
    const change = report.getByRole('radiogroup', { name: 'Change by M. Oake: almost became more than' })
    await change.getByRole('radio', { name: 'As it was' }).check()
    await expect(body).toHaveValue(/£5.6 million, almost twice what the council/)
    await expect(report).toContainText('1 tracked change left as it was')
    await body.press('ControlOrMeta+z')
    await expect(body).toHaveValue(/£5.6 million, more than twice what the council/)
    await expect(report).toContainText('1 tracked change taken as accepted')
    await change.getByRole('radio', { name: 'As it was' }).check()
    await expect(report).toContainText('M. Oake, at “1,140 homes”')
    await report.getByText('1 hidden passage left out').click()
    await expect(report.getByText('Ring Ilse first.')).toBeVisible()
    await expectNoViolation(nadia, 'a file that was read')
  })

  await test.step('it is all there after a reload', async () => {
    await nadia.reload({ waitUntil: 'networkidle' })
    await expect(nadia.getByText('noise-wall.docx')).toBeVisible()
    await expect(nadia.getByRole('region', { name: 'What the file held besides' })).toContainText(
      'Homes or households?',
    )
    await expect(body).toHaveValue(/£5.6 million, almost twice what the council/)
    await nadia.getByRole('radio', { name: 'As accepted' }).check()
    await expect(body).toHaveValue(/£5.6 million, more than twice what the council/)
  })

  await body.fill((await body.inputValue()).replace('more than twice', 'twice'))
  await nadia.getByRole('button', { name: 'Start checking' }).click()
  await nadia.waitForURL(/\/articles\/[0-9a-f-]{36}/)
  const text = nadia.getByRole('region', { name: 'Text, revision 1' })
  await expect(text).toContainText('£5.6 million, twice what the council was told')
  await expect(text.getByRole('link', { name: 'Open https://city.example/paper' })).toHaveAttribute(
    'href',
    'https://city.example/paper',
  )
  const articleId = nadia.url().split('/').at(-1)?.split('?')[0] ?? ''
  const claims = await claimsIn(nadia, articleId)
  expect(claims.map((claim) => claim.text)).toEqual(expect.arrayContaining(['£5.6 million', '1,140', '60 metres']))
})

test('a draft of LibreOffice is brought in as it was before its changes, and its footnote is proposed', async ({
  browser,
}) => {
  const nadia = await atDesk(browser, 'nadia')
  await nadia.goto('/articles/new', { waitUntil: 'networkidle' })
  await dropFile(nadia, 'noise-wall.odt', openDraft())
  const body = nadia.getByLabel('Body, part 2')
  await expect(body).toHaveValue(
    'The noise wall will cost £5.6 million, more than twice what the council was told in 2023, papers show.',
  )
  await nadia.getByRole('radio', { name: 'As it was' }).check()
  await expect(body).toHaveValue(/£5.6 million, almost twice what/)
  await nadia.getByRole('button', { name: 'Start checking' }).click()
  await nadia.waitForURL(/\/articles\/[0-9a-f-]{36}/)
  await expect(nadia.getByRole('region', { name: 'Text, revision 1' })).toContainText('£5.6 million, almost twice')
  await nadia.keyboard.press('Shift+S')
  await expect(nadia.getByRole('listitem', { name: 'Note 1', exact: true })).toContainText(
    'Works committee paper WC 23/041, p. 11',
  )
})

test('a file that is no article is refused in words, and what was typed stays', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  await nadia.goto('/articles/new', { waitUntil: 'networkidle' })
  const text = nadia.getByRole('textbox', { name: 'Text', exact: true })
  await text.fill('Ferry timetable\n\nA ride is £2.')
  await nadia.getByLabel('Byline').fill('Jonas Wehr')

  const choose = async (name: string, content: string | Buffer) => {
    const chosen = nadia.waitForEvent('filechooser')
    await nadia.getByRole('button', { name: /^Choose / }).press('Enter')
    await (await chosen).setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) })
  }
  await choose('budget.docx', Buffer.from('MZ\x90\0\x03\0', 'latin1'))
  await expect(nadia.getByRole('status').filter({ hasText: 'budget.docx: This is a program' })).toBeVisible()
  await choose('letter.pdf', '%PDF-1.7')
  await expect(nadia.getByRole('status').filter({ hasText: 'letter.pdf: The file is damaged' })).toBeVisible()
  await expect(text).toHaveValue('Ferry timetable\n\nA ride is £2.')
  await expect(nadia.getByLabel('Byline')).toHaveValue('Jonas Wehr')

  await test.step('an article takes its place, and what was typed can be had back', async () => {
    await choose('ferry.md', '# Ferry goes at noon\n\nA ride is **£3**.\n')
    await expect(nadia.getByLabel('Headline, part 1')).toHaveValue('Ferry goes at noon')
    await nadia.getByRole('button', { name: 'Restore the previous text' }).click()
    await expect(text).toHaveValue('Ferry timetable\n\nA ride is £2.')
  })
})

test('a PDF comes in with its headline, its table and its links; its page numbers are told and no text', async ({
  browser,
}) => {
  const nadia = await atDesk(browser, 'nadia')
  const printed = await browser.newPage()
  await printed.setContent(
    '<html lang="en"><style>th, td { padding: 0 30px }</style><h1>Noise wall to cost £5.6 million</h1>' +
      '<p>The council of Corvane approved a noise wall on Tuesday, <a href="https://a.example/minutes">minutes</a> show.</p>' +
      '<table><tr><th>Payer</th><th>Sum</th></tr><tr><td>City</td><td>£2m</td></tr><tr><td>County</td><td>£3.6m</td></tr></table>',
  )
  const footerTemplate = '<span style="font-size: 8px">Page <span class="pageNumber"></span></span>'
  const margin = { top: '2cm', bottom: '2cm', left: '2cm', right: '2cm' }
  const pdf = await printed.pdf({ displayHeaderFooter: true, headerTemplate: '<i></i>', footerTemplate, margin })
  await printed.close()

  await nadia.goto('/articles/new', { waitUntil: 'networkidle' })
  const chosen = nadia.waitForEvent('filechooser')
  await nadia.getByRole('button', { name: /^Choose / }).press('Enter')
  await (await chosen).setFiles({ name: 'wall.pdf', mimeType: 'application/pdf', buffer: pdf })
  await expect(nadia.getByLabel('Headline, part 1')).toHaveValue('Noise wall to cost £5.6 million')
  const held = nadia.getByRole('region', { name: 'What the file held besides' })
  await expect(held).toContainText('1 page header or footer left out')
  await nadia.getByRole('button', { name: 'Start checking' }).click()
  const table = nadia.getByRole('table')
  await expect(table.getByRole('columnheader', { name: 'Sum' })).toBeVisible()
  await expect(nadia.getByRole('link', { name: 'Open https://a.example/minutes' })).toHaveAttribute(
    'href',
    'https://a.example/minutes',
  )
})

test('on a phone a file is chosen with a thumb', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  await nadia.setViewportSize({ width: 390, height: 844 })
  await nadia.goto('/articles/new', { waitUntil: 'networkidle' })
  const chosen = nadia.waitForEvent('filechooser')
  await nadia.getByRole('button', { name: 'Choose a file' }).click()
  await (
    await chosen
  ).setFiles({ name: 'noise-wall.docx', mimeType: 'application/octet-stream', buffer: await annotatedDraft() })
  await expect(nadia.getByLabel('Headline, part 1')).toHaveValue(/^Noise wall/)
  await expect(nadia.getByRole('button', { name: 'Choose another' })).toBeInViewport()
  expect(await nadia.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)
})

test('a long file tells how far it is; cancelled, it is still named and can be read again', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  await nadia.goto('/articles/new', { waitUntil: 'networkidle' })
  await nadia.getByLabel('Byline').fill('Jonas Wehr')
  const chosen = nadia.waitForEvent('filechooser')
  await nadia.getByRole('button', { name: 'Choose a file' }).click()
  const report = { name: 'report.pdf', mimeType: 'application/pdf', buffer: await longReport(800) }
  await (await chosen).setFiles(report)
  const bar = nadia.getByRole('region', { name: 'Where the text comes from' })
  await expect(bar).toContainText(/Reading page \d+ of 800/)
  await expect(bar).toContainText('report.pdf')
  await nadia.keyboard.press('Escape')
  await expect(bar).toContainText(/report.pdf.*not read/)
  await expect(nadia.getByLabel('Byline')).toHaveValue('Jonas Wehr')
  await expectNoViolation(nadia, 'a file that was given and not read')
  await bar.getByRole('button', { name: 'Try again' }).click()
  await expect(nadia.getByLabel(/part 2$/)).toHaveValue(/harbour board/, { timeout: 30_000 })
  await expect(bar).not.toContainText('not read')
})

import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'
import { expectNoViolation } from './axe'
import { post } from './builders'
import { sql, withoutDatabase } from './database'
import { atDesk, PASSWORD } from './people'
import { test } from './story'

const FACTS = `\ufeffperson;office;jurisdiction;from;until;source\r
"Idris ""Dris"" Calloway";Mayor of Lindmere;;2024-05-06;;City register\r
Sera Quill;Mayor of Lindmere;;2019-05-02;2024-05-06;City register\r
Tomas Lind;Provost of Lindmere;;some day;;City register\r
=Ada Pell;Provost of Lindmere;;2020;;City register\r
`
const TEXT = `The new ferry landing was opened on 3 May 2023 in heavy rain.

“Nobody will wait in the open again,” said the mayor of Lindmere, Sera Quill.

The mayor of Lindmere, Idris Calloway, cut the ribbon. The landing cost £4.3 million.`

const contradictions = (page: Page) => page.getByRole('region', { name: 'Contradictions' })
const openContradictions = async (page: Page) => {
  await page.getByRole('button', { name: /contradiction/ }).click()
  await expect(contradictions(page)).toBeVisible()
}

/** A new revision of the article the page is on. */
async function revise(page: Page, article: string, text: string, number: number) {
  await page.goto(`${article}/revisions/new`, { waitUntil: 'networkidle' })
  for (const [index, words] of text.split('\n\n').entries())
    await page.getByLabel(`Body, part ${index + 2}`).fill(words)
  await page.getByRole('button', { name: `Save as revision ${number}` }).click()
  await page.waitForURL(new RegExp(`/revisions/${number}$`))
}

test('facts come in from a spreadsheet, contradict an article, and are answered', async ({ browser }) => {
  test.setTimeout(180_000)
  const ines = await atDesk(browser, 'ines')
  const importing = ines.getByRole('complementary', { name: 'Change and import' })

  await test.step('Ines imports a file; its bad row is named by number, and she takes the good ones', async () => {
    await ines.goto('/settings/reference')
    await ines
      .getByLabel('File')
      .setInputFiles({ name: 'lindmere.csv', mimeType: 'text/csv', buffer: Buffer.from(FACTS) })
    await ines.getByRole('button', { name: 'Import', exact: true }).click()
    await expect(importing.getByRole('status').filter({ hasText: 'Nothing imported yet' })).toBeVisible()
    const refused = importing.getByRole('listitem').filter({ hasText: 'row 4' })
    await expect(refused).toContainText('“some day” is no date')
    await expectNoViolation(ines, 'a refused row')
    await ines.getByRole('button', { name: 'Import the 3 valid rows' }).click()
    await expect(importing.getByRole('status').filter({ hasText: 'Imported.' })).toBeVisible()
    await expect(ines.getByRole('rowheader', { name: 'Idris "Dris" Calloway' })).toBeVisible()
  })

  await test.step('what Galley came with is still there, and the formula leaves harmless', async () => {
    await ines.getByRole('link', { name: 'Show more' }).first().click()
    await ines.getByRole('link', { name: 'From the beginning' }).click()
    await expect(ines.getByRole('rowheader', { name: 'Sera Quill' })).toBeVisible()
    await ines.goto('/settings/reference?q=Starmer')
    await expect(ines.getByRole('rowheader', { name: 'Keir Starmer' })).toBeVisible()
    const [file] = await Promise.all([
      ines.waitForEvent('download'),
      ines.getByRole('link', { name: 'As CSV' }).first().click(),
    ])
    expect(file.suggestedFilename()).toBe('office-holders.csv')
    const csv = Buffer.concat(await (await file.createReadStream()).toArray()).toString('utf8')
    expect(csv).toContain("'=Ada Pell,Provost of Lindmere")
    await ines.getByLabel('or pasted rows').fill(csv)
    await ines.getByRole('button', { name: 'Import', exact: true }).click()
    await expect(importing.getByRole('status').filter({ hasText: 'Imported.' })).toContainText('0 changed')
  })

  await test.step('she corrects a name by hand; somebody who opened it before is told', async () => {
    const otto = await atDesk(browser, 'otto')
    for (const page of [otto, ines]) {
      await page.goto('/settings/reference?q=Lindmere')
      await page.getByRole('link', { name: 'Change Idris "Dris" Calloway, Mayor of Lindmere' }).click()
    }
    await ines.getByRole('textbox', { name: 'Person' }).fill('Idris Calloway')
    await ines.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(ines.getByRole('rowheader', { name: 'Idris Calloway' })).toBeVisible()
    await otto.getByRole('textbox', { name: 'Source' }).fill('Hearsay')
    await otto.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(otto.getByText('was changed by someone else since you opened it')).toBeVisible()
    await expect(otto.getByRole('textbox', { name: 'Source' })).toHaveValue('Hearsay')
    const met = otto.getByRole('group', { name: 'Somebody saved first' })
    await expect(met).toContainText('WasIdris "Dris" CallowayTheirsIdris Calloway')
    await expect(otto.getByRole('textbox', { name: 'Person' })).toHaveValue('Idris Calloway')
    await otto.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(otto.getByRole('row', { name: /Idris Calloway/ })).toContainText('Hearsay')
  })

  await test.step('she removes the provost, and Vera reads but has nothing to press', async () => {
    await ines.goto('/settings/reference?q=Provost')
    await ines.getByRole('link', { name: /^Change =Ada Pell/ }).click()
    await ines.getByRole('button', { name: /Remove/ }).click()
    await expect(ines.getByRole('rowheader', { name: '=Ada Pell' })).toHaveCount(0)
    const vera = await atDesk(browser, 'vera')
    await vera.goto('/settings/reference?q=Lindmere')
    await expect(vera.getByRole('rowheader', { name: 'Sera Quill' })).toBeVisible()
    await expect(vera.getByRole('link', { name: /^Change / })).toHaveCount(0)
    await expect(vera.getByText('Only reviewers and admins change the reference facts.')).toBeVisible()
  })

  const nadia = await atDesk(browser, 'nadia')
  await nadia.goto('/articles/new')
  await nadia.getByRole('textbox', { name: 'Text' }).fill(`Lindmere opens its ferry landing\n\n${TEXT}`)
  await nadia.getByRole('button', { name: 'Show the parts' }).click()
  await nadia.getByRole('button', { name: 'Start checking' }).click()
  await nadia.waitForURL(/\/articles\/[0-9a-f-]{36}/)
  const article = new URL(nadia.url()).pathname

  await test.step('Nadia is told that the office was not yet his, with both sides', async () => {
    await openContradictions(nadia)
    await expect(contradictions(nadia).getByRole('option')).toHaveCount(1)
    const told = contradictions(nadia).getByRole('article')
    await expect(told).toContainText('Idris Calloway was Mayor of Lindmere from 6 May 2024, not on 3 May 2023')
    await expect(told).toContainText('when it was Sera Quill')
    await expect(told).toContainText('3 May 2023')
    await expectNoViolation(nadia, 'a contradiction against the facts')
  })

  await test.step('she dismisses it with two keys and a reason, and it stays dismissed', async () => {
    await nadia.keyboard.press('d')
    await nadia.keyboard.type('He stood in for her that day.')
    await nadia.keyboard.press('Enter')
    await expect(contradictions(nadia).getByText('No two were found that differ.', { exact: false })).toBeVisible()
    await nadia.reload()
    await openContradictions(nadia)
    await contradictions(nadia)
      .getByRole('tab', { name: /^Dismissed\s+1/ })
      .click()
    await expect(contradictions(nadia)).toContainText('He stood in for her that day.')
    await expectNoViolation(nadia, 'a dismissed contradiction')
  })

  await test.step('a revision that leaves both sides alone leaves it dismissed; one that writes a side anew does not', async () => {
    await revise(nadia, article, TEXT.replace('£4.3 million', '£4.6 million'), 2)
    await nadia.goto(article)
    await openContradictions(nadia)
    await expect(contradictions(nadia).getByRole('tab', { name: /^Open\s+0/ })).toBeVisible()
    await revise(nadia, article, TEXT.replace('3 May 2023', '4 May 2023'), 3)
    await nadia.goto(article)
    await openContradictions(nadia)
    await expect(contradictions(nadia).getByRole('article')).toContainText('not on 4 May 2023')
    await expect(contradictions(nadia).getByRole('tab', { name: /^Dismissed\s+0/ })).toBeVisible()
  })
})

test('what Ines types about an office holder, or pastes, outlives a database that is away, a reload and her session', async ({
  browser,
}) => {
  const ines = await atDesk(browser, 'ines')
  const [person, shared] = [
    ines.getByRole('textbox', { name: 'Person' }),
    ines.getByLabel('Several people hold it at the same time'),
  ]
  const keep = () => ines.getByRole('button', { name: 'Save', exact: true }).click()
  const ROWS = 'person;office;from;source\nOda Brim;Clerk of Lindmere;2021;City register'

  await test.step('with the database away she is told, and it stands there still', async () => {
    await ines.goto('/settings/reference?add=term')
    await person.fill('Mara Tell')
    await ines.getByRole('textbox', { name: 'Office' }).fill('Warden of Lindmere')
    await ines.getByRole('textbox', { name: 'From' }).fill('2020')
    await ines.getByRole('textbox', { name: 'Source' }).fill('City register')
    await shared.check()
    await withoutDatabase(async () => {
      await keep()
      await expect(ines.getByText('The database can’t be reached, or is too busy.')).toBeVisible()
    })
    await expect(person).toHaveValue('Mara Tell')
    await ines.reload()
    await expect(person).toHaveValue('Mara Tell')
    await expect(shared).toBeChecked()
  })

  await test.step('with her session over she signs in over the page, and it is kept; the next form is empty', async () => {
    await sql(`UPDATE sessions SET last_seen_at = now() - interval '13 hours'
      WHERE person_id = (SELECT id FROM people WHERE email = 'ines@galley.example')`)
    await keep()
    const dialog = ines.getByRole('dialog', { name: 'Sign in again to continue' })
    await dialog.getByLabel('Password').fill(PASSWORD)
    await ines.keyboard.press('Enter')
    await expect(ines.getByRole('rowheader', { name: 'Mara Tell' })).toBeVisible()
    await ines.goto('/settings/reference?add=term')
    await expect(person).toHaveValue('')
    await expect(shared).not.toBeChecked()
  })

  await test.step('pasted rows as well, until they are in', async () => {
    await ines.goto('/settings/reference')
    const rows = ines.getByLabel('or pasted rows')
    await rows.fill(ROWS)
    const send = () => ines.getByRole('button', { name: 'Import', exact: true }).click()
    await withoutDatabase(async () => {
      await send()
      await expect(ines.getByText('The database can’t be reached, or is too busy.')).toBeVisible()
    })
    await ines.reload()
    await expect(rows).toHaveValue(ROWS)
    await send()
    await expect(ines.getByRole('rowheader', { name: 'Oda Brim' })).toBeVisible()
    await ines.reload()
    await expect(rows).toHaveValue('')
  })
})

test('Nadia is told, beside the contradictions, that the facts end before her article’s day', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  const told = { headline: 'A landing of later days', text: TEXT, publishedAt: '2096-01-07T09:00:00.000Z' }
  const { article } = await post<{ article: { id: string } }>(nadia, '/articles', told)
  await nadia.goto(`/articles/${article.id}`)
  await openContradictions(nadia)
  await expect(contradictions(nadia)).toContainText(
    'This article is of 7 January 2096, so who holds an office in it is not checked.',
  )
  await contradictions(nadia).getByRole('link', { name: 'Settings, Reference facts' }).click()
  await expect(nadia.getByText('Office holders verified through')).toBeVisible()
})

test('on a phone the office holder that Ines changes is at hand, not under all the others', async ({ browser }) => {
  const ines = await atDesk(browser, 'ines')
  await ines.setViewportSize({ width: 390, height: 844 })
  await ines.goto('/settings/reference?q=Starmer')
  await ines.getByRole('link', { name: /^Change Keir Starmer/ }).click()
  await expect(ines.getByRole('heading', { name: 'Change an office holder' })).toBeInViewport()
  await ines.getByRole('link', { name: 'Cancel' }).click()
  await expect(ines.getByRole('heading', { name: 'Reference facts' })).toBeInViewport()
})

import { expect } from '@playwright/test'
import { post } from './builders'
import { holdScripts } from './hold-scripts'
import { atDesk, choose } from './people'
import { test } from './story'

test('Nadia narrows the articles to what is due today in one section; the address keeps it, and the CSV is the same', async ({
  browser,
}) => {
  const nadia = await atDesk(browser, 'nadia')
  const text = 'It has planks.'
  const now = new Date().toISOString()
  await post(nadia, '/articles', { headline: 'A pier due now', text, section: 'Piers', dueAt: now })
  await post(nadia, '/articles', { headline: 'A pier for later', text, section: 'Piers' })
  await post(nadia, '/articles', { headline: 'A mill due now', text, section: 'Mills', dueAt: now })
  const rows = nadia.getByRole('row').filter({ has: nadia.getByRole('rowheader') })

  await nadia.goto('/articles')
  await nadia.getByLabel('Section', { exact: true }).selectOption('Piers')
  await expect(rows).toHaveCount(2)
  await expect(nadia.getByRole('link', { name: /^Current 2/ })).toBeVisible()
  await nadia.getByRole('link', { name: 'Due today 1' }).click()
  await expect(rows).toHaveCount(1)
  await expect(rows).toContainText('A pier due now')
  await nadia.reload()
  await expect(rows).toContainText('A pier due now')

  const csv = await nadia.request.get((await nadia.getByRole('link', { name: 'CSV' }).getAttribute('href')) ?? '')
  expect(await csv.text()).toContain('A pier due now')
  expect(await csv.text()).not.toMatch(/A mill due now|A pier for later/)

  await choose(nadia.getByLabel('Owner', { exact: true }), 'Owner: nobody yet')
  await expect(nadia.getByRole('heading', { name: 'No article matches these filters.' })).toBeVisible()
  await expect(nadia.getByText('Section: Piers. Owner: nobody yet.')).toBeVisible()
  await nadia.getByRole('link', { name: 'Reset the filters' }).click()
  await expect(rows.filter({ hasText: 'A mill due now' })).toBeVisible()
  await expect(nadia.getByLabel('Section', { exact: true })).toHaveValue('')
})

test('what Nadia chooses and ticks while the page does not listen yet is heard as soon as it does', async ({
  browser,
}) => {
  const nadia = await atDesk(browser, 'nadia')
  await post(nadia, '/articles', { headline: 'A lock on a slow line', text: 'It has planks.', section: 'Locks' })
  await post(nadia, '/articles', { headline: 'A gate on a slow line', text: 'It has planks.', section: 'Locks' })
  await post(nadia, '/articles', { headline: 'A dam on a slow line', text: 'It has planks.', section: 'Dams' })
  const letThrough = await holdScripts(nadia)
  const rows = nadia.getByRole('row').filter({ has: nadia.getByRole('rowheader') })
  await nadia.goto('/articles?q=slow+line', { waitUntil: 'domcontentloaded' })
  await expect(rows).toHaveCount(3)
  await nadia.getByLabel('Section', { exact: true }).selectOption('Locks')
  await nadia.getByRole('checkbox', { name: /A gate on a slow line/ }).check()
  await nadia.getByRole('checkbox', { name: /A lock on a slow line/ }).check()
  letThrough()
  await expect(rows).toHaveCount(2)
  await expect(nadia).toHaveURL(/section=Locks/)
  await expect(nadia.getByText('2 selected')).toBeVisible()
})

test('the list follows what Nadia types in the filter, which keeps the focus and the words', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  await post(nadia, '/articles', { headline: 'A weir to filter by', text: 'It has planks.' })
  await nadia.goto('/articles', { waitUntil: 'networkidle' })
  const words = nadia.getByLabel('Filter articles')
  const rows = nadia.getByRole('row').filter({ has: nadia.getByRole('rowheader') })
  await words.click()
  await nadia.keyboard.type('weir')
  await expect(nadia).toHaveURL(/\?q=weir$/)
  await expect(rows).toHaveCount(1)
  await nadia.keyboard.type(' to filter')
  await expect(nadia).toHaveURL(/\?q=weir\+to\+filter$/)
  await expect(words).toBeFocused()
  await expect(words).toHaveValue('weir to filter')
  await nadia.getByRole('link', { name: 'Reset' }).click()
  await expect(words).toHaveValue('')
})

test('Nadia comes back to the list where she left it, by Back', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  for (const number of [1, 2, 3])
    await post(nadia, '/articles', { headline: `A pier to come back to ${number}`, text: 'It has planks.' })
  await nadia.goto('/articles?q=to+come+back+to')
  await nadia.keyboard.press('j')
  await nadia.keyboard.press('j')
  const second = nadia.getByRole('row').nth(2).getByRole('link')
  await expect(second).toBeFocused()
  await nadia.keyboard.press('Enter')
  await nadia.waitForURL(/\/articles\/[0-9a-f-]{36}/)
  await nadia.goBack()
  await expect(nadia).toHaveURL(/q=to\+come\+back\+to/)
  await expect(second).toBeFocused()
})

test('Nadia’s filters of the library are in its address, and there again after Back; letters typed to filter run nothing', async ({
  browser,
}) => {
  const nadia = await atDesk(browser, 'nadia')
  await post(nadia, '/sources', { kind: 'DOCUMENT', title: 'Minutes of the enjoined board', visibility: 'PUBLIC' })
  await nadia.goto('/sources')
  await nadia.keyboard.press('/')
  await nadia.keyboard.type('enjoined')
  await nadia.getByLabel('Kind', { exact: true }).selectOption('Document')
  const found = nadia.getByRole('listbox', { name: 'Sources' }).getByRole('option')
  await expect(found).toHaveCount(1)
  await expect(nadia.getByRole('heading', { name: 'New source' })).toHaveCount(0)
  await found.click()
  await expect(nadia).toHaveURL(/q=enjoined&kind=DOCUMENT&source=/)
  await nadia.getByRole('link', { name: /^Desk/ }).click()
  await nadia.waitForURL('**/desk')
  await nadia.goBack()
  await expect(nadia.getByRole('searchbox', { name: 'Filter sources' })).toHaveValue('enjoined')
  await expect(found).toHaveCount(1)
  await expect(nadia.getByRole('heading', { name: 'Minutes of the enjoined board' })).toBeVisible()
})

test('Nadia’s row keeps the focus behind the help and the palette, hears a Cyrillic keyboard, and is selected once by a held key', async ({
  browser,
}) => {
  const nadia = await atDesk(browser, 'nadia')
  for (const number of [1, 2])
    await post(nadia, '/articles', { headline: `A pier with a row ${number}`, text: 'It has planks.' })
  await nadia.goto('/articles?q=with+a+row')
  const row = (number: number) => nadia.getByRole('row').nth(number).getByRole('link')

  await test.step('the help has every key of the screen, and gives the focus back', async () => {
    await nadia.keyboard.press('j')
    await expect(row(1)).toBeFocused()
    await nadia.keyboard.press('?')
    const keys = nadia.getByRole('dialog', { name: 'Keys' }).getByRole('region', { name: 'On this screen' })
    await expect(keys.getByRole('definition')).toContainText(['Next article', 'Select all up to here', 'New article'])
    await nadia.keyboard.press('Escape')
    await expect(row(1)).toBeFocused()
  })

  await test.step('J of a Cyrillic keyboard is J', async () => {
    await row(1).evaluate((link) => {
      link.dispatchEvent(new KeyboardEvent('keydown', { key: 'о', code: 'KeyJ', bubbles: true, cancelable: true }))
    })
    await expect(row(2)).toBeFocused()
  })

  await test.step('X that is held selects once', async () => {
    await nadia.keyboard.down('x')
    await nadia.keyboard.down('x')
    await nadia.keyboard.up('x')
    await expect(nadia.getByText('1 selected')).toBeVisible()
  })

  await test.step('the palette does what the screen can do', async () => {
    await nadia.keyboard.press('ControlOrMeta+k')
    await nadia.keyboard.type('filter by words')
    await nadia.keyboard.press('Enter')
    await expect(nadia.getByRole('searchbox', { name: 'Filter articles' })).toBeFocused()
  })
})

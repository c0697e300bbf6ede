import { expect } from '@playwright/test'
import { articleOf, optionOn, options, post } from './builders'
import { atDesk, read } from './people'
import { test } from './story'

const TEXT = 'The lighthouse cost £4 million. It opened on 3 May 1999, and Ada Winterbourne lit the lamp.'

test('what Nadia did is taken back step by step to exactly what was, and leads back to the place', async ({
  browser,
}) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await articleOf(nadia, 'A lighthouse undone', TEXT)
  await nadia.goto(`/articles/${id}`)
  const states = options(nadia).locator('[data-finding]')
  const [first, second, third] = [states.nth(0), states.nth(1), states.nth(2)]
  const before = await states.allTextContents()
  await nadia.keyboard.press('d')
  await nadia.getByLabel('Why isn’t this a claim?').fill('Opinion')
  await nadia.keyboard.press('Enter')
  await expect(nadia.getByText(/^Claim \d+ dismissed/).last()).toBeVisible()
  await expect(options(nadia).filter({ has: nadia.locator('[data-finding]') })).toHaveCount(before.length - 1)
  await nadia.keyboard.press('6')
  await expect(first).toContainText('Unverifiable, in review')
  await nadia.keyboard.press('6')
  await expect(second).toContainText('Unverifiable, in review')
  await expect(nadia.getByRole('banner').getByRole('status')).toContainText('Saved')

  await nadia.keyboard.press('ControlOrMeta+z')
  await expect(nadia.getByText(/^Undone. Claim \d+ is open again/).last()).toBeVisible()
  await expect(second).toHaveText('Open')
  await expect(options(nadia).nth(1)).toHaveAttribute('aria-selected', 'true')
  await nadia.reload()
  await expect(options(nadia).first()).toBeVisible()
  await nadia.keyboard.press('ControlOrMeta+z')
  await expect(first).toHaveText('Open')
  await nadia.keyboard.press('ControlOrMeta+z')
  await expect(third).toHaveText('Open')
  await expect(options(nadia).first()).toHaveAttribute('aria-selected', 'true')
  expect(await states.allTextContents()).toEqual(before)
})

test('a claim made by key is taken back by key, and by mouse: it is gone, and what was done before stays done', async ({
  browser,
}) => {
  const nadia = await atDesk(browser, 'nadia')
  const id = await articleOf(nadia, 'A lighthouse claimed', TEXT)
  await nadia.goto(`/articles/${id}`, { waitUntil: 'networkidle' })
  const states = options(nadia).locator('[data-finding]')
  const before = await states.count()
  await optionOn(nadia, '£4 million').click()
  await nadia.keyboard.press('6')
  await expect(optionOn(nadia, '£4 million').locator('[data-finding]')).toContainText('Unverifiable, in review')
  await optionOn(nadia, '3 May 1999').click()

  await test.step('N opens at the claim at hand, and ⇧→ goes on into the next sentence', async () => {
    await nadia.keyboard.press('n')
    const cursor = nadia.getByRole('application', { name: 'New claim: choose words' })
    await expect(cursor).toContainText('Sentence 3 of 3')
    const on = ['ArrowUp', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight']
    for (const key of [...on, 'Shift+ArrowRight', 'Shift+ArrowRight']) await nadia.keyboard.press(key)
    await nadia.keyboard.press('Enter')
    await expect(optionOn(nadia, '£4 million. It')).toHaveAttribute('aria-selected', 'true')
  })

  await test.step('⌘Z: the claim is gone, the verdict stays, the person is where they were', async () => {
    await nadia.keyboard.press('ControlOrMeta+z')
    await expect(nadia.getByText(/^Undone. Claim \d+ is gone/).last()).toBeVisible()
    await expect(states).toHaveCount(before)
    await expect(optionOn(nadia, '3 May 1999')).toHaveAttribute('aria-selected', 'true')
    await expect(optionOn(nadia, '£4 million').locator('[data-finding]')).toContainText('Unverifiable, in review')
    await nadia.reload({ waitUntil: 'networkidle' })
    await expect(states).toHaveCount(before)
  })

  await test.step('words marked by mouse, across the headline and the text, likewise', async () => {
    await nadia.evaluate(() => {
      const [title, body] = ['h1', 'p'].map((tag) => {
        const words = document.querySelector(`.story ${tag} [data-segment]`)
        return words && document.createTreeWalker(words, NodeFilter.SHOW_TEXT).nextNode()
      })
      if (title && body) window.getSelection()?.setBaseAndExtent(title, 2, body, 14)
    })
    await expect(nadia.getByRole('toolbar', { name: 'Marked words' })).toBeVisible()
    await nadia.keyboard.press('n')
    await expect(states).toHaveCount(before + 1)
    await nadia.keyboard.press('ControlOrMeta+z')
    await expect(states).toHaveCount(before)
  })

  await test.step('what can’t be taken back says so, and takes back nothing else', async () => {
    await optionOn(nadia, '£4 million').click()
    await nadia.keyboard.press('c')
    await nadia.getByLabel('Comment', { exact: true }).fill('Which year?')
    await nadia.keyboard.press('ControlOrMeta+Enter')
    await expect(nadia.getByText('Which year?')).toBeVisible()
    await optionOn(nadia, '£4 million').click()
    await nadia.keyboard.press('ControlOrMeta+z')
    await expect(nadia.getByText(/can’t take this back/).last()).toBeVisible()
    await expect(optionOn(nadia, '£4 million').locator('[data-finding]')).toContainText('Unverifiable, in review')
    await nadia.keyboard.press('ControlOrMeta+z')
    await expect(optionOn(nadia, '£4 million').locator('[data-finding]')).toHaveText('Open')
  })
})

test('Nadia takes back what she changed of a source, from the library and from elsewhere', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  const { id } = await post<{ id: string }>(nadia, '/sources', {
    ...{ kind: 'DOCUMENT', title: 'Logbook of the lighthouse', note: 'In the cellar.', visibility: 'PUBLIC' },
  })
  const note = async () => (await read<{ note: string }>(nadia.request, `/api/v1/sources/${id}`)).note
  await nadia.goto(`/sources?source=${id}`, { waitUntil: 'networkidle' })
  for (const words of ['In the attic.', 'In the tower.']) {
    await nadia.keyboard.press('e')
    await nadia.getByLabel('Note for the desk').fill(words)
    await nadia.getByRole('button', { name: 'Save', exact: true }).click()
    await expect(nadia.getByRole('button', { name: /^Change/ })).toBeVisible()
    await expect(nadia.getByRole('main').getByText(words)).toBeVisible()
  }
  await nadia.keyboard.press('ControlOrMeta+z')
  await expect(nadia.getByRole('main').getByText('In the attic.')).toBeVisible()
  expect(await note()).toBe('In the attic.')
  await nadia.goto('/corrections-desk', { waitUntil: 'networkidle' })
  await nadia.keyboard.press('ControlOrMeta+z')
  await expect.poll(note).toBe('In the cellar.')
  await expect(nadia).toHaveURL(new RegExp(`source=${id}`))
  await expect(nadia.getByRole('main').getByText('In the cellar.')).toBeVisible()
})

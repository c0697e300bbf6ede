import { expect } from '@playwright/test'
import { articleOf, optionOn } from './builders'
import { atDesk } from './people'
import { test } from './story'

test('whatever Nadia leaves by Esc, the list of claims has the focus; the key bar shows what a panel hears', async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const nadia = await atDesk(browser, 'nadia')
  const id = await articleOf(nadia, 'A bridge left by Esc', 'The bridge will cost £4 million. It opens on 3 May 2027.')
  await nadia.goto(`/articles/${id}`, { waitUntil: 'networkidle' })
  const list = nadia.getByRole('listbox', { name: 'Claims', exact: true })
  const bar = nadia.locator('footer').filter({ hasText: 'all keys' })
  for (const key of ['d', 'n', 'w', 't', 'e', 'c', 's']) {
    await optionOn(nadia, '£4 million').click()
    await list.focus()
    await nadia.keyboard.press(key)
    await expect(list, key).not.toBeFocused()
    await nadia.keyboard.press('Escape')
    await expect(list, key).toBeFocused()
  }
  await nadia.keyboard.press('f')
  const panel = nadia.getByRole('region', { name: 'Contradictions' })
  await expect(panel).toBeVisible()
  await nadia.keyboard.press('Escape')
  await expect(list).toBeFocused()
  await expect(bar).toContainText('outcome')
  await nadia.keyboard.press('s')
  await expect(bar).toContainText('take by number')
  await expect(bar).not.toContainText('outcome')
  await nadia.keyboard.press('Escape')
  await expect(bar).toContainText('outcome')
})

test('the bar under the text shows all of its keys while words are chosen', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  await nadia.setViewportSize({ width: 1280, height: 720 })
  const text = Array.from({ length: 40 }, (_, at) => `In ${1950 + at} the bridge was closed for a day.`).join('\n\n')
  const id = await articleOf(nadia, 'A bridge with a long story', text)
  await nadia.goto(`/articles/${id}`, { waitUntil: 'networkidle' })
  await nadia.keyboard.press('n')
  const words = nadia.getByRole('application', { name: 'New claim: choose words' })
  await expect(words).toBeFocused()
  for (const part of [words.getByText('by quote'), words.getByRole('button', { name: /^(Cancel|Close)/ })]) {
    const [own, around] = [await part.boundingBox(), await words.boundingBox()]
    expect((own?.y ?? 0) + (own?.height ?? 0)).toBeLessThanOrEqual((around?.y ?? 0) + (around?.height ?? 0))
  }
})

test('out of the filter of a list Esc leads back to the row that Nadia came from', async ({ browser }) => {
  const nadia = await atDesk(browser, 'nadia')
  for (const path of ['/articles', '/audit', '/sources']) {
    await nadia.goto(path, { waitUntil: 'networkidle' })
    await nadia.keyboard.press('j')
    await nadia.keyboard.press('j')
    const row = await nadia.evaluate(() => document.activeElement?.textContent)
    await nadia.keyboard.press('/')
    await expect(nadia.getByRole('searchbox').first(), path).toBeFocused()
    await nadia.keyboard.press('Escape')
    expect(await nadia.evaluate(() => document.activeElement?.textContent), path).toBe(row)
  }
})

import { expect } from '@playwright/test'
import { articleOf, options } from './builders'
import { atDesk } from './people'
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
  await expect(nadia.getByText('Dismissed', { exact: true }).last()).toBeVisible()
  await expect(options(nadia).filter({ has: nadia.locator('[data-finding]') })).toHaveCount(before.length - 1)
  await nadia.keyboard.press('6')
  await expect(first).toContainText('Unverifiable, in review')
  await nadia.keyboard.press('6')
  await expect(second).toContainText('Unverifiable, in review')
  await expect(nadia.getByRole('banner').getByRole('status')).toContainText('Saved')

  await nadia.keyboard.press('ControlOrMeta+z')
  await expect(nadia.getByText('Undone: Sent for review: Unverifiable').last()).toBeVisible()
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

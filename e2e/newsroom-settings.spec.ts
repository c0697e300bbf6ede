import { expect } from '@playwright/test'
import { expectNoViolation } from './axe'
import { atDesk } from './people'
import { test } from './story'

test('Ines gives readers another contact and time zone; Nadia reads them and can’t', async ({ browser }) => {
  const ines = await atDesk(browser, 'ines')
  const nadia = await atDesk(browser, 'nadia')
  await nadia.goto('/settings/newsroom')
  await expect(nadia.getByText('Only an admin can do this.')).toBeVisible()
  await expect(nadia.getByLabel('Corrections editor')).toHaveAttribute('readonly', '')

  await ines.goto('/settings/newsroom')
  const [contact, zone] = [ines.getByLabel('Corrections editor'), ines.getByLabel('Time zone')]
  const before = [await contact.inputValue(), await zone.inputValue()] as const
  await contact.fill('put-right@courier.example')
  await zone.fill('Europe/Lindmere')
  await ines.getByRole('button', { name: 'Save' }).click()
  await expect(ines.getByText('Give a time zone such as Europe/London.')).toBeVisible()
  await expect(zone).toBeFocused()
  await expect(contact).toHaveValue('put-right@courier.example')
  await zone.fill('Pacific/Auckland')
  await ines.getByRole('button', { name: 'Save' }).click()
  await expect(ines.getByText('Saved. Readers see it at once.')).toBeVisible()

  const reader = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
  await reader.goto('/corrections/policy')
  await expect(reader.getByText('put-right@courier.example')).toBeVisible()
  await ines.goto('/audit?what=newsroom')
  await expect(ines.getByText('changed the newsroom’s contact, time zone').first()).toBeVisible()

  await ines.goto('/settings/newsroom')
  await contact.fill(before[0])
  await zone.fill(before[1])
  await ines.getByRole('button', { name: 'Save' }).click()
  await expect(ines.getByText('Saved. Readers see it at once.')).toBeVisible()
})

test('Ines changes the settings in two windows: what the first saved is not written over unseen', async ({
  browser,
}) => {
  const first = await atDesk(browser, 'ines')
  const second = await atDesk(browser, 'ines')
  for (const page of [first, second]) await page.goto('/settings/newsroom', { waitUntil: 'networkidle' })
  const contact = await first.getByLabel('Corrections editor').inputValue()
  const place = await first.getByLabel('Place').inputValue()
  await first.getByLabel('Corrections editor').fill('first@courier.example')
  await first.getByRole('button', { name: 'Save' }).click()
  await expect(first.getByText('Saved. Readers see it at once.')).toBeVisible()

  await second.getByRole('textbox', { name: 'Corrections editor' }).fill('second@courier.example')
  await second.getByRole('textbox', { name: 'Place' }).fill('Lindmere')
  await second.getByRole('button', { name: 'Save' }).click()
  const met = second.getByRole('group', { name: 'Somebody saved first' })
  await expect(met).toContainText(`Was${contact}Theirsfirst@courier.exampleYourssecond@courier.example`)
  await expectNoViolation(second, 'settings that somebody else changed')
  await met.getByText('Take theirs').click()
  await expect(second.getByRole('textbox', { name: 'Corrections editor' })).toHaveValue('first@courier.example')
  await second.reload({ waitUntil: 'networkidle' })
  await expect(second.getByRole('textbox', { name: 'Corrections editor' })).toHaveValue('first@courier.example')
  await expect(second.getByRole('textbox', { name: 'Place' })).toHaveValue('Lindmere')
  await second.getByRole('button', { name: 'Save' }).click()
  await expect(second.getByText('Saved. Readers see it at once.')).toBeVisible()

  await second.getByRole('textbox', { name: 'Corrections editor' }).fill(contact)
  await second.getByRole('textbox', { name: 'Place' }).fill(place)
  await second.getByRole('button', { name: 'Save' }).click()
  await expect(second.getByText('Saved. Readers see it at once.')).toBeVisible()
})

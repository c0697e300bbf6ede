import { expect } from '@playwright/test'
import { atDesk } from './people'
import { test } from './story'
import { expectNoViolation } from './axe'

test('what people are refused is counted for Ines in the rail, until she has seen it', async ({ browser }) => {
  const [vera, ines] = [await atDesk(browser, 'vera'), await atDesk(browser, 'ines')]
  for (let times = 0; times < 20; times++) {
    const refused = await vera.request.post('/api/v1/articles', { data: { headline: 'Not hers', text: 'To write.' } })
    expect(refused.status()).toBe(403)
  }
  await ines.goto('/desk')
  const alert = ines.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: /^Security \d+$/ })
  await alert.click()
  await ines.waitForURL('**/settings/security')
  const row = ines.getByRole('row').filter({ hasText: 'Vera' }).filter({ hasText: 'it takes another role' })
  // Other stories make her try things too.
  await expect(row).toContainText(/[2-9]\d, look at this/)
  await expectNoViolation(ines, 'security events')
  await ines.getByRole('button', { name: 'Mark as seen' }).click()
  await expect(ines.getByRole('button', { name: 'Mark as seen' })).toHaveCount(0)
  await expect(alert).toHaveCount(0)
  await vera.goto('/desk')
  await expect(vera.getByRole('navigation', { name: 'Main' }).getByText('Security')).toHaveCount(0)
})

import { expect, test } from '@playwright/test'
import { expectNoViolation } from './axe'
import { atDesk, read } from './people'

const PHONE = { width: 390, height: 844 }
const NARROW = { width: 320, height: 700 }

const PUBLIC = ['/corrections', '/corrections/policy', '/corrections/report', '/sign-in']
const DESK = [
  '/desk',
  '/articles',
  '/articles/new',
  '/review',
  '/corrections-desk',
  '/sources',
  '/audit',
  '/people',
  '/account',
  '/settings/reference',
]

for (const colorScheme of ['light', 'dark'] as const)
  test(`no page has a barrier that axe can see, ${colorScheme}`, async ({ browser }) => {
    test.setTimeout(240_000)
    const reader = await (await browser.newContext({ colorScheme })).newPage()
    for (const path of PUBLIC) {
      await reader.goto(path)
      await expectNoViolation(reader, path)
    }
    const ines = await atDesk(browser, 'ines')
    await ines.emulateMedia({ colorScheme })
    const { items } = await read<{ items: { id: string; slug: string }[] }>(ines.request, '/api/v1/articles')
    const article = items.find(({ slug }) => slug.startsWith('tollgate'))
    const galley = `/articles/${article?.id}`
    await ines.goto(galley)
    await ines.getByRole('button', { name: /contradiction/ }).click()
    await expect(ines.getByRole('region', { name: 'Contradictions' })).toBeVisible()
    await expectNoViolation(ines, 'contradictions')
    await ines.getByRole('button', { name: /^Coverage/ }).click()
    await expectNoViolation(ines, 'not covered')
    await ines.keyboard.press('Escape')
    await ines.keyboard.press('s')
    await expectNoViolation(ines, 'add source')
    for (const path of [...DESK, galley, `${galley}/revisions/2`, `${galley}/revisions/new`]) {
      await ines.goto(path)
      await ines.waitForLoadState('networkidle')
      await expectNoViolation(ines, path)
    }
  })

test('nothing runs out of a phone’s screen, at 390 and 320 pixels', async ({ browser }) => {
  test.setTimeout(180_000)
  const ines = await atDesk(browser, 'ines')
  const { items } = await read<{ items: { id: string }[] }>(ines.request, '/api/v1/articles')
  for (const viewport of [PHONE, NARROW]) {
    await ines.setViewportSize(viewport)
    for (const path of [...PUBLIC.slice(0, 3), ...DESK, `/articles/${items[0]?.id}`]) {
      await ines.goto(path)
      const wide = await ines.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      expect(wide, `${path} at ${viewport.width}`).toBeLessThanOrEqual(0)
    }
  }
})

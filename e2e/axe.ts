import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'

/** The rules whose answer changes with the colours; all others read the same page in light and in dark. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block']

async function found(page: Page, colorScheme: 'light' | 'dark', rules?: string[]): Promise<string[]> {
  await page.emulateMedia({ colorScheme })
  // Without frames from elsewhere there is nothing that axe's second page would be needed for.
  const axe = new AxeBuilder({ page }).setLegacyMode(true)
  const { violations } = await (rules ? axe.withRules(rules) : axe).analyze()
  return violations.map(({ id, nodes }) => {
    const places = nodes.map(({ html }) => html).slice(0, 3)
    return `${colorScheme}: ${id}: ${places.join(' | ')}`
  })
}

/** What axe finds wrong on the page as it stands, in light and in dark. */
export async function violationsOn(page: Page): Promise<string[]> {
  const all = [...(await found(page, 'light')), ...(await found(page, 'dark', OF_COLOURS))]
  await page.emulateMedia({ colorScheme: null })
  return all
}

/** Axe finds nothing wrong on the page as it stands, named by where it stands. */
export async function expectNoViolation(page: Page, where: string) {
  expect.soft(await violationsOn(page), where).toEqual([])
}

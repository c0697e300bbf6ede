import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect } from '@playwright/test'

/** What axe finds wrong on the page as it stands, named by where it stands. */
export async function expectNoViolation(page: Page, where: string) {
  const { violations } = await new AxeBuilder({ page }).analyze()
  expect
    .soft(
      violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .map(({ html }) => html)
            .slice(0, 3)
            .join(' | ')}`,
      ),
      where,
    )
    .toEqual([])
}
